-- A name nobody declared is an error that says it.
local known = 1
see(known) -- expect: 1
see(pcall(function() return unknown end)) -- expect: false
return unknwon + 1 -- expect error: nothing is called 'unknwon' here
