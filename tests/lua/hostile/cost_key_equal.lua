-- long equal texts as keys
-- expect: ran past|wore out
local a, b = ("x"):rep(65000) .. "y", ("x"):rep(65000) .. "y"
local t = { [a] = 1 }
while true do local _ = t[b] end
