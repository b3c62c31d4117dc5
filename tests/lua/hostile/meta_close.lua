-- a closing handler
-- expect: has no '__close'
setmetatable({}, { __close = function() while true do end end })
