-- the same with 500 digits
-- expect: ran past|wore out
local s = "0." .. ("1"):rep(500) while true do for i = 1, s do end for i = 1, s do end for i = 1, s do end end
