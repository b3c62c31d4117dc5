-- reaching for files
-- expect: nothing is called 'io'
return io
