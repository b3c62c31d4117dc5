-- the same, written in the source
-- expect: zero byte
local s = "\0" return s
