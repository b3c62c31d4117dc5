-- places.lua: the points of the map.
--
-- A campaign with `theatre = "."` in its scenario.lua has a land of its own, in three
-- files that must be there (places, routes, regions) and three that may (land, relief,
-- fields). Forty places are enough for a war of one road; leave out what nobody will
-- march to.
--
-- `lat` and `lon` are thousandths of a degree. `kind` is one of scripts/rules/places.lua.
-- `people`, `walls` (0 to 3), `fodder` and `grain` (0 to 3), `landing` and `water` say
-- what an army finds. `owner` is the id of a side of this campaign. `depot_t` is grain
-- in store, `terms_lean` is added to a town's readiness to come to terms; on a shared
-- land those two stand in a places.lua of corrections instead.
--
-- Every place has a `source`, as all rows have. Here it is nearly always "map", a key of
-- sources.lua; what follows a colon is for the reader.

return {
  -- The general's road: Nisibis, the Tigris crossing, Nineveh
  { id="nisibis",      name="Nisibis",      ar="نصيبين", other="ܢܨܝܒܝܢ", other_lang="syr", lat=37070, lon=41215, kind="city", region="arbayistan", people=20000, walls=3, water="river", fodder=3, grain=3, owner="general", rank=1, depot_t=2500, terms_lean=-200, source="map: the general's base; stores assumed" },
  { id="sinjar",       name="Sinjar",       ar="سنجار",  lat=36320, lon=41860, kind="town", region="arbayistan", people=5000, walls=2, water="oasis", fodder=2, grain=2, owner="general", depot_t=300, source="map: stores assumed" },
  { id="balad",        name="Balad",        ar="بلد",    lat=36470, lon=42760, kind="town", region="arbayistan", people=3000, walls=1, landing=true, water="river", fodder=2, grain=2, owner="general", depot_t=300, source="map: stores assumed" },
  { id="nineveh",      name="Nineveh",      ar="نينوى",  other="ܢܝܢܘܐ", other_lang="syr", lat=36360, lon=43155, kind="city", region="adiabene", people=8000, walls=2, landing=true, water="river", fodder=2, grain=2, owner="general", rank=1, depot_t=1200, source="map: stores assumed" },
  { id="arbela",       name="Arbela",       ar="إربل",   other="ܐܪܒܝܠ", other_lang="syr", lat=36190, lon=44010, kind="city", region="adiabene", people=10000, walls=3, water="canal", fodder=3, grain=3, owner="court", depot_t=800, source="map: stores assumed" },

  -- Between the Zabs and the capital
  { id="karka_bs",     name="Karka of Beth Slokh", ar="كرخ سلوخ", other="ܟܪܟܐ ܕܒܝܬ ܣܠܘܟ", other_lang="syr", lat=35470, lon=44400, kind="city", region="beth_garmai", people=10000, walls=3, water="river", fodder=3, grain=3, owner="court", depot_t=800, source="map: stores assumed" },
  { id="sinn",         name="al-Sinn",      ar="السن",   lat=35260, lon=43470, kind="town", region="tigris_march", people=2000, walls=1, landing=true, water="river", fodder=2, grain=1, owner="general", rank=1, depot_t=300, source="map: where the game lets the march begin; stores assumed" },
  { id="tikrit",       name="Tikrit",       ar="تكريت",  other="ܬܓܪܝܬ", other_lang="syr", lat=34605, lon=43680, kind="city", region="tigris_march", people=6000, walls=3, landing=true, water="river", fodder=2, grain=1, owner="court", terms_lean=250, depot_t=400, source="map: its temper assumed" },
  { id="ukbara",       name="Ukbara",       ar="عكبرا",  lat=33855, lon=44225, kind="town", region="shadh_hurmuz", people=4000, walls=1, landing=true, water="river", fodder=2, grain=2, owner="court", terms_lean=200, depot_t=300, source="map: its temper assumed" },
  { id="ana",          name="Ana",          ar="عانات",  lat=34460, lon=41940, kind="town", region="furat", people=3000, walls=3, landing=true, water="river", fodder=1, grain=1, owner="court", depot_t=100, source="map: stores assumed" },
  { id="hit",          name="Hit",          ar="هيت",    lat=33640, lon=42820, kind="town", region="furat", people=3000, walls=2, landing=true, water="river", fodder=1, grain=1, owner="court", depot_t=150, source="map: stores assumed" },
  { id="anbar",        name="Anbar",        ar="الأنبار", other="پیروز شاپور", other_lang="fa", lat=33379, lon=43716, kind="city", region="firuz_shapur", people=20000, walls=3, landing=true, water="river", fodder=2, grain=3, owner="court", rank=1, depot_t=5000, source="map: the granary town; stores assumed" },

  -- The capital and its country
  { id="ctesiphon",    name="Ctesiphon",    ar="المدائن", other="تیسفون", other_lang="fa", lat=33094, lon=44583, kind="capital", region="shadh_hurmuz", people=100000, walls=3, landing=true, water="river", fodder=2, grain=3, owner="court", rank=1, depot_t=9000, terms_lean=-500, source="tab_v; map: the minister strengthened it and moved household and treasury in; stores assumed" },
  { id="veh_ardashir", name="Veh-Ardashir", ar="بهرسير", other="به‌اردشیر", other_lang="fa", lat=33100, lon=44525, kind="city", region="bih_ardashir", people=60000, walls=3, landing=true, water="river", fodder=2, grain=3, owner="court", rank=2, depot_t=3000, terms_lean=-100, source="map: the western city; stores assumed" },
  { id="kalwadha",     name="Kalwadha",     ar="كلواذى", lat=33290, lon=44475, kind="village", region="shadh_hurmuz", people=3000, landing=true, water="river", fodder=2, grain=2, owner="court", depot_t=60, source="map: an open village above the capital, where a camp can lie; stores assumed" },
  { id="nahrawan",     name="Nahrawan bridge", ar="جسر النهروان", lat=33430, lon=44595, kind="town", region="shadh_hurmuz", people=4000, walls=1, landing=true, water="canal", fodder=3, grain=3, owner="court", depot_t=300, source="map: stores assumed" },
  { id="babil",        name="Babil",        ar="بابل",   lat=32540, lon=44445, kind="town", region="bih_qubadh", people=4000, landing=true, water="river", fodder=2, grain=3, owner="court", depot_t=300, source="map: stores assumed" },
  { id="hira",         name="Hira",         ar="الحيرة", other="ܚܝܪܬܐ", other_lang="syr", lat=31985, lon=44380, kind="city", region="bih_qubadh", people=30000, walls=1, landing=true, water="canal", fodder=2, grain=2, owner="court", rank=1, depot_t=900, source="map: under a marzban since its kings were put away; stores assumed" },
  { id="numaniyya",    name="al-Numaniyya", ar="النعمانية", lat=32560, lon=45410, kind="town", region="kaskar_land", people=3000, walls=1, landing=true, water="river", fodder=2, grain=3, owner="court", depot_t=400, source="map: stores assumed" },
  { id="kaskar",       name="Kaskar",       ar="كسكر",   other="ܟܫܟܪ", other_lang="syr", lat=32190, lon=46330, kind="city", region="kaskar_land", people=20000, walls=2, landing=true, water="river", fodder=2, grain=3, owner="court", rank=1, depot_t=4000, source="tab_v; map: held by the minister's brother; stores assumed" },
  { id="dastagird",    name="Dastagird",    ar="الدسكرة", other="دستگرد خسرو", other_lang="fa", lat=33940, lon=44920, kind="town", region="shadh_qubadh", people=3000, walls=3, water="canal", fodder=2, grain=2, owner="court", depot_t=200, source="map: the palace Heraclius burnt in 628; stores assumed" },
  { id="jalula",       name="Jalula",       ar="جلولاء", lat=34270, lon=45165, kind="town", region="shadh_qubadh", people=2000, walls=1, water="canal", fodder=2, grain=2, owner="court", depot_t=200, source="map: stores assumed" },

  -- The Khurasan road, and where the Pahlav have their lands
  { id="hulwan",       name="Hulwan",       ar="حلوان",  lat=34465, lon=45855, kind="city", region="hulwan_land", people=10000, walls=2, water="river", fodder=2, grain=2, owner="court", rank=1, depot_t=700, source="map: stores assumed" },
  { id="kirmanshah",   name="Kirmanshah",   ar="قرميسين", other="کرمانشاه", other_lang="fa", lat=34330, lon=47070, kind="city", region="mah", people=5000, walls=1, water="river", fodder=3, grain=2, owner="court", depot_t=500, source="map: stores assumed" },
  { id="nihavand",     name="Nihavand",     ar="نهاوند", other="نهاوند", other_lang="fa", lat=34190, lon=48370, kind="city", region="mah", people=8000, walls=2, water="river", fodder=3, grain=2, owner="court", rank=1, depot_t=700, source="map: stores assumed" },
  { id="hamadan",      name="Hamadan",      ar="همذان",  other="همدان", other_lang="fa", lat=34800, lon=48515, kind="city", region="mah", people=20000, walls=2, water="river", fodder=3, grain=2, owner="court", rank=1, depot_t=1500, source="map: stores assumed" },
  { id="shiz",         name="Shiz",         ar="الشيز",  other="آذرگشنسپ", other_lang="fa", lat=36603, lon=47235, kind="city", region="adurbadagan", people=3000, walls=3, water="river", fodder=3, grain=1, owner="court", depot_t=300, source="map: the fire temple of the warriors; stores assumed" },
  { id="rayy",         name="Rayy",         ar="الري",   other="ری", other_lang="fa", lat=35600, lon=51440, kind="city", region="east", people=40000, walls=3, water="canal", fodder=3, grain=3, owner="court", depot_t=2000, source="map: stores assumed" },
  { id="isfahan",      name="Isfahan",      ar="أصبهان", other="سپاهان", other_lang="fa", lat=32650, lon=51720, kind="city", region="east", people=30000, walls=3, water="river", fodder=3, grain=3, owner="court", depot_t=2000, source="map: stores assumed" },

  -- Khuzistan and the Istakhr road, country of the Parsig
  { id="susa",         name="Susa",         ar="السوس",  other="شوش", other_lang="fa", lat=32190, lon=48260, kind="city", region="khuzistan", people=15000, walls=2, water="river", fodder=2, grain=3, owner="court", depot_t=1500, source="map: stores assumed" },
  { id="jundishapur",  name="Junday-Shapur", ar="جنديسابور", other="گندی‌شاپور", other_lang="fa", lat=32280, lon=48520, kind="city", region="khuzistan", people=25000, walls=2, water="canal", fodder=2, grain=3, owner="court", depot_t=1500, source="map: stores assumed" },
  { id="ahwaz",        name="Ahwaz",        ar="الأهواز", other="هرمزد اردشیر", other_lang="fa", lat=31320, lon=48680, kind="city", region="khuzistan", people=20000, walls=2, landing=true, water="river", fodder=2, grain=3, owner="court", depot_t=1500, source="map: stores assumed" },
  { id="arrajan",      name="Arrajan",      ar="أرجان",  other="وه‌ازآمد کواد", other_lang="fa", lat=30660, lon=50280, kind="city", region="fars", people=8000, walls=2, water="river", fodder=2, grain=2, owner="court", depot_t=500, source="map: stores assumed" },
  { id="istakhr",      name="Istakhr",      ar="إصطخر",  other="استخر", other_lang="fa", lat=29980, lon=52910, kind="city", region="fars", people=15000, walls=2, water="river", fodder=2, grain=2, owner="court", rank=1, depot_t=1000, source="map: home of the Sasanian house, and of the guardsmen who ended this story; stores assumed" },

  -- Rome
  { id="edessa",       name="Edessa",       ar="الرها",  other="ܐܘܪܗܝ", other_lang="syr", lat=37150, lon=38790, kind="city", region="osrhoene", people=30000, walls=3, water="river", fodder=2, grain=3, owner="rome", rank=1, depot_t=2000, source="map: stores assumed" },
  { id="resaina",      name="Resaina",      ar="رأس العين", other="Θεοδοσιόπολις", other_lang="el", lat=36850, lon=40070, kind="city", region="osrhoene", people=6000, walls=2, water="river", fodder=3, grain=3, owner="rome", depot_t=500, source="map: stores assumed" },
  { id="dara",         name="Dara",         ar="دارا",   other="Δάρα", other_lang="el", lat=37178, lon=40948, kind="city", region="mesopotamia", people=6000, walls=3, water="river", fodder=2, grain=2, owner="rome", depot_t=800, source="s3; map: taken in 604, given back by the peace; stores assumed" },
  { id="circesium",    name="Circesium",    ar="قرقيسيا", other="Κιρκήσιον", other_lang="el", lat=35157, lon=40430, kind="fort", region="osrhoene", people=2500, walls=3, landing=true, water="river", fodder=2, grain=1, owner="rome", depot_t=300, source="map: stores assumed" },
}
