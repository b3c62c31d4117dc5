-- sort keeps the order of what compares equal.
local men = {}
for i = 1, 200 do men[i] = { rank = i % 3, born = i } end
table.sort(men, function(a, b) return a.rank < b.rank end)
local stable = true
for i = 2, #men do
    local a, b = men[i - 1], men[i]
    if a.rank > b.rank or (a.rank == b.rank and a.born > b.born) then stable = false end
end
see(stable) -- expect: true
local words = { "b", "a", "B", "aa", "" }
table.sort(words)
see(table.concat(words, ",")) -- expect: ,B,a,aa,b
local numbers = { 3, 1, 2 }
table.sort(numbers, function(a, b) return a > b end)
see(table.concat(numbers)) -- expect: 321
