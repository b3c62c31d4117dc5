-- a loop that catches its own end
-- expect: budget of
while true do pcall(function() while true do end end) end
