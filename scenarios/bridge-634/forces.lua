-- forces.lua: who fought in Iraq from the summer of 634 to that of 635.
--
-- Men are { low, middle, high }: what critical scholars allow, the middle of the
-- model, and what tradition tells. The columns move together on both sides:
--
--                                  low   middle     high
--   left in Iraq by Khalid       1,500    3,000    5,800
--   volunteers of Medina           700    1,000    1,000
--   come to Abu Ubayd on the road  900    1,500    2,800
--   second call, for Buwayb      2,450    4,200    6,450
--   Hurmuz Jadhuya               1,650    4,400    9,500
--   Jaban                        2,250    4,650   10,000
--   Narsi                        2,450    4,750    9,600
--   Jalinus                      2,500    4,100    8,600
--   Bahman                       5,350    9,700   18,100
--   Mihran                       2,900    5,200   11,600
--
-- Totals are attested, badly; how they are divided among arms and clans is the
-- model's assumption wherever no source is named for it. Trains, stores and
-- followers are chosen as in "The First Invasion", and for the same reasons.

local function foot(pool, men, quality, cohesion)
  return { arm="arab_foot", pool=pool, men=men, quality=quality, cohesion=cohesion or 740 }
end
local function horse(pool, men, quality, cohesion)
  return { arm="arab_horse", pool=pool, men=men, quality=quality, cohesion=cohesion or 740 }
end
local function savaran(pool, men, quality) return { arm="savaran",      pool=pool, men=men, quality=quality or 590, cohesion=730 } end
local function squires(pool, men, quality) return { arm="dihqan_horse", pool=pool, men=men, quality=quality or 540, cohesion=680 } end
local function shields(pool, men, quality) return { arm="sasan_foot",   pool=pool, men=men, quality=quality or 500, cohesion=710 } end
local function bows(pool, men)             return { arm="sasan_archers", pool=pool, men=men, quality=460, cohesion=660 } end
local function levy(pool, men)             return { arm="paygan",       pool=pool, men=men, quality=360, cohesion=600 } end
local function beasts(n)                   return { arm="elephants",    pool="stable", men={ n[1]*5, n[2]*5, n[3]*5 }, quality=600, cohesion=780 } end

-- A column of the tribes, on camels.
local function column(row)
  row.side, row.grain_days, row.fodder_days = "rashid", row.grain_days or 50, 2
  row.followers, row.animals, row.stance = row.followers or 200, row.animals or { camel=400 }, row.stance or "accept"
  return row
end

-- Muthanna's riders, with or without the half that Khalid left.
local function border(id, how, half, note)
  local men = { foot("shayban", { 250, 500, 900 }, 660, 770), horse("shayban", { 250, 450, 900 }, 680, 770) }
  if half then
    men[3] = foot("days",  { 550, 1150, 2200 }, 680, 780)
    men[4] = horse("days", { 250,  450,  900 }, 690, 780)
  end
  return column { id=id, name="Muthanna's riders", leader="muthanna", at="hira", premise={ "khalid", how }, note=note,
    source="tab_s; s1; bal; don: his own clan, eight hundred or two thousand; half of nine, or of eighteen thousand; the low reading is half of what Baladhuri leaves",
    contingents=men }
end

-- A few score men behind a wall.
local function post(id, name, leader, at, pool, men, source)
  return { id=id, name=name, side="rashid", leader=leader, at=at, base=at, garrison=true, grain_days=40, fodder_days=10,
    source=source, contingents={ foot(pool, men, 640, 700) } }
end

-- An army of the empire that is raised when the court has heard enough.
local function army(row)
  row.side, row.waits, row.grain_days, row.fodder_days = "sasan", row.waits ~= false, row.grain_days or 15, 5
  row.stance = row.stance or "accept"
  return row
end

-- A garrison that comes back when a town has.
local function returned(id, name, leader, base, men, source)
  return army { id=id, name=name, leader=leader, base=base, garrison=true, grain_days=60, fodder_days=20, boats=20, fortified=5,
    source=source,
    contingents={ savaran("garrisons", men.horse, 580), bows("garrisons", men.bows), shields("garrisons", men.foot) } }
