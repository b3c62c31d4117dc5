-- forces.lua: the two armies on the plain, in three readings.
--
-- Men are { low, middle, high }: what critical scholars allow, the middle of the
-- model, and what tradition tells.
--
--                                low   middle     high
--   Sa'd on the first morning   8,000   14,500   30,000
--   come from Syria             1,000    2,400    4,400
--   Rostam, fighting men       14,000   24,000   60,000
--
-- Posts are those Sayf gives; which tribe stood where in the line, and how many,
-- is assumed from the size of its clans. Kin stand beside kin: a tribe is a pool
-- of men and a body in the line. Tribesmen are foot unless it is said otherwise:
-- before the booty of this battle one in five had a horse.
--
-- Thirty-three elephants: eighteen with the centre, eight and seven with the
-- wings; five men to each, a driver and a crew of four. What stands as the men
-- of an elephant body is those men.

local function foot(pool, men, quality, cohesion)
  return { arm="arab_foot", pool=pool, men=men, quality=quality, cohesion=cohesion or 800 }
end
local function horse(pool, men, quality, cohesion)
  return { arm="arab_horse", pool=pool, men=men, quality=quality, cohesion=cohesion or 800 }
end
local function archers(pool, men, quality)
  return { arm="arab_archers", pool=pool, men=men, quality=quality, cohesion=780 }
end

-- A tribe, or a few, under its chief.
local function tribe(id, post, name, leader, contingents, note, source)
  return { id=id, post=post, name=name, side="rashid", leader=leader, at="qadisiyya", base="udhayb", grain_days=30, fodder_days=8,
    followers=300, animals={ camel=300 }, stance="accept", note=note, source=source or "tab_s: the post; strength assumed",
    contingents=contingents }
end

local function savaran(pool, men, quality) return { arm="savaran", pool=pool, men=men, quality=quality, cohesion=780 } end
local function squires(pool, men, quality) return { arm="dihqan_horse", pool=pool, men=men, quality=quality, cohesion=740 } end
local function shields(pool, men, quality) return { arm="sasan_foot", pool=pool, men=men, quality=quality, cohesion=730 } end
local function levy(pool, men) return { arm="paygan", pool=pool, men=men, quality=380, cohesion=640 } end
local function bows(pool, men) return { arm="sasan_archers", pool=pool, men=men, quality=470, cohesion=700 } end
local function beasts(n) return { arm="elephants", pool="stable", men=n * 5, quality=600, cohesion=800 } end

-- Rows of the libraries without what this scenario leaves out: parties, heirs and
-- jealousy play no part in it, and men are called as volunteers are.
local function plain(list) return rows.without(list, "faction", "jealousy", "heir", "muster", "families") end

local commanders = plain(rows.all(
  rows.pick(leaders, "sad", "sad_rides", "zuhra", "abdallah", "jarir", "tulayha", "ashath", "amr_madi", "shurahbil"),
  { rows.with(leaders.asim, { title="Of Tamim, with the rear-guard", prestige=450, note="His archers cleared the towers, in the tradition of his tribe." }) },
  rows.pick(leaders, "muanna", "salman"),
  { rows.with(leaders.qaqa, { title="Of Tamim, from Syria", ability=8, initiative=9, prestige=550 }) },
  rows.pick(leaders, "hashim", "rostam", "rostam_bank", "hormuzan"),
  { rows.with(leaders.jalinus, { title="Of the right centre", lead=5, prestige=550, note=false }),
    rows.with(leaders.bahman, { title="Called Dhu'l-Hajib, before the centre", initiative=6, caution=4, lead=7, loyalty=700,
      note="The victor of the Bridge.", source="tab_s; khal: the grades are opinion" }) },
  rows.pick(leaders, "firuzan", "mihran_razi", "mushegh", "kanara")))

-- Nobody is left at home: whoever is to fight here stands on the plain or comes up the road.
local function all_here(id, changes)
  local row = rows.with(pools[id], { men={ 0, 0, 0 }, barred=false })
  return rows.with(row, changes or {})
end

