-- arguments that grow with every call
-- expect: too many values|wore out
local function f() end
local function g(...)
    f(...) f(...) f(...) f(...)
    return g(1, 1, 1, 1, 1, 1, 1, 1, ...)
end
g()
