-- Lua's own errors too.
local t = {}
see(pcall(function() return t.x.y end)) -- expect: false
return t.x.y -- expect error: attempt to index a nil value (field 'x')