local peoples = plain({
  all_here("quraysh_ansar", { name="Companions and staff" }),
  all_here("tamim"),
  all_here("tayy", { name="Tayy and Ghatafan", native="طيئ وغطفان" }),
  all_here("qudaa", { name="Quda'a", loyalty=750 }),
  all_here("bajila"), all_here("asad"), all_here("kinda"), all_here("madhhij"), all_here("azd"), all_here("ribab"),
  all_here("rabia"), all_here("veterans"),

  -- The houses have their men at the capital, or on the road to it.
  all_here("household"), all_here("daylam"),
  all_here("ahwaz", { home="ctesiphon", loyalty=650 }),
  all_here("media", { home="nihavand", loyalty=600 }),
  all_here("parsig", { home="ctesiphon", loyalty=550 }),
  all_here("pahlav", { home="ctesiphon" }),
  all_here("sawad"),
  all_here("armenia", { home="nihavand", loyalty=600 }),
  all_here("lakhm"), all_here("stable"),
})

local formations = {
    { id="sad", post="centre", name="Sa'd's staff and the centre", side="rashid", leader="sad", at="qadisiyya", base="udhayb", grain_days=30, fodder_days=8,
      followers=600, animals={ camel=600 }, stance="accept",
      note="Khalid ibn Urfuta of Udhra passes Sa'd's notes on; the judge, the scribe and the interpreter are with them.",
      source="tab_s; bal: 413; strength assumed",
      contingents={
        { arm="companions", pool="quraysh_ansar", men={ 250, 400, 900 }, quality=750, cohesion=850 },
        { arm="arab_horse", pool="quraysh_ansar", men={ 60, 100, 250 }, quality=730, cohesion=840 },
      } },
    tribe("zuhra", "centre", "The vanguard", "zuhra", { horse("tamim", { 300, 500, 1100 }, 690), foot("tamim", { 250, 500, 1000 }, 670) }, "Held the bridge and would not give it up."),
    tribe("right", "right wing", "The right wing", "abdallah", { foot("tayy", { 600, 1000, 2200 }, 650), foot("qudaa", { 350, 700, 1500 }, 640), horse("tayy", { 200, 350, 800 }, 650) }),
    tribe("jarir", "right centre", "Bajila", "jarir", { foot("bajila", { 400, 700, 1500 }, 690), horse("bajila", { 150, 300, 550 }, 690) }, "In the tradition sixteen elephants came at them alone."),
    tribe("asad", "right centre", "Asad", "tulayha", { foot("asad", { 550, 1000, 2300 }, 700), horse("asad", { 100, 200, 500 }, 690) }, "Five hundred fell on the first evening."),
    tribe("kinda", "centre", "Kinda", "ashath", { foot("kinda", { 500, 900, 2100 }, 670), horse("kinda", { 80, 150, 350 }, 660) }),
    tribe("madhhij", "left centre", "Madhhij and Nakha", "amr_madi", { foot("madhhij", { 700, 1200, 2700 }, 670), horse("madhhij", { 100, 200, 500 }, 670) }),
    tribe("left", "left wing", "The left wing", "shurahbil", { foot("azd", { 450, 800, 1900 }, 650), foot("ribab", { 300, 500, 1000 }, 650), horse("kinda", { 150, 250, 500 }, 660) }),
    tribe("asim", "left centre", "Tamim of the rear-guard", "asim", { archers("tamim", { 300, 500, 1000 }, 680), foot("tamim", { 350, 700, 1300 }, 680), horse("tamim", { 100, 200, 450 }, 690) }, "Archers and swordsmen who cleared the towers."),
    tribe("rabia", "right wing", "Rabi'a", "muanna", { foot("rabia", { 800, 1500, 3000 }, 660), horse("rabia", { 300, 700, 1300 }, 660) }, "Al-Muthanna's people; he died of his wound in the spring."),
    tribe("salman", "reserve", "The picked horse", "salman", { horse("quraysh_ansar", { 250, 500, 700 }, 720, 830) }, "From all tribes, behind the line."),

    { id="qaqa", post="reserve", name="Al-Qa'qa's vanguard from Syria", side="rashid", leader="qaqa", at="udhayb", waits=true, grain_days=12, fodder_days=4,
      animals={ camel=200 }, stance="accept", note="A thousand, riding in by tens.", source="tab_s: the number; low reading halved",
      contingents={ horse("veterans", { 300, 600, 600 }, 730, 850), { arm="arab_foot", pool="veterans", men={ 150, 400, 400 }, quality=730, cohesion=850 } } },
    { id="hashim", post="reserve", name="Hashim's men from Syria", side="rashid", leader="hashim", at="udhayb", waits=true, grain_days=12, fodder_days=4,
      animals={ camel=300 }, stance="accept", note="Seven hundred with Hashim and as many with Qays; the rest of six thousand came too late.", source="tab_s; bal: 415",
      contingents={ horse("veterans", { 200, 500, 1200 }, 720, 840), { arm="arab_foot", pool="veterans", men={ 350, 900, 2200 }, quality=720, cohesion=840 } } },
}

