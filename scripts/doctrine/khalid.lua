-- khalid.lua: the temper of the commander who crossed Arabia three times in two
-- years and seldom stood still for a week.

return {
  id   = "khalid",
  name = "Bold",
  says = "Goes far and fast, offers terms before every siege and battle before every delay, and follows the beaten to the water's edge.",

  boldness = 850,   -- attacked larger armies all year
  reach    = 900,   -- from Yamama to the Roman border
  haste    = 800,   -- forced marches as a habit
  terms    = 800,   -- the letter goes first: Hira, Ullays, Baniqya
  gather   = 450,   -- several columns, one meeting place
  guard    = 400,   -- posts behind him, no more than he can spare
  raid     = 500,   -- as far as it feeds the army or frightens a camp
  thrift   = 350,   -- lives on the march and on spoils
  defend   = 150,   -- comes back for Hira, not for a village
  pursue   = 900,   -- Madhar, Ullays, the night camps
  settle   = 400,
  train    = 500,
  flood    = 0,

  source = "model assumption: read out of the marches of 633 as told by Tabari and Baladhuri",
}
