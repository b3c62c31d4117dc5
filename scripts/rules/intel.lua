-- intel.lua: how far an army sees, what the country tells, how fast news rides.

return {
  see_near     = { 12,     low=8,     high=20,     source="model assumption: patrols ride out and back within the day" },
  see_far      = { 60,     low=40,    high=90,     source="model assumption: two days of light horse" },
  see_chance   = { 250,    low=150,   high=400,    source="model assumption: one day in four at the edge" },
  friend_bonus = { 300,    low=150,   high=450,    source="ba: Hira and Ullays were bound by treaty to spy and guide" },
  rumour       = { 150,    low=80,    high=300,    source="model assumption: an army in one's own land is known within the week" },
  error_near   = { 200,    low=100,   high=300,    source="model assumption: a fifth, by men who have seen the camp" },
  error_far    = { 500,    low=300,   high=700,    source="model assumption: half, by dust and fires" },
  forget_days  = { 28,     low=14,    high=42,     source="model assumption: after four weeks a report is history" },
  camel_post   = { 100000, low=80000, high=130000, source="hi75; or12: Medina to Hira in eleven days; a single rider on camels" },

  -- Letters caught (C5): rare, and rarely more than read.
  letter_base      = { 30,  low=10,  high=60,  source="s3; model assumption" },
  letter_place     = { 20,  low=10,  high=40,  source="s3; model assumption" },
  letter_most      = { 400, low=200, high=500, source="model assumption" },
  letter_exact     = { 21,  low=7,   high=28,  source="model assumption: plans hold for three weeks" },
  forge_base       = { 250, low=100, high=400, source="s3: the letter that turned Shahrbaraz" },
  forge_loyalty    = { 300, low=200, high=500, source="s3" },
  forge_aloof      = { 600, low=400, high=800, source="s3: he kept his army out of the war" },
  forge_over       = { 150, low=50,  high=250, source="s3" },
  forge_days       = { 42,  low=21,  high=90,  source="model assumption: until the truth is out" },
}
