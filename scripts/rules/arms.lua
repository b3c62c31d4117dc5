-- arms.lua: the kinds of troops: how they march and how they fight.
--
-- March. `pace_mph` is metres an hour on a good dry road; `day_m` the standard
-- day that a night's rest repairs, `longest_m` what can be kept up, `forced_m`
-- the most that can be wrung from a day. `load_permille` weighs the weariness
-- of it: armour 1150, a horse ridden 1050, a camel ridden 800. `pass_hour` men
-- pass a point on one lane in an hour. `mount` is the beast that carries a man
-- on the march, `mounts_permille` how many beasts a thousand men bring.
--
-- Battle. `engaged_100m` men fight on a hundred metres of front; `armour` and
-- `shooters` are shares; `impact` is added to the first clash of a charge. The
-- table `against` weighs one engaged man against each class of enemy, armoured
-- close foot against its like being 1000: horse looks strong in it because few
-- of them find room on a front. These weights are the model's own, tuned on the
-- general statistics of ancient battle and never on one of these; the
-- laboratory shakes them by 12 in a hundred either way.

-- Weights shared by several arms.
local vs = {
  close  = { foot=1000, medium=1060, light=1250, horse=1000, light_horse=950,  beast=700 },
  medium = { foot=940,  medium=1000, light=1150, horse=880,  light_horse=980,  beast=650 },
  light  = { foot=450,  medium=500,  light=900,  horse=450,  light_horse=700,  beast=500 },
  lancer = { foot=1300, medium=1700, light=2800, horse=1750, light_horse=1850, beast=500 },
  heavy  = { foot=2000, medium=2300, light=3200, horse=2000, light_horse=2100, beast=600 },
  squire = { foot=1700, medium=2000, light=3000, horse=1750, light_horse=1950, beast=550 },
  beast  = { foot=2000, medium=2200, light=2600, horse=3000, light_horse=3000, beast=1000 },
  pike   = { foot=1050, medium=1150, light=1200, horse=1250, light_horse=1000, beast=800 },
  bow    = { foot=700,  medium=900,  light=1600, horse=1100, light_horse=1400, beast=400 },
}

