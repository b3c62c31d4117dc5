-- Patterns, as in Lua's manual.
see(("hello world"):find("wor")) -- expect: 7
see(("hello"):find("l+")) -- expect: 3
see(select(2, ("hello"):find("l+"))) -- expect: 4
see(("a.b"):find(".", 1, true)) -- expect: 2
see(("key = value"):match("^(%w+)%s*=%s*(%w+)$")) -- expect: key
see(select(2, ("key = value"):match("^(%w+)%s*=%s*(%w+)$"))) -- expect: value
see(("f(a(b)c)d"):match("%b()")) -- expect: (a(b)c)
see(("THE (quick) fox"):find("%((%a+)%)")) -- expect: 5
see(("hello"):gsub("l", "L")) -- expect: heLLo
see(select(2, ("hello"):gsub("l", "L"))) -- expect: 2
see(("hello"):gsub("l", "L", 1)) -- expect: heLlo
see(("hello"):gsub("", "-")) -- expect: -h-e-l-l-o-
see(("abc"):gsub("%w", "%0%0")) -- expect: aabbcc
see(("a b"):gsub("(%w) (%w)", "%2 %1")) -- expect: b a
see(("$name is $age"):gsub("%$(%w+)", { name = "Rustam", age = 50 })) -- expect: Rustam is 50
see(("abc"):gsub("b", function(c) return nil end)) -- expect: abc
see(("abc"):gsub("b", string.upper)) -- expect: aBc
local words = ""
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do words = words .. k .. v end
see(words) -- expect: a1b2
see(("THE (quick) fox"):gsub("%f[%a]%a+", "x")) -- expect: x (x) x
see(("say 'hi' now"):match("(['\"])(.-)%1")) -- expect: '
see(("  trim  "):match("^%s*(.-)%s*$") .. "|") -- expect: trim|
see(("[]"):match("[]]")) -- expect: ]
see(("a-z"):match("[a%-z]+")) -- expect: a-z
see(("x^y"):match("[%^x]+")) -- expect: x^
see(("abc"):match("()b()")) -- expect: 2
see(("2024-01-05"):match("(%d+)-(%d+)-(%d+)")) -- expect: 2024
see(("aaa"):match("a-$")) -- expect: aaa
see(("abc"):find("b", -1)) -- expect: nil
see(("abc"):find("", 10)) -- expect: nil
see(("abc"):find("", 4)) -- expect: 4
see("[" .. ("abc"):match(".-") .. "]") -- expect: []
