-- Globals cannot be made by accident.
local function f()
    total = 1 -- expect error: 'total' is not local: write `local total`, or return it
end
f()
