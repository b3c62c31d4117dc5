-- the same, through a format
-- expect: 1 to 255
return ("%c"):format(0)
