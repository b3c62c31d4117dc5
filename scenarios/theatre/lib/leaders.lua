-- leaders.lua: every commander whom scenarios of this theatre know, by id.
--
-- The rows stand in chiefs_arabia.lua, chiefs_iran.lua and chiefs_west.lua. A
-- scenario takes those who are in it: rows.pick(leaders, "khalid", ...), and
-- changes what is different in its year: rows.with(leaders.bahman, { ... }).

return rows.keyed(rows.all(chiefs_arabia, chiefs_iran, chiefs_west))
