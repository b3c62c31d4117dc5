-- giving texts a new metatable
-- expect: table expected
setmetatable("", {})
