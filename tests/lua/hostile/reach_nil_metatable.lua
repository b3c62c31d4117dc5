-- giving nil a metatable
-- expect: table expected
setmetatable(nil, {})
