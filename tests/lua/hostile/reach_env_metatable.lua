-- a new metatable for the environment
-- expect: frozen
setmetatable(_ENV, {})
