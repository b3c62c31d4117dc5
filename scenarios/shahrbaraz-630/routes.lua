-- routes.lua: the ways between places, each written once and open both ways.
--
-- A march is reckoned by `m`, the length of the track in metres, and never by the
-- drawing. `ground` is one of scripts/rules/grounds.lua: it sets pace, weariness and how
-- many can march abreast. `season` is the time of year that hurts; in April and May that
-- is flood. `dry_days` is the longest stretch without water at 40 km a day, `boats` a way
-- that can be gone by water, `crosses` the waters passed from bank to bank.
--
-- A place without a route is an island: the check tells of it. Lengths are those of the
-- shared theatre, added up where a place between is left out; from Arrajan to Istakhr and
-- from Isfahan to it the great circle and a quarter or a fifth.

return {
  -- The Roman border
  { from="edessa",    to="resaina",   m=158000, ground="road", season="mud" },
  { from="edessa",    to="dara",      m=220000, ground="road", season="mud" },
  { from="resaina",   to="nisibis",   m=117000, ground="road", season="mud" },
  { from="resaina",   to="circesium", m=244000, ground="river_road", season="flood", note="Down the Khabur." },
  { from="dara",      to="nisibis",   m=30000,  ground="road", season="mud" },
  { from="circesium", to="ana",       m=217000, ground="river_road", boats=true, season="flood", crosses={ "euphrates" } },

  -- From Nisibis down the Tigris: the march of this campaign, some 625 km
  { from="nisibis",   to="sinjar",    m=116000, ground="road", dry_days=1, season="mud" },
  { from="nisibis",   to="balad",     m=174000, ground="road", dry_days=1, season="mud" },
  { from="sinjar",    to="balad",     m=95000,  ground="road", dry_days=1, season="mud" },
  { from="balad",     to="nineveh",   m=43000,  ground="river_road", boats=true, season="mud", crosses={ "tigris" } },
  { from="nineveh",   to="arbela",    m=92000,  ground="road", season="mud", crosses={ "zab_greater" } },
  { from="nineveh",   to="sinn",      m=146000, ground="river_road", boats=true, season="mud", crosses={ "zab_greater" } },
  { from="arbela",    to="karka_bs",  m=101000, ground="road", season="mud", crosses={ "zab_lesser" } },
  { from="arbela",    to="shiz",      m=395000, ground="mountain", season="mud" },
  { from="sinn",      to="karka_bs",  m=101000, ground="steppe", dry_days=1, season="mud", crosses={ "zab_lesser" } },
  { from="sinn",      to="tikrit",    m=88000,  ground="steppe", boats=true, season="mud" },
  { from="tikrit",    to="ukbara",    m=112000, ground="steppe", boats=true, season="flood", note="In April on the steppe above the flooded bank." },
  { from="tikrit",    to="anbar",     m=153000, ground="steppe", dry_days=3, season="heat" },
  { from="tikrit",    to="hit",       m=149000, ground="steppe", dry_days=3, season="heat" },
  { from="tikrit",    to="veh_ardashir", m=219000, ground="river_road", boats=true, season="flood", note="Down the western bank." },
  { from="ukbara",    to="kalwadha",  m=77000,  ground="road", boats=true, season="flood" },
  { from="kalwadha",  to="ctesiphon", m=28000,  ground="road", boats=true, season="flood" },
  { from="kalwadha",  to="nahrawan",  m=21000,  ground="road", season="flood" },
  { from="ukbara",    to="nahrawan",  m=74000,  ground="canal_land", season="flood" },
  { from="ukbara",    to="dastagird", m=77000,  ground="steppe", dry_days=1, season="heat" },

  -- The Euphrates
  { from="ana",       to="hit",       m=153000, ground="river_road", boats=true, season="flood" },
  { from="hit",       to="anbar",     m=104000, ground="river_road", boats=true, season="flood" },
  { from="anbar",     to="veh_ardashir", m=102000, ground="canal_land", boats=true, season="flood" },
  { from="anbar",     to="babil",     m=125000, ground="river_road", boats=true, season="flood" },
  { from="babil",     to="hira",      m=78000,  ground="road", season="flood", crosses={ "euphrates" } },

  -- Round the capital
  { from="ctesiphon", to="veh_ardashir", m=6000, ground="bridge", season="flood", crosses={ "tigris" } },
  { from="ctesiphon", to="nahrawan",  m=42000,  ground="road", season="flood", crosses={ "diyala" } },
  { from="veh_ardashir", to="babil",  m=83000,  ground="road", season="flood" },
  { from="ctesiphon", to="numaniyya", m=121000, ground="river_road", boats=true, season="flood", crosses={ "tigris" } },
  { from="veh_ardashir", to="numaniyya", m=130000, ground="canal_land", season="flood" },
  { from="babil",     to="numaniyya", m=105000, ground="canal_land", season="flood" },
  { from="numaniyya", to="kaskar",    m=118000, ground="river_road", boats=true, season="flood" },

  -- The Khurasan road
  { from="nahrawan",  to="dastagird", m=78000,  ground="canal_land", season="flood" },
  { from="dastagird", to="jalula",    m=48000,  ground="road", season="mud" },
  { from="karka_bs",  to="jalula",    m=178000, ground="road", dry_days=1, season="mud", crosses={ "diyala" } },
  { from="jalula",    to="hulwan",    m=87000,  ground="road" },
  { from="karka_bs",  to="hulwan",    m=305000, ground="mountain", season="mud", note="By Shahrazur." },
  { from="hulwan",    to="kirmanshah", m=153000, ground="mountain", season="mud", note="Up through the gate of the Zagros." },
  { from="kirmanshah", to="nihavand", m=163000, ground="road", season="mud" },
  { from="kirmanshah", to="hamadan",  m=194000, ground="mountain", season="mud" },
  { from="kirmanshah", to="shiz",     m=358000, ground="mountain", season="mud" },
  { from="nihavand",  to="hamadan",   m=86000,  ground="mountain", season="mud" },
  { from="hamadan",   to="shiz",      m=312000, ground="mountain", season="mud" },
  { from="hamadan",   to="rayy",      m=325000, ground="road", season="mud" },
  { from="rayy",      to="isfahan",   m=378000, ground="desert", dry_days=2, season="heat" },
  { from="nihavand",  to="isfahan",   m=433000, ground="mountain", season="mud" },

  -- Khuzistan and Fars
  { from="kaskar",    to="susa",      m=208000, ground="steppe", dry_days=1, season="mud", crosses={ "karkheh" } },
  { from="susa",      to="jundishapur", m=30000, ground="road", season="mud" },
  { from="susa",      to="ahwaz",     m=119000, ground="river_road", season="mud", crosses={ "karun" } },
  { from="jundishapur", to="ahwaz",   m=141000, ground="river_road", season="mud", crosses={ "karun" } },
  { from="jundishapur", to="nihavand", m=285000, ground="mountain", season="mud" },
  { from="ahwaz",     to="arrajan",   m=212000, ground="road", season="heat" },
  { from="arrajan",   to="istakhr",   m=330000, ground="mountain", season="heat" },
  { from="isfahan",   to="istakhr",   m=365000, ground="mountain", season="heat" },
}
