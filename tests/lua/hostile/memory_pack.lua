-- packing many values in a loop
-- expect: ran past|wore out
local t = table.pack(("x"):rep(200):byte(1, 200)) while true do local _ = table.pack(table.unpack(t, 1, 200)) end
