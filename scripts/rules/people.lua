-- people.lua: how armies shrink when nobody fights them, mend, and grow.
--
-- bp is one in ten thousand. A fed, paid army on the move loses about 15 bp a
-- week: armies must die of something, not of turns.

return {
  -- Sickness.
  sick_moving      = { 5,    low=3,   high=8,    source="ro04: two to two and a half in a hundred a year outside battle" },
  sick_camp        = { 4,    low=2,   high=8,    source="model assumption: dirt gathers from the fourth week on" },
  sick_most        = { 60,   low=40,  high=100,  source="model assumption: as bad as a camp gets without a plague" },

  -- Going home.
  leave_volunteer  = { 10,   low=5,   high=20,   source="model assumption: volunteers were free to leave" },
  leave_disloyal   = { 35,   low=25,  high=50,   source="model assumption: levies at loyalty 400 come to about 30 a week" },
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
}
