-- an equality that never ends
-- expect: budget of
local m = { __eq = function() while true do end end } return setmetatable({}, m) == setmetatable({}, m)
