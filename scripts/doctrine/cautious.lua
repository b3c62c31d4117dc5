-- cautious.lua: the temper of Rostam in the accounts that let him argue for
-- time: large means, slowly gathered, not lightly staked.

return {
  id   = "cautious",
  name = "Cautious",
  says = "Gathers everything first, keeps to its stores and its ditches, and would rather see the enemy go hungry than see him fall.",

  boldness = 250,
  reach    = 400,
  haste    = 150,
  terms    = 500,   -- talks as long as there is somebody to talk to
  gather   = 900,
  guard    = 600,
  raid     = 150,
  thrift   = 850,
  defend   = 750,
  pursue   = 300,   -- a victory may be wanted at court
  settle   = 0,
  train    = 300,
  flood    = 500,

  source = "model assumption: the months before Qadisiyya",
}
