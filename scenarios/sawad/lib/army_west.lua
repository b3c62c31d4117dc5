-- army_west.lua: Romans and tribes from 633 to 637, in three readings.
--
--                                 low   middle     high
--   Theodore at Ajnadayn          7,000   10,000   25,000
--   at Fahl                       3,500    6,000   18,000
--   Vahan and all divisions      16,500   25,000   70,000
--   garrisons                     8,800   14,200   31,400
--
-- Totals are bounds of modern writers (low) and of the tradition, cut to a third
-- (high); how they divide is the model's assumption. Garrisons are soldiers only:
-- townsmen man the wall by the rule of sieges (siege.militia), and were counted
-- twice here before.

local foot, horse, archers, pikes = "roman_foot", "roman_horse", "horse_archers", "pikes"

-- The garrison of a town, a quarter of it horse.
local function post(id, name, at, total, pool, source, leader)
  return { id=id, name=name, side="roman", leader=leader, at=at, base=at, garrison=true, grain_days=90, fodder_days=20, fortified=15,
    source=source or "kae: soldiers were few after 628; the number is chosen",
    contingents=rows.bodies(total, { { foot, pool, 820, 520, 720 }, { horse, pool, 180, 570, 720 } }) }
end

local function army(id, name, leader, base, total, parts, row)
  row.id, row.name, row.side, row.leader, row.base = id, name, "roman", leader, base
  row.grain_days, row.fodder_days, row.waits = 25, 8, row.at == nil
  row.stance = row.stance or "accept"
  row.followers = total[2] * 3 // 10
  row.animals = { mule=total[2] * 15 // 100 }
  row.contingents = rows.bodies(total, parts)
  return row
end

-- A clan in its own pastures.
local function camp(id, name, leader, at, total, note, source)
  return { id=id, name=name, side="tribes", leader=leader, at=at, grain_days=30, fodder_days=5, followers=1500,
    animals={ camel=2500 }, stance="accept", note=note, source=source,
    contingents=rows.bodies(total, { { "frontier_foot", "namir_taghlib", 550, 540, 680 }, { "frontier_horse", "namir_taghlib", 450, 580, 700 } }) }
end

return {
  -- Tribes, each in its pastures.
  { id="aqqa", name="Aqqa's tribesmen", side="tribes", leader="aqqa", at="ayn_tamr", base="ayn_tamr", grain_days=20, fodder_days=5, followers=800,
    animals={ camel=1200 }, stance="seek", note="Namir, Taghlib and Iyad before the oasis.",
    source="tab_s: six parts in ten of ten thousand, or of two and a half",
    contingents=rows.bodies({ 1500, 3000, 6000 }, { { "frontier_foot", "namir_taghlib", 530, 550, 680 }, { "frontier_horse", "namir_taghlib", 470, 580, 700 } }) },
  camp("hudhayl", "Camp of Hudhayl", "hudhayl", "muzayyah", { 700, 1500, 3500 }, "Taghlib and Iyad; fugitives gathered here.", "tab_s: five thousand, or seven hundred to a thousand"),
  camp("rabia", "Camp of Rabi'a", "rabia", "saniyy", { 700, 1400, 3000 }, "Taghlib.", "tab_s: three thousand, or seven hundred"),
  camp("zumayl", "Camp at Zumayl", nil, "zumayl", { 700, 1400, 3000 }, "Taghlib and Namir.", "tab_s: three thousand, or seven hundred"),
  { id="ukaydir", name="Men of Dumat", side="tribes", leader="ukaydir", at="dumat_jandal", base="dumat_jandal", garrison=true, grain_days=60, fodder_days=10, fortified=5,
    source="tab_s: part of ten thousand, or of two",
    contingents=rows.bodies({ 500, 1000, 3000 }, { { "frontier_foot", "kalb_ghassan", 800, 540, 680 }, { "frontier_horse", "kalb_ghassan", 200, 560, 680 } }) },
  { id="judi", name="Judi's allies", side="tribes", leader="judi", base="dumat_jandal", waits=true, grain_days=25, fodder_days=5, followers=800,
    animals={ camel=1500 }, stance="accept", note="Kalb, Ghassan, Bahra and Tanukh.", source="tab_s: the rest of ten to fifteen thousand, or of two",
    contingents=rows.bodies({ 1500, 3000, 10000 }, { { "frontier_foot", "kalb_ghassan", 660, 550, 680 }, { "frontier_horse", "kalb_ghassan", 340, 580, 700 } }) },
  { id="hilal", name="Hilal's Namir", side="tribes", leader="hilal", waits=true, grain_days=20, fodder_days=5, followers=400,
    animals={ camel=800 }, stance="accept", source="tab_s: thirty thousand claimed, with all others",
    contingents=rows.bodies({ 1000, 2000, 6000 }, { { "frontier_foot", "namir_taghlib", 600, 550, 680 }, { "frontier_horse", "namir_taghlib", 400, 580, 700 } }) },

  -- Romans: garrisons, from the Euphrates to Gaza.
  post("circesium", "Garrison of Circesium", "circesium", { 300, 600, 1200 }, "limes"),
  post("edessa",    "Garrison of Edessa",    "edessa",    { 350, 700, 1500 }, "limes"),
  post("antioch",   "Guard of Antioch",      "antioch",   { 1700, 2500, 4600 }, "oriens"),
  post("beroea",    "Garrison of Beroea",    "beroea",    { 350, 600, 1200 }, "oriens"),
  post("emesa",     "Garrison of Emesa",     "emesa",     { 700, 1200, 2500 }, "oriens", nil, "harbis"),
  post("damascus",  "Garrison of Damascus",  "damascus",  { 2400, 3500, 9000 }, "oriens", "kae: two to four thousand; akr: twelve to sixteen", "thomas"),
  post("bosra",     "Garrison of Bosra",     "bosra",     { 600, 1000, 2500 }, "palestine"),
  post("philadelphia", "Garrison of the Balqa", "philadelphia", { 250, 400, 1000 }, "palestine"),
  post("scythopolis", "Garrison of Scythopolis", "scythopolis", { 400, 700, 1500 }, "palestine"),
  post("jerusalem", "Garrison of Jerusalem", "jerusalem", { 600, 900, 2000 }, "palestine"),
  post("caesarea",  "Garrison of Caesarea",  "caesarea",  { 850, 1400, 3000 }, "palestine"),
  post("gaza",      "Garrison of Gaza",      "gaza",      { 350, 600, 1400 }, "palestine"),

  -- Romans: armies that are raised.
  army("dux", "Dux of the Euphrates", "dux", "circesium", { 800, 1500, 5000 },
    { { foot, "limes", 670, 560, 720 }, { horse, "limes", 330, 600, 720 } },
    { source="tab_s; kae: border men of Mesopotamia and Osrhoene; the number is chosen" }),
  army("sergius", "Sergius's troops", "sergius", "caesarea", { 900, 1600, 5000 },
    { { foot, "palestine", 500, 540, 700 }, { horse, "palestine", 300, 580, 720 }, { archers, "judham", 200, 560, 680 } },
    { stance="seek", source="thom; kae: a patrician with a few hundred or thousand; the number is chosen" }),
  army("theodore", "Army of the East", "theodore", "emesa", { 7000, 10000, 25000 },
    { { foot, "oriens", 450, 590, 740 }, { horse, "oriens", 200, 640, 750 }, { foot, "palestine", 150, 540, 720 }, { archers, "ghassan", 200, 580, 700 } },
    { at="emesa", garrison=true, note="In its quarters at Emesa until there is war; under the brother of the Emperor, with Wardan.", source="tab_ii; kae: nine thousand, or as many as the Arabs; a hundred thousand in the tradition" }),
  army("fahl", "Army of the Jordan", "wardan", "scythopolis", { 3500, 6000, 18000 },
    { { foot, "oriens", 500, 580, 720 }, { horse, "oriens", 250, 620, 730 }, { archers, "ghassan", 250, 580, 700 } },
    { note="What came together at Baysan behind the flooded fields.", source="tab_ii; bal: eighty thousand in the tradition; a tenth in the low readings" }),
  army("vahan", "Vahan's Armenians", "vahan", "antioch", { 5500, 8000, 22000 },
    { { pikes, "armeniacs", 450, 620, 760 }, { horse, "armeniacs", 400, 660, 770 }, { foot, "armeniacs", 150, 600, 740 } },
    { note="Magister of the East.", source="theo; kae: twelve to forty thousand in the tradition, six to ten in the critical reading" }),
  army("trithyrius", "The Sakellarios's army", "trithyrius", "antioch", { 4500, 6500, 18000 },
    { { foot, "opsikion", 500, 620, 760 }, { horse, "opsikion", 350, 660, 770 }, { pikes, "opsikion", 150, 620, 760 } },
    { note="Pay follows him, late.", source="theo; kae: forty thousand in Theophanes, five to ten in the critical reading" }),
  army("jabala", "Jabala's Ghassan", "jabala", "antioch", { 2500, 4000, 12000 },
    { { archers, "ghassan", 600, 600, 720 }, { "frontier_foot", "ghassan", 400, 560, 700 } },
    { note="With Quda'a and Tanukh.", source="bal; kae: twelve thousand in the tradition" }),
  army("buccinator", "Division of the Buccinator", "buccinator", "antioch", { 1500, 2500, 8000 },
    { { foot, "opsikion", 750, 600, 740 }, { horse, "opsikion", 250, 640, 750 } },
    { note="Slavs and others.", source="akr; kae: twenty thousand in the tradition" }),
  army("gregory", "Gregory's division", "gregory", "antioch", { 2500, 4000, 10000 },
    { { pikes, "armeniacs", 600, 590, 740 }, { foot, "oriens", 400, 570, 720 } },
    { note="The foot that the tradition calls chained.", source="akr; tab_s: thirty thousand in the tradition" }),
}
