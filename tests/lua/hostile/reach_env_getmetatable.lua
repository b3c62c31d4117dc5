-- what lies behind the environment
-- expect: returns nil
return getmetatable(_ENV)
