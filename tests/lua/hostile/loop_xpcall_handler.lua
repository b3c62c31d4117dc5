-- a handler that never ends, where hooks would be off
-- expect: budget of
xpcall(function() error("x") end, function() while true do end end)
