-- texts of zero bytes, which make `<` slow
-- expect: 1 to 255
return string.char(0)
