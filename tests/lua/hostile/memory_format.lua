-- a width of a hundred million
-- expect: width is at most 99
return ("%99999999d"):format(1)
