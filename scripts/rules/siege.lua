-- siege.lua: blockade and bread, engines, ladders, sallies, terms and gates opened
-- from within.
--
-- The measures are Bahurasir (two months, twenty stone-throwers, hunger), Jalula
-- (a camp behind a ditch, fed from Hulwan for eighty days and more), Takrit (forty
-- days, then the Arabs inside changed sides) and the castles of Hira.

return {
  -- Blockade.
  ring_open        = { 50,   low=20,   high=100,  source="r99: men to a kilometre; so few only watch" },
  ring_closed      = { 400,  low=250,  high=600,  source="r99: a closed ring" },
  mask             = { 700,  low=400,  high=1000, source="model assumption: whoever must face the gates does not stand in the ring" },

  -- Bread, and what the want of it does.
  civil_grain      = { 800,  low=650,  high=1000, source="e78; r99: two thirds of a soldier's bread" },
  pantry           = { 14,   low=7,    high=30,   source="model assumption: jars in the houses last a fortnight" },
  short_days       = { 30,   low=14,   high=45,   source="model assumption: a governor who counts halves the bread in time" },
  weary            = { 4,    low=1,    high=8,    source="ta: towns with bread sat for many months" },
  short_rations    = { 12,   low=5,    high=20,   source="ta; ba: Bahurasir ate cats and dogs and was held two months" },
  famine           = { 25,   low=15,   high=50,   source="ta; ba: six weeks for a town without stores" },
  fear             = { 6,    low=2,    high=15,   source="model assumption: half of what half rations do" },
  overawe          = { 20,   low=5,    high=40,   source="ta; ba: small towns opened to whoever stood before them" },
  unguarded        = { 2000, low=1000, high=3000, source="model assumption: nobody answers for the gates" },
  hope             = { 500,  low=300,  high=800,  source="model assumption: an army near is worth half a siege" },

  -- Engines and breach.
  engine_day       = { 1000, low=300,  high=1500, source="ta: twenty before Bahurasir within the first weeks" },
  engine_men       = { 200,  low=100,  high=500,  source="model assumption: crews, timber and stone for each" },
  engines_most     = { 20,   low=10,   high=30,   source="ta: twenty before Bahurasir" },
  craft_people     = { 10000, low=5000, high=40000, source="ta: the landholders who had submitted built them; how many is chosen" },
  breach_day       = { 40,   low=15,   high=80,   source="model assumption: twenty engines need two months for the walls of a capital" },
  repair           = { 3,    low=1,    high=6,    source="model assumption: by night, behind the rubble" },
  mend_week        = { 150,  low=50,   high=300,  source="model assumption: seven weeks for a wall all down" },

  -- Storm.
  wall_power       = { 2500, low=1800, high=3200, source="model assumption" },
  ladder_days      = { 3,    low=1,    high=10,   source="model assumption: ladders, and animals to fill the ditch as at Anbar" },
  militia          = { 60,   low=20,   high=100,  source="model assumption: one in four of the grown men" },
  storm_dead       = { 80,   low=40,   high=160,  source="model assumption: twice an open battle's" },

  -- Sally.
  sally_day        = { 8,    low=0,    high=30,   source="ta: one sortie of note in two months of Bahurasir" },
  sally_hungry     = { 40,   low=10,   high=100,  source="mu: Jalula ended with one" },
  sally_loose      = { 15,   low=5,    high=50,   source="model assumption: whoever sees a gap uses it within weeks" },
  sally_odds       = { 400,  low=250,  high=800,  source="model assumption: two against five, with a gate behind" },

  -- Terms, in a thousand, and gates opened.
  terms_stock      = { 300,  low=200,  high=400,  source="ta; ba: blockaded towns came to terms when bread ended" },
  terms_relief     = { 300,  low=200,  high=400,  source="ta: Anbar and Ayn al-Tamr held while an army stood near" },
  terms_offer      = { 200,  low=100,  high=300,  source="ba; d81: tribute for life and goods was offered first" },
  terms_memory     = { 150,  low=50,   high=250,  source="mo84: towns knew what had become of others" },
  terms_breach     = { 150,  low=50,   high=300,  source="model assumption: half of what hunger does" },
  traitor          = { 5,    low=0,    high=20,   source="model assumption" },
  traitor_hunger   = { 40,   low=10,   high=100,  source="model assumption: in three months of famine more often than not" },
  traitor_country  = { 40,   low=10,   high=100,  source="model assumption: as hunger" },
  traitor_guests   = { 200,  low=50,   high=400,  source="ta: the Arabs inside Takrit changed sides within forty days" },
  traitor_throne   = { 20,   low=5,    high=60,   source="model assumption: half of hunger" },
  word_kept        = { 40,   low=10,   high=100,  source="mo84: treaties kept were the best envoys" },
  word_storm       = { 120,  low=50,   high=300,  source="model assumption: one sack undoes three treaties" },

  -- Camps foul.
  sick             = { 15,   low=10,   high=30,   source="model assumption: three times the growth of a camp nobody shuts in" },
  sick_most        = { 90,   low=40,   high=200,  source="model assumption: half as much again as the worst camp" },
}
