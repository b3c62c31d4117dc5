-- a replacement that never comes
-- expect: budget of
return (("x"):gsub("x", function() while true do end end))
