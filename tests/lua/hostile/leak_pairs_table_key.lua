-- walking over keys that are tables
-- expect: has no order
for k in pairs({ [{}] = 1 }) do end
