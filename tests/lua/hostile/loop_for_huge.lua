-- counting to the largest number
-- expect: budget of
for i = 1, math.maxinteger do end
