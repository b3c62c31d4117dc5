-- regions.lua: the districts that are taxed and that feed armies.
--
-- Needed beside places.lua where a campaign has a land of its own. `centre` is the
-- place a district is governed from and must lie in it. `grain_t` is what a common year
-- leaves once its people have eaten; `harvest` the first and last month of reaping.
-- `owner` is the side whose officers are there on the first day. `attitude` is the
-- district's temper towards that side, -1000 to 1000; left out, it is 0.
--
-- The harvest of the Sawad is what an army in this war lives on: it falls into the
-- weeks of the siege.

return {
  -- Under the general's officers
  { id="arbayistan",   name="Arbayistan",        ar="بيت عرباي",  owner="general", centre="nisibis",   grain_t=45000, tax_kdh=7000,  harvest={ 5, 6 }, attitude=100, source="map" },
  { id="adiabene",     name="Adiabene",          ar="حزة",        owner="general", centre="nineveh",   grain_t=40000, tax_kdh=8000,  harvest={ 5, 6 }, source="map" },

  -- Asorestan, the king's own country
  { id="beth_garmai",  name="Beth Garmai",       ar="باجرمى",     owner="court",   centre="karka_bs",  grain_t=40000, tax_kdh=6000,  harvest={ 5, 6 }, source="map" },
  { id="tigris_march", name="Banks of the Tigris", ar="دجلة",     owner="court",   centre="tikrit",    grain_t=8000,  tax_kdh=2000,  harvest={ 4, 5 }, source="map" },
  { id="furat",        name="Euphrates march",   ar="الفرات",     owner="court",   centre="hit",       grain_t=3000,  tax_kdh=1000,  harvest={ 4, 5 }, source="map" },
  { id="firuz_shapur", name="Upper province",    ar="العالي",     owner="court",   centre="anbar",     grain_t=60000, tax_kdh=12000, harvest={ 4, 5 }, source="map" },
  { id="shadh_hurmuz", name="Shadh-Hurmuz",      ar="شاد هرمز",   owner="court",   centre="ctesiphon", grain_t=55000, tax_kdh=14000, harvest={ 4, 5 }, source="map" },
  { id="bih_ardashir", name="Veh-Ardashir",      ar="أردشير بابكان", owner="court", centre="veh_ardashir", grain_t=50000, tax_kdh=12000, harvest={ 4, 5 }, source="map" },
  { id="bih_qubadh",   name="Bih-Qubadh",        ar="بهقباذ",     owner="court",   centre="hira",      grain_t=80000, tax_kdh=22000, harvest={ 4, 5 }, source="map" },
  { id="kaskar_land",  name="Kaskar",            ar="كسكر",       owner="court",   centre="kaskar",    grain_t=80000, tax_kdh=15000, harvest={ 4, 5 }, attitude=100, source="map: less a fifth for the dykes that broke in 628" },
  { id="shadh_qubadh", name="Shadh-Qubadh",      ar="شاد قباذ",   owner="court",   centre="dastagird", grain_t=45000, tax_kdh=9000,  harvest={ 4, 5 }, source="map" },

  -- The hills and the south
  { id="hulwan_land",  name="Hulwan",            ar="حلوان",      owner="court",   centre="hulwan",    grain_t=12000, tax_kdh=3000,  harvest={ 5, 6 }, source="map" },
  { id="mah",          name="Mah",               ar="الماهان",    owner="court",   centre="hamadan",   grain_t=50000, tax_kdh=15000, harvest={ 6, 7 }, source="map" },
  { id="adurbadagan",  name="Adurbadagan",       ar="أذربيجان",   owner="court",   centre="shiz",      grain_t=30000, tax_kdh=10000, harvest={ 6, 7 }, source="map" },
  { id="east",         name="Rayy and Spahan",   ar="الري وأصبهان", owner="court", centre="isfahan",   grain_t=80000, tax_kdh=30000, harvest={ 6, 7 }, source="map" },
  { id="khuzistan",    name="Khuzistan",         ar="الأهواز",    owner="court",   centre="jundishapur", grain_t=150000, tax_kdh=30000, harvest={ 4, 5 }, source="map" },
  { id="fars",         name="Fars",              ar="فارس",       owner="court",   centre="istakhr",   grain_t=60000, tax_kdh=20000, harvest={ 5, 6 }, attitude=100, source="map" },

  -- Rome
  { id="osrhoene",     name="Osrhoene",          ar="ديار مضر",   owner="rome",    centre="edessa",    grain_t=45000, tax_kdh=4000,  harvest={ 5, 6 }, source="map" },
  { id="mesopotamia",  name="Mesopotamia",       ar="ديار بكر",   owner="rome",    centre="dara",      grain_t=20000, tax_kdh=2500,  harvest={ 6, 6 }, source="map" },
}
