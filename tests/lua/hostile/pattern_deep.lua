-- a pattern that recurses deeply (CVE-2024-31228)
-- expect: too complex
return (("a"):rep(3000):match(("(a"):rep(1, "") .. ("a?"):rep(3000) .. ")"))
