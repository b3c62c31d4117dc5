-- inserting before 100,000 elements
-- expect: ran past|wore out
local t = {} for i = 1, 100000 do t[i] = i end while true do table.insert(t, 1, 0) end
