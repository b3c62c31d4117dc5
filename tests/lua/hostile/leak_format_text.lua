-- %s of a table
-- expect: returns table
return ("%s"):format({})
