-- the same, caught, for ever
-- expect: longer than 65536
local s = "x" while true do pcall(function() s = s .. s end) end
