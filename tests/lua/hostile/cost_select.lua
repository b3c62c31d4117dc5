-- select over many arguments
-- expect: ran past|wore out
local t = ("x"):rep(200) while true do select(100, t:byte(1, 200)) end
