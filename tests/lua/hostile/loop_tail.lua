-- a tail call for ever
-- expect: budget of
local function f() return f() end return f()
