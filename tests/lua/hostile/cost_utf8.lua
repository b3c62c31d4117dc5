-- counting characters in a loop
-- expect: ran past|wore out
local s = ("x"):rep(65000) while true do utf8.len(s) end
