-- long strings made and dropped
-- expect: ran past|wore out
local s = ("x"):rep(60000) while true do local _ = s .. "y" end
