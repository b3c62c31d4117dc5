-- a for loop whose iterator never ends
-- expect: budget of
for _ in function() return 1 end do end
