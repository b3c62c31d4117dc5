-- a long set tried on a long text
-- expect: budget of
local p, s = "[" .. ("b"):rep(60000) .. "]", ("a"):rep(60000) while true do local _ = s:find(p) end
