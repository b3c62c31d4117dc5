-- calling oneself for ever
-- expect: stack overflow|wore out
local function f() return 1 + f() end return f()
