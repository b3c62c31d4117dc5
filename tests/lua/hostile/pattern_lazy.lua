-- a dozen lazy dots
-- expect: budget of
return (("a"):rep(500):match((".-"):rep(12) .. "b"))
