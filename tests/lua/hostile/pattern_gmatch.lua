-- gmatch over a long text, for ever
-- expect: budget of
local s = ("a "):rep(30000) while true do for _ in s:gmatch("%a+") do end end
