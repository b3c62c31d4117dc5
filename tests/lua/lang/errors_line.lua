-- A fault names the line where it happened.
local function deep(n)
    if n == 0 then
        error("no grain left") -- expect error: no grain left
    end
    deep(n - 1)
end
deep(3)
