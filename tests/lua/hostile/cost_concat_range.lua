-- concatenating a range without elements
-- expect: elements at once
return table.concat({}, "", 1, math.maxinteger)
