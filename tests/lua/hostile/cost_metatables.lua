-- setmetatable for ever
-- expect: budget of
local m = { __index = {} } while true do setmetatable({}, m) end
