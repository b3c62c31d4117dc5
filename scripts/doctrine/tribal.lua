-- tribal.lua: the temper of the tribes between the empires: the herds first.

return {
  id   = "tribal",
  name = "Tribes of the border",
  says = "Stays by its wells and herds, raids when the chance is good, and seldom fights away from home for another's sake.",

  boldness = 400,
  reach    = 300,   -- as far as its own pastures
  haste    = 500,
  terms    = 500,   -- may change masters
  gather   = 400,
  guard    = 200,
  raid     = 650,
  thrift   = 400,
  defend   = 750,
  pursue   = 300,
  settle   = 0,
  train    = 0,
  flood    = 0,

  source = "model assumption: Namir, Taghlib and Iyad each caught in their own camps in the autumn of 633",
}
