-- an error value whose text takes for ever
-- expect: threw a table
error(setmetatable({}, { __tostring = function() while true do end end }))
