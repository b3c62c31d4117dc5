-- Lists are frozen too.
return { data = { 1, 2, 3 }, hook = function(d)
    d[4] = 4 -- expect error: this table is frozen
end }
