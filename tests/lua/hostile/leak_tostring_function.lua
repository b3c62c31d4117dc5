-- the address of a function
-- expect: returns function
return tostring(tostring)
