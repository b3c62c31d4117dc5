-- sky.lua: wind, dust, heat and night on the field.

return {
  -- Storm and dust
  storm_power       = { 880,  low=800,  high=950,  source="ta; mu: Jalula and the last day of Qadisiyya; the share is a model assumption" },
  storm_shots       = { 300,  low=200,  high=450,  source="pr: Dara; mu: Jalula; the share is a model assumption" },
  storm_lasts       = { 6,    low=3,    high=12,   source="model assumption: some three hours" },
  dust_shots        = { 700,  low=550,  high=850,  source="model assumption" },
  dust_horse        = { 500,  low=300,  high=1000, source="model assumption: half a thousand horses at the trot" },
  dust_mud          = { 150,  low=100,  high=250,  source="clim: ground that rain has bound; the limit is a model assumption" },
  dust_columns      = { 3,    low=2,    high=5,    source="model assumption" },

  -- The noon of a hot day
  noon_tempo        = { 400,  low=200,  high=600,  source="model assumption: eleven to three, both stand" },
  noon_weary        = { 1500, low=1250, high=1750, source="model assumption: on top of what the heat costs all day" },

  -- Fighting on in the dark
  night_half_hours  = { 20,   low=16,   high=22,   source="ta; mu: the night of Harir, from dusk to dawn" },
  night_tempo       = { 350,  low=250,  high=500,  source="ta: the night of Harir; the rate is a model assumption" },
  night_shots       = { 200,  low=100,  high=350,  source="model assumption" },
  night_weary       = { 700,  low=600,  high=800,  source="model assumption" },
  night_quality     = { 620,  low=550,  high=700,  source="model assumption: picked men, who know each other's voices" },

  -- The night between two days of battle
  night_order       = { 350,  low=250,  high=450,  source="sa07: a night in camp restores a third of what a day cost" },
  night_top         = { 300,  low=200,  high=400,  source="model assumption" },
  night_fatigue     = { 350,  low=250,  high=500,  source="model assumption: sleep mends two thirds" },
  rally             = { 400,  low=300,  high=500,  source="model assumption: most of those who ran are found by the fires" },
  rally_order       = { 200,  low=150,  high=300,  source="model assumption" },
  rally_leave       = { 60,   low=30,   high=120,  source="mu: of those who ran at the Bridge many went home; the share is a model assumption" },
}
