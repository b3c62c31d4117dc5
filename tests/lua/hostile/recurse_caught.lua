-- overflowing the stack, and again
-- expect: within functions too deep
local function f() return 1 + f() end
while true do pcall(f) end
