-- reaching for the unsorted walk
-- expect: nothing is called 'next'
return next
