-- more captures than there is room for
-- expect: more than 32 captures
return (("a"):rep(60):match(("(a)"):rep(60)))
