-- only the gap is repeated
-- expect: longer than 65536
return (""):rep(1 << 61, "ab")
