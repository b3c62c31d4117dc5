-- A library says what it does not have.
see(pcall(function() return string.trim end)) -- expect: false
return math.random(6) -- expect error: math has no 'random'; throw the engine's dice
