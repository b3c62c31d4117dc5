-- caliphate.lua: the temper of five years and two fronts: as bold as Khalid, but
-- each army on its own front.

return {
  id   = "caliphate",
  name = "Caliphate",
  says = "Strikes hard and early, takes towns by treaty, fights with the desert behind it, and does not run from one front to the other.",

  boldness = 850,   -- sought battle oftener than it was sought
  reach    = 450,   -- a front, and not two
  haste    = 700,
  terms    = 800,   -- the letter goes first
  gather   = 800,   -- Hufayr, the Jabiya, Zarud
  guard    = 300,
  raid     = 450,   -- the Sawad between the great battles
  thrift   = 400,
  defend   = 150,   -- gave up towns to keep an army whole
  pursue   = 900,
  settle   = 600,   -- Basra, Kufa, Fustat: where the men are, with the desert behind them
  train    = 600,
  flood    = 0,

  source = "model assumption: between the tempers of 633 and of 635, for one mind that has to do for both",
}
