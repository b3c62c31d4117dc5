-- Metatables: what works.
local V = {}
V.__index = V
V.__add = function(a, b) return setmetatable({ x = a.x + b.x }, V) end
V.__call = function(self, n) return self.x * n end
V.__len = function() return 9 end
V.__concat = function(a, b) return "both" end
V.__lt = function(a, b) return a.x < b.x end
V.__unm = function(a) return -a.x end
V.__newindex = function(t, k, v) rawset(t, k, v * 2) end
function V:double() return self.x * 2 end
local a, b = setmetatable({ x = 1 }, V), setmetatable({ x = 2 }, V)
see((a + b).x) -- expect: 3
see(a(5)) -- expect: 5
see(#a) -- expect: 9
see(a .. b) -- expect: both
see(a < b) -- expect: true
see(-b) -- expect: -2
see(b:double()) -- expect: 4
a.y = 4
see(a.y) -- expect: 8
see(getmetatable(a) == V) -- expect: true
see(getmetatable({})) -- expect: nil
local Horse = setmetatable({}, { __index = V })
Horse.__index = Horse
see(setmetatable({ x = 3 }, Horse):double()) -- expect: 6
setmetatable(a, nil)
see(#a) -- expect: 0
