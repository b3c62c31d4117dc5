-- a loop made of a jump
-- expect: budget of
::again:: goto again
