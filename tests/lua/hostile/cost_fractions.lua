-- turning fractions into text
-- expect: ran past|wore out
local x = 1.7976931348623e308 while true do local _ = x .. x .. x .. x .. x .. x .. x .. x end
