-- A comparator that fails leaves the list as it was.
local t = { 3, 1, 2 }
see(pcall(table.sort, t, function() error("no") end)) -- expect: false
see(table.concat(t)) -- expect: 312
table.sort({ 1, "a" }) -- expect error: attempt to compare
