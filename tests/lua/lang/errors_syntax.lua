-- And those of the compiler.
local x = 1
local y = = 2 -- expect error: unexpected symbol near '='
