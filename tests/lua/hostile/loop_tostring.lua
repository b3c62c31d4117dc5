-- an object whose text takes for ever
-- expect: budget of
return tostring(setmetatable({}, { __tostring = function() while true do end end }))
