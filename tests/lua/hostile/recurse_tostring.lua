-- tostring inside tostring
-- expect: stack overflow
local t = setmetatable({}, {})
return tostring(setmetatable({}, { __tostring = function(s) return tostring(s) end }))
