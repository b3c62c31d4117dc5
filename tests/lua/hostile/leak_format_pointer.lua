-- %p
-- expect: no addresses
return ("%p"):format({})
