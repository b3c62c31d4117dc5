-- quoting a long text in a loop
-- expect: ran past|wore out
local s = ("\n"):rep(30000) while true do local _ = ("%q"):format(s) end
