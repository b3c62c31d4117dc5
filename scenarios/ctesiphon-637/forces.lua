-- forces.lua: the two sides from December 636 on, in three readings.
--
-- Men are { low, middle, high }: what critical scholars allow, the middle of the
-- model, and a good half of what tradition tells, whose sixty thousand sharers at
-- Mada'in are counted with everybody who came late.
--
--                                  low   middle     high
--   Sa'd's army                  8,300   13,800   29,500
--   come over or late            1,500    3,000    7,000
--   the lords at Babil           3,900    7,500   17,000
--   garrisons up to Bahurasir    6,000   11,100   21,500
--   at Ctesiphon with the King   1,300    2,300    4,500
--   gather at Jalula, at first   2,600    4,800    8,600
--
-- How totals are divided among arms and clans is assumed wherever no source is
-- named. After the booty of Qadisiyyah two Arabs in five have a horse.

local function foot(pool, men, quality, cohesion)
  return { arm="arab_foot", pool=pool, men=men, quality=quality, cohesion=cohesion or 780 }
end
local function horse(pool, men, quality, cohesion)
  return { arm="arab_horse", pool=pool, men=men, quality=quality, cohesion=cohesion or 780 }
end
local function savaran(pool, men, quality, cohesion) return { arm="savaran", pool=pool, men=men, quality=quality or 590, cohesion=cohesion or 700 } end
local function squires(pool, men) return { arm="dihqan_horse", pool=pool, men=men, quality=530, cohesion=660 } end
local function shields(pool, men, quality, cohesion) return { arm="sasan_foot", pool=pool, men=men, quality=quality or 500, cohesion=cohesion or 690 } end
local function bows(pool, men)    return { arm="sasan_archers", pool=pool, men=men, quality=460, cohesion=660 } end
local function levy(pool, men)    return { arm="paygan", pool=pool, men=men, quality=360, cohesion=590 } end
local function daylam(men)        return { arm="daylam", pool="daylam", men=men, quality=650, cohesion=770 } end

local function column(row)
  row.side, row.fodder_days, row.stance = "rashid", 3, row.stance or "accept"
  row.grain_days, row.base = row.grain_days or 40, row.base or "udhayb"
  row.followers, row.animals = row.followers or 300, row.animals or { camel=700 }
  return row
end

local function army(row)
  row.side, row.fodder_days, row.stance = "sasan", 6, row.stance or "accept"
  row.grain_days = row.grain_days or 30
  return row
end

-- Who stays unless ordered by name.
local function garrison(row)
  row.garrison, row.grain_days, row.base = true, row.grain_days or 70, row.base or row.at
  return army(row)
end

local parties = rows.pick(factions, "medina", "rabia", "bajila", "returned", "crown", "pahlav", "parsig")

local people = rows.all(
  rows.pick(leaders,
    "umar", "khalid_urfuta", "zuhra", "hashim", "qaqa", "asim", "abdallah", "jarir", "arfaja", "qays", "dirar", "qubadh_khurasani", "furat",
    "yazdegerd", "farrukhzad", "firuzan", "hormuzan", "mihran_razi", "nakhirjan", "busbuhra", "shahriyar", "khusrawshunum", "adhin", "antaq", "rostam"),
  { rows.with(leaders.sad, { seat=false, ill=false, lead=2, note="Of the first Muslims. Recovered from what kept him on the roof at Qadisiyyah, or near enough." }) })

local function free(id, men, more)
  local row = rows.with(pools[id], { men=men })
  return more and rows.with(row, more) or row
end

