-- a string without an end
-- expect: unfinished string
return "abc
