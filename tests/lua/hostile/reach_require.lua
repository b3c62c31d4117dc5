-- reaching for a module
-- expect: nothing is called 'require'
return require
