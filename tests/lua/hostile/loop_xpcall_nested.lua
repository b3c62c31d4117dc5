-- handlers within handlers
-- expect: budget of
local function h() return xpcall(error, h) end
while true do xpcall(error, h) end