return {
  -- From Arabia. The camel brings the man, who fights beside his kin on foot;
  -- the war horse walks unridden at the camel's side until the day of battle.
  { id="arab_foot",      name="Tribal foot",        mark="camel",      class="medium",
    pace_mph=5000, day_m=40000, longest_m=45000, forced_m=80000, load_permille=800,  pass_hour=600,  mount="camel", mounts_permille=950,  fights_mounted=false,
    engaged_100m=300, armour=200, shooters=200,  missile_spend=80, impact=0,   zones=1, against=vs.medium, scout=500,
    source="b75; hi75; d81: camel-mounted foot, 14,000 camels to 15,000 men; no shock from the camel" },
  { id="arab_horse",     name="Tribal horse",       mark="horse",      class="light_horse",
    pace_mph=5000, day_m=40000, longest_m=45000, forced_m=80000, load_permille=800,  pass_hour=600,  mount="horse", mounts_permille=1000, fights_mounted=true,
    engaged_100m=130, armour=150, shooters=100,  missile_spend=80, impact=200, zones=3, against=vs.lancer, scout=1000,
    source="hi75; d81: light lancers, the horse led beside a camel, so that it comes fresh to the field" },
  { id="arab_archers",   name="Tribal archers",     mark="archer",     class="light",
    pace_mph=5000, day_m=40000, longest_m=45000, forced_m=80000, load_permille=800,  pass_hour=600,  mount="camel", mounts_permille=950,  fights_mounted=false,
    engaged_100m=250, armour=50,  shooters=1000, missile_spend=80, impact=0,   zones=2, against=vs.light,  scout=600,
    source="hi75; ta: bowmen of Tamim and others, on camels like the rest" },
  { id="companions",     name="Companions",         mark="camel",      class="medium",
    pace_mph=5000, day_m=40000, longest_m=45000, forced_m=80000, load_permille=800,  pass_hour=600,  mount="camel", mounts_permille=1000, fights_mounted=false,
    engaged_100m=300, armour=300, shooters=200,  missile_spend=80, impact=0,   zones=1, against=vs.medium, scout=600,
    source="d81; hi75: men of Medina and Mecca, better armed than the tribes; armour assumed" },

  -- The army of the King of Kings.
  { id="savaran",        name="Savaran",            mark="cataphract", class="horse",
    pace_mph=5500, day_m=35000, longest_m=40000, forced_m=70000, load_permille=1050, pass_hour=1200, mount="horse", mounts_permille=1300, fights_mounted=true,
    engaged_100m=130, armour=500, shooters=250,  missile_spend=80, impact=400, zones=3, against=vs.heavy,  scout=600,
    source="mo84; k07: mailed lancers with bows, paid forty times a footman; spare mounts assumed" },
  { id="dihqan_horse",   name="Dihqan horse",       mark="horse",      class="horse",
    pace_mph=5500, day_m=35000, longest_m=40000, forced_m=70000, load_permille=1050, pass_hour=1200, mount="horse", mounts_permille=1000, fights_mounted=true,
    engaged_100m=130, armour=300, shooters=250,  missile_spend=80, impact=300, zones=3, against=vs.squire, scout=800,
    source="mo84: mounted squires of the villages; weights set between lancers and savaran" },
  { id="paygan",         name="Paygan",             mark="levy",       class="light",
    pace_mph=4200, day_m=24000, longest_m=28000, forced_m=55000, load_permille=1000, pass_hour=3000, fights_mounted=false, mounts_permille=0,
    engaged_100m=250, armour=100, shooters=150,  missile_spend=80, impact=0,   zones=1, against=vs.light,  scout=200,
    source="mo84; k07: peasants with spear and tall shield, useful behind a ditch" },
  { id="sasan_foot",     name="Armoured foot",      mark="foot",       class="foot",
    pace_mph=3800, day_m=20000, longest_m=22000, forced_m=45000, load_permille=1150, pass_hour=3000, fights_mounted=false, mounts_permille=0,
    engaged_100m=300, armour=450, shooters=0,    missile_spend=80, impact=0,   zones=1, against=vs.close,  scout=200,
    source="h12; or12; k07: eight deep; 3.5-4.2 km an hour under arms" },
  { id="daylam",         name="Daylamites",         mark="foot",       class="foot",
    pace_mph=4000, day_m=22000, longest_m=25000, forced_m=50000, load_permille=1100, pass_hour=3000, fights_mounted=false, mounts_permille=0,
    engaged_100m=300, armour=400, shooters=100,  missile_spend=80, impact=0,   zones=1, against=vs.close,  scout=300,
    source="ba; mo84: hillmen with javelin, axe and shield, four thousand in the king's own corps; pace between heavy and light foot" },
  { id="sasan_archers",  name="Foot archers",       mark="archer",     class="light",
    pace_mph=4200, day_m=24000, longest_m=28000, forced_m=55000, load_permille=1000, pass_hour=3000, fights_mounted=false, mounts_permille=0,
    engaged_100m=250, armour=50,  shooters=1000, missile_spend=80, impact=0,   zones=2, against=vs.light,  scout=200,
    source="ta; k07: volleys in the first hours, then empty quivers" },
  { id="frontier_horse", name="Frontier Arab horse", mark="horse",     class="light_horse",
    pace_mph=5000, day_m=40000, longest_m=45000, forced_m=80000, load_permille=900,  pass_hour=800,  mount="horse", mounts_permille=1000, fights_mounted=true,
    engaged_100m=130, armour=150, shooters=100,  missile_spend=80, impact=200, zones=3, against=vs.lancer, scout=1000,
    source="d81; hi75: lancers of the tribes in Persian and Roman pay; fewer camels to ride than Khalid's, assumed" },
  { id="frontier_foot",  name="Frontier tribesmen", mark="camel",      class="medium",
    pace_mph=4500, day_m=30000, longest_m=36000, forced_m=65000, load_permille=900,  pass_hour=1000, mount="camel", mounts_permille=600,  fights_mounted=false,
    engaged_100m=300, armour=150, shooters=200,  missile_spend=80, impact=0,   zones=1, against=vs.medium, scout=500,
    source="d81; b75: half of them on foot, half on camels: pace and load set between the two" },
  { id="elephants",      name="Elephants",          mark="elephant",   class="beast",
    -- The men are drivers and crews, five to a beast.
    pace_mph=4500, day_m=18000, longest_m=18000, forced_m=30000, load_permille=1000, pass_hour=750,  mount="elephant", mounts_permille=200, fights_mounted=true,
    engaged_100m=15,  armour=500, shooters=800,  missile_spend=80, impact=0,   zones=1, against=vs.beast,  scout=100,
    source="pr01; ki06; ta: driver and a crew of four, not the twenty of legend; weights assumed" },

  -- The Romans of the frontier.
  { id="roman_foot",     name="Roman foot",         mark="foot",       class="foot",
    pace_mph=3800, day_m=20000, longest_m=22000, forced_m=45000, load_permille=1150, pass_hour=3000, fights_mounted=false, mounts_permille=0,
    engaged_100m=300, armour=400, shooters=100,  missile_spend=80, impact=0,   zones=1, against=vs.close,  scout=200,
    source="h06; or12: garrison foot in a shield wall" },
  { id="roman_horse",    name="Roman horse",        mark="cataphract", class="horse",
    pace_mph=5500, day_m=35000, longest_m=40000, forced_m=70000, load_permille=1050, pass_hour=1200, mount="horse", mounts_permille=1200, fights_mounted=true,
    engaged_100m=130, armour=400, shooters=300,  missile_spend=80, impact=350, zones=3, against=vs.heavy,  scout=700,
    source="h06: lancers with bows, somewhat lighter than savaran; spare mounts assumed" },

  -- For battles of record of other times and places; nobody raises them here.
  { id="pikes",          name="Pikemen",            mark="foot",       class="foot",
    pace_mph=3800, day_m=20000, longest_m=22000, forced_m=45000, load_permille=1150, pass_hour=3000, fights_mounted=false, mounts_permille=0,
    engaged_100m=350, armour=450, shooters=0,    missile_spend=80, impact=0,   zones=1, against=vs.pike,   scout=200,
    source="sa07: sixteen deep; strong in front; weights assumed" },
  { id="horse_archers",  name="Horse archers",      mark="horse",      class="light_horse",
    pace_mph=5500, day_m=40000, longest_m=45000, forced_m=80000, load_permille=1000, pass_hour=1200, mount="horse", mounts_permille=1500, fights_mounted=true,
    engaged_100m=100, armour=100, shooters=1000, missile_spend=60, impact=0,   zones=3, against=vs.bow,    scout=1000,
    source="sa07: they shoot and do not close; weights assumed" },
}
