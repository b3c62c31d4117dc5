-- a key that looks like the sandbox's own
-- expect: returns 0
local n = 0 for k in pairs(setmetatable({}, { __index = {} })) do n = n + 1 end return n
