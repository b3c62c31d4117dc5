-- The language itself.
local out = ""
for i = 3, 1, -1 do out = out .. i end
local i = 0
repeat i = i + 1 if i == 2 then goto next end out = out .. "r" .. i ::next:: until i >= 3
while true do break end
see(out) -- expect: 321r1r3
local function fact(n) return n < 2 and 1 or n * fact(n - 1) end
see(fact(20)) -- expect: 2432902008176640000
local function sum(...) local n = 0 for _, v in ipairs { ... } do n = n + v end return n end
see(sum(1, 2, 3)) -- expect: 6
see(1 << 4 | 3 & 2 ~ 1) -- expect: 19
local c <const> = 5
see(c) -- expect: 5
local function down(n) if n == 0 then return "end" end return down(n - 1) end
see(down(10000)) -- expect: end
local function depth(n) if n == 0 then return 0 end return 1 + depth(n - 1) end
see(depth(2000)) -- expect: 2000