local peoples = {
  -- Rashidun. Who is still on the road to a war that has been won.
  free("quraysh_ansar", {  50,  100,  200 }),
  free("tamim",         { 100,  300,  700 }, { habit=300 }),
  free("bajila",        {  50,  150,  300 }, { habit=300 }),
  free("asad",          { 100,  250,  600 }, { habit=300 }),
  free("kinda",         { 100,  250,  600 }, { habit=300, barred=false }),
  free("madhhij",       { 100,  300,  700 }, { habit=300 }),
  free("rabia",         { 100,  300,  600 }, { habit=300 }),
  free("tayy",          { 100,  250,  500 }, { habit=300 }),
  free("murad",         {   0,    0,    0 }, { barred=false }),
  free("veterans",      {   0,    0,    0 }, { habit=300 }),
  free("hamra",         {   0,    0,    0 }),

  -- Sasanian. The houses have men at home who were not at Qadisiyyah.
  free("crown",         { 100,  200,   400 }, { habit=900 }),
  free("household",     {   0,    0,     0 }),
  free("daylam",        {   0,    0,     0 }),
  free("garrisons",     { 150,  300,   700 }),
  free("dihqans",       { 300,  700,  1800 }),
  free("sawad",         {   0,    0,     0 }),
  free("pahlav",        { 800, 1800,  3500 }, { loyalty=560 }),
  free("media",         { 1500, 3500, 7000 }),
  free("karen",         { 500, 1200,  2500 }),
  free("parsig",        { 500, 1200,  2500 }),
  free("ahwaz",         { 500, 1200,  2500 }),
  free("iyad_christian", { 100, 200,   500 }),
}

