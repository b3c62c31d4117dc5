-- a protected metatable
-- expect: protected
local t = setmetatable({}, { __metatable = "no" }) setmetatable(t, {})
