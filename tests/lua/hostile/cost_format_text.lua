-- formatting a table's text for ever
-- expect: budget of
local t = setmetatable({}, { __tostring = function() return "t" end }) while true do local _ = ("%s%s%s"):format(t, t, t) end
