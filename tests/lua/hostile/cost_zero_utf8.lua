-- the same, as a character
-- expect: not the code
return utf8.char(0)
