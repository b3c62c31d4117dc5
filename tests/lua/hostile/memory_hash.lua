-- keys that only grow in number
-- expect: ran past|wore out|more memory
local t = {} for i = 1, math.maxinteger do t["k" .. i] = {} end
