-- walking over keys that are functions
-- expect: has no order
for k in pairs({ [pcall] = 1 }) do end
