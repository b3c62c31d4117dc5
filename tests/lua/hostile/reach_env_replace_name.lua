-- replacing a global
-- expect: is not local
pairs = 1
