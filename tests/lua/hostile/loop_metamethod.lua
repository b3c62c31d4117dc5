-- an __index function that asks itself in pieces
-- expect: budget of
local t = setmetatable({}, { __index = function(t, k) return k > 100 and 0 or t[k + 1] end })
while true do local _ = t[1] end
