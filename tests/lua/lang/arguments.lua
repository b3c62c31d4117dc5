-- What a library says about a wrong argument.
see(pcall(string.rep, "x", 1.5)) -- expect: false
see(pcall(string.rep, "x", "3")) -- expect: false
see(select(2, pcall(string.rep, "x", 1.5))) -- expect: bad argument #2 to '?' (a whole number expected, got a fraction)
local _ = ("x"):rep({}) -- expect error: a whole number expected, got table
