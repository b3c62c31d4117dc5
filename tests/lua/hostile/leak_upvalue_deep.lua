-- the same, two functions away
-- expect: assigns 'n'
local n = 0
local function bump() n = n + 1 return n end
local function via() return bump() end
return function() return via() end
