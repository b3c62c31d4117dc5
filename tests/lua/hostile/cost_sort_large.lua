-- sorting 100,000 elements, again and again
-- expect: ran past|wore out
local t = {} for i = 1, 100000 do t[i] = (i * 7919) % 100003 end while true do table.sort(t) end
