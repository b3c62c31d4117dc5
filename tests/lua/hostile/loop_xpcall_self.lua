-- xpcall given itself, over and over
-- expect: budget of
while true do xpcall(xpcall, xpcall, pcall, error) end
