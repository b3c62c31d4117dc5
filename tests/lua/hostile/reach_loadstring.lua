-- reaching for the old compiler
-- expect: nothing is called 'loadstring'
return loadstring
