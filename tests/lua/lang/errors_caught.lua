-- pcall and xpcall give what was thrown; the handler runs after unwinding.
local ok, what = pcall(error, { 7 })
see(ok) -- expect: false
see(what[1]) -- expect: 7
local _, message = pcall(function() error("plain", 0) end)
see(message) -- expect: plain
local _, told = xpcall(function(a) error("x" .. a, 0) end, function(m) return m .. "!" end, "y")
see(told) -- expect: xy!
see(select("#", pcall(function() return 1, nil, 3 end))) -- expect: 4
see(select(2, xpcall(function(a, b) return a + b end, error, 1, 2))) -- expect: 3
local _, m = pcall(assert, false, "not so")
see(m) -- expect: not so
see(assert(5)) -- expect: 5
