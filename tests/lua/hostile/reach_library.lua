-- replacing a function others use
-- expect: shared and cannot be changed
string.upper = function() return "owned" end
