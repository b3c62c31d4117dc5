-- a repetition of gigabytes
-- expect: longer than 65536
return ("x"):rep(1 << 40)
