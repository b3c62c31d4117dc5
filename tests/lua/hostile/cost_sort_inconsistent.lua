-- a comparator that contradicts itself
-- expect: returns 5
local t, n = { 5, 3, 1, 4, 2 }, 0
table.sort(t, function() n = n + 1 return n % 2 == 0 end)
return #t
