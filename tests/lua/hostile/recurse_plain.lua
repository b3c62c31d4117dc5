-- calling oneself for ever
-- expect: within functions too deep
local function f() return 1 + f() end return f()
