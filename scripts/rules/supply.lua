-- supply.lua: what is eaten, what is carried, and where it is found.
--
-- One line a number: its value, the bounds between which it can be defended,
-- and where it comes from.

return {
  -- Eaten and drunk in a day.
  man_grain         = { 1300,     low=1000,     high=1500,     source="e78; r99; h06: about 1.3 kg of bread grain and the like; 0.65 is bare life" },
  follower_grain    = { 1000,     low=800,      high=1300,     source="model assumption: three quarters of a soldier's bread" },
  man_water         = { 2000,     low=2000,     high=3000,     source="e78: a cool month; 5 to 8 litres on a desert march in June" },
  well_day          = { 150000,   low=50000,    high=300000,   source="model assumption: litres from two good wells of 3,000 litres an hour" },

  -- Carried.
  man_carry         = { 8000,     low=0,        high=15000,    source="e78; r99: six days of bread beside his arms" },
  rider_carry       = { 40000,    low=20000,    high=60000,    source="hi75: saddle bags and two skins of water on a camel" },
  cart_carry        = { 450000,   low=300000,   high=650000,   source="or12; r99: two oxen, dry roads" },
  water_share       = { 500,      low=300,      high=700,      source="model assumption: half the loads may be skins of water before food runs short" },
  handler_per       = { 4,        low=3,        high=6,        source="h06; b75: a string of four" },
  top_up_days       = { 10,       low=7,        high=15,       source="model assumption: what is handed out at a gate before a march" },
  convoy_below      = { 7,        low=4,        high=10,       source="model assumption: a week, since the camels need as long to come" },
  convoy_animals    = { 400,      low=200,      high=800,      source="model assumption: as many as one escort and one well can manage" },

  -- Found in the country.
  forage_rate       = { 60,       low=40,       high=80,       source="model assumption: a country is stripped in weeks, not in days" },
  forager_share     = { 250,      low=150,      high=400,      source="h06: a quarter of a halted army out for food" },
  forager_march     = { 60,       low=30,       high=100,      source="h06; d22: outriders of a marching column" },
  forager_take      = { 60000,    low=40000,    high=80000,    source="r99: a donkey's load a day" },
  forager_bare      = { 20000,    low=15000,    high=25000,    source="r99: what a man carries a few hours" },
  forager_land      = { 2800,     low=2000,     high=4000,     source="model assumption: one forager for each square kilometre of a district 60 km across finds half of it" },
  waste_requisition = { 50,       low=20,       high=100,      source="model assumption: counted and receipted" },
  waste_plunder     = { 250,      low=150,      high=400,      source="model assumption: a quarter trodden or burnt" },
  waste_raid        = { 150,      low=100,      high=250,      source="model assumption: between the two" },
  access_buy        = { 800,      low=600,      high=900,      source="model assumption: what peasants will sell" },
  access_plunder    = { 1200,     low=1100,     high=1400,     source="model assumption: a quarter of the villagers' own bread besides" },
  price             = { 8000,     low=5000,     high=12000,    source="model assumption: the order of prices in early papyri" },
  mind_requisition  = { 40,       low=20,       high=60,       source="model assumption: kept small, as all effects on temper are" },
  mind_plunder      = { 200,      low=100,      high=300,      source="model assumption: five weeks of it make an enemy" },
  mind_raid         = { 60,       low=30,       high=100,      source="model assumption: raider and absent owner are blamed alike" },
  mind_buy          = { 10,       low=0,        high=20,       source="model assumption: coin is welcome, armies are not" },

  -- Kept.
  spoil             = { 3,        low=2,        high=5,        source="model assumption: dry stores lose a seventh in a year" },
  spoil_summer      = { 6,        low=4,        high=10,       source="model assumption: weevils double it" },
  capture_loss      = { 200,      low=100,      high=400,      source="model assumption: burnt, spilt, carried off" },
  trade_inflow      = { 5,        low=2,        high=10,       source="model assumption: a stripped country fills by trade in years rather than months" },
  tax_share         = { 500,      low=300,      high=700,      source="mo84: about 270 in a thousand of the whole crop, which is half of what is left over or more" },
  harvest_share     = { 500,      low=400,      high=800,      source="model assumption: last year's, less what went to the stores as tax" },
  tax_share         = { 270,      low=200,      high=330,      source="mo84: tax in kind on the harvest" },
  top_up_days       = { 20,       low=10,       high=30,       source="model assumption: what an army takes along from a store it halts at" },
  convoy_below      = { 12,       low=7,        high=15,       source="model assumption: a convoy is sent for when less than this is in hand" },

  -- Grazing and wells.
  graze_scale       = { 40000000, low=20000000, high=80000000, source="zo: a third of a kilogram of dry growth a hectare and day within 20 km in March" },
  graze_min         = { 360,      low=240,      high=420,      source="b75: beasts that live on what they find need six hours for it" },
  graze_march       = { 500,      low=300,      high=700,      source="model assumption: what is left of evening and night" },
  green_days        = { 30,       low=15,       high=60,       source="model assumption: older growth has been eaten or has withered" },
  sown_green        = { 300,      low=200,      high=400,      source="model assumption: straw, weeds and canal banks the year round" },
  well_day          = { 250000,   low=100000,   high=500000,   source="model assumption: three or four large wells of 3,000 litres an hour, drawn day and night" },
  graze_march       = { 600,      low=400,      high=800,      source="b75: grazed at the halts and by night, not on the way" },
  green_days        = { 20,       low=10,       high=30,       source="model assumption: growth that stands before it withers or is eaten by the flocks" },
  sown_green        = { 300,      low=200,      high=400,      source="model assumption: stubble, reeds and canal banks the year round" },

  -- Want. Men can be a few days short; then they leave, sicken and die.
  reserve_days      = { 4,        low=2,        high=7,        source="e78: what a fed body stands" },
  starving          = { 200,      low=100,      high=300,      source="model assumption: a fifth of the ration is as good as none" },
  straggle_weary    = { 300,      low=200,      high=400,      source="h12: tails grow when marches outrun rest" },
  beast_death       = { 4000,     low=3000,     high=5000,     source="e78; h06: four horses in ten after a week without fodder; the square of the want below that" },
  thirst_death      = { 1000,     low=500,      high=2000,     source="e78: a tenth a day without any water; thrice that in the summer" },
  meat_share        = { 20,       low=5,        high=100,      source="b75; ta: a herd can spare one in fifty a day; ten in a hundred were killed at each stage of the dry march of 634" },
  meat_camel        = { 160000,   low=120000,   high=200000,   source="b75: meat, fat and blood" },
  hunger_leave      = { 1000,     low=500,      high=2000,     source="model assumption: a tenth a week without bread" },
  hunger_death      = { 200,      low=100,      high=400,      source="model assumption: most leave before they die" },
  meat_camel        = { 160000,   low=120000,   high=200000,   source="b75: food from one slaughtered camel" },
  meat_share        = { 20,       low=10,       high=40,       source="model assumption: a herd is not eaten in a week" },
}
