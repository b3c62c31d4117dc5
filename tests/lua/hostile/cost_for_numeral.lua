-- a loop limit that is a number of 60,000 digits
-- expect: ran past|wore out
local s = "0." .. ("1"):rep(60000) while true do for i = 1, s do end end
