-- a lie about one's type
-- expect: returns table
return tostring(setmetatable({}, { __name = "FILE*" }))
