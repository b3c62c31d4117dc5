-- a hook that counts its calls
-- expect: assigns 'n'
local n = 0
return function() n = n + 1 return n end
