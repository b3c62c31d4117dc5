-- taking from a list one at a time
-- expect: frozen
local list = { 1, 2, 3 }
return function() return table.remove(list) end
