-- table.move into the environment
-- expect: frozen
table.move({ 1 }, 1, 1, 1, _ENV)
