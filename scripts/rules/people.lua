-- people.lua: how armies shrink when nobody fights them, mend, and grow.
--
-- bp is one in ten thousand. A fed, paid army on the move loses about 15 bp a
-- week: armies must die of something, not of turns.

return {
  -- Sickness.
  sick_moving      = { 5,    low=3,   high=8,    source="ro04: two to two and a half in a hundred a year outside battle" },
  sick_camp        = { 4,    low=2,   high=8,    source="model assumption: dirt gathers from the fourth week on" },
  sick_most        = { 60,   low=40,  high=100,  source="model assumption: as bad as a camp gets without a plague" },

  -- Garrisons were first given the sickness of camps, and lost a quarter of their men
  -- in a year; Rosenstein's two or three in a hundred are for legions, most of them in
  -- quarters.
  sick_housed      = { 50,   low=0,   high=200,  source="ro04: roofs, wells and drains; the share is a model assumption" },

  -- Commanders who fall ill. About one in ten within a year in middling health, more
  -- in a foul camp; sick men of a camp are several for each who dies.
  chief_ill          = { 15,  low=5,   high=40,  source="model assumption: one in thirteen in a year, with health in the middle" },
  chief_camp         = { 3000, low=1000, high=5000, source="model assumption: three lie sick for one who dies" },
  chief_plague       = { 400, low=100, high=800, source="ta; ba: of the chiefs of Syria most were dead of the plague of Amwas within a season" },
  chief_weeks        = { 4,   low=2,   high=8,   source="model assumption" },
  chief_death        = { 20,  low=5,   high=50,  source="model assumption: one in fourteen of those who lie down" },
  chief_plague_death = { 400, low=200, high=600, source="ch93; s0: few who took the plague lived; model assumption for the number" },

  -- Going home.
  leave_volunteer  = { 10,   low=5,   high=20,   source="model assumption: volunteers were free to leave" },
  leave_paid       = { 15,   low=8,   high=25,   source="model assumption: half as many again as of volunteers, who can go when they like" },
  leave_levy       = { 35,   low=25,  high=50,   source="model assumption: a fifth in a year, most of them at harvest" },
  leave_disloyal   = { 20,   low=10,  high=35,   source="model assumption: as much again as a paid man's chance, for one who hates his lord" },
  leave_beaten     = { 200,  low=100, high=400,  source="mu: after the Bridge two men in five of the survivors were gone within a week; that was the worst" },
  rout_leave        = { 200,      low=100,      high=400,      source="mu: of five thousand who escaped from the Bridge two thousand went home; fewer where the road home is long" },
  leave_kin        = { 600,  low=400, high=800,  source="s0; d81: every man beside men he knew" },

  -- The wounded: two who will recover for each man killed.
  heal             = { 85,   low=60,  high=120,  source="model assumption: two in five back in six weeks" },
  heal_rest        = { 140,  low=100, high=180,  source="mu: three in five where they are nursed, as by the women at Udhayb" },
  wound_death      = { 40,   low=20,  high=60,   source="model assumption: a fifth of them in six weeks" },
  taken_back       = { 500,  low=300, high=700,  source="model assumption: traditions tell of both" },

  -- Order.
  order_rest       = { 350,  low=250, high=450,  source="sa07: a night in camp restores a third of what a day cost" },
  order_march      = { 120,  low=60,  high=200,  source="model assumption: a third of that on the road" },

  -- Calls. Of the free men of a willing pool, each week: 300 bp give two in
  -- three within half a year.
  call_base        = { 300,  low=150, high=600,  source="mu; d81: the slow answers of 634 and the levy of 636" },
  call_reach       = { 900,  low=600, high=1500, source="d81: a fortnight or three weeks of riding" },

  -- Skill.
  train_week       = { 15,   low=10,  high=20,   source="model assumption: recruits are eight weeks from their pool's best" },
  battle_lesson    = { 20,   low=10,  high=30,   source="model assumption: at most three battles teach" },

  -- What a victory does to volunteers, and a defeat.
  memory_keep      = { 940,  low=920, high=960,  source="model assumption: half forgotten in eleven weeks" },
  memory_great     = { 500,  low=350, high=650,  source="mu: Chains and Buwayb brought men by themselves" },
  memory_victory   = { 200,  low=100, high=300,  source="model assumption" },
  memory_defeat    = { 300,  low=200, high=500,  source="ba: after the Bridge Iraq was not mentioned for about a year" },

  -- Volunteers (B3): they come in bands, at their own pace.
  ride_day         = { 35,   low=25,  high=50,   source="mu; d81: bands from Yemen came in three or four weeks; a thousand camel riders from Syria in a month" },
  promise          = { 200,  low=100, high=300,  source="mo84: four fifths of the spoils were the army's" },
  promise_most     = { 400,  low=300, high=500,  source="model assumption: twenty dirhams a man add one in a thousand" },
  bandwagon        = { 150,  low=50,  high=250,  source="mu: in 634 nobody answered until one did, then a thousand" },

  -- Retinues of houses (B9), levies.
  muster_days      = { 21,   low=14,  high=35,   source="s1; model assumption: three weeks to gather what is at home" },
  muster_road      = { 25,   low=18,  high=30,   source="model assumption: a column with its baggage" },
  muster_slack     = { 90,   low=60,  high=120,  source="s1; seb: called in winter, the houses were on the Euphrates in summer" },
  muster_least     = { 300,  low=150, high=450,  source="model assumption: what a house owes whoever rules" },
  muster_crown     = { 700,  low=500, high=850,  source="pou: the great houses served kings they believed in" },
  muster_threat    = { 200,  low=100, high=300,  source="model assumption: an enemy before the capital concerns all" },
  levy_days        = { 7,    low=4,   high=14,   source="model assumption: landholders bring who is near" },

  -- Home and family.
  families_stay    = { 600,  low=400, high=800,  source="s0: they had brought wives and children" },
  families_day     = { 25,   low=15,  high=40,   source="model assumption: families and flocks make fifteen kilometres in a day, a man riding to them forty" },
  families_rout    = { 20,   low=0,   high=50,   source="mu: the women stood behind the line at Udhayb and at the Yarmuk; model assumption for the number" },
  families_lost    = { 200,  low=100, high=300,  source="mu: at Khaniqin the families were taken after Jalula; model assumption for the number" },
  home_threat      = { 80,   low=40,  high=150,  source="model assumption" },
  longing          = { 30,   low=15,  high=60,   source="model assumption: a lord serves a season, not a year" },
  longing_days     = { 120,  low=90,  high=180,  source="model assumption: a season" },
  longing_loyalty  = { 5,    low=2,   high=10,   source="model assumption" },
  plague           = { 150,  low=50,  high=400,  source="s0; ch93: the sickness of 639 took an army's chief men within weeks" },

  -- Pay (B12).
  pay_horse        = { 80,   low=40,  high=80,   source="mo84: up to 4,000 dirhams a year for a horseman" },
  pay_foot         = { 4,    low=2,   high=10,   source="mo84: a horseman had in theory forty times a foot soldier's pay" },
  city_stay        = { 700,  low=500, high=900, source="d81: houses, wives and a stipend kept them together; model assumption for the number" },
  stipend_old      = { 1500, low=1000, high=3000, source="mo84: two to three thousand for those who came before 637" },
  stipend_new      = { 300,  low=200, high=1500, source="mo84: from fifteen hundred down to two hundred by the year of coming" },
  arrears_leave    = { 60,   low=30,  high=120,  source="model assumption" },
  arrears_loyalty  = { 8,    low=4,   high=15,   source="model assumption" },
  spend            = { 40,   low=20,  high=80,   source="model assumption: half of it is gone in four months" },

  -- Loyalty.
  loyal_victory    = { 12,   low=5,   high=25,   source="model assumption: half of it for a lesser one" },
  loyal_defeat     = { 20,   low=10,  high=40,   source="model assumption: half of it for a lesser one" },
  over_base        = { 300,  low=150, high=450,  source="ba: the royal foot of Daylam came over after Qadisiyya, with pay and allies of their choice" },
  over_refuge      = { 300,  low=150, high=450,  source="model assumption" },
  over_loyalty     = { 500,  low=400, high=600,  source="model assumption" },

  -- The ban on those who had fallen away (B4).
  ban_loyalty      = { 100,  low=50,  high=150,  source="ta: they came when they were called, and were watched" },
  ban_unease       = { 30,   low=10,  high=50,   source="model assumption" },
  ban_weeks        = { 8,    low=4,   high=16,   source="model assumption: until they have fought side by side" },
}
