-- living just below the ceiling, so that every bit of waste is collected at once
-- expect: ran past|wore out|more memory
local keep = {}
pcall(function() for i = 1, 400000 do keep[i] = { i } end end)
while true do local _ = { 1, 2, 3, 4 } end
