-- imperial.lua: the temper of an emperor who has one army left to raise: walls
-- hold, columns gather, and when all have come they go forward together.

return {
  id   = "imperial",
  name = "Imperial",
  says = "Lets walls hold the enemy, sends help where it is near and sure, gathers everything in one place, and then comes with all of it.",

  boldness = 480,   -- Ajnadayn taught something
  reach    = 650,   -- from Antioch to the Yarmuk
  haste    = 250,
  terms    = 350,
  gather   = 900,
  guard    = 450,
  raid     = 50,
  thrift   = 600,   -- magazines, and ships along the coast
  defend   = 450,
  pursue   = 350,
  settle   = 0,
  train    = 300,
  flood    = 0,

  source = "model assumption: the Roman conduct of 635 and 636 as Kaegi reads it",
}
