-- unpacking a hundred million values
-- expect: elements at once
return table.unpack({}, 1, 100000000)
