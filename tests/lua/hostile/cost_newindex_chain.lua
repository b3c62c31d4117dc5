-- a chain of tables through __newindex
-- expect: must be a function
local t = setmetatable({}, { __newindex = {} }) t.x = 1
