-- many strings as long as is allowed
-- expect: ran past|wore out|more memory
local keep = {}
for i = 1, math.maxinteger do keep[i] = ("x"):rep(60000) .. i end