end

local parties = rows.pick(factions, "medina", "rabia", "bajila", "returned", "crown", "pahlav", "parsig", "kaskar")

local people = rows.all(
  rows.pick(leaders,
    "abu_bakr", "umar", "muthanna", "muanna", "masud", "bashir", "furat", "abu_ubayd", "salit", "jarir", "arfaja", "ribi", "adi", "khalid",
    "boran", "yazdegerd", "rostam", "farrukhzad", "firuzan", "hurmuz_jadhuya", "jaban", "mardanshah", "narsi", "bindawayh", "tirawayh",
    "jalinus", "bahman", "mihran_hamadan", "azadmard", "shirzad"),
  { rows.with(leaders.anas, { side="rashid", faction="rabia" }) })

-- Free men are those who could still be called beside those in the columns
-- below: what the lists of the theatre have, less what went to Syria with Khalid
-- or fell in 633.
local function free(id, men, more)
  local row = rows.with(pools[id], { men=men })
  return more and rows.with(row, more) or row
end

local peoples = {
  -- Rashidun
  free("quraysh_ansar", {  50,  150,  300 }, { zeal=600 }),
  free("thaqif",        { 100,  300,  600 }),
  free("shayban",       { 100,  250,  500 }, { habit=30 }),
  free("bakr",          { 100,  250,  500 }, { name="Ijl and other Bakr", native="عجل وبكر", home="khaffan" }),
  { id="days",  name="Men of 633",           native="أهل الأيام",   side="rashid", home="khaffan", men={    0,    0,    0 }, quality=690, loyalty=800, zeal=600, kin=true, habit=50, faction="rabia",
    note="Left by Khalid, of many clans. Some had seen an elephant at Kazima.", source="s1; tab_s: four thousand picked after Khalid left, or fewer than two" },
  { id="road",  name="Clans along the road", native="أهل البادية",  side="rashid", home="fayd",    men={ 1100, 2000, 3600 }, quality=640, loyalty=700, zeal=550, kin=true, faction="medina",
    note="Those who followed Abu Ubayd as he passed: not Asad, who were still barred.", source="tab_s; ken: five thousand with him in the end, at most" },
  free("bajila",        { 100,  300,  600 }, { zeal=500 }),
  free("azd",           {  50,  150,  300 }, { name="Azd and Kinana", native="الأزد وكنانة", zeal=500 }),
  free("tamim",         { 150,  400,  800 }, { name="Hanzala and Dabba", native="حنظلة وضبة", loyalty=800, note="Clans of Tamim and the Ribab that had stood by Medina." }),
  free("tayy",          { 100,  300,  600 }, { name="Tayy and Abd al-Qays", native="طيئ وعبد القيس" }),
  free("namir_friends", {   0,    0,    0 }),
  free("tamim_barred",  { 500, 1000, 2200 }),
  free("asad_barred",   { 500, 1100, 2400 }),

  -- Sasanian
  free("crown",         { 100, 200, 400 }, { habit=900 }),
  free("garrisons",     { 200, 400, 1000 }, { habit=300 }),
  free("pahlav",        { 200, 500, 1200 }, { home="nihavand", habit=400, note="Of Ispahbudhan and Mihran, those who come in by the Hulwan road." }),
  free("parsig",        { 150, 400, 1000 }, { home="susa", habit=400 }),
  free("dihqans",       { 400, 1000, 2500 }, { quality=390, faction="crown" }),
  free("narsi_estates", { 100, 250, 500 }, { quality=500 }),
  free("stable",        {  150,  150,  150 }, { note="Thirty could be brought from the stable: the number of Qadisiyya, which late writers give for the Bridge." }),
}

