-- months.lua: the year between the rivers and on the steppe beside them.
--
-- `hottest` is the mean daily maximum; `march_min` what an army marches in a
-- day of that heat; `light_half_hours` the light by which men can fight;
-- `water` the need for it. The two rivers crest with the snow of Anatolia, the
-- Tigris in April and the Euphrates in May, when the canal country stands under
-- water (`flood`); `mud` is the chance of it in a week. `pasture` is the grazing
-- on the steppe, of March's. `reach` is the part of what the harvest left that
-- can still be found: threshed and stored in June, nearly eaten by April.
--
-- Heat and light are modern normals, the rivers as they ran before the dams;
-- all of it is uncertain by three parts in ten, and each year's flood differs.

return {
  { name="January",   hottest=15, march_min=540, light_half_hours=20, water=1000, tigris=900,  euphrates=800,  flood=false, mud=250, pasture=500,  reach=430,  source="clim; geo" },
  { name="February",  hottest=18, march_min=570, light_half_hours=22, water=1000, tigris=1300, euphrates=1000, flood=false, mud=200, pasture=800,  reach=330,  source="clim; geo" },
  { name="March",     hottest=23, march_min=600, light_half_hours=24, water=1000, tigris=1900, euphrates=1300, flood=false, mud=150, pasture=1000, reach=230,  source="clim; geo: the best month of the steppe" },
  { name="April",     hottest=29, march_min=600, light_half_hours=26, water=1300, tigris=2400, euphrates=2000, flood=true,  mud=0,   pasture=800,  reach=150,  source="clim; geo: barley is cut from the middle of the month" },
  { name="May",       hottest=36, march_min=540, light_half_hours=28, water=1800, tigris=2000, euphrates=2300, flood=true,  mud=0,   pasture=450,  reach=600,  source="clim; geo: the wheat harvest" },
  { name="June",      hottest=41, march_min=480, light_half_hours=28, water=2500, tigris=1000, euphrates=1400, flood=false, mud=0,   pasture=250,  reach=1000, source="clim; geo: the stores fill" },
  { name="July",      hottest=44, march_min=480, light_half_hours=28, water=2500, tigris=500,  euphrates=700,  flood=false, mud=0,   pasture=180,  reach=930,  source="clim; geo" },
  { name="August",    hottest=43, march_min=480, light_half_hours=27, water=2500, tigris=300,  euphrates=450,  flood=false, mud=0,   pasture=150,  reach=850,  source="clim; geo" },
  { name="September", hottest=40, march_min=540, light_half_hours=25, water=1800, tigris=250,  euphrates=400,  flood=false, mud=0,   pasture=150,  reach=780,  source="clim; geo: dates; fords open" },
  { name="October",   hottest=33, march_min=600, light_half_hours=23, water=1300, tigris=280,  euphrates=420,  flood=false, mud=0,   pasture=180,  reach=700,  source="clim; geo: sowing" },
  { name="November",  hottest=24, march_min=570, light_half_hours=21, water=1000, tigris=400,  euphrates=500,  flood=false, mud=100, pasture=250,  reach=600,  source="clim; geo: the first rain" },
  { name="December",  hottest=17, march_min=540, light_half_hours=20, water=1000, tigris=700,  euphrates=650,  flood=false, mud=200, pasture=400,  reach=520,  source="clim; geo" },
}
