-- a length that lies to the library
-- expect: returns 0
return select("#", table.unpack(setmetatable({}, { __len = function() return 1 << 60 end })))
