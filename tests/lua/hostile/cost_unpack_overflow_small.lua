-- unpacking at the very end of the numbers
-- expect: returns nil
return (table.unpack({}, math.maxinteger, math.maxinteger))
