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

local leaders = {
    -- Rashidun
    { id="sad",       name="Sa'd ibn Abi Waqqas",        native="سعد بن أبي وقاص",  side="rashid", title="Commander in Iraq",
      ability=7, initiative=4, caution=8, lead=0, loyalty=950, prestige=850, seat="roof", ill=true, deputies=2,
      note="Of the first Muslims. Lay ill through the battle; a verse mocks him for it.", source="tab_s; bal: 413; the grades are opinion" },
    { id="sad_rides", name="Sa'd ibn Abi Waqqas",        native="سعد بن أبي وقاص",  side="rashid", title="Commander in Iraq, in the saddle",
      ability=7, initiative=5, caution=7, lead=5, loyalty=950, prestige=850, deputies=2,
      note="As he is if the premise says that he is well.", source="model assumption: the same man in health" },
    { id="zuhra",     name="Zuhra ibn al-Hawiyya",       native="زهرة بن الحوية",    side="rashid", title="Of the vanguard",
      ability=7, initiative=8, caution=4, lead=8, loyalty=900, prestige=500, source="tab_s: the grades are opinion" },
    { id="abdallah",  name="Abdallah ibn al-Mu'tamm",    native="عبد الله بن المعتم", side="rashid", title="Of the right wing",
      ability=6, initiative=5, caution=5, lead=6, loyalty=900, prestige=500, source="tab_s: the grades are opinion" },
    { id="jarir",     name="Jarir ibn Abdallah",         native="جرير بن عبد الله",  side="rashid", title="Chief of Bajila",
      ability=7, initiative=7, caution=5, lead=7, loyalty=850, prestige=600, source="tab_s; bal: the grades are opinion" },
    { id="tulayha",   name="Tulayha ibn Khuwaylid",      native="طليحة بن خويلد",    side="rashid", title="Of Asad, barred from command over a hundred",
      ability=7, initiative=9, caution=3, lead=9, loyalty=700, prestige=450,
      note="Once a prophet against Medina. Hammal ibn Malik held the command of Asad.", source="tab_s: the grades are opinion" },
    { id="ashath",    name="al-Ash'ath ibn Qays",        native="الأشعث بن قيس",     side="rashid", title="Chief of Kinda",
      ability=6, initiative=6, caution=4, lead=7, loyalty=700, prestige=550, source="tab_s: the grades are opinion" },
    { id="amr_madi",  name="Amr ibn Ma'dikarib",         native="عمرو بن معديكرب",   side="rashid", title="Of Madhhij",
      ability=6, initiative=8, caution=2, lead=10, loyalty=700, prestige=500, source="tab_s; bal: the grades are opinion" },
    { id="shurahbil", name="Shurahbil ibn al-Simt",      native="شرحبيل بن السمط",   side="rashid", title="Of the left wing",
      ability=6, initiative=6, caution=5, lead=6, loyalty=900, prestige=500, source="tab_s: the grades are opinion" },
    { id="asim",      name="Asim ibn Amr",               native="عاصم بن عمرو",      side="rashid", title="Of Tamim, with the rear-guard",
      ability=7, initiative=8, caution=4, lead=8, loyalty=900, prestige=450,
      note="His archers cleared the towers, in the tradition of his tribe.", source="tab_s: the grades are opinion" },
    { id="muanna",    name="al-Mu'anna ibn Haritha",     native="المعنى بن حارثة",   side="rashid", title="Brother of al-Muthanna",
      ability=6, initiative=7, caution=5, lead=6, loyalty=900, prestige=450, source="tab_s: the grades are opinion" },
    { id="salman",    name="Salman ibn Rabi'a",          native="سلمان بن ربيعة",    side="rashid", title="Of the picked horse",
      ability=7, initiative=7, caution=4, lead=7, loyalty=900, prestige=400, source="tab_s: the grades are opinion" },
    { id="qaqa",      name="al-Qa'qa ibn Amr",           native="القعقاع بن عمرو",   side="rashid", title="Of Tamim, from Syria",
      ability=8, initiative=9, caution=4, lead=9, loyalty=900, prestige=550,
      note="Almost only in Sayf; whether he lived is disputed.", source="tab_s: the grades are opinion" },
    { id="hashim",    name="Hashim ibn Utba",            native="هاشم بن عتبة",      side="rashid", title="Of the army of Syria",
      ability=7, initiative=7, caution=5, lead=8, loyalty=950, prestige=550, source="tab_s: the grades are opinion" },

    -- Sasanian
    { id="rostam",    name="Rostam Farrokhzad",          native="رستم فرخزاد",       side="sasan", title="Eran-spahbed",
      ability=7, initiative=4, caution=8, lead=3, loyalty=750, prestige=850, seat="canopy", deputies=1,
      note="Prefers delay. His brother warned him in a letter full of stars, in the legend.", source="tab_s; eir: the grades are opinion" },
    { id="rostam_bank", name="Rostam Farrokhzad",        native="رستم فرخزاد",       side="sasan", title="Eran-spahbed, on the east bank",
      ability=6, initiative=3, caution=9, lead=0, loyalty=750, prestige=850, deputies=1,
      note="As he commands if the premise keeps him beyond the canal.", source="model assumption: the same man farther off" },
    { id="hormuzan",  name="Hormuzan",                   native="هرمزان",            side="sasan", title="Of the right wing, lord in Ahwaz",
      ability=6, initiative=5, caution=6, lead=5, loyalty=650, prestige=650, source="tab_s; bal: the grades are opinion" },
    { id="jalinus",   name="Jalinus",                    native="جالینوس",           side="sasan", title="Of the right centre",
      ability=6, initiative=5, caution=5, lead=5, loyalty=700, prestige=550, source="tab_s: the grades are opinion" },
    { id="bahman",    name="Bahman Jadhuya",             native="بهمن جادویه",       side="sasan", title="Called Dhu'l-Hajib, before the centre",
      ability=6, initiative=6, caution=4, lead=7, loyalty=700, prestige=650,
      note="The victor of the Bridge.", source="tab_s; khal: the grades are opinion" },
    { id="firuzan",   name="Piruz Khosrow",              native="پیروز خسرو",        side="sasan", title="Of the left centre, head of the Parsig",
      ability=6, initiative=5, caution=5, lead=3, loyalty=550, prestige=650, source="tab_s; misk: the grades are opinion" },
    { id="mihran_razi", name="Mihran ibn Bahram of Rayy", native="مهران بن بهرام رازی", side="sasan", title="Of the left wing",
      ability=5, initiative=5, caution=5, lead=5, loyalty=650, prestige=550, source="tab_s: the grades are opinion" },
    { id="mushegh",   name="Mushegh Mamikonian",         native="Մուշեղ Մամիկոնեան", side="sasan", title="Of the Armenians",
      ability=6, initiative=6, caution=4, lead=8, loyalty=650, prestige=550,
      note="Fell with two nephews, in the Armenian History.", source="seb: the grades are opinion" },
    { id="kanara",    name="Kanara",                     native="کنارا",             side="sasan", title="Of the light horse",
      ability=5, initiative=6, caution=5, lead=5, loyalty=650, prestige=400, source="tab_s: the grades are opinion" },
}

