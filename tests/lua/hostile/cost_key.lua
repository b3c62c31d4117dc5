-- a long text as a key, made anew
-- expect: ran past|wore out
local t, s = {}, ("x"):rep(60000) while true do local _ = t[s .. "y"] end
