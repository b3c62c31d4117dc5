-- the same with table.insert
-- expect: frozen
local memory = {}
return function() table.insert(memory, 1) return #memory end
