-- lengths that overflow when multiplied
-- expect: longer than 65536
return ("abcd"):rep(1 << 62)
