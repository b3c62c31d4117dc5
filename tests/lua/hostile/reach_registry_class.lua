-- the notes kept in a metatable
-- expect: returns __index
local m = { __index = {} } setmetatable({}, m) local all = "" for k in pairs(m) do all = all .. k end return all
