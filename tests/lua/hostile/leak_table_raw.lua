-- the same with rawset
-- expect: frozen
local memory = {}
return function() rawset(memory, 1, 1) return #memory end
