-- scenario.lua: what the campaign is called, when and where it happens, who
-- takes part.
--
-- Start here: change a number, run `sawad check` on this folder, play. `sawad api`
-- lists every field a file may hold, with its unit and its range; a field that
-- is misspelt is a fault with a line number and a suggestion.

return {
  id       = "@id@",                 -- the name of this folder
  title    = "A New Campaign",
  summary  = "A small army from the desert stands two days from Hira, whose garrison is thin. Whoever holds the city after twelve weeks has won.",
  teaches  = "How a scenario is put together.",
  author   = "You",

  starts   = { 633, 4, 5 },          -- year, month, day; Julian calendar
  weeks    = 12,
  minutes  = 30,                     -- what a player should set aside

  theatre  = "theatre",              -- the shared map of 633; "." reads the map from this folder
  view     = { west = 43000, east = 46500, south = 30500, north = 33500 },   -- 1/1000 degree

  -- Sides are called rashid, sasan, roman or tribes. Places of the map whose
  -- owner takes no part belong to nobody.
  sides = {
    {
      id = "rashid", name = "The Rashidun Caliphate", native = "الخلافة الراشدة",
      adjective = "Rashidun", letter = "R", colour = 0x1D6A63, playable = true,
      chief = "captain",             -- orders start from where he is
      seat = "medina",               -- or from here, if he falls
      courier_mpd = 100000,          -- metres a day
      doctrine = "khalid",           -- the temper of the mind that plays it: scripts/doctrine
      legitimacy = 800, authority = 800,     -- permille
      treasury_kdh = 100,            -- thousand dirhams
      briefing = "Take Hira, by terms if you can. Your camels cross the desert where no cart can follow.",
      source = "model assumption: an example",
    },
    {
      id = "sasan", name = "The Sasanian Empire", native = "ایرانشهر",
      adjective = "Sasanian", letter = "S", colour = 0x7A3B69, playable = true,
      chief = "warden", seat = "ctesiphon", courier_mpd = 120000, doctrine = "cautious",
      legitimacy = 500, authority = 500, treasury_kdh = 2000,
      briefing = "Keep Hira. Help may come from Ctesiphon, if the court can spare it.",
      source = "model assumption: an example",
    },
  },

  -- Pairs that are not listed are at peace; the third word is war, peace or ally.
  relations = { { "rashid", "sasan", "war" } },

  -- Single numbers of the rules can be replaced here, with their source:
  -- rules = { supply = { man_grain = { 1200, low = 1000, high = 1500, source = "model assumption" } } },
}
