-- catching errors for ever
-- expect: budget of
while true do pcall(error, "x") end
