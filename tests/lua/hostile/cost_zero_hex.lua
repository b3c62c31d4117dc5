-- the same, in hexadecimal
-- expect: zero byte
return function() return "a\x00b" end
