-- medina.lua: the temper of commanders who write to Medina before they cross a
-- river: two fronts, one reserve, and towns that are asked before they are
-- attacked.

return {
  id   = "medina",
  name = "Two fronts",
  says = "Takes towns by treaty where it can, gathers before a great army, gives up walls rather than men, and keeps the desert behind it.",

  boldness = 620,   -- sought battle at Fahl, waited for it at the Yarmuk
  reach    = 500,
  haste    = 600,
  terms    = 850,   -- Damascus, Emesa, Hama: each with its treaty
  gather   = 800,   -- the four columns of Syria became one when it mattered
  guard    = 300,
  raid     = 450,   -- the Sawad before Qadisiyya
  thrift   = 450,
  defend   = 350,   -- gave back Damascus and its tax
  pursue   = 650,
  settle   = 600,
  train    = 600,
  flood    = 0,

  source = "model assumption: read out of the campaigns of 635 and 636 as told by Baladhuri and Tabari",
}
