-- a table that reads through itself
-- expect: more than 8 tables
local t = {} setmetatable(t, { __index = t }) return t.x