-- The royal army, made twice: on the field, or waiting behind the canal. --------

local function royal(how, at, stance, mark)
  local function body(id, post, name, leader, contingents, note, source)
    formations[#formations + 1] = { id=id .. mark, post=post, name=name, side="sasan", leader=leader, at=at, base="atiq_bridge",
      premise={ "crossing", how }, grain_days=20, fodder_days=5, followers=1500, animals={ mule=600, camel=150 }, stance=stance,
      standard=id == "rostam", note=note, source=source or "tab_s; misk: the post; strength assumed", contingents=contingents }
  end

  body("rostam", "centre", "Rostam's centre", "rostam", {
        savaran("household", { 500, 900, 2200 }, 680), { arm="daylam", pool="daylam", men={ 1200, 2000, 4000 }, quality=650, cohesion=800 },
        bows("sawad", { 300, 600, 2000 }), shields("pahlav", { 400, 900, 3300 }, 560) },
      "Behind the right centre, near the bank, under a canopy; the standard of Kaveh with him.")
  body("jalinus", "right centre", "Jalinus's right centre", "jalinus", { savaran("pahlav", { 350, 600, 1700 }, 620), shields("pahlav", { 900, 1400, 4200 }, 520), levy("sawad", { 500, 900, 3000 }) })
  body("bahman", "centre", "Bahman's men before the centre", "bahman", { savaran("household", { 350, 600, 1700 }, 640), shields("parsig", { 500, 900, 2600 }, 540), bows("sawad", { 250, 500, 1500 }) })
  body("firuzan", "left centre", "Piruz Khosrow's left centre", "firuzan", { savaran("parsig", { 350, 600, 1700 }, 610), shields("parsig", { 900, 1400, 3900 }, 520), levy("sawad", { 500, 900, 2700 }) })
  body("hormuzan", "right wing", "Hormuzan's right wing", "hormuzan", { savaran("ahwaz", { 400, 800, 2200 }, 600), squires("ahwaz", { 300, 500, 1500 }, 540), shields("ahwaz", { 700, 1200, 3500 }, 510), levy("sawad", { 500, 900, 2700 }) })
  body("mihran", "left wing", "Mihran's left wing", "mihran_razi", { savaran("media", { 350, 700, 2000 }, 610), squires("media", { 300, 500, 1500 }, 540), shields("media", { 600, 1100, 3000 }, 510), levy("sawad", { 450, 800, 2400 }) })
  body("kanara", "left wing", "Kanara's light horse", "kanara", { { arm="frontier_horse", pool="lakhm", men={ 700, 1200, 3500 }, quality=550, cohesion=700 } }, "With the Arabs of Persia.")
  body("mushegh", "reserve", "The Armenians", "mushegh", { savaran("armenia", { 900, 1500, 3500 }, 650) }, "Three thousand in the Armenian History; their place in the line is not known.", "seb")
  body("beasts", "centre", "The elephants of the centre", nil, { beasts(18) }, "The white elephant of Shapur among them, whom the others follow.", "tab_s; misk: eighteen")
  body("beasts_right", "right wing", "The elephants of the right", nil, { beasts(8) }, nil, "tab_s; misk: eight or seven")
  body("beasts_left", "left wing", "The elephants of the left", nil, { beasts(7) }, nil, "tab_s; misk: seven or eight")
end

royal("persians", "qadisiyya", "seek", "")
royal("muslims", "atiq_bridge", "accept", "_wait")

formations[#formations + 1] =
    { id="guard", post="reserve", name="The king's household horse", side="sasan", at="atiq_bridge", waits=true, grain_days=10, fodder_days=3, stance="seek",
      note="Sent from Ctesiphon when the king heard how it went.", source="tab_s; mu: one to three thousand assumed",
      contingents={ savaran("household", { 500, 1000, 2500 }, 710) } }

return { leaders=commanders, pools=peoples, formations=formations }
