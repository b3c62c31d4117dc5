-- a replacement that multiplies
-- expect: longer than 65536
return (("x"):rep(1000):gsub("x", ("y"):rep(1000)))
