-- caliphate.lua: the temper of five years and two fronts: bold as Khalid where an
-- army is together, patient as Sa'd until it is.

return {
  id   = "caliphate",
  name = "Caliphate",
  says = "Brings its columns together and then strikes hard, takes towns by treaty, fights with the desert behind it, and does not run from one front to the other.",

  boldness = 750,   -- sought battle oftener than it was sought
  reach    = 450,   -- a front, and not two
  haste    = 700,
  terms    = 800,   -- the letter goes first
  gather   = 750,   -- Hufayr, the Jabiya, Zarud
  guard    = 300,
  raid     = 450,   -- the Sawad between the great battles
  thrift   = 400,
  defend   = 250,   -- gave up towns to keep an army whole
  pursue   = 750,

  source = "model assumption: between the tempers of 633 and of 635, for one mind that has to do for both",
}
