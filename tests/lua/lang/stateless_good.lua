-- A hook may have locals, helpers and closures of its own.
local function add(list) local n = 0 for _, v in ipairs(list) do n = n + v end return n end
local function make() local n = 0 return function() n = n + 1 return n end end
local prices = { grain = 3, oil = 8 }
return function()
    local count, total = make(), 0
    count()
    local function more(x) total = total + x end
    more(add { 1, 2, 3 }) more(prices.oil)
    see(count()) -- expect: 2
    see(total) -- expect: 14
end
