-- a text that is none
-- expect: must return a string
return tostring(setmetatable({}, { __tostring = function() return {} end }))
