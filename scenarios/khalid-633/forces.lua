-- forces.lua: who fought in Iraq in 633, in three readings.
--
-- Men are given as { low, middle, high }: what critical scholars allow, about
-- the middle of the model, and what tradition tells. The three columns move
-- together on both sides:
--
--                              low   middle     high
--   Khalid and the border    3,500    9,000   18,000   (Iyad apart)
--   Hormozd                  4,000   10,000   20,000
--   Andarzaghar              4,000    9,000   24,000   before others join him
--   at Ullays, all told      4,000    8,000   19,000   with townsmen and Bakr
--   at Firaz, small          2,100    4,100   12,500
--
-- Only totals are attested, and those badly. How they are divided among arms
-- and clans is the model's assumption wherever a source is not named for it:
-- before the spoils of this year one Arab in four or five had a horse; a
-- Sasanian field army had one mailed horseman to two or three foot.
--
-- Trains are those of the middle reading. Nobody has carts: an ox cart holds an
-- army at fourteen kilometres a day and cannot enter the desert, so baggage goes
-- on mules and camels, and by boat where there is water. `grain_days` is men's
-- bread; the beasts of a camel column eat more than half of it, so that fifty of
-- these days are three weeks on the road.
--
-- `quality`, `cohesion` and all figures of leaders are opinions with a sampling
-- range of 80 and of 2; the laboratory shakes them.

-- Rows of the libraries without what this scenario leaves out: parties, heirs and
-- jealousy play no part in it, and men are called as volunteers are.
local function plain(list) return rows.without(list, "faction", "jealousy", "heir", "muster", "families") end

-- Formations that differ by a premise are made twice. ------------------------

local function hormozd(id, chains, linked)
  return { id=id, name="Hormozd's army", side="sasan", leader="hormozd", at="ubulla", base="ubulla",
    premise={ "chains", chains }, grain_days=12, fodder_days=4, followers=2500,
    animals={ mule=1200, camel=300 }, stance="accept",
    note="Qubadh and Anushagan, princes of the house, led the wings. Twenty thousand in Akram's reckoning; no early source gives a number.",
    source="akr; s1; jawzi: the division is chosen",
    contingents={
      { arm="savaran",        pool="hind", men={  350,  600,  1000 }, quality=640, cohesion=800 },  -- the household
      { arm="savaran",        pool="hind", men={  950, 2000,  4000 }, quality=580, cohesion=750 },
      { arm="sasan_foot",     pool="hind", men={ 1900, 5000, 10000 }, quality=500, cohesion=720, chained=linked },
      { arm="paygan",         pool="hind", men={  500, 1600,  3400 }, quality=350, cohesion=600 },
      { arm="frontier_horse", pool="hind", men={  300,  800,  1600 }, quality=540, cohesion=650 },  -- Arabs of the marsh
    } }
end

local function iyad(id, how, at, stays, note)
  return { id=id, name="Iyad's column", side="rashid", leader="iyad", at=at, premise={ "iyad", how },
    grain_days=120, fodder_days=2, followers=150, animals={ camel=900 }, stance="avoid", garrison=stays, note=note,
    source="tab_s; s1: one or two thousand; the division is chosen, and the herds of Quda'a are reckoned as camels",
    contingents={
      { arm="companions", pool="quraysh_ansar", men={ 100, 150,  300 }, quality=740, cohesion=800 },
      { arm="arab_foot",  pool="qudaa",         men={ 400, 700, 1400 }, quality=640, cohesion=720 },
      { arm="arab_horse", pool="qudaa",         men={ 100, 150,  300 }, quality=650, cohesion=720 },
    } }
end

-- A frontier post: a hundred or two behind a wall.
local function post(id, name, at, foot, horse, source)
  return { id=id, name=name, side="sasan", at=at, base=at, garrison=true, grain_days=30, fodder_days=10, fortified=10,
    source=source,
    contingents={
      { arm="paygan",  pool="garrisons", men=foot,  quality=420, cohesion=650 },
      { arm="savaran", pool="garrisons", men=horse, quality=560, cohesion=700 },
    } }
end

-- A clan in its own pastures.
local function camp(id, name, leader, at, men, note, source)
  return { id=id, name=name, side="tribes", leader=leader, at=at, grain_days=30, fodder_days=5, followers=1500,
    animals={ camel=2500 }, stance="accept", note=note, source=source,
    contingents={
      { arm="frontier_horse", pool="namir_taghlib", men=men.horse, quality=580, cohesion=700 },
      { arm="frontier_foot",  pool="namir_taghlib", men=men.foot,  quality=540, cohesion=680 },
    } }
