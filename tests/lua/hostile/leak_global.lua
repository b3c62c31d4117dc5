-- a hook that remembers in a global
-- expect: is not local
return function() calls = 1 end
