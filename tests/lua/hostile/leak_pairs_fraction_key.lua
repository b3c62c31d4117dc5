-- walking over keys that are fractions
-- expect: whole numbers
for k in pairs({ [1.5] = 1 }) do end
