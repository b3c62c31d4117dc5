-- a format nobody knows
-- expect: there is no '%n'
return ("%n"):format(1)
