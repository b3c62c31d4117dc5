-- gmatch of nothing, again and again
-- expect: budget of
while true do for _ in ("abc"):gmatch("") do end end
