-- the hidden table behind an __index function
-- expect: returns false
local seen
local class = { __index = function(t, k) seen = t return 1 end }
local t = setmetatable({}, class)
local _ = t.x
return seen ~= t
