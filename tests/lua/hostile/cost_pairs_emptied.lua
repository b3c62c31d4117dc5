-- walking a table that was once large
-- expect: ran past|wore out
local t = {} for i = 1, 200000 do t["k" .. i] = i end
for i = 1, 200000 do t["k" .. i] = nil end
while true do for _ in pairs(t) do end end
