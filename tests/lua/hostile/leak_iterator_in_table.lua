-- a walk kept in a table
-- expect: keeps an iterator
local keep = { pairs({ 1, 2, 3 }) }
return function() return (keep[1]()) end
