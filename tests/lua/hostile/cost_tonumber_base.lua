-- the same in base 2
-- expect: ran past|wore out
local s = ("1"):rep(60000) while true do tonumber(s, 2) end
