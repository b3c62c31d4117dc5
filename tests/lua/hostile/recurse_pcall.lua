-- pcall inside pcall inside pcall
-- expect: returns false
local function f() return pcall(f) end
local ok, deep = true, nil
local function g(n) local a, b = pcall(g, n + 1) if not a then error(b, 0) end return a end
return (pcall(g, 1))
