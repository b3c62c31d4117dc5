-- nothing, repeated for ever
-- expect: returns 0
return #(""):rep(1 << 62)
