-- sorting long texts by their bytes
-- expect: ran past|wore out
local t = {} for i = 1, 100 do t[i] = ("x"):rep(30000) .. i end
while true do table.sort(t) end
