-- a chain of 1,900 tables through __index
-- expect: more than 8 tables
local t = {}
for i = 1, 1900 do t = setmetatable({}, { __index = t }) end
while true do local _ = t.x end
