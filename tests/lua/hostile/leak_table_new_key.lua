-- the same under a new key
-- expect: frozen
local memory = {}
return function() memory.called = true end
