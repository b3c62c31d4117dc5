-- reaching for the table of globals
-- expect: nothing is called '_G'
return _G
