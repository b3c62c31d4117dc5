-- results handed up through very many returns
-- expect: too many values|wore out
local function r(n) if n == 0 then return end return 1, r(n - 1) end
while true do pcall(r, 50000) end
