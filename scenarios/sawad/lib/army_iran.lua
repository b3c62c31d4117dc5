-- army_iran.lua: the armies of the King of Kings from 633 to 637, in three
-- readings; all but garrisons wait until somebody has cause to raise them.
--
--                                 low   middle     high
--   Hormozd                       4,000   10,000   20,000
--   Andarzaghar                   4,000    9,000   24,000
--   the rising of 634, in all     8,000   14,000   32,000
--   Bahman at the Bridge          4,000    7,000   18,000
--   Mihran at Buwayb              4,500    7,000   12,000
--   Rostam and the houses        15,000   25,500   60,000
--   behind the ditch of Jalula    8,000   11,000   24,000
--
-- Only totals are attested, and those badly; division among arms and houses is
-- the model's assumption wherever no source is named for it. A field army had
-- one mailed horseman to two or three foot.

local savaran, shields, levy, bows, squires = "savaran", "sasan_foot", "paygan", "sasan_archers", "dihqan_horse"
local riders, arabs = "frontier_horse", "frontier_foot"

-- Behind walls, or in its own district.
local function garrison(id, name, leader, at, total, parts, source, row)
  row = row or {}
  row.id, row.name, row.side, row.leader, row.at, row.base = id, name, "sasan", leader, at, at
  row.garrison, row.grain_days, row.fodder_days = true, 60, 20
  row.fortified, row.source = row.fortified or 10, source
  row.contingents = rows.bodies(total, parts)
  return row
end

local function post(id, name, at, total, source)
  return garrison(id, name, nil, at, total,
    { { levy, "garrisons", 750, 420, 650 }, { savaran, "garrisons", 250, 560, 700 } }, source)
end

