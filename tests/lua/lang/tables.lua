-- Lists.
local t = { 1, 2, 3 }
table.insert(t, 4)
table.insert(t, 1, 0)
see(table.concat(t, ",")) -- expect: 0,1,2,3,4
see(table.remove(t, 1)) -- expect: 0
see(table.remove(t)) -- expect: 4
see(table.concat(t, "", 2, 3)) -- expect: 23
see(table.remove({})) -- expect: nil
see(table.pack(1, nil, 3).n) -- expect: 3
see(select(2, table.unpack({ 1, 2, 3 }, 2))) -- expect: 3
see(table.concat(table.move({ 1, 2, 3, 4 }, 1, 3, 2))) -- expect: 1123
see(table.concat(table.move({ 1, 2, 3, 4 }, 2, 4, 1))) -- expect: 2344
see(rawequal(t, t)) -- expect: true
see(rawlen("abc")) -- expect: 3
rawset(t, "x", 1)
see(rawget(t, "x")) -- expect: 1
see(select(-1, "a", "b")) -- expect: b
see(select("#")) -- expect: 0
table.insert(t, 9, 1) -- expect error: outside the list
