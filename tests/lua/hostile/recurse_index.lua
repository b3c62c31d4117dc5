-- an __index function that asks itself
-- expect: stack overflow
return setmetatable({}, { __index = function(t, k) return t[k] end }).x
