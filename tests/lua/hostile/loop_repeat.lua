-- repeat without an end
-- expect: budget of
repeat until false
