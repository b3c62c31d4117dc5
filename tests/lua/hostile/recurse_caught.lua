-- overflowing the stack, and again
-- expect: ran past|wore out
local function f() return 1 + f() end
while true do pcall(f) end
