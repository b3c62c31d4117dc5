-- nine lines that crash Lua 5.4.4
-- expect: nothing is called 'coroutine'
local co = nil
for i = 1, 20000 do
    local last = co
    co = coroutine.wrap(function()
        local x <close> = setmetatable({}, { __close = function() last() end })
        error("x")
    end)
end
co()
