-- not a number, whose sign differs between machines
-- expect: returns nan nan
return tostring(0/0) .. " " .. tostring(-(0/0))
