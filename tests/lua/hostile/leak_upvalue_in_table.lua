-- the same, in a table of functions
-- expect: assigns 'n'
local n = 0
local tools = { deep = { bump = function() n = n + 1 return n end } }
return function() return tools.deep.bump() end
