-- a chain of callable tables
-- expect: must be a function
local t = {} setmetatable(t, { __call = t }) t()
