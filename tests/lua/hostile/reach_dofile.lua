-- reaching for another file
-- expect: nothing is called 'dofile'
return dofile
