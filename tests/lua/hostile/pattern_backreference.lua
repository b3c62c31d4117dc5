-- a long capture compared at every place
-- expect: budget of
local s = ("a"):rep(30000) while true do local _ = s:find("(a*)%1b") end
