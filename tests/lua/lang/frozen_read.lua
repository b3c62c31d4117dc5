-- A frozen table reads like any other.
local function hook(d)
    see(d.name) -- expect: bridge
    see(#d.men) -- expect: 3
    see(d.men[2]) -- expect: 20
    local seen = ""
    for i, v in ipairs(d.men) do seen = seen .. "," .. i .. "=" .. v end
    see(seen) -- expect: ,1=10,2=20,3=30
    seen = ""
    for k, v in pairs(d.deep) do seen = seen .. k .. v end
    see(seen) -- expect: a1b2
    see(table.concat(d.men, "+")) -- expect: 10+20+30
    see(select("#", table.unpack(d.men))) -- expect: 3
    see(rawlen(d.men)) -- expect: 3
    see(rawget(d, "name")) -- expect: bridge
    see(table.concat(table.move(d.men, 1, 3, 1, {}))) -- expect: 102030
    see(d.absent) -- expect: nil
    see(d.deep == d.same) -- expect: true
end
local deep = { b = 2, a = 1 }
return { hook = hook, data = { name = "bridge", men = { 10, 20, 30 }, deep = deep, same = deep } }
