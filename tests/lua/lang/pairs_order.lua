-- pairs: whole numbers ascending, then strings by their bytes.
local t = { zebra = 1, apple = 2, [10] = 3, [-5] = 4, [2] = 5, Zebra = 6, [""] = 7 }
local seen = ""
for k in pairs(t) do seen = seen .. "[" .. k .. "]" end
see(seen) -- expect: [-5][2][10][][Zebra][apple][zebra]
local list = ""
for i, v in pairs { "a", "b", "c" } do list = list .. i .. v end
see(list) -- expect: 1a2b3c
