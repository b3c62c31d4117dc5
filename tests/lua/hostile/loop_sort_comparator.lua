-- a comparator that never answers
-- expect: budget of
table.sort({ 3, 2, 1 }, function() while true do end end)
