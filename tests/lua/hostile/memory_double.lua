-- a string doubled until it bursts
-- expect: longer than 65536
local s = "x" while true do s = s .. s end