local function army(id, name, leader, base, total, parts, row)
  row.id, row.name, row.side, row.leader, row.base = id, name, "sasan", leader, base
  row.grain_days, row.fodder_days, row.waits = row.grain_days or 15, row.fodder_days or 5, row.at == nil
  row.stance = row.stance or "accept"
  row.followers = row.followers or total[2] * 25 // 100
  row.animals = row.animals or { mule=total[2] * 12 // 100 }
  row.contingents = rows.bodies(total, parts)
  return row
end

-- Elephants are men of their crews, five to each.
local function herd(bodies, beasts)
  bodies[#bodies + 1] = { arm="elephants", pool="stable", men=beasts * 5, quality=600, cohesion=800 }
  return bodies
end

local function hormozd(id, chains, linked)
  local row = army(id, "Hormozd's army", "hormozd", "ubulla", { 4000, 10000, 20000 },
    { { shields, "hind", 500, 500, 720 }, { savaran, "hind", 200, 580, 750 }, { savaran, "hind", 60, 640, 800 }, { levy, "hind", 160, 350, 600 }, { riders, "hind", 80, 540, 650 } },
    { at="ubulla", premise={ "chains", chains }, grain_days=12, fodder_days=4, followers=2500, animals={ mule=1200, camel=300 },
      note="Qubadh and Anushagan, princes of the house, led the wings.", source="akr; s1; jawzi: twenty thousand in Akram's reckoning; the division is chosen" })
  row.contingents[1].chained = linked
  return row
end

-- The royal corps with the herd and, once it marches, the great standard.
local function corps(id, elephants, beasts)
  local row = garrison(id, "The royal corps", nil, "ctesiphon", { 3000, 5500, 9000 },
    { { "daylam", "daylam", 400, 650, 800 }, { savaran, "household", 250, 680, 790 }, { shields, "crown", 200, 560, 750 }, { bows, "garrisons", 150, 480, 700 } },
    "bal; mor: four thousand Daylamites and the household in the books; the number is chosen",
    { premise={ "elephants", elephants }, fortified=20, standard=true, priority=2, followers=1500, animals={ mule=1200, camel=300 },
      note="The Daylamites, the household and the elephants; it has not left the capital since 628, and goes only with whoever commands for the crown." })
  if beasts > 0 then herd(row.contingents, beasts) end
  return row
end

local function jalula(id, name, how)
  return army(id, name, nil, how == "stands" and "hulwan" or "kirmanshah", { 8000, 11000, 24000 },
    { { shields, "media", 420, 520, 730 }, { savaran, "media", 250, 610, 760 }, { savaran, "karen", 80, 620, 770 }, { levy, "dihqans", 150, 380, 640 }, { bows, "garrisons", 100, 470, 690 } },
    { premise={ "jalula", how }, grain_days=40, fodder_days=10, source="tab_s; mor: twenty to eighty thousand in the tradition, eight to fifteen in the critical reading" })
end

return {
  -- 633: the coast, then the garrisons from south to north.
  hormozd("hormozd", "figurative", false),
  hormozd("hormozd_linked", "iron", true),
  garrison("ubulla_garrison", "Garrison of Ubulla", nil, "ubulla", { 300, 600, 1200 },
    { { levy, "hind", 660, 400, 650 }, { bows, "hind", 170, 450, 650 }, { savaran, "hind", 170, 560, 700 } },
    "tab_s; mor: what Hormozd would leave in his port; five hundred asawira in the story of Utba", { boats=60, fortified=5 }),
  garrison("narsi", "Narsi at Kaskar", "narsi", "kaskar", { 800, 1500, 3000 },
    { { levy, "narsi_estates", 400, 380, 620 }, { shields, "narsi_estates", 330, 500, 700 }, { squires, "narsi_estates", 270, 560, 720 } },
    "mor: house troops of a prince; the number is chosen below that of 634", { boats=40 }),
  army("jaban", "Jaban's men", "jaban", "amghishiya", { 800, 2000, 4000 },
    { { levy, "dihqans", 450, 360, 600 }, { shields, "garrisons", 250, 500, 700 }, { squires, "dihqans", 200, 540, 680 }, { bows, "garrisons", 100, 450, 650 } },
    { at="ullays", animals={ mule=200, donkey=300 }, source="tab_s: the lord of the district; the number is chosen" }),
  garrison("azadhbih", "Marzban of Hira", "azadhbih", "hira", { 500, 1500, 4000 },
    { { arabs, "hira", 260, 500, 640 }, { savaran, "garrisons", 270, 580, 720 }, { bows, "garrisons", 200, 460, 660 }, { riders, "hira", 270, 560, 660 } },
    "tab_s; bal: a marzban with horse and a town of four castles; the number is chosen", { boats=40 }),
  garrison("shirzad", "Garrison of Anbar", "shirzad", "anbar", { 1000, 2000, 4000 },
    { { bows, "garrisons", 400, 460, 650 }, { shields, "garrisons", 300, 500, 700 }, { levy, "dihqans", 300, 360, 600 } },
    "tab_s; mor: archers behind a ditch; three to five thousand, or one", { boats=40 }),
  garrison("mihran", "Garrison of Ayn al-Tamr", "mihran", "ayn_tamr", { 1000, 2000, 4000 },
    { { shields, "garrisons", 500, 500, 700 }, { savaran, "garrisons", 250, 580, 720 }, { bows, "garrisons", 250, 450, 650 } },
    "tab_s: four parts in ten of ten thousand, or of two and a half", { fortified=5 }),
  post("husayd_post",   "Post at Husayd",   "husayd",   { 200, 400, 800 }, "mor: the frontier posts; number assumed"),
  post("khanafis_post", "Post at Khanafis", "khanafis", { 200, 400, 800 }, "mor: the frontier posts; number assumed"),
  post("ana_post",      "Post at Ana",      "ana",      { 300, 600, 1500 }, "mor: the frontier posts; number assumed"),
  post("mazar_post",    "Garrison of Mazar", "mazar",   { 300, 600, 1500 }, "mor: a marzban sat there; number assumed"),
  garrison("bahurasir_guard", "Garrison of Veh-Ardashir", "nakhirjan", "bahurasir", { 1500, 3000, 7000 },
    { { shields, "garrisons", 450, 500, 720 }, { bows, "garrisons", 300, 460, 680 }, { savaran, "crown", 250, 620, 760 } },
    "tab_s; mor: three thousand, or ten, with townsmen", { boats=60, fortified=20 }),
  garrison("guard", "Palace guard", "jalinus", "ctesiphon", { 1200, 2500, 4000 },
    { { shields, "crown", 620, 560, 760 }, { savaran, "crown", 380, 680, 780 } },
    "bal; mor: how many stayed with the king is assumed", { boats=100, fortified=20 }),
  corps("corps", "herd", 33),
  corps("corps_no_beasts", "none", 0),
  garrison("hulwan_guard", "Garrison of Hulwan", "khusrawshunum", "hulwan", { 600, 1200, 3000 },
    { { shields, "media", 650, 500, 700 }, { savaran, "media", 350, 600, 740 } }, "bal; tab_s: three thousand, or one"),
  garrison("ahwaz_guard", "Lord of Ahwaz", "hormuzan", "ahwaz", { 700, 1400, 3000 },
    { { shields, "ahwaz", 600, 500, 700 }, { savaran, "ahwaz", 400, 600, 740 } }, "tab_s; bal: the number is chosen"),
  post("nineveh_post",  "Garrison of Nineveh", "nineveh", { 300, 700, 1500 }, "mor: the number is chosen"),
  garrison("nisibis_guard", "Veterans at Nisibis", nil, "nisibis", { 800, 1500, 3000 },
    { { shields, "northern_army", 600, 560, 740 }, { savaran, "northern_army", 400, 640, 760 } }, "s3; pou: the number is chosen"),

  -- 633: armies that answer.
  army("qarin", "Qarin's relief", "qarin", "kaskar", { 2800, 6000, 14000 },
    { { shields, "garrisons", 420, 500, 700 }, { savaran, "karen", 250, 620, 760 }, { bows, "garrisons", 130, 450, 650 }, { levy, "dihqans", 200, 350, 600 } },
    { boats=60, note="Sent from the capital at Hormozd's call.", source="tab_s: thirty thousand are said to have died; the number is chosen" }),
  army("andarzaghar", "Andarzaghar's army", "andarzaghar", "kaskar", { 4000, 9000, 24000 },
    { { shields, "garrisons", 340, 500, 700 }, { savaran, "garrisons", 150, 590, 720 }, { squires, "dihqans", 80, 540, 660 }, { levy, "dihqans", 180, 350, 600 }, { riders, "bakr_christian", 100, 580, 700 }, { arabs, "bakr_christian", 150, 550, 680 } },
    { animals={ mule=1000, camel=300 }, note="Half garrison troops, a quarter dihqans and peasants, a quarter Christian Bakr.", source="akr; tab_s: thirty thousand and more; the division is chosen" }),
  army("bahman", "Bahman's army", "bahman", "ctesiphon", { 3000, 6000, 15000 },
    { { shields, "garrisons", 330, 510, 700 }, { savaran, "crown", 250, 660, 780 }, { "daylam", "crown", 170, 640, 780 }, { bows, "garrisons", 100, 460, 660 }, { levy, "dihqans", 150, 350, 600 } },
    { note="The royal reserve, some days behind.", source="akr; tab_s: twenty thousand, or four; the division is chosen" }),
  army("abd_aswad", "Christian Bakr", "abd_aswad", "amghishiya", { 2000, 4000, 10000 },
    { { arabs, "bakr_christian", 700, 560, 720 }, { riders, "bakr_christian", 300, 580, 750 } },
    { stance="seek", animals={ camel=1200 }, note="Kinsmen of those taken at Walaja.", source="tab_s: half of those at Ullays; the number is chosen" }),
  army("ruzbih", "Western column", "ruzbih", "ctesiphon", { 900, 1800, 4000 },
    { { shields, "garrisons", 450, 500, 700 }, { savaran, "garrisons", 330, 580, 720 }, { bows, "garrisons", 220, 450, 650 } },
    { note="Ruzbih and Zarmihr, sent out when Khalid had gone far into the desert.", source="tab_s: three to five thousand, or nine hundred" }),
  army("mahbudhan", "Mahbudhan's column", "mahbudhan", "ctesiphon", { 600, 1200, 2500 },
    { { shields, "garrisons", 500, 490, 680 }, { savaran, "garrisons", 250, 570, 700 }, { levy, "dihqans", 250, 350, 600 } },
    { stance="avoid", source="tab_s: two to three thousand, or six hundred" }),
  army("lakhm", "Lakhmid horse", "qabus", "hira", { 1000, 2500, 5000 },
    { { riders, "hira", 700, 620, 740 }, { arabs, "hira", 300, 560, 700 } },
    { at="hira", premise={ "lakhm", "kingdom" }, animals={ camel=800 }, note="As it was before 602.", source="don; tab_s: five thousand in its great days" }),
  army("spared", "Men whom the plague spared", nil, "ctesiphon", { 2000, 4500, 9000 },
    { { shields, "garrisons", 450, 530, 720 }, { savaran, "crown", 300, 620, 760 }, { bows, "garrisons", 250, 480, 680 } },
    { at="ctesiphon", premise={ "plague", "none" }, source="model assumption: a fifth more men than were left in 633" }),
  army("princes", "Household of the king's brothers", nil, "ctesiphon", { 600, 1500, 3000 },
    { { savaran, "household", 600, 680, 790 }, { shields, "household", 400, 560, 740 } },
    { at="ctesiphon", premise={ "princes", "spared" }, source="model assumption: retinues of grown princes" }),

  -- 634 and 635: the king's peace, as the capital understood it.
  army("hurmuz_jadhuya", "Hurmuz Jadhuya's army", "hurmuz_jadhuya", "ctesiphon", { 2500, 4500, 10000 },
    { { shields, "garrisons", 470, 510, 710 }, { savaran, "media", 280, 610, 750 }, { levy, "dihqans", 250, 360, 620 } },
    { note="Sent to Babil when half of the Arabs had gone.", source="tab_s: ten thousand and an elephant" }),
  army("badaqla", "Rising of the Badaqla", "mardanshah", "babil", { 3000, 5000, 12000 },
    { { levy, "dihqans", 450, 370, 630 }, { squires, "dihqans", 250, 550, 690 }, { shields, "garrisons", 300, 500, 700 } },
    { note="Landholders of the west bank; Jaban's men, if he lives.", source="tab_s: ten to fifteen thousand, or three" }),
  army("bindawayh", "Kaskar in arms", "bindawayh", "kaskar", { 2000, 4000, 10000 },
    { { levy, "dihqans", 400, 380, 640 }, { shields, "narsi_estates", 350, 510, 710 }, { squires, "narsi_estates", 250, 560, 720 } },
    { boats=30, note="Retainers of Narsi and levies of Barusma and the Zawabi.", source="tab_s: the number is chosen" }),
  army("jalinus_634", "Relief for Kaskar", "farrukhzad", "ctesiphon", { 3000, 5000, 10000 },
    { { shields, "garrisons", 450, 520, 720 }, { savaran, "crown", 300, 630, 760 }, { bows, "garrisons", 250, 460, 680 } },
    { note="Beaten before it could join, in 634.", source="tab_s: the number is chosen" }),
  { id="bahman_634", name="Army of the leopard banner", side="sasan", base="ctesiphon", waits=true, grain_days=20, fodder_days=5, followers=1800,
    animals={ mule=900 }, stance="seek", standard=true,
    note="Mailed horse, foot and some elephants, with the great standard.", source="bal: four thousand mailed men and an elephant or several; tab_s: more than ten thousand",
    contingents=herd(rows.bodies({ 4000, 7000, 18000 },
      { { shields, "garrisons", 400, 530, 730 }, { savaran, "pahlav", 350, 640, 770 }, { "daylam", "crown", 150, 640, 780 }, { bows, "garrisons", 100, 470, 690 } }), 5) },
  { id="mihran_635", name="Mihran's army", side="sasan", leader="mihran_hamadan", base="ctesiphon", waits=true, grain_days=15, fodder_days=5, followers=1700,
    animals={ mule=850 }, stance="seek",
    note="Three lines, and an elephant before each.", source="bal: 406, twelve thousand; four to six in the critical reading",
    contingents=herd(rows.bodies({ 4500, 7000, 12000 },
      { { shields, "media", 450, 520, 720 }, { savaran, "media", 300, 610, 750 }, { levy, "dihqans", 250, 370, 630 } }), 3) },
  army("frontier_635", "Men for the frontier posts", "azadmard", "hira", { 2500, 4500, 12000 },
    { { shields, "garrisons", 450, 500, 700 }, { levy, "dihqans", 300, 380, 640 }, { savaran, "garrisons", 250, 580, 720 } },
    { note="Posts and castles manned again once the nobles were of one mind.", source="tab_s; mor: the number is chosen" }),

  -- 636: the houses.
  army("rostam", "The Pahlav", "rostam", "ctesiphon", { 3500, 6500, 15000 },
    { { shields, "pahlav", 480, 560, 740 }, { savaran, "pahlav", 270, 630, 780 }, { squires, "pahlav", 100, 560, 740 }, { levy, "dihqans", 150, 380, 640 } },
    { grain_days=30, fodder_days=8, priority=2, followers=3000, animals={ mule=1000, camel=200 },
      note="The houses of Adurbadagan; with the royal corps the centre of 636.", source="tab_s; misk; seb: sixty thousand fighting men in Sayf with all wings, eighty in the Armenian History" }),
  army("hormuzan_636", "Houses of Ahwaz", nil, "ctesiphon", { 2200, 4000, 9000 },
    { { shields, "ahwaz", 400, 510, 730 }, { savaran, "ahwaz", 250, 600, 780 }, { squires, "ahwaz", 150, 540, 740 }, { levy, "dihqans", 200, 380, 640 } },
    { followers=1200, priority=1, source="tab_s; misk: the right wing; strength assumed" }),
  army("firuzan_636", "The Parsig", "firuzan", "ctesiphon", { 2400, 4500, 11000 },
    { { shields, "parsig", 480, 530, 740 }, { savaran, "parsig", 270, 610, 780 }, { levy, "dihqans", 250, 380, 640 } },
    { followers=1200, source="tab_s; misk: the left centre; strength assumed" }),
  army("mihran_636", "Houses of Rayy and Media", "mihran_razi", "ctesiphon", { 2200, 4500, 10000 },
    { { shields, "media", 420, 520, 730 }, { savaran, "media", 280, 610, 780 }, { squires, "media", 130, 540, 740 }, { levy, "dihqans", 170, 380, 640 } },
    { followers=1200, source="tab_s; misk: the left wing; strength assumed" }),
  army("mushegh_636", "The Armenians", "mushegh", "ctesiphon", { 2200, 2500, 6000 },
    { { savaran, "armenia", 700, 660, 780 }, { shields, "armenia", 300, 540, 730 } },
    { followers=600, note="Three thousand with Mushegh, a thousand of Siunik.", source="seb" }),

  -- 637: what is left.
  army("queens_regiment", "The queen's regiment", "shahriyar", "sabat", { 1000, 1500, 3000 },
    { { savaran, "household", 700, 680, 850 }, { "daylam", "daylam", 300, 650, 830 } },
    { followers=200, stance="seek", note="Sworn that the kingdom should not end while they lived.", source="tab_s; mor: a regiment" }),
  jalula("jalula", "Army behind the ditch", "stands"),
  jalula("jalula_media", "Army of Media", "media"),
  army("antaq", "Al-Antaq's garrison", "antaq", "tikrit", { 2500, 3500, 8000 },
    { { arabs, "iyad_christian", 450, 560, 700 }, { riders, "iyad_christian", 250, 580, 700 }, { shields, "northern_army", 300, 540, 720 } },
    { garrison=true, fortified=20, grain_days=60, note="Romans, Iyad, Taghlib, Namir and men of the country, behind one ditch.", source="tab_s: eight thousand are chosen for the high reading" }),
}
