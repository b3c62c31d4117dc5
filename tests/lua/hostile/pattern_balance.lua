-- brackets that never close, tried from every place
-- expect: budget of
local s = ("("):rep(60000) while true do local _ = s:find("%b()") end
