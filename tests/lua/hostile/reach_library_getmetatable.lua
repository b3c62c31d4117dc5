-- what lies behind a library
-- expect: returns nil
return getmetatable(string)
