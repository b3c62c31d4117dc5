-- dice that are not the engine's
-- expect: math has no 'random'
return math.random()
