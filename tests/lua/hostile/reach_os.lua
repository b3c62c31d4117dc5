-- reaching for the operating system
-- expect: nothing is called 'os'
return os