return {
  factions=parties, leaders=people, pools=peoples,

  formations={
    -- Rashidun: what Khalid left.
    border("muthanna",       "half",  true,  "Shayban, and every second man of the other clans, when lots were drawn for Syria."),
    border("muthanna_alone", "all",   false, "Shayban alone: all others are gone."),
    border("muthanna_with",  "stays", false, "Shayban, beside Khalid's own army."),
    column { id="khalid", name="Khalid's army", leader="khalid", at="qadisiyya", premise={ "khalid", "stays" }, animals={ camel=800 },
      note="In this premise the letter from Medina never came.", source="s1; bal: 169; the low reading is what Baladhuri lets him take, and as many again",
      contingents={ { arm="companions", pool="quraysh_ansar", men={ 150, 300, 600 }, quality=750, cohesion=850 },
        foot("days", { 1000, 2600, 7000 }, 690, 800), horse("days", { 500, 1100, 3000 }, 700, 800) } },
    column { id="muanna", name="Mu'anna's scouts", leader="muanna", at="falluja", stance="avoid", animals={ camel=100 }, followers=40,
      source="tab_s: a brother with a screen of riders; the number is chosen",
      contingents={ horse("shayban", { 60, 120, 250 }, 670, 760) } },
    post("hira_post",  "Guard of Hira",        "furat", "hira",     "bakr", { 60, 120, 250 }, "model assumption: three in a hundred of the traditional garrison towns"),
    post("anbar_post", "Guard of Anbar",       nil,     "anbar",    "bakr", { 60, 150, 350 }, "model assumption: too few to man the walls"),
    post("tamr_post",  "Guard of Ayn al-Tamr", nil,     "ayn_tamr", "bakr", { 50, 100, 250 }, "model assumption: too few to man the walls"),

    -- Who answers the first call.
    column { id="abu_ubayd", name="Abu Ubayd's volunteers", leader="abu_ubayd", waits=true, animals={ camel=900 }, followers=150,
      note="A thousand from Medina and round about, in all accounts.", source="tab_s; mor: 236; mu: a thousand; seven hundred in the low reading",
      contingents={ { arm="companions", pool="quraysh_ansar", men={ 200, 300, 300 }, quality=740, cohesion=800 },
        foot("thaqif", { 350, 500, 500 }, 680, 760), horse("thaqif", { 150, 200, 200 }, 690, 760) } },
    column { id="salit", name="Salit's volunteers", leader="salit", waits=true, animals={ camel=700 }, followers=150,
      note="If a Companion of the first rank is given the command instead.", source="tab_s: passed over as too hasty, in one version; model assumption: fewer of Thaqif follow a man of Medina",
      contingents={ { arm="companions", pool="quraysh_ansar", men={ 250, 350, 350 }, quality=750, cohesion=800 },
        foot("thaqif", { 200, 300, 300 }, 680, 740), horse("thaqif", { 80, 120, 120 }, 690, 740) } },

    -- Who answers the second.
    column { id="jarir", name="Bajila", leader="jarir", waits=true, animals={ camel=700 }, followers=500,
      source="bal: 405-406; tab_s; mor: seven hundred to two thousand",
      contingents={ foot("bajila", { 500, 850, 1450 }, 690, 800), horse("bajila", { 200, 350, 550 }, 700, 800) } },
    column { id="arfaja", name="Azd and Kinana", leader="arfaja", waits=true, animals={ camel=350 },
      source="mor; bal: seven hundred",
      contingents={ foot("azd", { 300, 450, 530 }, 650, 740), horse("azd", { 100, 150, 170 }, 660, 740) } },
    column { id="ribi", name="Hanzala and Dabba", leader="ribi", waits=true, animals={ camel=400 },
      source="mor; tab_s: a thousand of Tamim, and more",
      contingents={ foot("tamim", { 400, 650, 800 }, 670, 750), horse("tamim", { 150, 300, 400 }, 680, 750) } },
    column { id="adi", name="Tayy and Abd al-Qays", leader="adi", waits=true, animals={ camel=400 },
      source="mor: presence; the number is chosen",
      contingents={ foot("tayy", { 400, 650, 1150 }, 650, 740), horse("tayy", { 150, 300, 500 }, 660, 740) } },
    column { id="namir", name="Namir and Taghlib", leader="anas", waits=true, premise={ "christians", "some" }, animals={ camel=150 }, followers=80,
      source="mor: 225; tab_s: some hundreds", contingents={ horse("namir_friends", { 150, 300, 500 }, 620, 740), foot("namir_friends", { 100, 200, 400 }, 600, 730) } },
    column { id="namir_many", name="Namir, Taghlib and Iyad", leader="anas", waits=true, premise={ "christians", "all" }, animals={ camel=500 }, followers=300,
      source="mor; model assumption: two to four thousand riders if all of them had chosen so", contingents={ horse("namir_friends", { 500, 1000, 2000 }, 620, 740), foot("namir_friends", { 400, 800, 1800 }, 600, 730) } },

    army { id="namir_persian", name="Namir and Taghlib", leader="azadmard", base="hit", premise={ "christians", "persia" }, animals={ camel=400 }, followers=300,
      source="mor; model assumption: the riders of the upper Euphrates, on the side they were on in 633",
      contingents={ { arm="frontier_horse", pool="garrisons", men={ 400, 800, 1500 }, quality=580, cohesion=700 }, { arm="frontier_foot", pool="garrisons", men={ 300, 600, 1200 }, quality=550, cohesion=680 } } },

    -- Sasanian: what stands in the country in June.
    army { id="hurmuz", name="Hurmuz Jadhuya's army", leader="hurmuz_jadhuya", at="kutha", waits=false, base="bahurasir", followers=1200, boats=20, animals={ mule=600 },
      note="Sent by a king whom the text calls Shahrbaraz, and who should have been dead for four years.", source="tab_s: ten thousand and an elephant; a fifth of it in the low reading",
      contingents={ savaran("garrisons", { 330, 900, 1900 }, 590), shields("garrisons", { 620, 1700, 3600 }, 500), bows("garrisons", { 220, 600, 1400 }),
        levy("dihqans", { 480, 1200, 2600 }), beasts({ 1, 1, 1 }) } },
    army { id="narsi", name="Narsi at Kaskar", leader="narsi", at="kaskar", waits=false, base="kaskar", garrison=true, grain_days=60, boats=40,
      note="Owns what the crown has lost hold of; his dates were eaten by nobody else.", source="mor; tab_s: house troops; the rest of his army is raised in the autumn",
      contingents={ squires("narsi_estates", { 200, 400, 800 }, 550), shields("narsi_estates", { 300, 500, 1000 }, 500) } },
    army { id="ubulla_garrison", name="Garrison of Ubulla", at="ubulla", waits=false, base="ubulla", garrison=true, grain_days=60, boats=60, fortified=5,
      source="tab_s: five hundred asawira a year later", contingents={ savaran("garrisons", { 100, 200, 400 }, 560), levy("dihqans", { 200, 400, 800 }) } },
    army { id="guard", name="Guard of Ctesiphon", leader="firuzan", at="ctesiphon", waits=false, base="ctesiphon", garrison=true, grain_days=60, boats=100,
      source="bal; mor: the royal corps; how many stayed with the court is assumed",
      contingents={ savaran("crown", { 500, 1000, 1800 }, 680), { arm="daylam", pool="crown", men={ 900, 1800, 2800 }, quality=650, cohesion=780 } } },

    -- The rising.
    army { id="jaban", name="Jaban's rising", leader="jaban", base="babil", garrison=true, grain_days=60, followers=1500, animals={ mule=300, donkey=600 },
      note="Landholders of the Badaqla and their men, Jushnasmah and Mardanshah on the wings.", source="tab_s: ten to fifteen thousand; a fifth of that in the low reading",
      contingents={ savaran("garrisons", { 220, 400, 850 }, 570), squires("dihqans", { 300, 700, 1500 }), shields("garrisons", { 540, 1100, 2400 }, 480),
        bows("garrisons", { 280, 550, 1150 }), levy("dihqans", { 910, 1900, 4100 }) } },
    army { id="narsi_host", name="Narsi's levies", leader="bindawayh", base="kaskar", garrison=true, grain_days=60, followers=1500, boats=60, animals={ mule=400 },
      note="Under Bindawayh and Tirawayh, with the men of Barusma and the Zab canals.", source="tab_s; mor: ten thousand with his own men; the division is chosen",
      contingents={ squires("narsi_estates", { 450, 850, 1700 }, 550), shields("narsi_estates", { 600, 1200, 2500 }, 500), levy("dihqans", { 900, 1800, 3600 }) } },
    army { id="jalinus", name="Jalinus's relief", leader="jalinus", base="kutha", garrison=true, grain_days=50, followers=1200, boats=30, animals={ mule=700 },
      source="tab_s: a relief that came too late for Narsi; ten thousand in the model's high reading",
      contingents={ savaran("pahlav", { 600, 950, 2000 }, 600), shields("garrisons", { 900, 1500, 3100 }, 490), bows("garrisons", { 400, 650, 1300 }), levy("dihqans", { 600, 1000, 2200 }) } },

    -- The Bridge and Buwayb. One elephant each here; events.lua gives them the
    -- others, for how many there were is a premise.
    army { id="bahman", name="Bahman's army", leader="bahman", base="ctesiphon", followers=2500, boats=60, animals={ mule=1100 }, standard=true,
      note="Dhu'l-Hajib, with the leopard-skin banner of Kaveh and the elephants; Jalinus rode before him.", source="bal: four thousand in mail; tab_s: many more; the division is chosen",
      contingents={ savaran("pahlav", { 1500, 2700, 4700 }, 650), savaran("crown", { 550, 1000, 1700 }, 690), { arm="daylam", pool="crown", men={ 900, 1500, 2500 }, quality=660, cohesion=790 },
        shields("garrisons", { 1150, 2200, 4800 }, 540), bows("garrisons", { 700, 1300, 2600 }), levy("dihqans", { 550, 1000, 1800 }), beasts({ 1, 1, 1 }) } },
    army { id="mihran", name="Mihran's army", leader="mihran_hamadan", base="ctesiphon", followers=2500, boats=60, animals={ mule=1000 },
      note="Three lines, an elephant with each.", source="bal: 406, twelve thousand; tab_s; four to six thousand in the critical reading; the division is chosen",
      contingents={ savaran("pahlav", { 500, 1000, 2200 }, 610), squires("dihqans", { 300, 500, 1200 }), shields("garrisons", { 900, 1650, 3600 }, 490),
        bows("garrisons", { 350, 600, 1400 }), levy("dihqans", { 850, 1450, 3200 }), beasts({ 1, 1, 1 }) } },

    -- After the reconciliation.
    army { id="host", name="The royal army", leader="rostam", base="ctesiphon", followers=4000, boats=100, animals={ mule=1500, camel=300 },
      note="Both parties of the magnates in one camp, for once.", source="tab_s; misk; zar: what gathers at the capital in 635; a quarter of the army of 636, by assumption",
      contingents={ savaran("pahlav", { 900, 1600, 3500 }, 640), savaran("parsig", { 700, 1200, 2800 }, 620), { arm="daylam", pool="crown", men={ 500, 800, 1500 }, quality=650, cohesion=780 },
        shields("pahlav", { 900, 1700, 4000 }, 530), shields("parsig", { 800, 1400, 3200 }, 520), bows("garrisons", { 600, 1000, 2200 }), levy("dihqans", { 800, 1300, 3000 }) } },
    returned("hira_garrison",  "Garrison of Hira",  "azadmard", "hira",  { horse={ 150, 300, 700 }, bows={ 100, 250, 600 }, foot={ 150, 350, 700 } }, "mor; tab_s: the posts re-manned in 634 and again in 635; the number is chosen"),
    returned("anbar_garrison", "Garrison of Anbar", "shirzad",  "anbar", { horse={ 100, 200, 400 }, bows={ 150, 300, 600 }, foot={ 100, 250, 500 } }, "mor: as at Hira; the number is chosen"),
    returned("tamr_garrison",  "Garrison of Ayn al-Tamr", nil,  "ayn_tamr", { horse={ 80, 150, 300 }, bows={ 50, 100, 250 }, foot={ 50, 100, 250 } }, "mor: as at Hira; the number is chosen"),
  },
}
