-- pairs walks over the keys that were there at its beginning.
local t = { a = 1, b = 2, c = 3 }
local seen = ""
for k in pairs(t) do
    seen = seen .. k
    t.c = nil
    t[k .. k] = 1
end
see(seen) -- expect: ab
see(t.aa) -- expect: 1
