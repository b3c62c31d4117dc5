-- animals.lua: what the beasts of an army eat, drink and carry.
--
-- `grain_g`, `fodder_g` (dry) and `water_ml` are a day's need in a cool month;
-- the month raises the water (months.lua). `carry_g` is the net load for whole
-- days. `tank_days` are days without drinking, in summer, before it suffers; only
-- what can go more than two counts as a beast of the desert. `death_weight`
-- scales the deaths from want of fodder: horses 1000. `pass_hour` is how many pass
-- one lane in an hour. The order is fixed: other files count on it.

return {
  -- A war horse eats 2.0-4.5 kg of grain and 4.5-9 kg of hay. Loaded are only
  -- the ponies of the train; a war horse is led unburdened to save it.
  { id="horse",    name="horses",    grain_g=2500, fodder_g=7000,   water_ml=30000,  carry_g=100000, tank_days=1, death_weight=1000, pass_hour=1200,
    source="e78; r99; h06; hi75: ration after Roth, load of a pony" },

  -- 7-14 kg dry, or nothing but the browse of the steppe; drinks 60-100 litres
  -- every third to fifth day in the heat, averaged here. Loads of 150-240 kg.
  { id="camel",    name="camels",    grain_g=1000, fodder_g=9000,   water_ml=20000,  carry_g=180000, tank_days=5, death_weight=250,  pass_hour=600,
    source="b75; hi75; e78: five days between waterings in summer, nine in the cool" },

  { id="donkey",   name="donkeys",   grain_g=1000, fodder_g=4500,   water_ml=12000,  carry_g=55000,  tank_days=2, death_weight=500,  pass_hour=700,
    source="r99: grain 0.5-1.5 kg, load 45-70 kg" },

  { id="mule",     name="mules",     grain_g=2000, fodder_g=6000,   water_ml=20000,  carry_g=100000, tank_days=1, death_weight=500,  pass_hour=700,
    source="r99; h06: grain 1.5-2.5 kg, load 90-120 kg" },

  -- Oxen draw; what a cart carries stands in supply.lua.
  { id="ox",       name="oxen",      grain_g=0,    fodder_g=12000,  water_ml=35000,  carry_g=0,      tank_days=1, death_weight=500,  pass_hour=500, draws=true,
    source="r99; or12: hay 9-14 kg; weight on deaths assumed" },

  -- Food on the hoof: 18 kg of it a head.
  { id="sheep",    name="sheep",     grain_g=0,    fodder_g=1500,   water_ml=4000,   carry_g=0,      tank_days=2, death_weight=500,  pass_hour=2000,
    source="zo; ba: flocks were driven from Medina to the army" },

  -- 160 kg of green fodder (120-215), 5-12 kg of concentrate, 80-200 litres.
  { id="elephant", name="elephants", grain_g=8000, fodder_g=160000, water_ml=150000, carry_g=450000, tank_days=0, death_weight=500,  pass_hour=150,
    source="pr01; ki06: six working animals ate 213 kg of roughage and 7.5 kg of concentrate" },
}
