-- walking over keys that are booleans
-- expect: has no order
for k in pairs({ [true] = 1 }) do end
