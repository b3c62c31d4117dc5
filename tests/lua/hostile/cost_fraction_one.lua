-- turning one fraction into text
-- expect: budget of
local x = 1.7976931348623e308 while true do local _, _, _ = x .. "", x .. "", x .. "" end
