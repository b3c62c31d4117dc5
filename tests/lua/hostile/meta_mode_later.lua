-- weakness added afterwards
-- expect: returns 100
local m = {}
local t = setmetatable({}, m)
m.__mode = "v"
for i = 1, 100 do t[i] = {} end
for i = 1, 20000 do local _ = { {} } end
return #t
