-- reading a number of 60,000 digits
-- expect: returns nil
return tonumber(("1"):rep(60000))
