-- functions made without end
-- expect: ran past|wore out|more memory
local keep = {} for i = 1, math.maxinteger do keep[i] = function() return i end end
