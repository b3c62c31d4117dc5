-- forces.lua: who stood on two fronts in April 635, and who could be called, in
-- three readings.
--
-- Men are { low, middle, high }: what critical scholars allow, the middle of the
-- model, and what tradition tells, though not its largest figures.
--
--                                 low   middle     high
--   Syria, Rashidun            10,000   15,000   28,500   half as many more may come
--   Iraq, Rashidun              2,300    4,200    8,400
--     come with and after Sa'd  5,100    8,600   17,000
--     go to either front        1,250    2,200    5,300
--   Romans in the field         4,700    6,700   13,000
--     behind walls              8,900   13,000   23,000
--     called from afar         13,300   19,900   37,000
--   Sasanian, April 635         7,500   14,000   26,800   half of them garrisons
--     the houses                9,600   17,300   33,500   and more as they obey
--
-- Twenty-four thousand at the Yarmuk in Baladhuri and Ibn Ishaq, thirty-six to
-- forty-six thousand in Sayf; fifteen to forty thousand Romans in Kaegi, Kennedy
-- and Nicolle, eighty to two hundred thousand in the old books. How totals are
-- divided among arms, tribes and houses is the model's assumption wherever a
-- source is not named for it.
--
-- `quality`, `cohesion` and all grades of leaders are opinions with a sampling
-- range of 80 and of 2.

local function men(arm, pool, n, quality, cohesion)
  return { arm=arm, pool=pool, men=n, quality=quality, cohesion=cohesion }
end

-- Kinds of men, as they stand in most contingents below.
local function companions(n)    return men("companions", "quraysh_ansar", n, 750, 820) end
local function foot(pool, n, q)  return men("arab_foot", pool, n, q or 680, 760) end
local function horse(pool, n, q) return men("arab_horse", pool, n, q or 690, 760) end
local function bows(pool, n)     return men("arab_archers", pool, n, 660, 740) end
local function savaran(pool, n, q) return men("savaran", pool, n, q, 760) end
local function squires(pool, n)    return men("dihqan_horse", pool, n, 530, 700) end
local function shields(pool, n, q) return men("sasan_foot", pool, n, q or 510, 710) end
local function archers(pool, n)    return men("sasan_archers", pool, n, 460, 660) end
local function levy(pool, n)       return men("paygan", pool, n, 370, 610) end
local function infantry(pool, n, q) return men("roman_foot", pool, n, q or 560, 720) end
local function cavalry(pool, n, q)  return men("roman_horse", pool, n, q or 610, 730) end
local function phylarchs(pool, n) return men("frontier_horse", pool, n, 600, 710) end
local function tribesmen(pool, n) return men("frontier_foot", pool, n, 550, 680) end

-- A Rashidun column: camels for the foot, bread for some weeks.
local function column(f)
  f.side = "rashid"
  f.grain_days = f.grain_days or 40
  f.fodder_days = f.fodder_days or 4
  f.stance = f.stance or "accept"
  return f
end

-- Men behind a wall.
local function garrison(side, id, name, at, contingents, source, leader, note)
  return { id=id, name=name, side=side, leader=leader, at=at, base=at, garrison=true, grain_days=60, fodder_days=15,
    fortified=10, contingents=contingents, source=source, note=note }
end

local function roman(id, name, at, n, source, leader, note)
  local pool = (at == "caesarea" or at == "jerusalem" or at == "ascalon") and "palestine" or "oriens"
  return garrison("roman", id, name, at, { infantry(pool, n, 540) }, source, leader, note)
end

-- A house that waits for the summons: what comes at the least; its pool has the rest.
local function house(id, name, leader, contingents, note, source)
  return { id=id, name=name, side="sasan", leader=leader, base="ctesiphon", waits=true, garrison=true, grain_days=15, fodder_days=5,
    followers=1500, animals={ mule=700, camel=200 }, stance="accept", note=note, source=source, contingents=contingents }
end

-- A Roman division called from beyond the Taurus.
local function division(id, name, leader, contingents, note, source)
  return { id=id, name=name, side="roman", leader=leader, base="antioch", waits=true, garrison=true, grain_days=18, fodder_days=6,
    followers=1500, animals={ mule=2000 }, stance="accept", note=note, source=source, contingents=contingents }
end

local function free(id, n, changes)
  local c = changes or {}
  c.men = n
  return rows.with(pools[id], c)
