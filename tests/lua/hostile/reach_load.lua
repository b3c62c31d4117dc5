-- reaching for the compiler
-- expect: nothing is called 'load'
return load
