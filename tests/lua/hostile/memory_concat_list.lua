-- table.concat of more than fits
-- expect: longer than 65536
local t = {} for i = 1, 2000 do t[i] = ("x"):rep(100) end
return table.concat(t)
