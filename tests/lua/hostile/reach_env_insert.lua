-- table.insert into the environment
-- expect: frozen
table.insert(_ENV, 1)
