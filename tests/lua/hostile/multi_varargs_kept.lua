-- one call with very many arguments, repeated
-- expect: too many values|wore out
local function f() end
local function loop(...) while true do f(...) f(...) f(...) f(...) end end
local function grow(n, ...)
    if n == 0 then return loop(...) end
    return grow(n - 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)
end
grow(8000)
