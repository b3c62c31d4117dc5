-- the same in a table's metatable
-- expect: frozen
local m = {}
local memory = setmetatable({}, m)
return function() getmetatable(memory).calls = 1 end
