-- a module outside the folder
-- expect: nothing is called 'require'
require("../../../etc/passwd")
