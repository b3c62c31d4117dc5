-- %a
-- expect: whole numbers only
return ("%a"):format(1.5)
