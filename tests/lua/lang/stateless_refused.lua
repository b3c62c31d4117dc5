-- A hook may not remember.
local calls = 0
return function()
    local x = 1
    calls = calls + x -- expect error: assigns 'calls', a local from outside the function
end