local pools = {
    { id="quraysh_ansar", name="Companions and staff",  native="قريش والأنصار", side="rashid", home="medina", men={0,0,0}, quality=750, loyalty=950, zeal=700, source="tab_s" },
    { id="tamim",    name="Tamim",             native="تميم",     side="rashid", home="nibaj",   men={0,0,0}, quality=680, loyalty=850, zeal=650, kin=true, source="tab_s; don" },
    { id="tayy",     name="Tayy and Ghatafan", native="طيئ وغطفان", side="rashid", home="fayd",  men={0,0,0}, quality=650, loyalty=800, zeal=600, kin=true, source="tab_s; don" },
    { id="qudaa",    name="Quda'a",            native="قضاعة",    side="rashid", home="dhu_marwa", men={0,0,0}, quality=640, loyalty=750, zeal=550, kin=true, source="tab_s; don" },
    { id="bajila",   name="Bajila",            native="بجيلة",    side="rashid", home="medina",  men={0,0,0}, quality=680, loyalty=850, zeal=650, kin=true, source="tab_s; bal" },
    { id="asad",     name="Asad",              native="أسد",      side="rashid", home="samira",  men={0,0,0}, quality=690, loyalty=750, zeal=600, kin=true, source="tab_s; don" },
    { id="kinda",    name="Kinda and Sukun",   native="كندة والسكون", side="rashid", home="medina", men={0,0,0}, quality=660, loyalty=750, zeal=600, kin=true, source="tab_s; don" },
    { id="madhhij",  name="Madhhij and Nakha", native="مذحج والنخع", side="rashid", home="medina", men={0,0,0}, quality=670, loyalty=800, zeal=600, kin=true, source="tab_s; don" },
    { id="azd",      name="Azd and Khath'am",  native="الأزد وخثعم", side="rashid", home="medina", men={0,0,0}, quality=650, loyalty=800, zeal=600, kin=true, source="tab_s; don" },
    { id="ribab",    name="al-Ribab",          native="الرباب",   side="rashid", home="nibaj",   men={0,0,0}, quality=650, loyalty=800, zeal=600, kin=true, source="tab_s; don" },
    { id="rabia",    name="Rabi'a, with Bakr", native="ربيعة وبكر", side="rashid", home="dhi_qar", men={0,0,0}, quality=660, loyalty=850, zeal=650, kin=true, habit=150,
      note="Men of the frontier; some had seen elephants at the Bridge.", source="tab_s; don: habit assumed" },
    { id="veterans", name="Veterans of Syria", native="أهل الشام", side="rashid", home="medina",  men={0,0,0}, quality=720, loyalty=900, zeal=700, kin=true, source="tab_s; bal" },

    { id="household", name="Household of the King of Kings", native="پشتیگبان", side="sasan", home="ctesiphon", men={0,0,0}, quality=700, loyalty=800, zeal=500, habit=900, source="mo84; mor" },
    { id="daylam",   name="Daylamites",        native="دیلمیان",  side="sasan", home="ctesiphon", men={0,0,0}, quality=650, loyalty=650, zeal=500, habit=900, source="bal; mor" },
    { id="ahwaz",    name="Houses of Ahwaz",   native="خوزستان",  side="sasan", home="ctesiphon", men={0,0,0}, quality=600, loyalty=650, zeal=450, habit=900, source="tab_s; pou" },
    { id="media",    name="Houses of Rayy and Media", native="ری و ماه", side="sasan", home="nihavand", men={0,0,0}, quality=600, loyalty=600, zeal=450, habit=900, source="tab_s; pou" },
    { id="parsig",   name="The Parsig",        native="پارسیگ",   side="sasan", home="ctesiphon", men={0,0,0}, quality=600, loyalty=550, zeal=450, habit=900, source="pou" },
    { id="pahlav",   name="The Pahlav",        native="پهلو",     side="sasan", home="ctesiphon", men={0,0,0}, quality=610, loyalty=650, zeal=450, habit=900, source="pou" },
    { id="sawad",    name="Levies of the Sawad", native="سواد",   side="sasan", home="ctesiphon", men={0,0,0}, quality=400, loyalty=450, zeal=300, habit=600, source="mor" },
    { id="armenia",  name="Armenians",         native="Հայք",     side="sasan", home="nihavand",  men={0,0,0}, quality=650, loyalty=600, zeal=450, habit=700, source="seb" },
    { id="lakhm",    name="Lakhm and other Arabs of Persia", native="لخم", side="sasan", home="hira", men={0,0,0}, quality=560, loyalty=550, zeal=450, kin=true, habit=500, source="tab_s; don" },
    { id="stable",   name="The royal elephants", native="پیلبانان", side="sasan", home="ctesiphon", men={0,0,0}, quality=600, loyalty=750, zeal=400, habit=1000, source="tab_s; ba" },
}

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

return { leaders=leaders, pools=pools, formations=formations }
