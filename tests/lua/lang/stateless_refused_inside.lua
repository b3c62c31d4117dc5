-- Nor may what it calls, with the line of the assignment.
local state = { n = 0 }
local last
local tools = {}
function tools.note(x)
    local function set(y)

        last = y -- expect error: assigns 'last'
    end
    set(x)
end
return { hook = function() tools.note(state.n) end }
