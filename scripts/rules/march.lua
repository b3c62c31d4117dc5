-- march.lua: columns, weariness, crossings, and slipping away.

return {
  -- The day. What the tail needs to pass a point is lost to the head.
  least_min         = { 240,  low=180,  high=300,  source="h12: no staff plans a shorter march" },
  least_pass        = { 120,  low=60,   high=180,  source="h12: the tail still gets two hours" },
  forced_time       = { 1500, low=1300, high=1600, source="model assumption: up before light and on into the evening" },
  follower_hour     = { 2500, low=2000, high=3000, source="cl; h12: as foot, less orderly" },
  cart_hour         = { 150,  low=100,  high=200,  source="cl; h12: two carts and a half a minute" },

  -- Weariness runs from 0 to 1000. A standard day costs what the night gives
  -- back; twice the distance costs four times as much.
  wear              = { 100,  low=85,   high=115,  source="model assumption: the shape, not the measure, of fatigue" },
  night_rest        = { 100,  low=85,   high=115,  source="model assumption: a standard day can be repeated for ever" },
  halt_rest         = { 250,  low=200,  high=300,  source="model assumption: four idle days mend anything" },
  night_wear        = { 1150, low=1050, high=1300, source="model assumption: lost sleep, against the heat spared" },

  -- Water to cross.
  bridge_hour       = { 2000, low=1500, high=3000, source="cl; h12: foot over boats and planks" },
  horse_weight      = { 3,    low=2,    high=4,    source="h12: 700 horses an hour on the same bridge" },
  cart_weight       = { 25,   low=15,   high=40,   source="h12: 80 carts an hour" },
  ferry_hour        = { 400,  low=300,  high=500,  source="geo; eb: three to five thousand men a day over a great river" },
  ford_hour         = { 1500, low=600,  high=2500, source="h12; ta: a canal or a known ford; 600 horses an hour where the water is deep" },
  flood_weeks       = { 4,    low=2,    high=8,    source="model assumption: until those who live there have closed the bank" },
  flood_high        = { 1500, low=1250, high=2000, source="model assumption: high water tears the breach wider" },
  flood_stage       = { 1500, low=1300, high=1800, source="clim; geo: half as high again as the mean" },
  flood_mend_men    = { 2000, low=1000, high=4000, source="ta: a canal dammed in a night by 8,000 labourers" },
  flood_crossing    = { 500,  low=300,  high=700,  source="model assumption: half the pace above one and a half times the mean stage" },

  -- Refusing battle.
  withdraw_base     = { 500,  low=350,  high=650,  source="model assumption: an even chance against one's like" },
  withdraw_pace     = { 20,   low=10,   high=30,   source="model assumption: five km a day faster is worth a tenth" },
  withdraw_desert   = { 300,  low=150,  high=450,  source="ta; d81: fight with the desert at your back" },
  withdraw_slow     = { 200,  low=100,  high=300,  source="model assumption: carts decide who is caught" },
  join_hours        = { 8,    low=4,    high=12,   source="cl: columns within a day's march can come up before dark" },

  -- Carts, hunger on the road, and meeting.
  cart_pace       = { 2800,  low=2000,  high=3000,  source="or12; r99: two oxen on a dry road, metres an hour" },
  cart_day        = { 14000, low=12000, high=16000, source="r99: sustained" },
  cart_forced     = { 18000, low=15000, high=20000, source="r99: the most oxen can be driven" },
  want_slow       = { 30,    low=15,    high=60,    source="model assumption: the first thing hunger costs is pace" },
  contact         = { 6,     low=3,     high=10,    source="model assumption: an hour and a half's march" },
}
