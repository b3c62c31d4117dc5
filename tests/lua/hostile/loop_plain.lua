-- a loop that never ends
-- expect: budget of
while true do end
