-- sorting a library
-- expect: frozen
table.sort(string)
