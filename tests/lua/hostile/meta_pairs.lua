-- a walk of one's own
-- expect: has no '__pairs'
setmetatable({}, { __pairs = function() while true do end end })
