-- a handler that fails, and its handler
-- expect: returns false
local function h() error("again") end
return (xpcall(error, h, "x"))
