-- Classes made at load work in a hook, also for objects made there.
local Unit = {}
Unit.__index = Unit
Unit.__eq = function(a, b) return a.men == b.men end
function Unit.new(men) return setmetatable({ men = men }, Unit) end
function Unit:strength() return self.men * 2 end
local old = Unit.new(5)
return function()
    local new = Unit.new(7)
    new.men = new.men + 1
    see(new:strength()) -- expect: 16
    see(old:strength()) -- expect: 10
    see(new == Unit.new(8)) -- expect: true
    see(getmetatable(new) == Unit) -- expect: true
    see(getmetatable(old) == Unit) -- expect: true
    see(pcall(function() old.men = 1 end)) -- expect: false
    see(pcall(function() Unit.strength = nil end)) -- expect: false
end
