-- the same over words
-- expect: keeps an iterator
local word = ("a b c"):gmatch("%a")
return function() return word() end
