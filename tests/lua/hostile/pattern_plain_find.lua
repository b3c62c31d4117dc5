-- a needle that nearly fits everywhere
-- expect: budget of
local s, n = ("a"):rep(60000), ("a"):rep(30000) .. "b" while true do local _ = s:find(n, 1, true) end
