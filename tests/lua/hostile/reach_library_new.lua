-- adding a function to a library
-- expect: shared and cannot be changed
string.owned = 1
