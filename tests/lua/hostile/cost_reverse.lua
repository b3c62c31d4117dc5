-- turning a long text round in a loop
-- expect: ran past|wore out
local s = ("x"):rep(65000) while true do s:reverse() end
