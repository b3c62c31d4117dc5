-- the address of a table
-- expect: returns table
return tostring({})
