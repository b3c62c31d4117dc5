-- beast.lua: elephants: what they do to horses and men, what is done to them,
-- and what a corps of them costs.
--
-- The story stands in the tradition of Qadisiyya and of the Bridge; the numbers
-- are the model's own, set so that twenty elephants are worth much to an army
-- the first time it brings them and little once the enemy has met them for two
-- days. That decay is what the tradition remembers.

return {
  -- Terror
  terror            = { 70,   low=40,   high=80,   source="ta; mu: the horses of Bajila bolted; the rate is a model assumption" },
  terror_most       = { 550,  low=450,  high=650,  source="model assumption" },
  terror_order      = { 4,    low=2,    high=6,    source="model assumption" },
  terror_near       = { 500,  low=250,  high=700,  source="mu: bells on the beasts; the share is a model assumption" },
  refuse            = { 500,  low=350,  high=650,  source="ta; mu: at the Bridge the horses would not advance; the rate is a model assumption" },
  refuse_order      = { 60,   low=40,   high=80,   source="model assumption" },
  shock             = { 3,    low=1,    high=4,    source="model assumption" },
  support           = { 40,   low=20,   high=50,   source="ki06; model assumption: the rate" },
  support_most      = { 250,  low=120,  high=300,  source="model assumption: a herd helps those beside it, not an army" },
  known             = { 250,  low=150,  high=600,  source="model assumption: men who know what they see, and what to do about it" },
  crush             = { 15,   low=10,   high=20,   source="ta: four or five hundred of Asad on the first day of Qadisiyya" },
  howdah            = { 8,    low=4,    high=10,   source="ki06: four men who shoot from above" },
  works             = { 200,  low=100,  high=300,  source="model assumption" },
  presence          = { 10,   low=0,    high=20,   source="model assumption: beasts of the king" },
  herd_flees        = { 30,   low=15,   high=50,   source="mu; model assumption: the points" },

  -- What is done to them
  escort_men        = { 33,   low=20,   high=50,   source="model assumption: six hundred for eighteen" },
  escort_share      = { 60,   low=40,   high=200,  source="ta: on the third day each had its guard of foot and horse; the share is a model assumption" },
  girth_cut         = { 220,  low=120,  high=280,  source="ta: the men of Asim cut the girths and the towers fell; the rate is a model assumption" },
  girth_band        = { 20,   low=10,   high=40,   source="ta: three to six hundred volunteers" },
  girth_lost        = { 30,   low=15,   high=60,   source="model assumption" },
  girth_order       = { 800,  low=500,  high=900,  source="model assumption: where it is known, nobody waits until the line wavers" },
  girth_busy        = { 500,  low=300,  high=700,  source="model assumption" },
  tower_dead        = { 2,    low=1,    high=4,    source="mu: crews were cut down" },
  driver_shot       = { 25,   low=10,   high=50,   source="model assumption" },
  crew_shot         = { 50,   low=25,   high=100,  source="ta: archers drove the crews under cover; the rate is a model assumption" },
  driver_fear       = { 300,  low=200,  high=400,  source="model assumption" },
  blind             = { 90,   low=50,   high=150,  source="ta; mu: two of them were, by four men; told with relish, so a literary motif may be in it" },
  blind_lost        = { 80,   low=40,   high=150,  source="model assumption" },
  blind_band        = { 3,    low=2,    high=4,    source="ta" },
  lanes             = { 300,  low=200,  high=500,  source="ki06: Zama" },
  lanes_quality     = { 750,  low=650,  high=850,  source="model assumption" },
  mock              = { 800,  low=700,  high=1000, source="ta; mu: told of the second day; a literary motif, for which 1000 turns it off" },
  wound             = { 130,  low=70,   high=170,  source="model assumption: it lasts a day" },
  wound_men         = { 60,   low=30,   high=100,  source="model assumption" },
  noise             = { 80,   low=40,   high=120,  source="ki06; model assumption: the points" },
  noise_men         = { 200,  low=100,  high=400,  source="model assumption" },
  noise_weary       = { 15,   low=0,    high=30,   source="model assumption: about what a half-hour of fighting costs" },

  -- Panic
  panic_least       = { 350,  low=250,  high=450,  source="ki06; model assumption: the number" },
  panic_spread      = { 450,  low=300,  high=550,  source="model assumption" },
  follow            = { 700,  low=500,  high=850,  source="ta: the others followed the two that led them" },
  wild_back         = { 500,  low=400,  high=600,  source="ki06: Magnesia, Hydaspes; the share is a model assumption" },
  wild_forward      = { 200,  low=100,  high=300,  source="model assumption" },
  wild_side         = { 150,  low=100,  high=200,  source="ki06: at the Metaurus drivers killed six of ten with chisel and mallet" },
  trample_order     = { 14,   low=8,    high=20,   source="model assumption" },
  trample_least     = { 3,    low=1,    high=5,    source="model assumption" },
  trample_most      = { 9,    low=6,    high=14,   source="model assumption" },
  gore_order        = { 10,   low=5,    high=15,   source="model assumption" },

  -- What is learnt
  habit_day         = { 120,  low=60,   high=180,  source="model assumption: after the drills of Perseus against their noise and smell" },
  habit_fade        = { 20,   low=10,   high=40,   source="model assumption" },
  habit_drill       = { 60,   low=30,   high=90,   source="ki06: Perseus used frames that smelt and roared; the points are a model assumption" },
  habit_drill_most  = { 400,  low=250,  high=500,  source="model assumption" },
  habit_live        = { 100,  low=60,   high=150,  source="model assumption" },
  habit_live_most   = { 700,  low=500,  high=850,  source="model assumption" },

  -- On the road
  balk              = { 150,  low=50,   high=300,  source="ki06; model assumption: the share" },
  balk_min          = { 30,   low=10,   high=90,   source="model assumption" },
  heat_min          = { 360,  low=240,  high=480,  source="pr01; model assumption: they march in the cool hours" },

  -- The stable
  leader_of         = { 8,    low=5,    high=12,   source="model assumption" },
  return_won        = { 600,  low=400,  high=800,  source="model assumption" },
  wild_weeks        = { 2,    low=1,    high=4,    source="model assumption: one that ran wild is out for the battle" },
  taken_lost        = { 400,  low=200,  high=700,  source="model assumption: one is said to have been sent to Medina in 633" },
  mend              = { 500,  low=350,  high=600,  source="ta: the towers were away on the second day of Qadisiyya and back on the third" },
  heal_keep         = { 700,  low=600,  high=850,  source="model assumption" },
  fear_keep         = { 500,  low=300,  high=700,  source="model assumption" },
  loss_week         = { 20,   low=10,   high=40,   source="ki06; model assumption: the rate" },
  loss_winter       = { 30,   low=15,   high=60,   source="ki06: they do not bear cold nights" },
  musth             = { 40,   low=20,   high=60,   source="ki06; zo" },
  musth_weeks       = { 6,    low=3,    high=8,    source="zo" },
  fodder_men        = { 25,   low=15,   high=40,   source="pr01; model assumption: 150 kg must be cut and carried each day" },
  fodder_load       = { 110,  low=50,   high=160,  source="model assumption: two donkeys and two or three men to each, going twice" },
  fodder_bare       = { 700,  low=500,  high=900,  source="model assumption" },

  -- Horsemen on foot
  holders           = { 100,  low=80,   high=250,  source="model assumption: one man to nine horses, fewer than in later drill, since they are hobbled" },
}
