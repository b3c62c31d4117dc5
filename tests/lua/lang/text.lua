-- Texts.
see(("abc"):upper() .. ("XYZ"):lower()) -- expect: ABCxyz
see(("hello"):sub(2, -2)) -- expect: ell
see(("hello"):sub(-100, 2)) -- expect: he
see(("abc"):rep(3, "-")) -- expect: abc-abc-abc
see(("abc"):reverse()) -- expect: cba
see(select("#", ("abc"):byte(1, -1))) -- expect: 3
see(string.char(72, 105)) -- expect: Hi
see(("%5d|%-5d|%05d|%+d|%x|%X|%#x|%o|%c"):format(42, 42, 42, 42, 255, 255, 255, 8, 65)) -- expect:    42|42   |00042|+42|ff|FF|0xff|10|A
see(("%d %.3d %d"):format(math.mininteger, 7, -0)) -- expect: -9223372036854775808 007 0
see(("%s %10s|%-4s|%.2s %%"):format(true, "x", "y", "long")) -- expect: true          x|y   |lo %
see(("%q"):format("a\tb\"c")) -- expect: "a\009b\"c"
see(tostring(nil) .. tostring(12) .. tostring(false)) -- expect: nil12false
see(tostring(setmetatable({}, { __tostring = function() return "me" end }))) -- expect: me
see(#"abc" + ("abcd"):len()) -- expect: 7
see("a" < "b" and "Z" < "a") -- expect: true
see(utf8.len("قادسية")) -- expect: 6
see(utf8.char(1602, 65)) -- expect: قA
see(utf8.codepoint("ق")) -- expect: 1602
see(utf8.len("a\xff")) -- expect: nil
