-- a table kept at the brink of growing
-- expect: ran past|wore out|more memory
local t = {} for i = 1, 65535 do t["k" .. i] = i end
local n = 65535
while true do n = n + 1 t["k" .. n - 65000] = nil t["k" .. n] = n end
