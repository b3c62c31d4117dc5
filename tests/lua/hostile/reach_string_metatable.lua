-- changing what all texts share (CVE-2025-46818)
-- expect: table expected
getmetatable("").__index = function() return "owned" end
