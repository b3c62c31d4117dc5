-- the same chain, lengthened at its far end
-- expect: more than 8 tables
local first = {}
local last = first
for i = 1, 1900 do local new = {} setmetatable(last, { __index = new }) last = new end
while true do local _ = first.x end
