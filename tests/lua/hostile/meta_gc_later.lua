-- a finaliser added afterwards
-- expect: returns 1
local m = {}
for i = 1, 100 do setmetatable({}, m) end
m.__gc = function() while true do end end
for i = 1, 2000 do local _ = { {}, {} } end
return 1
