-- a walk continued from call to call
-- expect: keeps an iterator
local walk = pairs({ 1, 2, 3 })
return function() return (walk()) end
