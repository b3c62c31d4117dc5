-- walking a large table again and again
-- expect: ran past|wore out
local t = {} for i = 1, 50000 do t["k" .. i] = i end
while true do pairs(t) end
