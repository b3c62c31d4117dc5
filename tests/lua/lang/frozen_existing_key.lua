-- A key that is there cannot be assigned.
return { data = { men = 100 }, hook = function(d)
    d.men = 90 -- expect error: this table is frozen: 'men' cannot be set
end }
