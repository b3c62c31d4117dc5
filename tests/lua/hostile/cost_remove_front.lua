-- removing before 100,000 elements
-- expect: ran past|wore out
local t = {} for i = 1, 100000 do t[i] = i end while true do table.remove(t, 1) t[#t + 1] = 0 end