end

return {
  parts={
    { id="vanguard", name="The vanguard from Syria", note="The lightest mounted, a fifth of those who came." },
    { id="veterans", name="The veterans of Syria", note="Who had come with Khalid, and went back." },
    { id="khalids_half", name="Khalid's half", note="If Umar sends him back to Iraq." },
  },
  factions=rows.all(rows.pick(factions, "medina", "rabia", "bajila", "returned", "vassals", "armeniak", "ghassan"), {
    rows.with(factions.crown,  { loyalty=800, note="A king of the right blood and of fighting age, or nearly; the magnates have sworn to him." }),
    rows.with(factions.pahlav, { loyalty=700, note="Rostam has the supreme command his father was killed for." }),
    rows.with(factions.parsig, { loyalty=600, note="Piruz Khosrow has given way, under a threat to both their lives." }),
    rows.with(factions.palace, { loyalty=750 }),
  }),

  leaders=rows.all(
    rows.pick(leaders, "umar", "abu_ubayda", "khalid", "yazid", "shurahbil_hasana", "amr", "qays", "hashim", "qaqa",
      "muthanna", "muanna", "bashir", "jarir", "sad", "khalid_urfuta", "zuhra", "abdallah", "asim", "tulayha", "ashath", "utba"),
    { rows.with(leaders.anas, { side="rashid", faction="rabia" }) },
    rows.pick(leaders, "yazdegerd", "rostam", "farrukhzad", "firuzan", "bahman", "jalinus", "hormuzan", "mihran_razi",
      "khusrawshunum", "mushegh", "grigor", "kanara", "zad", "azadmard", "sharzad", "shirzad", "qabus"),
    { rows.with(leaders.narsi, { faction="crown", heir=false, note="A cousin of the royal house, on his own estates; back from the defeat of 634." }) },
    rows.pick(leaders, "heraclius", "constantine", "vahan", "trithyrius", "jabala", "niketas", "gregory", "buccinator",
      "dairjan", "thomas", "harbis", "dux")),

  pools={
    -- Rashidun
    free("quraysh_ansar", {  200,  600,  1200 }),
    free("thaqif",        {  300,  900,  1700 }, { home="tabuk", note="Of Ta'if; whoever goes to Syria gathers at Tabuk." }),
    free("azd",           {  300,  900,  1800 }, { home="tabuk", note="The Azd of the Sarat wanted Syria, and got it." }),
    { id="himyar", name="Himyar, Hamdan and Yemen", native="حمير وهمدان", side="rashid", home="tabuk", men={ 600, 1800, 3800 },
      quality=680, loyalty=850, zeal=650, kin=true, families=400,
      note="Yemen went to Syria by choice; Umar remarked on it.", source="tab_s; don: the number is chosen" },
    free("qudaa",         {  300,  900,  2000 }, { home="tabuk" }),
    { id="syrian_arabs", name="Arabs of the Balqa and the Hawran", native="عرب الشام", side="rashid", home="areopolis", men={ 400, 1200, 2800 },
      quality=600, loyalty=550, zeal=500, kin=true,
      note="Lakhm, Judham and others who had gone over; they are where the victory is.", source="don; kae: the number is chosen" },
    { id="iraqis", name="Men who came with Khalid", native="أهل العراق", side="rashid", home="dhi_qar", men={ 50, 100, 200 },
      quality=720, loyalty=850, zeal=600, kin=true,
      note="Mudar and Rabi'a of the march of 634; in 636 they are wanted back.", source="tab_s; bal: 169; yaq" },
    free("rabia",         {  150,  400,   900 }),
    free("bajila",        {  100,  300,   600 }),
    free("namir_friends", {  100,  300,   600 }),
    free("madhhij",       {  200,  500,   900 }),
    free("tayy",          {  100,  300,   600 }),
    free("mudar",         {  300,  900,  2000 }, { note="The general levy: anyone with a horse, a weapon, courage or counsel." }),
    free("kinda",         {  100,  300,   500 }),
    free("murad",         {  100,  300,   500 }),
    free("tamim_barred",  {  300,  700,  1500 }),
    free("asad_barred",   {  300,  700,  1500 }),

    -- Sasanian. The houses' free men are those who come if the crown is strong.
    free("crown",         {  100,  300,   600 }),
    free("stable",        0),
    free("garrisons",     {  400, 1000,  3000 }),
    free("dihqans",       { 1200, 3500, 10000 }),
    free("pahlav",        {  700, 1400,  3500 }, { barred=true }),
    free("media",         {  600, 1200,  3000 }, { barred=true }),
    free("karen",         {  400,  800,  2000 }, { barred=true }),
    free("parsig",        {  800, 1500,  3800 }, { barred=true }),
    free("ahwaz",         {  500, 1000,  2500 }, { barred=true }),
    free("suren",         {  400,  700,  1800 }, { barred=true, faction=false }),
    free("armenia",       {  300,  600,  1400 }, { barred=true, home="nisibis" }),
    { id="steppe", name="Taghlib, Namir and Iyad", native="تغلب والنمر وإياد", side="sasan", home="hit", men={ 200, 500, 1200 }, quality=580, loyalty=500, zeal=450, kin=true, barred=true,
      note="They serve if the premise `steppe` says so.", source="don; mor: the number is chosen" },
    free("lakhm",         {  150,  400,  1000 }),
    free("hira",          {  200,  500,  1500 }),

    -- Roman
    free("palestine",     {  100,  300,   800 }),
    free("oriens",        {  300,  700,  2000 }),
    free("limes",         {  200,  500,  1200 }),
    free("cities",        {  500, 1200,  3000 }),
    free("opsikion",      {  300,  700,  2000 }, { barred=true, home="tarsus" }),
    free("armeniacs",     {  500, 1000,  2500 }, { barred=true }),
    free("ghassan",       {  300,  800,  2500 }, { home="damascus" }),
    free("judham",        {  200,  500,  1500 }, { home="jerusalem" }),
  },

  formations={
    -- Syria: the four commands and Khalid's horse.
    column{ id="abu_ubayda", name="Army of Abu Ubayda", leader="abu_ubayda", at="marj_suffar", base="bosra", followers=900, animals={ camel=1500 },
      note="The core of the army of Syria.", source="bal; don: fifteen to twenty-four thousand in all; the division is chosen",
      contingents={ companions{ 350, 550, 1000 }, foot("azd", { 900, 1300, 2400 }), foot("himyar", { 700, 1000, 2000 }),
        bows("himyar", { 200, 300, 600 }), horse("azd", { 250, 450, 900 }) } },
    column{ id="khalid", name="Khalid's horse and the men of Iraq", leader="khalid", at="marj_suffar", base="bosra", followers=300, animals={ camel=1800 }, stance="seek",
      note="Four thousand horse is the tradition's figure.", source="bal; tab_ii; akr: the division is chosen",
      contingents={ horse("iraqis", { 700, 1100, 2300 }, 740), foot("iraqis", { 900, 1300, 2600 }, 720), horse("quraysh_ansar", { 250, 400, 800 }, 730),
        foot("thaqif", { 500, 700, 1400 }, 690) } },
    column{ id="yazid", name="Army of Yazid", leader="yazid", at="marj_suffar", base="bosra", followers=500, animals={ camel=900 },
      source="bal: 165; a column of three thousand, later seven and a half",
      contingents={ companions{ 150, 250, 450 }, foot("azd", { 700, 1000, 1900 }), foot("thaqif", { 600, 800, 1500 }), horse("qudaa", { 300, 450, 900 }) } },
    column{ id="shurahbil", name="Army of Shurahbil", leader="shurahbil_hasana", at="scythopolis", base="scythopolis", followers=500, animals={ camel=800 },
      note="He has the Jordan.", source="bal: 165, 178; the division is chosen",
      contingents={ companions{ 120, 180, 300 }, foot("himyar", { 800, 1100, 2000 }), foot("qudaa", { 600, 800, 1500 }), horse("qudaa", { 250, 400, 700 }) } },
    column{ id="amr", name="Army of Amr", leader="amr", at="ajnadayn", base="gaza", followers=500, animals={ camel=800 },
      note="He has Palestine, less its walls.", source="bal: 165, 213; the division is chosen",
      contingents={ companions{ 120, 200, 350 }, foot("qudaa", { 700, 1000, 1900 }), foot("thaqif", { 500, 700, 1300 }), horse("qudaa", { 250, 400, 800 }),
        horse("syrian_arabs", { 100, 200, 400 }, 600) } },
    column{ id="bosra_guard", name="Guard of Bosra", at="bosra", base="bosra", garrison=true, grain_days=60, source="model assumption: somebody kept the first town that was won",
      contingents={ foot("syrian_arabs", { 150, 300, 500 }, 600) } },
    column{ id="relief", name="The new levy", leader="qays", base="jabiya", waits=true, followers=500, animals={ camel=900 },
      note="Six thousand sent to the Yarmuk, in later books.", source="akr; s1: six thousand; fifteen hundred or two by critical measure",
      contingents={ foot("himyar", { 600, 1000, 2400 }, 650), foot("mudar", { 500, 900, 2200 }, 640), horse("murad", { 150, 300, 700 }, 670) } },

    -- The edge of Iraq.
    column{ id="muthanna", name="Al-Muthanna's men", leader="muthanna", at="sharaf", base="sharaf", garrison=true, followers=500, animals={ camel=900 }, stance="avoid", grain_days=60,
      note="Strung along the wells from Ghuday to Sharaf; half of them recruited since Khalid left, half come home from the Bridge.", source="tab_s: eight thousand; don: fewer",
      contingents={ horse("rabia", { 250, 500, 1000 }, 680), foot("rabia", { 700, 1300, 2700 }, 660), horse("namir_friends", { 80, 150, 300 }, 600) } },
    column{ id="muanna", name="Post at Dhu Qar", leader="muanna", at="dhi_qar", followers=150, animals={ camel=300 }, stance="avoid", grain_days=60,
      source="tab_s: a screen of posts with their wells; strength assumed",
      contingents={ horse("rabia", { 80, 150, 300 }, 670), foot("rabia", { 250, 450, 900 }, 650) } },
    column{ id="watch", name="Watch at Khaffan", leader="bashir", at="khaffan", followers=0, animals={ camel=150 }, stance="avoid", grain_days=90,
      note="Riders who look into the Sawad from the last wells.", source="tab_s: posts with their wells; strength assumed",
      contingents={ horse("rabia", { 60, 100, 200 }, 670) } },
    column{ id="jarir", name="Bajila", leader="jarir", at="sharaf", base="sharaf", garrison=true, followers=700, animals={ camel=500 }, stance="avoid", grain_days=60,
      note="Promised a quarter of the gains; will not serve under al-Muthanna.", source="bal: 405-407: seven hundred to two thousand",
      contingents={ foot("bajila", { 600, 1100, 2200 }), horse("bajila", { 100, 200, 400 }), foot("azd", { 150, 250, 400 }) } },

    -- The levy that goes with Sa'd and after him.
    column{ id="sad", name="Army of Sa'd", leader="sad", base="sharaf", waits=true, garrison=true, followers=2500, animals={ camel=2200 }, grain_days=90,
      note="Four thousand when he left Medina, with their families; two thousand of Yemen and two of Najd joined him at Zarud.", source="tab_s; bal: 410; the division is chosen",
      contingents={ companions{ 200, 300, 500 }, foot("madhhij", { 900, 1400, 2300 }, 670), foot("tayy", { 500, 900, 1700 }, 660), horse("madhhij", { 200, 350, 600 }),
        foot("mudar", { 700, 1100, 2000 }, 650), horse("mudar", { 200, 350, 700 }, 660) } },
    column{ id="tamim", name="Tamim, al-Ribab and Asad", leader="asim", base="sharaf", waits=true, garrison=true, followers=900, animals={ camel=1500 }, grain_days=60,
      note="Four and three thousand in Sayf. Tulayha, once a prophet, is with Asad and gives advice.", source="tab_s: seven thousand; the division is chosen",
      contingents={ foot("tamim_barred", { 600, 1000, 2300 }, 680), horse("tamim_barred", { 250, 450, 1000 }, 690), bows("tamim_barred", { 150, 250, 600 }),
        foot("asad_barred", { 500, 900, 2100 }, 680), horse("asad_barred", { 200, 350, 800 }, 690) } },
    column{ id="kinda", name="Kinda", leader="ashath", base="sharaf", waits=true, garrison=true, followers=600, animals={ camel=600 }, grain_days=60,
      note="Seventeen hundred with al-Ash'ath came last, at Sharaf.", source="tab_s: seventeen hundred; the division is chosen",
      contingents={ foot("kinda", { 450, 800, 1500 }, 670), horse("kinda", { 80, 150, 250 }, 680) } },
    column{ id="utba", name="Utba's company", leader="utba", waits=true, premise={ "basra", "before" }, followers=100, animals={ camel=300 }, grain_days=60, stance="avoid",
      source="bal; mor: three hundred, growing to eight hundred",
      contingents={ foot("thaqif", { 150, 250, 500 }), horse("mudar", { 50, 80, 150 }) } },

    -- Sasanian field forces and garrisons.
    { id="bahman", name="Army of Bahman", side="sasan", leader="bahman", at="babil", base="babil", grain_days=20, fodder_days=6, followers=1200,
      animals={ mule=900 }, boats=60, stance="accept", note="What beat Abu Ubayd at the Bridge, and went home.", source="bal; tab_s: four thousand mailed men; the rest is chosen",
      contingents={ savaran("garrisons", { 450, 900, 2050 }, 610), shields("garrisons", { 750, 1500, 3400 }), archers("garrisons", { 350, 600, 1350 }) } },
    { id="jalinus", name="Vanguard of Jalinus", side="sasan", leader="jalinus", at="hira", base="hira", garrison=true, grain_days=20, fodder_days=6, followers=600,
      animals={ mule=500 }, boats=30, stance="accept", source="tab_s: the number is chosen",
      contingents={ savaran("garrisons", { 350, 600, 1300 }, 600), squires("dihqans", { 160, 300, 750 }), shields("garrisons", { 500, 1000, 2100 }) } },
    garrison("sasan", "guard", "Guard of Ctesiphon", "ctesiphon",
      { savaran("crown", { 550, 900, 1300 }, 690), men("daylam", "crown", { 1300, 2200, 3000 }, 650, 780) }, "bal; mor: the royal corps; four thousand Daylamites in the books"),
    garrison("sasan", "hira", "Garrison of Hira", "hira",
      { savaran("garrisons", { 160, 300, 600 }, 590), shields("garrisons", { 350, 700, 1300 }), phylarchs("lakhm", { 160, 350, 700 }) }, "tab_s: posts were manned again; the number is chosen", "azadmard"),
    garrison("sasan", "sharzad", "Post at Qadisiyya", "qadisiyya",
      { phylarchs("lakhm", { 90, 150, 250 }), levy("dihqans", { 110, 200, 350 }) }, "khal; tab_s: an outpost; the number is chosen", "sharzad"),
    garrison("sasan", "anbar", "Garrison of Anbar", "anbar",
      { archers("garrisons", { 300, 500, 950 }), shields("garrisons", { 200, 400, 750 }) }, "tab_s: the number is chosen", "shirzad"),
    garrison("sasan", "ayn_tamr", "Garrison of Ayn al-Tamr", "ayn_tamr",
      { savaran("garrisons", { 90, 150, 250 }, 580), archers("garrisons", { 160, 300, 600 }) }, "tab_s: the number is chosen"),
    garrison("sasan", "kaskar", "Narsi's men", "kaskar",
      { savaran("garrisons", { 110, 250, 400 }, 580), levy("dihqans", { 200, 500, 850 }) }, "mor; tab_s: his own estates; the number is chosen", "narsi"),
    garrison("sasan", "ubulla", "Asawira of Ubulla", "ubulla",
      { savaran("garrisons", { 250, 450, 700 }, 610), levy("dihqans", { 250, 500, 900 }) }, "mor: five hundred; the townsmen beside them are assumed"),
    garrison("sasan", "ana", "Post at Ana", "ana", { levy("dihqans", { 110, 200, 400 }), savaran("garrisons", { 30, 60, 130 }, 570) }, "mor: a frontier post; the number is chosen"),

    { id="taghlib", name="Taghlib and Namir", side="sasan", at="hit", base="hit", premise={ "steppe", "persia" }, grain_days=25, fodder_days=5, followers=600,
      animals={ camel=900 }, stance="accept", source="don; mor: a part of what the clans could send",
      contingents={ phylarchs("steppe", { 350, 700, 1600 }), tribesmen("steppe", { 350, 700, 1600 }) } },

    -- The houses.
    house("rostam", "Rostam's house", "rostam",
      { savaran("pahlav", { 800, 1400, 2400 }, 650), squires("pahlav", { 250, 450, 800 }), shields("pahlav", { 750, 1300, 2250 }, 520) },
      "The Ispahbudhan of Adurbadagan: ninety-five days from summons to Ctesiphon as things are.", "pou; tab_s: the number is chosen"),
    house("mihran_razi", "House of Mihran", "mihran_razi",
      { savaran("media", { 650, 1100, 1900 }, 640), shields("media", { 650, 1100, 2100 }, 500) }, "From Rayy.", "tab_s; pou: the number is chosen"),
    house("karen", "House of Karen and Media", "khusrawshunum",
      { savaran("karen", { 350, 700, 1300 }, 630), shields("karen", { 400, 750, 1400 }, 500) }, "From Nihavand and Hulwan.", "pou: the number is chosen"),
    house("firuzan", "The Parsig", "firuzan",
      { savaran("parsig", { 600, 1000, 1800 }, 630), shields("parsig", { 900, 1600, 3000 }, 510), archers("parsig", { 250, 450, 1000 }) },
      "Fars and the south, under Piruz Khosrow.", "pou; misk: the number is chosen"),
    house("hormuzan", "Hormuzan's men", "hormuzan",
      { savaran("ahwaz", { 450, 800, 1400 }, 640), shields("ahwaz", { 600, 1000, 1950 }, 510), archers("ahwaz", { 200, 350, 700 }) }, "From Ahwaz.", "tab_s; bal: the number is chosen"),
    house("mushegh", "The Armenians", "mushegh",
      { savaran("armenia", { 850, 1400, 2500 }, 680) }, "Three thousand with Mushegh Mamikonian and a thousand with Grigor of Siunik, in the Armenian History.", "seb: three and one thousand"),
    house("east", "Men of the east", nil,
      { savaran("suren", { 250, 500, 1000 }, 620), shields("suren", { 250, 500, 1000 }, 480) }, "Sakastan and beyond: last, if they come.", "pou: the number is chosen"),
    house("kanara", "Kanara's light horse", "kanara",
      { phylarchs("lakhm", { 250, 500, 1100 }), squires("dihqans", { 160, 250, 500 }) }, "With the Arabs of Persia.", "tab_s: the number is chosen"),
    house("zad", "Foot of the Sawad", "zad",
      { levy("dihqans", { 750, 1700, 4500 }), archers("garrisons", { 200, 400, 900 }) }, "Called when the king himself is near.", "tab_s: Zad led the foot; the number is chosen"),
    { id="beasts", name="The royal elephants", side="sasan", base="ctesiphon", waits=true, garrison=true, grain_days=15, fodder_days=3, stance="accept",
      note="Thirty-three, with the white elephant of Shapur; five men to each.", source="tab_s; bal: thirty-three, or thirty",
      contingents={ men("elephants", "stable", 165, 600, 800) } },

    -- Romans in the field.
    { id="trithyrius", name="Army of the Sakellarios", side="roman", leader="trithyrius", at="epiphania", base="epiphania", garrison=true, grain_days=20, fodder_days=6, followers=900,
      animals={ mule=1000 }, stance="accept", note="Theodore the treasurer, behind Emesa with what was left after Fahl. He waits for orders.", source="theo; kae: ten thousand in the field in all; the division is chosen",
      contingents={ infantry("oriens", { 1100, 1600, 2950 }, 560), cavalry("oriens", { 600, 800, 1500 }, 620) } },
    { id="vahan", name="Army of Vahan", side="roman", leader="vahan", at="antioch", base="antioch", garrison=true, grain_days=20, fodder_days=6, followers=700,
      animals={ mule=900 }, stance="accept", note="Armenians of the first levy; Baanes in Greek.", source="theo; kae: the number is chosen",
      contingents={ infantry("armeniacs", { 900, 1200, 2150 }, 600), cavalry("armeniacs", { 600, 800, 1500 }, 660) } },
    { id="jabala", name="Ghassan under Jabala", side="roman", leader="jabala", at="epiphania", base="epiphania", garrison=true, grain_days=25, fodder_days=6, followers=1200,
      animals={ camel=1500 }, stance="accept", note="The Christian Arabs of the Hawran, driven north.", source="bal; kae: twelve thousand later, in the tradition; the number is chosen",
      contingents={ phylarchs("ghassan", { 900, 1400, 2950 }), tribesmen("ghassan", { 600, 900, 1950 }) } },

    -- Romans behind walls.
    garrison("roman", "damascus", "Garrison of Damascus", "damascus",
      { infantry("oriens", { 1600, 2200, 3350 }, 570), cavalry("oriens", { 300, 500, 700 }, 610), infantry("cities", { 500, 800, 1300 }, 400) },
      "akr: twelve to sixteen thousand; kae: two to four", "thomas", "Thomas, the Emperor's son-in-law in the romances; somebody commanded."),
    roman("emesa", "Garrison of Emesa", "emesa", { 700, 1000, 1900 }, "kae: the number is chosen", "harbis"),
    roman("heliopolis", "Garrison of Heliopolis", "heliopolis", { 180, 300, 550 }, "kae: the number is chosen"),
    roman("jerusalem", "Garrison of Jerusalem", "jerusalem", { 600, 800, 1400 }, "bal: 213; the number is chosen"),
    roman("caesarea", "Garrison of Caesarea", "caesarea", { 850, 1200, 2300 }, "bal: 216-217, and the sea behind it; the number is chosen"),
    roman("ascalon", "Garrison of Ascalon", "ascalon", { 180, 250, 450 }, "bal: 219; the number is chosen"),
    roman("ptolemais", "Garrison of Ptolemais", "ptolemais", { 180, 250, 450 }, "bal: 179; the number is chosen"),
    roman("tyre", "Garrison of Tyre", "tyre", { 250, 350, 600 }, "bal: 179; the number is chosen"),
    roman("tripolis", "Garrison of Tripolis", "tripolis", { 250, 350, 600 }, "bal: 194; the number is chosen"),
    roman("apamea", "Garrison of Apamea", "apamea", { 180, 300, 550 }, "kae: the number is chosen"),
    roman("chalcis", "Garrison of Chalcis", "chalcis", { 350, 500, 900 }, "bal: 220; the number is chosen"),
    roman("beroea", "Garrison of Beroea", "beroea", { 350, 500, 900 }, "bal: 225; the number is chosen"),
    roman("antioch", "Guard of Antioch", "antioch", { 1700, 2500, 4600 }, "kae: the Emperor's seat in Syria; the number is chosen"),
    roman("palmyra", "Post at Palmyra", "palmyra", { 100, 150, 300 }, "kae: the number is chosen"),
    roman("circesium", "Garrison of Circesium", "circesium", { 300, 500, 900 }, "kae: border troops; the number is chosen", "dux"),
    roman("edessa", "Garrison of Edessa", "edessa", { 350, 600, 1150 }, "kae: the number is chosen"),

    -- Romans called from afar.
    division("gregory", "The Armenians", "gregory",
      { infantry("armeniacs", { 2600, 3800, 6550 }, 600), cavalry("armeniacs", { 1450, 2100, 3700 }, 650) },
      "Twelve thousand in Ibn Ishaq, forty in Theophanes.", "theo; tab_ii; kae: the number is chosen"),
    division("court", "Troops of the court and of Europe", "buccinator",
      { infantry("opsikion", { 3400, 5000, 8850 }, 590), cavalry("opsikion", { 1550, 2400, 4250 }, 650) },
      "Praesental regiments; Slavs and Franks, in the tales. Theodore the treasurer claims the command.", "theo; akr; kae: the number is chosen"),
    division("dairjan", "Dairjan's division", "dairjan",
      { infantry("oriens", { 1950, 2800, 5400 }, 570), cavalry("oriens", { 500, 800, 1550 }, 610) },
      "From the garrisons of the north, with foot that was called chained.", "akr; kae: the number is chosen"),
    { id="niketas", name="Niketas and his Persians", side="roman", leader="niketas", base="antioch", waits=true, garrison=true, grain_days=20, fodder_days=6, followers=100,
      animals={ mule=200 }, stance="accept", premise={ "niketas", "serves" }, note="Sons of the army that Shahrbaraz led. How far he could be trusted was asked at the time.", source="s3; kae: a few hundred, assumed",
      contingents={ men("savaran", "limes", { 200, 350, 600 }, 620, 740) } },
    { id="phylarchs", name="The allied tribes", side="roman", base="antioch", waits=true, garrison=true, grain_days=25, fodder_days=6, followers=800,
      animals={ camel=1200 }, stance="accept", note="Ghassan, Judham, Lakhm, Amila and others that Jabala could bring.", source="bal; kae: twelve thousand with Jabala's own; the number is chosen",
      contingents={ phylarchs("ghassan", { 800, 1300, 3100 }), tribesmen("judham", { 800, 1300, 2950 }) } },
  },
}
