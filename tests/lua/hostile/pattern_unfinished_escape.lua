-- a pattern that ends in its escape
-- expect: ends in '%'
return ("a"):find("%")
