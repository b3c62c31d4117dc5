-- a set without an end
-- expect: '[' without ']'
return ("a"):find("[a")
