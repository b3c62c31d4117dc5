-- the same, in a metamethod
-- expect: assigns 'n'
local n = 0
local t = setmetatable({}, { __call = function() n = n + 1 return n end })
return function() return t() end
