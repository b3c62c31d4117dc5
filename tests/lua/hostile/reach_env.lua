-- the environment as a value
-- expect: is not local
_ENV.x = 1
