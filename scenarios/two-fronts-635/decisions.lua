-- decisions.lua: what Medina, Ctesiphon and Antioch have to make up their minds
-- about; the cards themselves stand in lib/medina.lua, lib/tisfun.lua and
-- lib/palace.lua. A card is put when its condition holds; `usual` is what history
-- did, as far as anybody knows, and is done if nobody answers.

return rows.all(medina, tisfun, palace)
