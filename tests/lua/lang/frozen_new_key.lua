-- Nor one that is not.
return { data = { deep = { men = 100 } }, hook = function(d)
    see(pcall(function() d.deep.men = nil end)) -- expect: false
    see(pcall(rawset, d, "x", 1)) -- expect: false
    see(pcall(setmetatable, d, {})) -- expect: false
    see(pcall(table.insert, d, 1)) -- expect: false
    see(pcall(table.remove, d)) -- expect: false
    see(pcall(table.sort, d)) -- expect: false
    see(pcall(table.move, { 1 }, 1, 1, 1, d)) -- expect: false
    see(d.deep.men) -- expect: 100
    d.deep.horses = 5 -- expect error: this table is frozen: 'horses' cannot be set
end }
