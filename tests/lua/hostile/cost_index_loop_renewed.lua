-- the same, with a refusal caught on the way
-- expect: returns nil
local t, m = {}, { __index = {} }
setmetatable(t, m)
m.__index = t
pcall(setmetatable, t, m)
return t.x
