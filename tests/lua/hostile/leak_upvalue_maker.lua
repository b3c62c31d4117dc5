-- a counter from a maker of counters
-- expect: assigns 'n'
local function make() local n = 0 return function() n = n + 1 return n end end
local count = make()
return function() return count() end
