-- heraclius.lua: the temper of an emperor who won his last war by waiting for
-- the right year: strong places first, then one army and one blow.

return {
  id   = "heraclius",
  name = "Imperial",
  says = "Sits behind walls while it is weak, gathers far in the rear, and comes down with everything once there is enough of it.",

  boldness = 450,
  reach    = 450,   -- Antioch to the Yarmuk
  haste    = 250,
  terms    = 400,
  gather   = 900,   -- five divisions on one field in 636
  guard    = 650,
  raid     = 100,
  thrift   = 700,
  defend   = 600,   -- gave up Syria rather than the army, in the end
  pursue   = 350,
  settle   = 0,
  train    = 300,
  flood    = 0,

  source = "model assumption: the counter-offensive of 636 and the withdrawal after it, as Kaegi reads them",
}
