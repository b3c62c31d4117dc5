-- a hook that remembers in a table
-- expect: frozen
local memory = { calls = 0 }
return function() memory.calls = memory.calls + 1 return memory.calls end