return {
  parts={ { id="corps", name="Hashim's corps", note="Twelve thousand for Jalula, as the Caliph wrote." } },
  factions=parties, leaders=people, pools=peoples,

  formations={
    -- Rashidun.
    column { id="sad", name="Sa'd's army", leader="sad", at="qadisiyya", followers=1200, animals={ camel=1800 },
      source="tab_s; don; ken: what was left after the battle; the division is chosen",
      contingents={ { arm="companions", pool="quraysh_ansar", men={ 200, 300, 600 }, quality=750, cohesion=850 },
        foot("madhhij", { 600, 900, 2000 }, 680), horse("madhhij", { 350, 600, 1300 }, 690), foot("kinda", { 350, 600, 1300 }, 670), horse("kinda", { 250, 400, 900 }, 680),
        foot("asad", { 450, 700, 1500 }, 690), horse("asad", { 300, 500, 1100 }, 700), foot("rabia", { 300, 500, 1100 }, 670), horse("rabia", { 200, 300, 700 }, 680) } },
    column { id="zuhra", name="Zuhra's vanguard", leader="zuhra", at="qadisiyya", stance="accept",
      note="Tamim and picked horse; first everywhere up to Bahurasir, where he was hit, or killed.", source="tab_s: five thousand in the van; the low reading is a quarter",
      contingents={ foot("tamim", { 500, 900, 2000 }, 690), horse("tamim", { 700, 1100, 2500 }, 700) } },
    column { id="hashim", name="Hashim's men", leader="hashim", at="qadisiyya",
      note="The army of Syria, of whom most came after the battle.", source="tab_s; bal: six thousand sent; the rest is chosen",
      contingents={ foot("veterans", { 700, 1200, 2700 }, 720), horse("veterans", { 500, 800, 1800 }, 730) } },
    column { id="qaqa", name="Al-Qa'qa's horse", leader="qaqa", at="qadisiyya", animals={ camel=300 }, followers=100,
      source="tab_s: a thousand from Syria; kept, with the doubts told of him", contingents={ horse("veterans", { 500, 800, 1500 }, 730) } },
    column { id="abdallah", name="Abdallah's wing", leader="abdallah", at="hira", garrison=true, base="hira", grain_days=60,
      note="The right wing of the battle, left in Hira to hold the west bank until it is sent for.", source="tab_s: the right wing, and Tikrit later; what it did between is assumed",
      contingents={ foot("tayy", { 700, 1200, 2400 }, 670), horse("tayy", { 500, 800, 1600 }, 680) } },
    column { id="jarir", name="Bajila", leader="jarir", at="qadisiyya",
      source="tab_s; bal: two thousand before the battle", contingents={ foot("bajila", { 550, 1000, 1900 }, 690), horse("bajila", { 350, 600, 1100 }, 700) } },
    column { id="families", name="Guard of the families", leader="khalid_urfuta", at="udhayb", garrison=true, followers=4000, grain_days=60,
      note="Women, children and wounded, with a guard that was promised its share of all that was won later.", source="tab_s: the guard; its number is assumed",
      contingents={ foot("rabia", { 200, 400, 1000 }, 640), foot("asad", { 100, 200, 500 }, 640) } },
    column { id="hamra", name="The Hamra", leader="qubadh_khurasani", waits=true, animals={ mule=300 }, followers=400,
      note="Daylamites of the royal corps: security, stipends, and Tamim for allies.", source="bal; mor: four thousand; a quarter of that in the low reading",
      contingents={ { arm="daylam", pool="hamra", men={ 1000, 2000, 4000 }, quality=640, cohesion=700 } } },
    column { id="late", name="Latecomers of Yemen", leader="qays", waits=true, followers=600,
      note="Murad, Hamdan and others, who heard of the battle on the road.", source="tab_s: some thousands after the battle; the number is chosen",
      contingents={ foot("murad", { 350, 650, 2000 }, 660, 740), horse("murad", { 150, 350, 1000 }, 670, 740) } },

    -- Sasanian: those who left the field.
    garrison { id="firuzan", name="Piruz's men", leader="firuzan", at="babil", followers=1200, animals={ mule=500 },
      note="Parsig. His road home leads to Nihavand, where part of the royal treasure is.", source="tab_s; mor: 193; ten to twenty thousand at Babil; the division is chosen",
      contingents={ savaran("parsig", { 350, 700, 1600 }, 600, 620), shields("parsig", { 600, 1100, 2600 }, 510, 600), bows("sawad", { 150, 300, 700 }), levy("sawad", { 200, 400, 900 }) } },
    garrison { id="hormuzan", name="Hormuzan's men", leader="hormuzan", at="babil", followers=1200, animals={ mule=500 },
      note="His road home leads to Ahwaz.", source="tab_s; mor: 193; the division is chosen",
      contingents={ savaran("ahwaz", { 350, 700, 1600 }, 600, 620), squires("ahwaz", { 250, 450, 1000 }), shields("ahwaz", { 500, 950, 2200 }, 500, 600), levy("sawad", { 200, 400, 900 }) } },
    garrison { id="mihran", name="Mihran's men", leader="mihran_razi", at="babil", followers=1000, animals={ mule=500 },
      source="tab_s: at Babil; the division is chosen",
      contingents={ savaran("media", { 400, 800, 1800 }, 610, 640), shields("media", { 600, 1150, 2600 }, 510, 620), bows("sawad", { 150, 300, 700 }), levy("sawad", { 150, 250, 400 }) } },
    garrison { id="rostam", name="What Rostam brought off", leader="rostam", at="babil", premise={ "rostam", "lives" }, followers=1500, animals={ mule=600 },
      note="In this premise the dust did not blow into his face.", source="model assumption: an orderly crossing saved half of the centre (W30)",
      contingents={ savaran("pahlav", { 700, 1300, 3000 }, 640), daylam({ 400, 800, 1800 }), shields("pahlav", { 900, 1700, 4000 }, 530) } },

    -- Garrisons of the road.
    army { id="busbuhra", name="Busbuhra at Burs", leader="busbuhra", at="burs", base="babil", grain_days=60,
      source="tab_s: a landholder in arms; the number is chosen", contingents={ squires("dihqans", { 200, 400, 900 }), levy("dihqans", { 300, 600, 1500 }) } },
    army { id="shahriyar", name="Shahriyar at Kutha", leader="shahriyar", at="kutha", base="kutha", grain_days=60,
      note="Left behind at the gate by Nakhirjan, the story says.", source="tab_s; mor: 193; the number is chosen",
      contingents={ savaran("garrisons", { 200, 350, 800 }, 590), squires("dihqans", { 150, 250, 600 }), shields("garrisons", { 350, 600, 1300 }) } },
    army { id="sabat", name="The queen's regiment", at="sabat", base="sabat", grain_days=60, fortified=10,
      note="They had sworn every day that the kingdom should not end while they lived.", source="tab_s; mor: one to three thousand assumed",
      contingents={ savaran("household", { 600, 1000, 2200 }, 690, 860), shields("crown", { 300, 500, 1000 }, 560, 800) } },
    garrison { id="nakhirjan", name="Garrison of Bahurasir", leader="nakhirjan", at="bahurasir", boats=120, fortified=15,
      source="tab_s; mor: three thousand in the critical reading, ten with all who had fled into it",
      contingents={ savaran("garrisons", { 450, 900, 1700 }, 590), shields("garrisons", { 1300, 2500, 4700 }, 530), bows("garrisons", { 900, 1700, 3100 }), levy("sawad", { 1150, 1900, 3000 }) } },
    garrison { id="river_guard", name="The guard of the river", leader="farrukhzad", at="ctesiphon", boats=150,
      source="tab_s; bal: six hundred in the critical reading", contingents={ savaran("pahlav", { 400, 700, 1400 }, 620), bows("crown", { 300, 500, 1000 }) } },
    garrison { id="court", name="The King's household", leader="yazdegerd", at="ctesiphon", followers=3000, animals={ mule=900, camel=300 }, boats=40,
      note="A thousand cooks, a thousand musicians and a thousand keepers of cheetahs are said to have gone with him.", source="tab_s; bal: 417; the number of those with arms is chosen",
      contingents={ savaran("household", { 300, 600, 1200 }, 700, 800), daylam({ 300, 500, 900 }) } },
    garrison { id="anbar_garrison", name="Garrison of Anbar", at="anbar", fortified=10,
      source="model assumption: a granary's guard", contingents={ shields("garrisons", { 150, 300, 700 }), bows("garrisons", { 100, 250, 600 }) } },
    garrison { id="hit_garrison", name="Post at Hit", at="hit", fortified=5,
      source="mor: a frontier post; the number is chosen", contingents={ levy("dihqans", { 120, 250, 500 }), squires("dihqans", { 50, 80, 150 }) } },
    garrison { id="antaq", name="The garrison of Tikrit", leader="antaq", at="tikrit", fortified=20,
      note="Romans, Iyad, Taghlib, Namir and Shaharija behind one ditch.", source="tab_s; mor: the parts; eight thousand in the high reading",
      contingents={ { arm="frontier_foot", pool="iyad_christian", men={ 1000, 1700, 3200 }, quality=560, cohesion=680 }, { arm="frontier_horse", pool="iyad_christian", men={ 500, 900, 1700 }, quality=570, cohesion=680 },
        shields("garrisons", { 500, 800, 1600 }), bows("garrisons", { 400, 700, 1400 }) } },
    garrison { id="nineveh_garrison", name="The two forts of Nineveh", at="nineveh", fortified=15,
      source="tab_s; bal: the number is chosen", contingents={ squires("dihqans", { 150, 250, 500 }), levy("dihqans", { 350, 650, 1300 }) } },
    garrison { id="hulwan_garrison", name="Garrison of Hulwan", leader="khusrawshunum", at="hulwan", fortified=10,
      source="tab_s: a garrison under Khusrawshunum; three thousand in the high reading",
      contingents={ savaran("media", { 300, 600, 1000 }, 590), shields("media", { 400, 900, 1500 }), levy("dihqans", { 300, 600, 1000 }) } },

    -- Those who gather when the capital is lost.
    army { id="jalula_host", name="The army of Jalula", waits=true, garrison=true, base="hulwan", followers=2500, animals={ mule=1500 }, fortified=14,
      note="Who fell back from the capital, with men of Media who had not fought yet: if we part here, we never meet again.", source="misk; tab_s; bal: 420; eight to fifteen thousand in the critical reading, with what came later; the division is chosen",
      contingents={ savaran("media", { 580, 1100, 1900 }, 600, 720), savaran("pahlav", { 300, 550, 1000 }, 610, 720), shields("media", { 900, 1600, 2900 }, 510, 720), bows("garrisons", { 400, 750, 1300 }), levy("media", { 420, 800, 1500 }) } },
    army { id="adhin", name="Adhin in Masabadhan", leader="adhin", waits=true, base="saymara", animals={ mule=200 },
      source="tab_s: Adhin ibn Hurmuzan; one to three thousand", contingents={ savaran("ahwaz", { 250, 400, 800 }, 580), shields("ahwaz", { 300, 600, 1200 }), levy("ahwaz", { 250, 500, 1000 }) } },
  },
}
