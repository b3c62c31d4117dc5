-- forces.lua: who fights: commanders, the peoples that men come from, armies.
--
-- A man is in exactly one place: free in his pool, or in the ranks. Numbers of
-- men may be one figure, or three: the low, middle and high reading of the
-- sources, among which a game chooses.

return {
  leaders = {
    -- ability, initiative, caution and lead run from 0 to 10; shares are permille.
    {
      id = "captain", name = "The Captain", side = "rashid", title = "commander of the raid",
      ability = 7, initiative = 8, caution = 4, lead = 7, loyalty = 900, prestige = 500,
      note = "Invented, so that this example speaks of nobody.",
      source = "model assumption: an example",
    },
    {
      id = "warden", name = "The Warden", side = "sasan", title = "keeper of the frontier",
      ability = 6, initiative = 4, caution = 7, lead = 4, loyalty = 600, prestige = 500,
      source = "model assumption: an example",
    },
    {
      id = "marshal", name = "The Marshal", side = "sasan", title = "sent from the court",
      ability = 6, initiative = 6, caution = 5, lead = 5, loyalty = 700, prestige = 600,
      source = "model assumption: an example",
    },
  },

  pools = {
    {
      id = "tribesmen", name = "The tribes of the border", side = "rashid", home = "thalabiyya",
      men = { 500, 1000, 2000 },     -- still at home, to be called up
      quality = 500, loyalty = 800, zeal = 700, kin = true,
      source = "model assumption: an example",
    },
    {
      id = "asorestan", name = "The levy of Asorestan", side = "sasan", home = "ctesiphon",
      men = { 2000, 4000, 8000 }, quality = 350, loyalty = 500, zeal = 350,
      source = "model assumption: an example",
    },
  },

  formations = {
    {
      id = "raid", name = "The Captain's army", side = "rashid", leader = "captain", at = "udhayb",
      grain_days = 20, fodder_days = 4, followers = 300, animals = { camel = 1500 },
      stance = "seek",               -- seek, accept or avoid battle
      source = "model assumption: an example",
      contingents = {
        { arm = "arab_foot", pool = "tribesmen", men = { 1500, 2500, 4000 }, quality = 600, cohesion = 750 },
        { arm = "arab_horse", pool = "tribesmen", men = { 200, 400, 600 }, quality = 650, cohesion = 700 },
      },
    },
    {
      id = "hira", name = "The garrison of Hira", side = "sasan", leader = "warden", at = "hira",
      base = "hira",                 -- the depot whose convoys feed it
      garrison = true,               -- stays unless ordered by name
      grain_days = 15, fodder_days = 5, followers = 200, animals = { donkey = 200 }, stance = "accept",
      source = "model assumption: an example",
      contingents = {
        { arm = "sasan_foot", pool = "asorestan", men = { 600, 1000, 1500 }, quality = 500, cohesion = 650 },
        { arm = "savaran", pool = "asorestan", men = { 200, 300, 500 }, quality = 600, cohesion = 650 },
      },
    },
    {
      -- Not on the map until events.lua calls fx.arrive, and only if the premise says so.
      id = "relief", name = "The relief", side = "sasan", leader = "marshal", waits = true,
      premise = { "court", "helps" },
      grain_days = 15, fodder_days = 5, followers = 500, animals = { mule = 600 }, stance = "seek",
      source = "model assumption: an example",
      contingents = {
        { arm = "paygan", pool = "asorestan", men = { 1500, 2500, 4000 }, quality = 350, cohesion = 500 },
        { arm = "savaran", pool = "asorestan", men = { 500, 800, 1200 }, quality = 600, cohesion = 650 },
      },
    },
  },
}
