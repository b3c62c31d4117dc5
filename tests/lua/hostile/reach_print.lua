-- reaching for the terminal
-- expect: nothing is called 'print'
return print
