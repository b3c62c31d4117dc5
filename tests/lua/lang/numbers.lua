-- Whole numbers.
see(math.share(1234, 500)) -- expect: 617
see(math.share(-1, 1)) -- expect: -1
see(math.muldiv(math.maxinteger, 3, 4)) -- expect: 6917529027641081855
see(math.muldiv(-7, 1, 2)) -- expect: -4
see(math.isqrt(99)) -- expect: 9
see(math.clamp(15, 0, 10)) -- expect: 10
see(math.floor(-1.5) .. math.ceil(-1.5) .. math.floor(7)) -- expect: -2-17
see(math.min(3, 1, 2) + math.max(3, 1, 2)) -- expect: 4
see(math.abs(-5)) -- expect: 5
see(math.tointeger(3.0)) -- expect: 3
see(math.tointeger(3.5)) -- expect: nil
see(math.type(1) .. math.type(1.0)) -- expect: integerfloat
see(7 // 2 .. -7 // 2 .. -7 % 3) -- expect: 3-42
see(tonumber("42") + tonumber("0x10")) -- expect: 58
see(tonumber("ff", 16) + tonumber(" -101 ", 2)) -- expect: 250
see(tonumber("x")) -- expect: nil
see(tonumber("1e1")) -- expect: 10
see(math.maxinteger + 1 == math.mininteger) -- expect: true
see(pcall(function() return "1" + 1 end)) -- expect: false
math.muldiv(math.maxinteger, 2, 1) -- expect error: does not fit a whole number
