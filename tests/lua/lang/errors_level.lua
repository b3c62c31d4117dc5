-- error(..., 2) blames the caller.
local function need(x)
    if not x then error("a number is needed", 2) end
end
need(1)
need(nil) -- expect error: a number is needed
