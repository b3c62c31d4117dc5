-- ipairs ends at the first hole.
local seen = ""
for i, v in ipairs { "a", "b", nil, "d" } do seen = seen .. i .. v end
see(seen) -- expect: 1a2b
