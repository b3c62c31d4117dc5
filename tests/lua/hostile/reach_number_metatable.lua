-- giving numbers a metatable
-- expect: table expected
setmetatable(1, { __index = {} })
