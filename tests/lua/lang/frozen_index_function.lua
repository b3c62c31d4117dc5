-- A frozen table keeps its __index function, which sees the table, not what is
-- behind it.
local seen
local t = setmetatable({ a = 1 }, { __index = function(self, k) return k .. "?" .. self.a end })
return function()
    see(t.a) -- expect: 1
    see(t.b) -- expect: b?1
    see(pcall(rawset, t, "a", 2)) -- expect: false
end
