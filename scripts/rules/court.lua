-- court.lua: towns and terms, the temper of the country, spoils.
--
-- The chance that a town accepts an envoy is a sum that is shown line by line.
-- Effects of temper are kept small: landholders went with whoever seemed to be
-- winning, and no province was flipped by sentiment alone.

return {
  -- Terms, in a thousand.
  terms_base       = { 250, low=100, high=350, source="mo84; d81: towns bargained; nothing else known, one in four listens" },
  terms_no_relief  = { 250, low=150, high=350, source="mo84: landholders and towns made terms with whichever army was near" },
  terms_garrison   = { 150, low=80,  high=250, source="model assumption: soldiers answer for the town" },
  terms_near       = { 150, low=50,  high=250, source="ba: Hira talked when the army stood before its castles" },
  terms_victory    = { 200, low=100, high=300, source="ba; d81: after the battle, the treaty" },
  terms_attitude   = { 200, low=100, high=300, source="model assumption: kept below any soldier's argument" },
  terms_walls      = { 60,  low=30,  high=100, source="model assumption: three grades of wall outweigh a victory" },
  terms_hunger     = { 300, low=200, high=400, source="ta: blockaded towns came to terms when bread ended" },
  terms_wait       = { 14,  low=7,   high=28,  source="model assumption: a fortnight before anyone dares ask again" },
  break_day        = { 200, low=100, high=400, source="mo84: they accommodated whoever seemed to be winning; the daily chance is chosen" },
  return_week      = { 150, low=80,  high=300, source="s1; mo84: after Khalid had left, Hira and the Sawad went back by themselves; the weekly chance is chosen" },
  return_days      = { 4,   low=2,   high=7,   source="model assumption: as near as a garrison's cry is heard" },
  relief_days      = { 7,   low=4,   high=21,  source="model assumption: a week's march is hope, three weeks are a rumour" },
  tribute_head     = { 4,   low=2,   high=5,   source="ba; ta: four dirham a head at Baniqya and Barusma; Hira about three" },

  -- Taking and holding.
  open_men         = { 100, low=50,  high=300, source="model assumption: one armed man for ten inhabitants" },
  market           = { 8,   low=2,   high=20,  source="ba: the raid on Suq Baghdad took gold, silver and light goods; amount assumed" },

  -- Temper and standing.
  drift            = { 8,   low=4,   high=20,  source="model assumption: a year to win a province over" },
  victory_attitude = { 30,  low=10,  high=60,  source="mo84: the country accommodates winners" },
  legit_defeat     = { 30,  low=15,  high=60,  source="model assumption: a dozen defeats undo a young king" },
  legit_victory    = { 15,  low=10,  high=40,  source="model assumption: half of it back" },

  -- Camp-cities (B7).
  city_men    = { 500, low=300, high=1500, source="khal; ta: Utba's few hundred at al-Khurayba, and those who joined them" },
  city_weeks  = { 3,   low=2,   high=8,    source="model assumption: huts of reed, a ditch, a place for prayer; brick came later" },
  city_apart  = { 150, low=100, high=300,  source="model assumption: Basra and Kufa lie 350 km apart" },
  city_growth = { 40,  low=20,  high=80,   source="model assumption: two thousand in a year" },
  city_base   = { 200, low=100, high=300,  source="model assumption" },

  -- Spoils.
  spoil_head       = { 60,  low=30,  high=120, source="mo84: arms and horses of a common man; a lord's kit was told in tens of thousands" },
  spoil_camp       = { 100, low=30,  high=300, source="ta: a horseman's share of 1,000 dirham at Kazima, taken at a third" },
  spoil_state      = { 200, low=200, high=200, source="ba; mo84: the fifth" },

  -- Embassies between crowns, truces, border peoples.
  envoy_pace       = { 40, low=30, high=55, source="model assumption: 18 to 28 days between Ctesiphon and Antioch" },
  talks_winning    = { 800, low=400, high=1000, source="model assumption: who wins does not wait" },
  talks_heard      = { 150, low=50,  high=400, source="s1: the embassies before Qadisiyya were heard; model assumption for the number" },
  talks_base       = { 300, low=100, high=400, source="model assumption: with the two below, six to ten weeks of a weak crown that still musters, as s1 has it" },
  talks_muster     = { 400, low=200, high=600, source="s1: time was what both wanted; the number is assumed" },
  talks_authority  = { 200, low=100, high=300, source="s1: an unready crown let envoys talk; the number is assumed" },
  talks_insult     = { 200, low=100, high=300, source="mu: the complaints of the raided country ended the delay; model assumption for the number" },
  truce_base       = { 150, low=50, high=300, source="model assumption: seldom without a reason to wait" },
  truce_days       = { 56, low=21, high=56, source="model assumption: eight weeks at most" },
  truce_breach     = { 40, low=20, high=80, source="model assumption: as much as a defeat and a third" },
  truce_price      = { 200, low=50, high=500, source="model assumption: a fifth" },
  grace_days       = { 3, low=3, high=3, source="mu: three days' grace in the summons" },
  grace_base       = { 300, low=100, high=500, source="model assumption" },
  grace_late       = { 350, low=200, high=500, source="model assumption: late reinforcements are the reason to wait" },
  grace_caution    = { 40, low=20, high=80, source="model assumption" },
  ally_authority   = { 300, low=100, high=500, source="model assumption: a crown that is not obeyed cannot promise an army" },
  ally_enemy       = { 300, low=100, high=500, source="s0; s1: the pact followed the Arab victories; model assumption for the number" },
  ally_need        = { 200, low=100, high=400, source="model assumption" },
  peace_beaten     = { 400, low=200, high=600, source="model assumption" },
  peace_other      = { 150, low=50, high=300, source="model assumption" },
  peace_king       = { 300, low=200, high=400, source="s1; mu: no king took the three choices; model assumption for the number" },
  terms_drift      = { 8, low=0, high=10, source="s1: release from a heavier tax was offered; model assumption for the number" },
  war_drift        = { 6, low=0, high=10, source="model assumption" },
  drift_bound      = { 150, low=50, high=200, source="mo84: the effect is real and small" },
  buffer_from      = { 700, low=500, high=900, source="mo84: tribes and landholders went with the likelier winner; model assumption for the number" },
  buffer_men       = { 30, low=10, high=60, source="model assumption" },
  -- The crown (C7, A8): how far it is obeyed, and what its nobles ask of it.
  auth_week        = { 3,   low=1,   high=6,   source="model assumption: from 300 to 450 within a year of peace" },
  auth_raid        = { 2,   low=1,   high=5,   source="model assumption" },
  auth_victory     = { 40,  low=20,  high=60,  source="model assumption" },
  auth_defeat      = { 80,  low=40,  high=120, source="model assumption" },
  auth_seat        = { 150, low=100, high=250, source="model assumption: Ctesiphon lost" },
  press_raid       = { 20,  low=10,  high=40,  source="mu; ta: raids, complaints of landholders, the order to Rostam to advance" },
  press_ease       = { 10,  low=5,   high=20,  source="model assumption" },
  crown_refusal    = { 60,  low=30,  high=100, source="ta: Rostam pleaded for delay and was overruled" },
  recall           = { 500, low=250, high=750, source="mu; pou: after the Bridge the victors were called back, the nobles at odds" },
  recall_crown     = { 500, low=400, high=600, source="pou" },
  recall_days      = { 42,  low=21,  high=70,  source="model assumption: the quarrel of a season" },
  jealous_base     = { 900, low=700, high=950, source="s3; model assumption: less a quarter of both men's jealousy" },
  jealous_crown    = { 200, low=100, high=300, source="model assumption" },
  jealous_days     = { 3,   low=1,   high=7,   source="s3" },
  replace_order    = { 20,  low=10,  high=40,  source="model assumption: Khalid's recall was borne" },
  replace_loved    = { 60,  low=30,  high=100, source="model assumption" },
  ill_order        = { 20,  low=10,  high=40,  source="ta: Sa'd was mocked in verse while he lay on the roof; the number is assumed" },
  ban_legit        = { 30,  low=15,  high=60,  source="ta: Abu Bakr would not have them; Umar took them when men ran short" },
  -- All of the tax went to the army at first, and the treasury of a ruined empire rose to
  -- seven hundred million. Thirty-five to fifty-five million could be had of the Sawad in
  -- these years, of a hundred in the lists.
  tax_least        = { 250, low=100, high=400, source="pou; mo84: the houses kept what their quarters paid; coins name the new king in half of the realm only" },
  tax_court        = { 500, low=300, high=700, source="model assumption: court, fire temples, posts, horses and the frontiers beyond the map" },
  tax_raided       = { 300, low=100, high=600, source="model assumption: what has been carried off is not paid" },
}
