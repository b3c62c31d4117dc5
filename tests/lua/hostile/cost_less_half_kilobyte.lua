-- ordering texts just below the length that costs more
-- expect: ran past|wore out
local a, b = ("x"):rep(510) .. "y", ("x"):rep(510) .. "y"
while true do local _, _, _ = a < b, a < b, a < b end
