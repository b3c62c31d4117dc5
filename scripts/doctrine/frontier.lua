-- frontier.lua: the temper of the marzbans of 633: each by his own town until
-- the columns have met, then forward together.

return {
  id   = "frontier",
  name = "Marzbans",
  says = "Holds its towns, gathers slowly from many garrisons, and strikes back once the columns are together.",

  boldness = 500,   -- the Arabs are thought a raiding party
  reach    = 550,
  haste    = 400,   -- Hormozd hurried once and paid for it
  terms    = 300,
  gather   = 700,   -- waits for the next army, and it comes too late
  guard    = 550,
  raid     = 150,
  thrift   = 600,   -- tied to barges and magazines
  defend   = 600,
  pursue   = 450,
  settle   = 0,
  train    = 300,
  flood    = 500,   -- the sluices at al-Maqr; the dykes of Kaskar were left to break

  source = "model assumption: four armies beaten one after another between April and May 633",
}