end

return {
  leaders=plain(rows.pick(leaders,
    "khalid", "muthanna", "adi", "madhur", "sulma", "harmala", "iyad", "qaqa", "asim",
    "yazdegerd", "hormozd", "qubadh", "anushagan", "qarin", "andarzaghar", "bahman", "jaban", "azadhbih",
    "shirzad", "mihran", "narsi", "jalinus", "ruzbih", "zarmihr", "mahbudhan", "abd_aswad",
    "aqqa", "hudhayl", "rabia", "ukaydir", "judi", "hilal",
    "heraclius", "dux")),

  -- Free men are what the critical lists leave beside those who march.
  pools=plain(rows.pick(pools,
    "quraysh_ansar", "hijaz", "mudar", "tayy", "shayban", "ijl", "tamim_border", "qudaa",
    "tamim_barred", "asad_barred", "hanifa_barred",
    "crown", "hind", "garrisons", "karen", "dihqans", "narsi_estates", "hira", "bakr_christian",
    "namir_taghlib", "kalb_ghassan", "limes")),

  formations={
    -- Rashidun: three columns with one meeting place, and the chiefs of the border.
    { id="khalid", name="Khalid's column", side="rashid", leader="khalid", at="hafar", grain_days=50, fodder_days=2, followers=200,
      animals={ camel=500 }, stance="seek",
      note="What was left of the army of Yamama once all who wished had gone home.", source="tab_s; don; s0: two thousand, or five hundred to eight hundred",
      contingents={
        { arm="companions", pool="quraysh_ansar", men={ 150, 300,  600 }, quality=750, cohesion=850 },
        { arm="arab_foot",  pool="hijaz",         men={ 350, 500, 1000 }, quality=690, cohesion=800 },
        { arm="arab_horse", pool="hijaz",         men={ 150, 200,  400 }, quality=710, cohesion=800 },
      } },
    { id="adi", name="Adi's column", side="rashid", leader="adi", at="hafar", grain_days=50, fodder_days=2, followers=600,
      animals={ camel=1200 }, stance="accept",
      note="Recruits of the road; Adi and Asim led the middle column.", source="tab_s; mor: eight thousand, or five; a seventh of that in the low reading",
      contingents={
        { arm="arab_foot",  pool="tayy",  men={ 200,  600, 1200 }, quality=650, cohesion=740 },
        { arm="arab_horse", pool="tayy",  men={  50,  200,  400 }, quality=660, cohesion=740 },
        { arm="arab_foot",  pool="mudar", men={ 750, 2600, 5200 }, quality=650, cohesion=700 },
        { arm="arab_horse", pool="mudar", men={ 150,  600, 1200 }, quality=660, cohesion=700 },
      } },
    { id="muthanna", name="Muthanna's riders", side="rashid", leader="muthanna", at="dhi_qar", grain_days=50, fodder_days=2, followers=150,
      animals={ camel=300 }, stance="accept", source="tab_s; don: two thousand, or six to eight hundred",
      contingents={
        { arm="arab_foot",  pool="shayban", men={ 350, 500, 1000 }, quality=650, cohesion=760 },
        { arm="arab_horse", pool="shayban", men={ 300, 500, 1000 }, quality=670, cohesion=760 },
      } },
    { id="madhur", name="Ijl", side="rashid", leader="madhur", at="mughitha", grain_days=50, fodder_days=2, followers=150,
      animals={ camel=300 }, stance="avoid", source="tab_s; bal: two thousand, or four hundred",
      contingents={
        { arm="arab_foot",  pool="ijl", men={ 250, 700, 1400 }, quality=640, cohesion=720 },
        { arm="arab_horse", pool="ijl", men={ 150, 300,  600 }, quality=650, cohesion=720 },
      } },
    { id="sulma", name="Sulma's clan", side="rashid", leader="sulma", at="lahaba", grain_days=50, fodder_days=2, followers=150,
      animals={ camel=300 }, stance="accept", source="tab_s: two thousand; three hundred to four hundred in the low reading",
      contingents={
        { arm="arab_foot",  pool="tamim_border", men={ 225, 700, 1400 }, quality=660, cohesion=720 },
        { arm="arab_horse", pool="tamim_border", men={ 100, 300,  600 }, quality=670, cohesion=720 },
      } },
    { id="harmala", name="Harmala's clan", side="rashid", leader="harmala", at="lahaba", grain_days=50, fodder_days=2, followers=150,
      animals={ camel=300 }, stance="accept", source="tab_s: two thousand; three hundred to four hundred in the low reading",
      contingents={
        { arm="arab_foot",  pool="tamim_border", men={ 225, 700, 1400 }, quality=660, cohesion=720 },
        { arm="arab_horse", pool="tamim_border", men={ 100, 300,  600 }, quality=670, cohesion=720 },
      } },
    iyad("iyad", "trapped", "arar", true, "Between the oasis and the Euphrates, with Kalb on both sides."),
    iyad("iyad_free", "free", "nukhayb", false, "Past the oasis, and free to come down to Ayn al-Tamr."),

    -- Sasanian: the coast, then the garrisons from south to north.
    hormozd("hormozd", "figurative", false),
    hormozd("hormozd_linked", "iron", true),
    { id="ubulla_garrison", name="Garrison of Ubulla", side="sasan", at="ubulla", base="ubulla", garrison=true, grain_days=60, fodder_days=20, boats=60, fortified=5,
      source="model assumption: what Hormozd would leave in his port",
      contingents={
        { arm="paygan",        pool="hind", men={ 200, 400, 800 }, quality=400, cohesion=650 },
        { arm="sasan_archers", pool="hind", men={  50, 100, 200 }, quality=450, cohesion=650 },
        { arm="savaran",       pool="hind", men={  50, 100, 200 }, quality=560, cohesion=700 },
      } },
    { id="narsi", name="Narsi at Kaskar", side="sasan", leader="narsi", at="kaskar", base="kaskar", garrison=true, grain_days=60, fodder_days=20, boats=40,
      source="mor: house troops of a prince; the number is chosen below that of 634",
      contingents={
        { arm="dihqan_horse", pool="narsi_estates", men={ 200, 400,  800 }, quality=560, cohesion=720 },
        { arm="sasan_foot",   pool="narsi_estates", men={ 300, 500, 1000 }, quality=500, cohesion=700 },
        { arm="paygan",       pool="narsi_estates", men={ 300, 600, 1200 }, quality=380, cohesion=620 },
      } },
    { id="jaban", name="Jaban's men", side="sasan", leader="jaban", at="ullays", base="amghishiya", grain_days=15, fodder_days=5, followers=500,
      animals={ mule=200, donkey=300 }, stance="accept", source="tab_s: the lord of the district; the number is chosen",
      contingents={
        { arm="dihqan_horse",  pool="dihqans",   men={ 150, 400,  800 }, quality=540, cohesion=680 },
        { arm="sasan_foot",    pool="garrisons", men={ 200, 500, 1000 }, quality=500, cohesion=700 },
        { arm="sasan_archers", pool="garrisons", men={ 100, 200,  400 }, quality=450, cohesion=650 },
        { arm="paygan",        pool="dihqans",   men={ 350, 900, 1800 }, quality=360, cohesion=600 },
      } },
    { id="azadhbih", name="Marzban of Hira", side="sasan", leader="azadhbih", at="hira", base="hira", garrison=true, grain_days=60, fodder_days=20, boats=40,
      source="tab_s; bal: a marzban with horse and a town of four castles; the number is chosen",
      contingents={
        { arm="savaran",        pool="garrisons", men={ 150, 400, 1000 }, quality=580, cohesion=720 },
        { arm="sasan_archers",  pool="garrisons", men={ 100, 300,  800 }, quality=460, cohesion=660 },
        { arm="frontier_horse", pool="hira",      men={ 150, 400, 1200 }, quality=560, cohesion=660 },
        { arm="frontier_foot",  pool="hira",      men={ 100, 400, 1000 }, quality=500, cohesion=640 },
      } },
    { id="shirzad", name="Garrison of Anbar", side="sasan", leader="shirzad", at="anbar", base="anbar", garrison=true, grain_days=60, fodder_days=20, boats=40, fortified=10,
      source="tab_s; mor: archers behind a ditch; three to five thousand, or one",
      contingents={
        { arm="sasan_archers", pool="garrisons", men={ 400, 800, 1600 }, quality=460, cohesion=650 },
        { arm="sasan_foot",    pool="garrisons", men={ 300, 600, 1200 }, quality=500, cohesion=700 },
        { arm="paygan",        pool="dihqans",   men={ 300, 600, 1200 }, quality=360, cohesion=600 },
      } },
    { id="mihran", name="Garrison of Ayn al-Tamr", side="sasan", leader="mihran", at="ayn_tamr", base="ayn_tamr", garrison=true, grain_days=60, fodder_days=20, fortified=5,
      source="tab_s: four parts in ten of ten thousand, or of two and a half",
      contingents={
        { arm="savaran",       pool="garrisons", men={ 250,  500, 1000 }, quality=580, cohesion=720 },
        { arm="sasan_foot",    pool="garrisons", men={ 500, 1000, 2000 }, quality=500, cohesion=700 },
        { arm="sasan_archers", pool="garrisons", men={ 250,  500, 1000 }, quality=450, cohesion=650 },
      } },
    post("husayd_post",   "Post at Husayd",   "husayd",   { 150, 300,  600 }, { 50, 100, 200 }, "mor: the frontier posts; number assumed"),
    post("khanafis_post", "Post at Khanafis", "khanafis", { 150, 300,  600 }, { 50, 100, 200 }, "mor: the frontier posts; number assumed"),
    post("ana_post",      "Post at Ana",      "ana",      { 250, 500, 1200 }, { 50, 100, 300 }, "mor: the frontier posts; number assumed"),
    { id="guard", name="Guard of Ctesiphon", side="sasan", leader="jalinus", at="ctesiphon", base="ctesiphon", garrison=true, grain_days=60, fodder_days=20, boats=100,
      source="bal; mor: the royal corps; how many stayed with the king is assumed",
      contingents={
        { arm="savaran", pool="crown", men={  700, 1500, 2500 }, quality=680, cohesion=780 },
        { arm="daylam",  pool="crown", men={ 1300, 2500, 3500 }, quality=650, cohesion=780 },
      } },

    -- Sasanian armies that are raised when the court hears what has happened.
    { id="qarin", name="Qarin's relief", side="sasan", leader="qarin", base="kaskar", waits=true, grain_days=15, fodder_days=5, followers=1500, boats=60,
      animals={ mule=700 }, stance="accept",
      note="Sent from the capital at Hormozd's call; the other four parts in ten at Madhar were fugitives.", source="tab_s: thirty thousand are said to have died; the number is chosen",
      contingents={
        { arm="savaran",       pool="karen",     men={  700, 1500, 3500 }, quality=620, cohesion=760 },
        { arm="sasan_foot",    pool="garrisons", men={ 1300, 2500, 6000 }, quality=500, cohesion=700 },
        { arm="sasan_archers", pool="garrisons", men={  400,  800, 1800 }, quality=450, cohesion=650 },
        { arm="paygan",        pool="dihqans",   men={  400, 1200, 2700 }, quality=350, cohesion=600 },
      } },
    { id="andarzaghar", name="Andarzaghar's army", side="sasan", leader="andarzaghar", base="kaskar", waits=true, grain_days=15, fodder_days=5, followers=2500,
      animals={ mule=1000, camel=300 }, stance="accept",
      note="Half garrison troops, a quarter dihqans and peasants, a quarter Christian Bakr.", source="akr; tab_s: thirty thousand and more; the division is chosen",
      contingents={
        { arm="savaran",        pool="garrisons",      men={  600, 1400, 3500 }, quality=590, cohesion=720 },
        { arm="sasan_foot",     pool="garrisons",      men={ 1400, 3100, 8500 }, quality=500, cohesion=700 },
        { arm="dihqan_horse",   pool="dihqans",        men={  300,  700, 1800 }, quality=540, cohesion=660 },
        { arm="paygan",         pool="dihqans",        men={  700, 1600, 4200 }, quality=350, cohesion=600 },
        { arm="frontier_horse", pool="bakr_christian", men={  400,  900, 2400 }, quality=580, cohesion=700 },
        { arm="frontier_foot",  pool="bakr_christian", men={  600, 1300, 3600 }, quality=550, cohesion=680 },
      } },
    { id="bahman", name="Bahman's army", side="sasan", leader="bahman", base="ctesiphon", waits=true, grain_days=15, fodder_days=5, followers=2000,
      animals={ mule=900 }, stance="accept",
      note="The royal reserve, some days behind.", source="akr; tab_s: twenty thousand, or four; the division is chosen",
      contingents={
        { arm="savaran",       pool="crown",     men={  700, 1500, 3500 }, quality=660, cohesion=780 },
        { arm="daylam",        pool="crown",     men={  500, 1000, 2000 }, quality=640, cohesion=780 },
        { arm="sasan_foot",    pool="garrisons", men={ 1000, 2000, 5500 }, quality=510, cohesion=700 },
        { arm="sasan_archers", pool="garrisons", men={  300,  600, 1500 }, quality=460, cohesion=660 },
        { arm="paygan",        pool="dihqans",   men={  500,  900, 2500 }, quality=350, cohesion=600 },
      } },
    { id="abd_aswad", name="Christian Bakr", side="sasan", leader="abd_aswad", base="amghishiya", waits=true, grain_days=12, fodder_days=3, followers=800,
      animals={ camel=1200 }, stance="seek",
      note="Kinsmen of those taken at Walaja.", source="tab_s: half of those at Ullays; the number is chosen",
      contingents={
        { arm="frontier_horse", pool="bakr_christian", men={  600, 1200, 3000 }, quality=580, cohesion=750 },
        { arm="frontier_foot",  pool="bakr_christian", men={ 1400, 2800, 7000 }, quality=560, cohesion=720 },
      } },
    { id="ruzbih", name="Western column", side="sasan", leader="ruzbih", base="ctesiphon", waits=true, grain_days=15, fodder_days=5, followers=400,
      animals={ mule=250 }, stance="accept",
      note="Ruzbih and Zarmihr, sent out when Khalid had gone far into the desert.", source="tab_s: three to five thousand, or nine hundred",
      contingents={
        { arm="savaran",       pool="garrisons", men={ 300, 600, 1300 }, quality=580, cohesion=720 },
        { arm="sasan_foot",    pool="garrisons", men={ 400, 800, 1800 }, quality=500, cohesion=700 },
        { arm="sasan_archers", pool="garrisons", men={ 200, 400,  900 }, quality=450, cohesion=650 },
      } },
    { id="mahbudhan", name="Mahbudhan's column", side="sasan", leader="mahbudhan", base="ctesiphon", waits=true, grain_days=15, fodder_days=5, followers=300,
      animals={ mule=200 }, stance="avoid", source="tab_s: two to three thousand, or six hundred",
      contingents={
        { arm="savaran",    pool="garrisons", men={ 150, 300,  700 }, quality=570, cohesion=700 },
        { arm="sasan_foot", pool="garrisons", men={ 300, 600, 1200 }, quality=490, cohesion=680 },
        { arm="paygan",     pool="dihqans",   men={ 150, 300,  600 }, quality=350, cohesion=600 },
      } },
    { id="firaz_host", name="Army of the Euphrates march", side="sasan", base="ana", waits=true, premise={ "firaz", "great" }, grain_days=20, fodder_days=5, followers=800,
      animals={ mule=400, camel=200 }, stance="accept", source="tab_s: only in the great combination; the number is chosen",
      contingents={
        { arm="savaran",    pool="garrisons", men={ 250, 1000, 2500 }, quality=590, cohesion=720 },
        { arm="sasan_foot", pool="garrisons", men={ 450, 2000, 5500 }, quality=500, cohesion=700 },
      } },

    -- Tribes, each in its pastures.
    { id="aqqa", name="Aqqa's tribesmen", side="tribes", leader="aqqa", at="ayn_tamr", base="ayn_tamr", grain_days=20, fodder_days=5, followers=800,
      animals={ camel=1200 }, stance="seek",
      note="Namir, Taghlib and Iyad before the oasis.", source="tab_s: six parts in ten of ten thousand, or of two and a half",
      contingents={
        { arm="frontier_horse", pool="namir_taghlib", men={ 700, 1400, 2800 }, quality=580, cohesion=700 },
        { arm="frontier_foot",  pool="namir_taghlib", men={ 800, 1600, 3200 }, quality=550, cohesion=680 },
      } },
    camp("hudhayl", "Camp of Hudhayl", "hudhayl", "muzayyah", { horse={ 300, 700, 1500 }, foot={ 400, 800, 2000 } },
      "Taghlib and Iyad; fugitives gathered here.", "tab_s: five thousand, or seven hundred to a thousand"),
    camp("rabia", "Camp of Rabi'a", "rabia", "saniyy", { horse={ 300, 600, 1300 }, foot={ 400, 800, 1700 } },
      "Taghlib.", "tab_s: three thousand, or seven hundred"),
    camp("zumayl", "Camp at Zumayl", nil, "zumayl", { horse={ 300, 600, 1300 }, foot={ 400, 800, 1700 } },
      "Taghlib and Namir.", "tab_s: three thousand, or seven hundred"),
    { id="ukaydir", name="Men of Dumat", side="tribes", leader="ukaydir", at="dumat_jandal", base="dumat_jandal", garrison=true, grain_days=60, fodder_days=10, fortified=5,
      source="tab_s: part of ten thousand, or of two",
      contingents={
        { arm="frontier_foot",  pool="kalb_ghassan", men={ 400, 800, 2200 }, quality=540, cohesion=680 },
        { arm="frontier_horse", pool="kalb_ghassan", men={ 100, 200,  800 }, quality=560, cohesion=680 },
      } },
    { id="judi", name="Judi's allies", side="tribes", leader="judi", base="dumat_jandal", waits=true, grain_days=25, fodder_days=5, followers=800,
      animals={ camel=1500 }, stance="accept",
      note="Kalb, Ghassan, Bahra and Tanukh.", source="tab_s: the rest of ten to fifteen thousand, or of two",
      contingents={
        { arm="frontier_horse", pool="kalb_ghassan", men={ 500, 1000, 3500 }, quality=580, cohesion=700 },
        { arm="frontier_foot",  pool="kalb_ghassan", men={ 1000, 2000, 6500 }, quality=550, cohesion=680 },
      } },
    { id="hilal", name="Hilal's Namir", side="tribes", leader="hilal", waits=true, grain_days=20, fodder_days=5, followers=400,
      animals={ camel=800 }, stance="accept", source="tab_s: thirty thousand claimed, with all others",
      contingents={
        { arm="frontier_horse", pool="namir_taghlib", men={ 400,  800, 2500 }, quality=580, cohesion=700 },
        { arm="frontier_foot",  pool="namir_taghlib", men={ 600, 1200, 3500 }, quality=550, cohesion=680 },
      } },

    -- Romans
    { id="circesium", name="Garrison of Circesium", side="roman", at="circesium", base="circesium", garrison=true, grain_days=90, fodder_days=20, fortified=15,
      source="kae: border garrisons; the number is chosen",
      contingents={
        { arm="roman_foot",  pool="limes", men={ 600, 1100, 2200 }, quality=560, cohesion=720 },
        { arm="roman_horse", pool="limes", men={ 200,  400,  800 }, quality=580, cohesion=720 },
      } },
    { id="dux", name="Dux of the Euphrates", side="roman", leader="dux", base="circesium", waits=true, grain_days=25, fodder_days=8, followers=300,
      animals={ mule=300 }, stance="accept", source="tab_s; kae: border men of Mesopotamia and Osrhoene; the number is chosen",
      contingents={
        { arm="roman_foot",  pool="limes", men={ 550, 1000, 3500 }, quality=560, cohesion=720 },
        { arm="roman_horse", pool="limes", men={ 250,  500, 1500 }, quality=600, cohesion=720 },
      } },
    { id="roman_host", name="Field army of Osrhoene", side="roman", base="circesium", waits=true, premise={ "firaz", "great" }, grain_days=25, fodder_days=8, followers=1500,
      animals={ mule=900 }, stance="accept", source="tab_s: only in the great combination; the number is chosen",
      contingents={
        { arm="roman_foot",  pool="limes", men={ 1000, 2500, 8000 }, quality=600, cohesion=740 },
        { arm="roman_horse", pool="limes", men={  500, 1500, 4000 }, quality=640, cohesion=740 },
      } },

    -- Only if the kings of Hira are still there.
    { id="lakhm", name="The king of Hira's horse", side="sasan", at="hira", base="hira", premise={ "lakhm", "stands" }, grain_days=20, fodder_days=8, followers=500,
      animals={ camel=1500 }, stance="accept",
      note="Tanukh, Lakhm and those who took the king's pay.", source="model assumption: five thousand in the high reading, as the old kings were said to raise; the others in step",
      contingents={
        { arm="frontier_horse", pool="hira", men={ 1200, 2500, 5000 }, quality=600, cohesion=720 },
      } },
  },
}
