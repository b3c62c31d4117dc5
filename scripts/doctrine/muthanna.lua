-- muthanna.lua: the temper of a chief of the border, who knows every well and
-- has no second army.

return {
  id   = "muthanna",
  name = "Frontier raider",
  says = "Strikes where the guard is thin, lets the canals to others, and falls back on the desert before he is caught.",

  boldness = 550,
  reach    = 600,   -- Suq Baghdad and home again
  haste    = 650,
  terms    = 600,
  gather   = 500,
  guard    = 150,   -- garrisons are what he cannot spare
  raid     = 850,
  thrift   = 500,
  defend   = 350,   -- the desert's edge
  pursue   = 500,
  settle   = 0,
  train    = 600,
  flood    = 0,

  source = "model assumption: read out of the retreats and raids of 634 and 635",
}
