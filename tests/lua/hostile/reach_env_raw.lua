-- rawset on the environment
-- expect: frozen
rawset(_ENV, "pairs", 1)
