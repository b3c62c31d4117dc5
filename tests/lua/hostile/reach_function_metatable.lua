-- giving functions a metatable
-- expect: table expected
setmetatable(pcall, { __index = {} })
