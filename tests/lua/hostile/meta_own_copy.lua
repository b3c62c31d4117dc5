-- reaching the private copy through getmetatable
-- expect: returns true
local m = {} return getmetatable(setmetatable({}, m)) == m
