-- the same, hidden in a function inside
-- expect: assigns 'n'
local n = 0
return function() local function count() n = n + 1 end count() return n end
