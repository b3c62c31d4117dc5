-- places.lua: kinds of places: what their stores hold and how they look.
--
-- `depot_g` is the grain the stores can hold. The measure is Wasit in 750,
-- whose stores were said to feed 30,000 men and 20,000 beasts for a year, some
-- 14,000 tonnes. `sign` is the mark on the map, `field` what a battle before it
-- is fought on.

local t = 1000000       -- a tonne, in grams

return {
  { id="capital",     name="capital",     depot_g=30000*t, sign="city",      field="town",      source="mo84: twice the stores of Wasit" },
  { id="city",        name="city",        depot_g=10000*t, sign="city",      field="town",      source="mo84: somewhat less than Wasit" },
  { id="town",        name="town",        depot_g=2000*t,  sign="town",      field="town",      source="model assumption: a fifth of a city" },
  { id="village",     name="village",     depot_g=200*t,   sign="village",   field="plain",     source="model assumption: a year's bread of 800 people" },
  { id="fort",        name="fort",        depot_g=500*t,   sign="fort",      field="plain",     source="model assumption: a year's bread and barley of a garrison of some hundreds" },
  { id="well",        name="well",        depot_g=20*t,    sign="well",      field="desert",    source="model assumption: what a hundred camels bring; herds graze wide of a well" },
  { id="port",        name="port",        depot_g=3000*t,  sign="port",      field="town",      source="model assumption: a town with warehouses" },
  { id="oasis",       name="oasis",       depot_g=1500*t,  sign="oasis",     field="plain",     source="model assumption: a year of dates and barley for its people" },
  { id="pass",        name="pass",        depot_g=50*t,    sign="pass",      field="hills",     source="model assumption: a guardhouse" },
  { id="monastery",   name="monastery",   depot_g=80*t,    sign="monastery", field="plain",     source="model assumption: the stores of one house" },
  { id="camp",        name="camp",        depot_g=200*t,   sign="camp",      field="plain",     source="model assumption: as a village" },
  { id="bridge",      name="bridge",      depot_g=20*t,    sign="bridge",    field="crossing",  source="model assumption: a toll house" },
  { id="battlefield", name="battlefield", depot_g=100*t,   sign="field",     field="plain",     source="model assumption: the hamlet beside it" },
}
