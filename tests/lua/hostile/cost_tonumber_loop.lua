-- reading it in a loop
-- expect: ran past|wore out
local s = ("1"):rep(60000) while true do tonumber(s) end
