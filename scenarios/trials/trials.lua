-- trials.lua: battles of record, to hold the rules of battle against.
--
-- `first` and `second` are the two armies, with the middle of the numbers that
-- are thought possible. `chance` is how often the outcome of history should come
-- about: 600 to 900 permille for a decisive one, since a model in which the
-- victor of history always wins has been fitted to hindsight; 400 to 650 where
-- the sources call it a near thing. `winner_dead` and `loser_dead` are killed, in
-- permille of men engaged. How an army divides into arms, and what its men were
-- worth, is the model's assumption throughout.
--
-- The fall of Bahurasir and Ctesiphon is not here: it was a siege of two months
-- and a ford, which no day of battle can show.

-- The Muslims of Iraq, 633 to 637: banners by clan, foot that came on camels.
local function muslims(men, habit, more)
  local out = {
    { arm="companions",   men=men * 4 // 100,  quality=740, cohesion=840, kin=true, habit=habit },
    { arm="arab_foot",    men=men * 24 // 100, quality=680, cohesion=780, kin=true, habit=habit },
    { arm="arab_foot",    men=men * 38 // 100, quality=650, cohesion=730, kin=true, habit=habit },
    { arm="arab_archers", men=men * 8 // 100,  quality=640, cohesion=720, kin=true, habit=habit },
    { arm="arab_horse",   men=men * 26 // 100, quality=670, cohesion=750, kin=true, habit=habit },
  }
  for _, body in ipairs(more or {}) do
    out[#out + 1] = body
  end
  return out
end

-- A Sasanian army of the frontier: mailed horse, close foot, bowmen, levies.
local function persians(horse, squires, foot, bows, levy, weary, more)
  local out = {}
  local function add(arm, men, quality, cohesion, habit)
    if men > 0 then
      out[#out + 1] = { arm=arm, men=men, quality=quality, cohesion=cohesion, fatigue=weary,
                        habit=habit }
    end
  end
  add("savaran",       horse,   610, 760, 900)
  add("dihqan_horse",  squires, 550, 700, 700)
  add("sasan_foot",    foot,    510, 720, 500)
  add("sasan_archers", bows,    450, 660, 500)
  add("paygan",        levy,    360, 600, 500)
  for _, body in ipairs(more or {}) do
    out[#out + 1] = body
  end
  return out
end

-- Elephants with driver and crew of four each.
local function elephants(head)
  return { arm="elephants", men=head * 5, quality=600, cohesion=800, habit=1000 }
end

local khalid   = { name="Khalid", ability=9, initiative=10, caution=4, lead=7, deputies=2 }
local muthanna = { name="Muthanna", ability=8, initiative=8, caution=6, lead=6, deputies=3 }
local ubayd    = { name="Abu Ubayd", ability=5, initiative=8, caution=1, lead=10, deputies=7 }

local anybody = { name="Anybody", ability=5, initiative=5, caution=5, lead=3, deputies=1 }

-- Sixteen bands of foot and four of horse, five hundred men each.
local function twenty()
  local out = {}
  for i = 1, 20 do
    out[i] = { arm=i <= 16 and "arab_foot" or "arab_horse", men=500, quality=600, cohesion=800 }
  end
  return out
end

return {
  -- To measure by
  { id="even_40", name="Two armies alike", when="any day", set="plain", place="kazima", open=true, month=4,
    first={ leader=anybody, attacks=true, bodies=twenty() },
    second={ leader=anybody, attacks=true, bodies=twenty() },
    won="first", chance={ 490, 510 }, winner_dead={ 25, 50 }, loser_dead={ 120, 210 }, fought={ 8, 16 },
    source="kr85; ro04: an even battle of one day" },

  -- In the theatre

  { id="t01", name="Kazima", when="April 633", set="in", place="kazima", month=4,
    first={ leader=khalid, attacks=true, bodies=muslims(9000, 0) },
    second={ attacks=true,
      leader={ name="Hormozd", ability=4, initiative=7, caution=2, lead=8, deputies=2 },
      bodies={
        { arm="savaran",        men=2600, quality=600, cohesion=760, fatigue=520, habit=900 },
        { arm="sasan_foot",     men=5000, quality=500, cohesion=720, fatigue=520, chained=true },
        { arm="paygan",         men=1600, quality=350, cohesion=600, fatigue=520 },
        { arm="frontier_horse", men=800,  quality=540, cohesion=650, fatigue=520 },
      } },
    won="first", chance={ 750, 920 }, winner_dead={ 20, 50 }, loser_dead={ 120, 250 },
    note="Marched to and fro between Hufayr and Kazima, the Persians fought tired. Whether their foot was really linked is disputed.",
    source="tab; akr; don: 5,000 to 18,000 against 6,000 to 20,000" },

  { id="t01b", name="Madhar", when="April 633", set="in", place="mazar", month=4,
    first={ leader=khalid, attacks=true, bodies=muslims(9000, 0) },
    second={
      leader={ name="Qarin", ability=5, initiative=6, caution=4, lead=7, deputies=2 },
      bodies=persians(2500, 0, 4500, 1500, 2500, 100) },
    won="first", chance={ 650, 850 }, winner_dead={ 20, 50 }, loser_dead={ 150, 400 },
    note="Relief and the beaten of Kazima, with boats on the river behind them, in which many drowned.",
    source="tab: thirty thousand dead are rhetoric; don: 8,000 to 15,000 present" },

  { id="t02", name="Walaja", when="May 633", set="in", place="walaja", month=5,
    first={ leader=khalid, attacks=true, bodies=muslims(9000, 0) },
    second={
      leader={ name="Andarzaghar", ability=5, initiative=5, caution=5, lead=4, deputies=1 },
      bodies=persians(2500, 0, 4500, 0, 2000, 100, {
        { arm="frontier_horse", men=1500, quality=540, cohesion=660 },
        { arm="frontier_foot",  men=2500, quality=540, cohesion=660, kin=true },
      }) },
    won="first", chance={ 650, 880 }, winner_dead={ 30, 80 }, loser_dead={ 250, 600 },
    note="Two bodies of horse hidden behind the rising ground fell on the rear.",
    source="tab; akr; don: 5,000 to 15,000 against 12,000 to 14,000" },

  { id="t03", name="Ullays", when="May 633", set="in", place="ullays", month=5,
    first={ leader=khalid, attacks=true, bodies=muslims(9000, 0) },
    second={
      leader={ name="Jaban", ability=5, initiative=5, caution=5, lead=4, deputies=2 },
      bodies=persians(1500, 0, 4000, 0, 2500, 0, {
        { arm="frontier_foot",  men=6000, quality=560, cohesion=720, kin=true },
        { arm="frontier_horse", men=2000, quality=560, cohesion=720, kin=true },
      }) },
    won="first", chance={ 600, 850 }, winner_dead={ 40, 100 }, loser_dead={ 250, 550 },
    note="The hardest fight of that spring: Christian Arabs who stood, and a river behind them.",
    source="tab: the seventy thousand are rhetoric; bal: a small affair; don: 10,000 to 30,000 at most" },

  { id="t04", name="Namariq", when="autumn 634", set="in", place="namariq", month=10,
    first={ leader=ubayd, attacks=true, bodies=muslims(7700, 0) },
    second={
      leader={ name="Jaban", ability=5, initiative=5, caution=5, lead=4, deputies=2 },
      bodies=persians(1500, 1500, 2500, 0, 3500, 0) },
    won="first", chance={ 600, 800 }, winner_dead={ 20, 50 }, loser_dead={ 80, 180 },
    source="tab; ken: three to ten thousand; don" },

  { id="t05", name="The Bridge", when="October or November 634", set="in", place="quss_natif", month=11,
    first={ leader=ubayd, attacks=true, bodies=muslims(8500, 100) },
    second={ standard=true,
      leader={ name="Bahman", ability=6, initiative=5, caution=5, lead=4, deputies=2 },
      bodies=persians(4000, 0, 3500, 1450, 2000, 0, { elephants(10) }) },
    won="second", chance={ 650, 850 }, winner_dead={ 10, 60 }, loser_dead={ 350, 500 },
    note="Across a bridge of boats on to narrow ground, against elephants the horses had never met. Of some nine thousand four thousand were lost and two thousand went home.",
    source="tab; mu; bal: four thousand in mail, one elephant or several" },

  { id="t06", name="Buwayb", when="late 634 or 635", set="in", place="buwayb", month=11,
    first={ leader=muthanna, met_beasts=1, bodies=muslims(8500, 220) },
    second={ attacks=true,
      leader={ name="Mihran", ability=5, initiative=7, caution=3, lead=7, deputies=2 },
      bodies=persians(3000, 1000, 3500, 1500, 2485, 0, { elephants(3) }) },
    won="first", chance={ 550, 800 }, winner_dead={ 40, 100 }, loser_dead={ 300, 600 },
    note="This time the Persians crossed; the bridge was cut behind them, for which Muthanna blamed himself.",
    source="bal: twelve thousand; tab; don" },

  { id="t07", name="Qadisiyyah", when="November 636, or 635 to 638", set="in", place="qadisiyya", month=11, days=4,
    storm_day=4, storm_at=2, storm_from="west",
    first={ attacks=true, met_beasts=2, informed=true,
      leader={ name="Sa'd", ability=7, initiative=4, caution=8, lead=0, seat="roof", ill=true, deputies=4 },
      bodies=muslims(14500, 150, {
        { arm="arab_horse", men=1000, quality=720, cohesion=800, kin=true, day=2, comes=4 },
        { arm="arab_foot",  men=2200, quality=690, cohesion=780, kin=true, day=3, comes=4 },
        { arm="arab_horse", men=1200, quality=690, cohesion=780, kin=true, day=3, comes=4 },
      }) },
    second={ attacks=true, standard=true,
      leader={ name="Rostam", ability=7, initiative=4, caution=8, lead=3, seat="canopy", deputies=4 },
      bodies=persians(5000, 3000, 6000, 3000, 5335, 0, {
        { arm="daylam", men=1500, quality=620, cohesion=780, habit=500 },
        elephants(33),
      }) },
    won="first", chance={ 400, 650 }, winner_dead={ 100, 250 }, loser_dead={ 200, 450 }, fought={ 50, 70 },
    note="Three days, a night and a morning; a victory after near defeat.",
    source="tab; mu: 2,500 dead before the last night and 6,000 in it and after; bal; don: 6,000 to 36,000 against 12,000 to 60,000" },

  { id="t08", name="Jalula", when="637", set="in", place="jalula", month=11,
    storm_day=1, storm_at=8, storm_from="south",
    first={ attacks=true, met_beasts=4,
      leader={ name="Hashim", ability=7, initiative=8, caution=4, lead=8, deputies=3 },
      bodies=muslims(12000, 300) },
    second={ attacks=true, works=20,
      leader={ name="Mihran of Rayy", ability=5, initiative=5, caution=5, lead=4, deputies=2 },
      bodies=persians(4000, 2000, 6000, 2500, 3500, 150) },
    won="first", chance={ 600, 850 }, winner_dead={ 30, 80 }, loser_dead={ 150, 400 },
    note="The last sally after months behind the trench; a storm in their faces, and a few causeways to go back by.",
    source="bal; mu: twelve thousand; tab" },

  { id="t09", name="Babylon", when="summer 634", set="in", place="babil", month=6,
    first={ leader=muthanna, attacks=true, bodies=muslims(6100, 0) },
    second={ attacks=true,
      leader={ name="Hormoz Jadhuya", ability=4, initiative=6, caution=4, lead=5, deputies=1 },
      bodies=persians(2500, 500, 3500, 1000, 2495, 0, { elephants(1) }) },
    won="first", chance={ 550, 800 }, winner_dead={ 30, 60 }, loser_dead={ 80, 180 },
    note="One elephant disordered the ranks until a picked band killed it.",
    source="mu: ten thousand; tab" },

  { id="t10", name="Yarmuk", when="August 636", set="in", place="yarmouk", month=8, days=6,
    storm_day=6, storm_at=4, storm_from="east",
    first={ leader=khalid, attacks=true, bodies=muslims(26000, 0) },
    second={ attacks=true,
      leader={ name="Vahan", ability=6, initiative=5, caution=5, lead=4, deputies=3 },
      bodies={
        { arm="roman_foot",     men=15000, quality=560, cohesion=740 },
        { arm="roman_horse",    men=7000,  quality=590, cohesion=730 },
        { arm="sasan_archers",  men=3000,  quality=460, cohesion=660 },
        { arm="frontier_horse", men=4000,  quality=540, cohesion=660 },
        { arm="frontier_foot",  men=2000,  quality=540, cohesion=660 },
      } },
    won="first", chance={ 550, 750 }, winner_dead={ 80, 160 }, loser_dead={ 350, 500 }, fought={ 60, 130 },
    note="Six days; dust on the last, and ravines behind the beaten.",
    source="kae; ken; don: 15,000 to 40,000 on either side" },

  { id="t11", name="Firaz", when="December 633 or January 634", set="in", place="firaz", month=1,
    first={ leader=khalid, attacks=true, bodies=muslims(8000, 0) },
    second={ attacks=true,
      leader={ name="Three allies", ability=4, initiative=5, caution=5, lead=4 },
      bodies=persians(1200, 0, 2000, 0, 800, 0, {
        { arm="roman_foot",     men=2000, quality=520, cohesion=660 },
        { arm="roman_horse",    men=1000, quality=560, cohesion=660 },
        { arm="frontier_foot",  men=3500, quality=540, cohesion=640, kin=true },
        { arm="frontier_horse", men=2000, quality=540, cohesion=640, kin=true },
      }) },
    won="first", chance={ 550, 800 }, winner_dead={ 20, 60 }, loser_dead={ 100, 300 },
    note="Persians, Romans and Arabs of the Euphrates together, if they were; many doubt it.",
    source="tab; akr; don: 10,000 to 15,000" },

  { id="t13", name="Nineveh", when="12 December 627", set="in", place="nineveh", open=true, month=12,
    first={ attacks=true,
      leader={ name="Heraclius", ability=8, initiative=9, caution=4, lead=8, deputies=2 },
      bodies={
        { arm="roman_foot",    men=15000, quality=590, cohesion=760 },
        { arm="roman_horse",   men=8000,  quality=640, cohesion=780 },
        { arm="horse_archers", men=1000,  quality=640, cohesion=700 },
        { arm="sasan_archers", men=2000,  quality=500, cohesion=680 },
      } },
    second={ attacks=true,
      leader={ name="Rahzadh", ability=6, initiative=6, caution=3, lead=9, deputies=1 },
      bodies=persians(4500, 0, 4000, 1500, 2000, 260) },
    won="first", chance={ 750, 920 }, winner_dead={ 10, 30 }, loser_dead={ 200, 500 }, fought={ 16, 22 },
    note="The Persians had followed over stripped country, hungry; their general was killed before the lines, and what was left of them went off in order.",
    source="kae: twelve thousand, and 25,000 to 50,000; six thousand dead are claimed" },

  -- Outside

  { id="o1", name="Gaugamela", when="1 October 331 BC", set="out", month=10,
    first={ attacks=true,
      leader={ name="Alexander", ability=10, initiative=10, caution=3, lead=10, deputies=2 },
      bodies={
        { arm="pikes",         men=12000, quality=720, cohesion=850 },
        { arm="sasan_foot",    men=15000, quality=620, cohesion=780 },
        { arm="arab_archers",  men=13000, quality=560, cohesion=720 },
        { arm="roman_horse",   men=4500,  quality=740, cohesion=860 },
        { arm="arab_horse",    men=2500,  quality=640, cohesion=760 },
      } },
    second={ attacks=true,
      leader={ name="Darius", ability=5, initiative=5, caution=6, lead=3 },
      bodies={
        { arm="savaran",       men=12000, quality=580, cohesion=720 },
        { arm="arab_horse",    men=15000, quality=540, cohesion=680 },
        { arm="horse_archers", men=6000,  quality=580, cohesion=680 },
        { arm="sasan_foot",    men=8000,  quality=560, cohesion=720 },
        { arm="paygan",        men=29000, quality=340, cohesion=600 },
      } },
    won="first", chance={ 600, 900 }, winner_dead={ 2, 30 }, loser_dead={ 60, 250 }, fought={ 6, 10 },
    note="Quality, and a gap ridden into. Fifteen elephants are listed and did nothing that is recorded; they are left out.",
    source="arr: 40,000 foot and 7,000 horse; sab: fifty to a hundred thousand Persians" },

  { id="o2", name="Ipsus", when="301 BC", set="out", month=6,
    first={ attacks=true,
      leader={ name="Antigonus", ability=7, initiative=6, caution=4, lead=4, deputies=2 },
      bodies={
        { arm="pikes",         men=40000, quality=630, cohesion=780, habit=300 },
        { arm="sasan_foot",    men=10000, quality=580, cohesion=740, habit=300 },
        { arm="sasan_archers", men=20000, quality=480, cohesion=680, habit=300 },
        { arm="roman_horse",   men=10000, quality=690, cohesion=800, habit=300 },
        elephants(8),
      } },
    second={ attacks=true,
      leader={ name="Seleucus and Lysimachus", ability=7, initiative=6, caution=6, lead=4, deputies=3 },
      bodies={
        { arm="pikes",         men=32000, quality=620, cohesion=780, habit=500 },
        { arm="sasan_foot",    men=10000, quality=580, cohesion=740, habit=500 },
        { arm="sasan_archers", men=22000, quality=480, cohesion=680, habit=500 },
        { arm="roman_horse",   men=7500,  quality=640, cohesion=760, habit=600 },
        { arm="horse_archers", men=3000,  quality=640, cohesion=720, habit=600 },
        elephants(40),
      } },
    won="second", chance={ 600, 900 }, winner_dead={ 10, 50 }, loser_dead={ 80, 300 }, fought={ 10, 24 },
    note="Elephants as a fence that kept the victorious horse from coming back. There were 400 and 75 of them; a field holds no more than stand here.",
    source="plu: 70,000 foot and 10,000 horse against 64,000 and 10,500" },

  { id="o3", name="Raphia", when="22 June 217 BC", set="out", month=6,
    first={ attacks=true,
      leader={ name="Ptolemy", ability=5, initiative=5, caution=5, lead=5, deputies=3 },
      bodies={
        { arm="pikes",         men=45000, quality=560, cohesion=760, habit=300 },
        { arm="sasan_foot",    men=14000, quality=580, cohesion=740, habit=300 },
        { arm="sasan_archers", men=11000, quality=480, cohesion=680, habit=300 },
        { arm="roman_horse",   men=5000,  quality=600, cohesion=740, habit=400 },
        elephants(18),
      } },
    second={ attacks=true,
      leader={ name="Antiochus", ability=6, initiative=9, caution=2, lead=9, deputies=3 },
      bodies={
        { arm="pikes",         men=30000, quality=600, cohesion=760, habit=400 },
        { arm="sasan_foot",    men=10000, quality=580, cohesion=740, habit=400 },
        { arm="sasan_archers", men=22000, quality=480, cohesion=680, habit=400 },
        { arm="roman_horse",   men=6000,  quality=640, cohesion=760, habit=500 },
        elephants(26),
      } },
    won="first", chance={ 400, 650 }, winner_dead={ 20, 45 }, loser_dead={ 110, 200 }, fought={ 6, 14 },
    note="Elephants decided a wing and not the battle. There were 73 and 102 of them; a field holds no more than stand here. That African ones are smaller no rule knows.",
    source="pol: 70,000 foot and 5,000 horse against 62,000 and 6,000; 2,200 dead against 10,300" },

  { id="o4", name="Magnesia", when="winter 190 BC", set="out", month=12,
    first={ attacks=true,
      leader={ name="Domitius and Eumenes", ability=7, initiative=7, caution=4, lead=5, deputies=3 },
      bodies={
        { arm="roman_foot",    men=20000, quality=690, cohesion=840 },
        { arm="sasan_foot",    men=2000,  quality=580, cohesion=740 },
        { arm="arab_archers",  men=5000,  quality=560, cohesion=720 },
        { arm="roman_horse",   men=3000,  quality=640, cohesion=780 },
      } },
    second={ attacks=true,
      leader={ name="Antiochus", ability=6, initiative=8, caution=3, lead=8, deputies=3 },
      bodies={
        { arm="pikes",         men=16000, quality=640, cohesion=780, habit=500 },
        { arm="sasan_foot",    men=10000, quality=540, cohesion=700, habit=500 },
        { arm="sasan_archers", men=34000, quality=440, cohesion=640, habit=500 },
        { arm="savaran",       men=6000,  quality=640, cohesion=760, habit=600 },
        { arm="arab_horse",    men=4800,  quality=560, cohesion=700, habit=600 },
        { arm="horse_archers", men=1200,  quality=600, cohesion=680, habit=600 },
        elephants(40),
      } },
    won="first", chance={ 600, 900 }, winner_dead={ 8, 40 }, loser_dead={ 120, 500 }, fought={ 6, 14 },
    note="Elephants among their own foot, gone wild; drill against a mixed host. There were 54 of them; a field holds no more than stand here, and the Roman sixteen were not used.",
    source="liv: 30,000 against 60,000 foot and 12,000 horse; 349 dead against a claimed 50,000" },

  { id="o5", name="Carrhae", when="June 53 BC", set="out", month=6,
    first={ attacks=true,
      leader={ name="Crassus", ability=4, initiative=6, caution=4, lead=3, deputies=3 },
      bodies={
        { arm="roman_foot",    men=32000, quality=640, cohesion=780, fatigue=350 },
        { arm="arab_archers",  men=4000,  quality=540, cohesion=700, fatigue=350 },
        { arm="arab_horse",    men=4000,  quality=620, cohesion=760, fatigue=300 },
      } },
    second={ attacks=true,
      leader={ name="Surena", ability=9, initiative=8, caution=5, lead=4, deputies=2 },
      bodies={
        { arm="horse_archers", men=9000, quality=700, cohesion=800 },
        { arm="savaran",       men=1000, quality=720, cohesion=850 },
      } },
    won="second", chance={ 600, 900 }, winner_dead={ 5, 40 }, loser_dead={ 120, 500 }, fought={ 14, 30 },
    note="The dead of the two days after belong to retreat and thirst, not to the field.",
    source="plu: 20,000 dead and 10,000 taken in all" },

  { id="o6", name="Dara", when="June 530", set="out", month=6, days=2, wind=2, wind_from="south",
    first={ works=10,
      leader={ name="Belisarius", ability=8, initiative=6, caution=6, lead=4, deputies=4 },
      bodies={
        { arm="roman_foot",    men=11000, quality=460, cohesion=680 },
        { arm="sasan_archers", men=2500,  quality=460, cohesion=660 },
        { arm="roman_horse",   men=10000, quality=620, cohesion=750, habit=300 },
        { arm="horse_archers", men=1500,  quality=690, cohesion=780, habit=300 },
      } },
    second={ attacks=true,
      leader={ name="Perozes", ability=5, initiative=6, caution=5, lead=3, deputies=3 },
      bodies=persians(18000, 0, 4000, 10000, 18000, 0) },
    won="first", chance={ 600, 900 }, winner_dead={ 10, 60 }, loser_dead={ 80, 220 },
    note="A ditch, a reserve on the flank, a wind against the arrows, and foot that nobody trusted.",
    source="pro: 25,000 against 50,000; eight thousand dead" },

  { id="o7", name="Callinicum", when="19 April 531", set="out", month=4,
    first={ attacks=true, behind="river",
      leader={ name="Belisarius", ability=7, initiative=5, caution=7, lead=4, deputies=4 },
      bodies={
        { arm="roman_foot",     men=8000, quality=560, cohesion=740, fatigue=350 },
        { arm="sasan_archers",  men=2000, quality=400, cohesion=600, fatigue=350 },
        { arm="roman_horse",    men=8000, quality=600, cohesion=740, fatigue=350 },
        { arm="frontier_horse", men=5000, quality=500, cohesion=600, fatigue=350, kin=true },
      } },
    second={ attacks=true,
      leader={ name="Azarethes", ability=6, initiative=5, caution=5, lead=5, deputies=3 },
      bodies={
        { arm="savaran",        men=15000, quality=620, cohesion=770, habit=900 },
        { arm="frontier_horse", men=5000,  quality=580, cohesion=720, kin=true },
      } },
    won="second", chance={ 600, 900 }, winner_dead={ 30, 120 }, loser_dead={ 100, 300 }, fought={ 12, 24 },
    note="Fasting before Easter, the Euphrates behind them; the foot that stayed in rank held until dark.",
    source="pro: about twenty thousand, five thousand Arabs among them or beside them; fifteen thousand and five thousand" },

  { id="o8", name="Avarayr", when="2 June 451", set="out", month=6,
    first={ attacks=true,
      leader={ name="Vardan", ability=6, initiative=7, caution=3, lead=9, deputies=3 },
      bodies={
        { arm="savaran",       men=4500, quality=680, cohesion=810, kin=true, habit=500 },
        { arm="frontier_foot", men=6000, quality=600, cohesion=760, kin=true },
        { arm="arab_archers",  men=2000, quality=540, cohesion=700, kin=true },
      } },
    second={ attacks=true,
      leader={ name="Mushkan", ability=6, initiative=5, caution=5, lead=4, deputies=3 },
      bodies=persians(9000, 0, 6000, 3000, 6900, 0, { elephants(20) }) },
    won="second", chance={ 600, 900 }, winner_dead={ 30, 150 }, loser_dead={ 60, 200 }, fought={ 8, 24 },
    note="Elephants with large bodies of foot about them, late in the day.",
    source="eli: 1,036 dead against 3,544; his 66,000 and 300,000 are legend" },
}
