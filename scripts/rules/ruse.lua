-- ruse.lua: champions before the lines, ambush, feigned flight, bridges broken,
-- the courage of men with no way out, and camps plundered.

return {
  -- Champions
  duel_won          = { 15,   low=8,    high=25,   source="mu: duels opened the days; the points are a model assumption" },
  duel_lost         = { 20,   low=10,   high=30,   source="mu; model assumption: the points" },
  duels_most        = { 3,    low=1,    high=5,    source="mu; pr: Dara, two before the first day's fighting" },
  duel_odds         = { 60,   low=30,   high=100,  source="model assumption: five points better wins four of five" },
  duel_initiative   = { 7,    low=6,    high=9,    source="model assumption" },
  duel_accept       = { 600,  low=400,  high=800,  source="model assumption: as an offer to cross, with a dare" },
  duel_pride        = { 60,   low=30,   high=90,   source="model assumption: as an offer to cross" },
  duel_leads        = { 8,    low=7,    high=10,   source="ta; mu: Kazima, both commanders rode out; rare" },

  -- Hidden wings
  hide_ability      = { 8,    low=7,    high=9,    source="ta; mu: Walaja; who may do it is a model assumption" },
  ambush_share      = { 60,   low=30,   high=100,  source="model assumption: a handful frightens nobody" },
  ambush_hours      = { 4,    low=2,    high=6,    source="model assumption" },
  ambush_flight     = { 8,    low=4,    high=12,   source="ta: Walaja, few came away" },

  -- Feigned flight
  feign_quality     = { 650,  low=600,  high=700,  source="model assumption" },
  feign_sure        = { 700,  low=650,  high=750,  source="model assumption" },
  feign_risk        = { 3,    low=1,    high=5,    source="model assumption" },
  feign_waver       = { 40,   low=25,   high=80,   source="model assumption: as much as turning one's back in contact" },
  follow_quality    = { 600,  low=500,  high=650,  source="model assumption" },
  follow_caution    = { 4,    low=2,    high=5,    source="model assumption" },

  -- Bridges and despair
  cut_order         = { 80,   low=50,   high=120,  source="mu: the Bridge, cut by a man who wanted nobody to think of it" },
  mend              = { 3,    low=2,    high=4,    source="mu: the Bridge, mended while a rear guard stood" },
  golden_order      = { 150,  low=80,   high=200,  source="mu: Buwaib, blamed afterwards for having closed the bridge; the points are a model assumption" },
  golden_power      = { 1100, low=1050, high=1200, source="mu: Buwaib; the figure is a model assumption" },
  golden_hours      = { 4,    low=2,    high=6,    source="model assumption" },

  -- Camps
  loot_chance       = { 400,  low=200,  high=600,  source="model assumption" },
  loot_quality      = { 650,  low=550,  high=720,  source="model assumption" },
  loot_hours        = { 3,    low=2,    high=5,    source="model assumption" },
}
