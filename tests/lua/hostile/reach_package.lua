-- reaching for the module loader
-- expect: nothing is called 'package'
return package
