-- comparing long equal texts
-- expect: ran past|wore out
local a, b = ("x"):rep(65000) .. "y", ("x"):rep(65000) .. "y"
while true do local _ = a == b end
