-- upper case of a long text in a loop
-- expect: ran past|wore out
local s = ("x"):rep(65000) while true do s:upper() end
