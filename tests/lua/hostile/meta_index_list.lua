-- a list that is invented as it is read
-- expect: returns 0
return #table.concat(setmetatable({}, { __len = function() return 1000 end, __index = function() return "x" end }))
