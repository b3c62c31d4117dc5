-- a weak table
-- expect: has no '__mode'
setmetatable({}, { __mode = function() while true do end end })
