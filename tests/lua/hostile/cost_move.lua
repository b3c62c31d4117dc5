-- moving 2^53 elements
-- expect: elements at once
table.move({}, 1, 1 << 53, 2)
