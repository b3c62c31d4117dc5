-- a new metatable for a library
-- expect: frozen
setmetatable(string, {})
