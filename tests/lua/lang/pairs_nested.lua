-- Each walk has its own place.
local t, n = { 1, 2, 3, x = 4 }, 0
for _, a in pairs(t) do for _, b in pairs(t) do n = n + a * b end end
see(n) -- expect: 100
for _ in pairs {} do see("never") end
see(select("#", pairs {})) -- expect: 1
