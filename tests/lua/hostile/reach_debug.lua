-- reaching for the debug library
-- expect: nothing is called 'debug'
return debug
