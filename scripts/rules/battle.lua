-- battle.lua: the field: missiles, the push of men, nerve, pursuit.
--
-- Half-hours. Order, quality and weariness run from 0 to 1000. The core is a
-- trial model of five sectors tuned on general statistics of ancient battle (an
-- even fight costs the victor three or four men in a hundred and the beaten
-- fifteen or so, most of them in flight), never on one battle of this war.

return {
  -- The day
  deploy_half_hours = { 3,    low=2,    high=4,    source="model assumption: an hour and a half to draw up and to feel each other out" },
  heat_pause        = { 4,    low=2,    high=6,    source="model assumption: eleven to three, both stand" },
  front_m           = { 306,  low=240,  high=400,  source="model assumption: banners keep intervals; half of a zone's 600 m is in contact, so that numbers count through depth and reserves" },
  reserve_share     = { 137,  low=80,   high=200,  source="model assumption: a seventh held back was worth nine points in a hundred in trials" },

  -- Contact
  tempo             = { 893,  low=450,  high=950,  source="sa07; dp: pulses and lulls, an engaged half-hour in two or three" },
  tempo_assault     = { 800,  low=700,  high=900,  source="model assumption" },
  tempo_temper      = { 22,   low=5,    high=25,   source="sa07; dp: cautious commanders fight a battle of days, bold ones of hours; the rate is a model assumption" },
  relief            = { 595,  low=200,  high=850,  source="la16; dp: depth relieves, and deep armies fight longer; the share is a model assumption" },
  tempo_weary       = { 600,  low=500,  high=700,  source="model assumption" },
  melee_order       = { 123,  low=88,   high=125,  source="sa07; kr85: an even line lasts about six hours" },
  melee_kill        = { 148,  low=90,   high=170,  source="kr85; ro04: three or four in a hundred of the victors" },
  loss_order        = { 165,  low=150,  high=300,  source="model assumption: fear outruns death" },
  flank             = { 414,  low=350,  high=600,  source="sa07" },
  kin               = { 93,  low=50,   high=150,  source="s0; mu: tribe and clan, each man beside known comrades" },
  kin_own           = { 1300, low=1150, high=1500, source="model assumption: a tribe that sees its own run" },
  kin_other         = { 700,  low=500,  high=900,  source="mu: shame before the other tribes" },
  depth             = { 183,  low=150,  high=350,  source="la16: depth relieves, it does not kill" },

  -- Arrows
  shot_kill         = { 40,   low=30,   high=50,   source="model assumption" },
  shot_order        = { 18,   low=13,   high=24,   source="model assumption" },
  shot_second       = { 500,  low=350,  high=650,  source="model assumption: over the heads of a line" },
  evade_order       = { 26,   low=15,   high=35,   source="model assumption: Carrhae, foot that can neither catch horse archers nor rest" },
  evade_weary       = { 14,   low=8,    high=20,   source="model assumption" },
  shooters_per_m    = { 6,    low=4,    high=8,    source="model assumption" },
  wind_with         = { 1200, low=1150, high=1300, source="pr: Dara, the wind checked the Persian arrows" },
  wind_against      = { 775,  low=700,  high=850,  source="pr: Dara" },

  -- Nerve
  threshold_base    = { 30,   low=30,   high=90,   source="model assumption" },
  threshold_spread  = { 138,  low=120,  high=200,  source="model assumption" },
  threshold_chain   = { 60,   low=40,   high=80,   source="s1: linked men do not run; the chains may be a figure of speech" },
  threshold_trapped = { 20,   low=10,   high=50,   source="pr: Callinicum, men with the river behind them stood till night" },
  break_second      = { 81,  low=70,   high=130,  source="dp; sa07" },
  break_beside      = { 30,   low=30,   high=65,   source="dp; sa07" },
  reserve_first     = { 500,  low=400,  high=600,  source="model assumption" },
  reserve_skill     = { 50,   low=35,   high=65,   source="model assumption" },
  collapse_columns  = { 3,    low=2,    high=4,    source="model assumption" },
  army_breaks       = { 160,  low=150,  high=240,  source="model assumption" },
  army_leader       = { 60,   low=40,   high=80,   source="mu; ta: armies that lost their general" },
  dusk_ratio        = { 450,  low=350,  high=550,  source="model assumption" },
  dusk_kept         = { 850,  low=750,  high=950,  source="model assumption: nobody leaves a field on which he was not hurt" },
  leave_contact     = { 40,   low=25,   high=60,   source="sa07" },
  camp_loss         = { 80,   low=60,   high=120,  source="model assumption" },

  -- Command and fortune
  skill             = { 19,   low=12,   high=22,   source="model assumption" },
  fortune           = { 389,  low=250,  high=400,  source="tb96: an army has its day; no victory is certain" },
  column_fortune    = { 221,  low=150,  high=260,  source="model assumption" },
  -- Two thirds of his men's risk was the first figure, and too low: the tradition names
  -- as killed Hormozd, Qarin, Mardanshah, Mihran, Rostam, Jalinus, Sergius and Abu Ubayd,
  -- as got away Narsi, Bahman, Hormuzan and Piruzan, as taken Jaban alone.
  leader_rout       = { 1500, low=700,  high=2500, source="ta; ba: of the beaten commanders of 633-637 who are named about half fell; the rate is chosen" },
  leader_trapped    = { 700,  low=300,  high=1000, source="ta: Abu Ubayd, Mihran and Rostam had a river behind them; the rate is chosen" },
  leader_risk       = { 9,   low=6,    high=14,   source="model assumption" },
  leader_shock      = { 121,  low=90,   high=170,  source="mu; ta" },
  deputy_shock      = { 67,   low=40,   high=80,   source="mu: the standard passed from hand to hand at the Bridge" },
  leader_skill      = { 2,    low=1,    high=3,    source="model assumption" },
  seat_view         = { 2,    low=1,    high=3,    source="model assumption" },

  -- Weariness
  weary_engaged     = { 22,   low=16,   high=28,   source="model assumption" },
  weary_armour      = { 6,    low=4,    high=9,    source="model assumption" },
  heat_weary        = { 500,  low=300,  high=700,  source="model assumption: above 38 degrees" },
  lull_rest         = { 9,    low=5,    high=12,   source="dp" },
  lull_order        = { 6,    low=4,    high=9,    source="dp" },

  -- Ground
  canal             = { 800,  low=700,  high=900,  source="model assumption" },
  works             = { 817,  low=650,  high=850,  source="ta; mu: Jalula; pr: Dara" },
  wall              = { 400,  low=300,  high=550,  source="model assumption" },
  cross_order       = { 80,   low=50,   high=110,  source="model assumption" },
  bridge_men        = { 1000, low=750,  high=1500, source="h12; d22: about 2,000 foot an hour over one lane" },
  dam_men           = { 750,  low=500,  high=1000, source="model assumption: an earth dam is narrower and softer than a bridge" },
  ford_men          = { 300,  low=150,  high=600,  source="ta: the Tigris, a few hundred at a time" },
  horse_places      = { 2900, low=2000, high=4000, source="h12; d22: about 700 horse where 2,000 foot pass" },
  shot_crossing     = { 1500, low=1200, high=2000, source="model assumption" },
  chain_power       = { 900,  low=750,  high=950,  source="s1: at 750 heavy horse could not break such foot at all" },

  -- Flight
  pursuit_base      = { 38,   low=35,   high=65,   source="kr85; ro04" },
  pursuit_horse     = { 323,  low=220,  high=400,  source="kr85: the horse does the killing" },
  pursuit_desert    = { 400,  low=250,  high=600,  source="d81: the desert's edge as a refuge" },
  pursuit_ring      = { 500,  low=300,  high=700,  source="ta: Walaja; a ring lets few out" },
  chain_pursuit     = { 1500, low=1200, high=1800, source="s1" },
  pursuit_trap      = { 2000, low=1600, high=2500, source="ta: Walaja; tuned so that a ringed army loses a third or more" },
  pursuit_camp      = { 600,  low=450,  high=800,  source="model assumption: a ditch and a gate to run to" },
  works_retreat     = { 500,  low=350,  high=700,  source="ta; mu: Jalula, the beaten died at their own trench" },
  hold_quality      = { 560,  low=520,  high=620,  source="pr: Callinicum, foot that stood with the river behind" },
  hold_armour       = { 350,  low=300,  high=450,  source="pr: Callinicum; the figure is a model assumption" },
  hold_share        = { 300,  low=150,  high=500,  source="pr: Callinicum, they got over after dark" },
  cross_while       = { 4,    low=2,    high=6,    source="model assumption" },
  cross_rear        = { 12,   low=6,    high=20,   source="mu: the Bridge, a rear guard held while others crossed; the figure is a model assumption" },
  drown_dead        = { 398,  low=350,  high=650,  source="mu: the Bridge; pr: Callinicum" },
  drown_taken       = { 200,  low=100,  high=300,  source="model assumption" },
  cross_half_hour   = { 165,  low=80,   high=300,  source="mu: few got over without the bridge" },
  prisoners         = { 60,   low=30,   high=120,  source="model assumption" },
  hurt_per_dead     = { 1500, low=1000, high=3000, source="model assumption: wounded who recover to dead as one to three to one" },
  hurt_left         = { 500,  low=300,  high=800,  source="model assumption: who loses the field leaves his wounded on it" },
  withdraw_loss     = { 25,   low=15,   high=40,   source="model assumption" },
}
