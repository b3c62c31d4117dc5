-- a capture that is still open
-- expect: capture %1
return ("aa"):find("(a%1)")
