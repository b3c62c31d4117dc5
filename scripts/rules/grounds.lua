-- grounds.lua: what is underfoot on a route.
--
-- `speed` is pace and `wear` weariness, against a good dry road of 1000;
-- `camel_speed` is the pace of a column that rides camels. `lanes` say how many
-- files can march side by side: on the steppe eight, so that a great army has
-- no tail; on a causeway one, so that it has no head. `flood_speed` and
-- `mud_speed` are what remains of the pace in those seasons (April and May;
-- November to March). `pasture` is a share of the steppe's grazing, `forage` of
-- the nearer place's country. `dash` is how the map draws the line and `field`
-- what a battle met there is fought on.
--
-- Mixed armies make 24 km a day on road or steppe, 20 beside a river, 15 among
-- canals and in mountains, 8 in marsh; a camel column 40 in the desert, 25 in
-- sand.

return {
  { id="road",        name="road",        speed=1000, wear=1000, lanes_dry=4, lanes_flood=2, carts=true,  camel_speed=1000, pasture=500,  flood_speed=850,  mud_speed=850, forage=800, dash="line",   field="plain",
    source="or12; geo: the measure of the rest; lanes of a dry plain" },
  { id="canal_land",  name="canal land",  speed=650,  wear=1100, lanes_dry=3, lanes_flood=1, carts=true,  camel_speed=600,  pasture=300,  flood_speed=500,  mud_speed=600, forage=800, dash="track",  field="canals",
    source="geo; ad; b75: 15 km a day, half of it in flood; an hour and a half is lost at each unbridged canal; camels slip" },
  { id="river_road",  name="river road",  speed=850,  wear=1000, lanes_dry=3, lanes_flood=1, carts=true,  camel_speed=850,  pasture=400,  flood_speed=700,  mud_speed=700, forage=800, dash="line",   field="riverside",
    source="geo: 20 km a day along the levees" },
  { id="steppe",      name="steppe",      speed=950,  wear=1000, lanes_dry=8, lanes_flood=4, carts=true,  camel_speed=1000, pasture=1000, flood_speed=900,  mud_speed=850, forage=400, dash="track",  field="plain",
    source="geo; hi75: gravel and grass, six to twelve lanes" },
  { id="desert",      name="desert",      speed=900,  wear=1050, lanes_dry=8, lanes_flood=8, carts=false, camel_speed=1000, pasture=500,  flood_speed=1000, mud_speed=950, forage=150, dash="desert", field="desert",
    source="geo; b75: 40 km a day for camels; no wheels" },
  { id="sand_desert", name="sands",       speed=700,  wear=1300, lanes_dry=6, lanes_flood=6, carts=false, camel_speed=800,  pasture=300,  flood_speed=1000, mud_speed=1000, forage=50, dash="desert", field="desert",
    source="geo; b75: 25 km a day for camels in the Dahna, against claims that sand hardly slows them: the middle" },
  { id="mountain",    name="mountain road", speed=700, wear=1300, lanes_dry=1, lanes_flood=1, carts=true, camel_speed=600,  pasture=600,  flood_speed=1000, mud_speed=600, forage=400, dash="track",  field="hills",
    source="h12; geo: 15 km a day on one lane; snow in winter" },
  { id="marsh",       name="marsh",       speed=350,  wear=1300, lanes_dry=1, lanes_flood=1, carts=false, camel_speed=250,  pasture=300,  flood_speed=700,  mud_speed=800, forage=300, dash="water",  field="marsh",
    source="geo; ad; b75: 8 km a day by reed-bank and punt; the worst ground for camels" },
  { id="ferry",       name="ferry",       speed=900,  wear=1000, lanes_dry=1, lanes_flood=1, carts=true,  camel_speed=850,  pasture=300,  flood_speed=700,  mud_speed=800, forage=600, dash="water",  field="crossing",
    source="geo: the crossing itself is timed apart" },
  { id="bridge",      name="bridge",      speed=1000, wear=1000, lanes_dry=1, lanes_flood=1, carts=true,  camel_speed=950,  pasture=300,  flood_speed=900,  mud_speed=900, forage=600, dash="line",   field="crossing",
    source="geo: boats and planks, one lane" },
}
