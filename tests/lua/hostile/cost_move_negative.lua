-- moving from the least number to the largest
-- expect: elements at once
table.move({}, math.mininteger, math.maxinteger, 2)
