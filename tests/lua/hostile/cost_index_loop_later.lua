-- the same, made behind setmetatable's back
-- expect: returns nil
local t, m = {}, {}
setmetatable(t, m)
m.__index = t
return t.x
