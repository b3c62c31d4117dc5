-- sorting what was loaded
-- expect: frozen
local list = { 3, 1, 2 }
return function() table.sort(list) return list[1] end
