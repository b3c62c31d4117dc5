-- unpacking a range that overflows (CVE-2025-46817)
-- expect: elements at once
return table.unpack({}, math.mininteger, math.maxinteger)
