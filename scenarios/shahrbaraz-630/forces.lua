-- forces.lua: parties, commanders, where men come from, armies.
--
-- Men are given as { low, middle, high }: three readings of the sources among which a
-- game chooses; one number does for all three. All that ends in _permille or is said to be
-- a share runs from 0 to 1000, grades of commanders from 0 to 10. A man is in exactly one
-- place: free in his pool, or in the ranks; the pool's `men` are those still at home.
--
--                                   low   middle     high
--   Shahrbaraz on the Tigris       4,000    6,000   12,000     (60,000 in one late text)
--   guard and townsmen            3,300    5,000   10,000
--   the lords' retainers          2,000    3,000    6,000
--   Farrukh Hormizd, if he comes  4,000    6,000   12,000
--
-- Six thousand is the one number the sources give. All others are chosen round it, and
-- the three readings move together, so that none of them favours a side.

-- Rows that look alike are made by a function: a contingent is men of one arm (one of
-- scripts/rules/arms.lua) from one pool.
local function men(arm, pool, low, middle, high, quality, cohesion)
  return { arm=arm, pool=pool, men={ low, middle, high }, quality=quality, cohesion=cohesion }
end

local grades = ": the grades are opinion"

return {
  -- Parties: houses that stand or fall together. What raises or lowers a party's loyalty
  -- is felt by its leaders and pools too. events.lua reads it with q.faction(id).loyalty.
  factions = {
    { id="army",    name="Shahrbaraz's army", native="سپاه شهربراز", side="general", loyalty=800,
      note="Bound to him since the letter with four hundred names.", source="s3; theo: the figure is chosen" },
    { id="crown",   name="Crown and guard",   native="دربار",   side="court",  loyalty=600, source="tab_v: the figure is chosen" },
    { id="pahlav",  name="Pahlav",            native="پهلو",    side="court",  loyalty=500,
      note="Houses of the north and east; Boran is their candidate.", source="pou: the figure is chosen" },
    { id="parsig",  name="Parsig",            native="پارسیگ",  side="houses", loyalty=450,
      note="Houses of the south; they put up with the boy, not with the minister.", source="pou; s3: the figure is chosen" },
    { id="nimruzi", name="Nimruzi",           native="نیمروزی", side="houses", loyalty=350,
      note="Of Sakastan; they had drawn back from the boy the year before.", source="pou: the figure is chosen" },
  },

  -- `jealousy` is how ill one bears another's glory, `heir` who takes over his army.
  leaders = {
    { id="shahrbaraz", name="Shahrbaraz",            native="شهربراز",       side="general", title="Spahbed of the west", faction="army", heir="shapur",
      ability=9, initiative=8, caution=4, lead=5, loyalty=1000, prestige=850, jealousy=700,
      note="Farrukhan by name, 'Boar of the Empire' by title. Took Damascus and Jerusalem; stood between two kings from 626 on.", source="s3; seb; theo" .. grades },
    { id="shapur",     name="Shapur-i Shahrvaraz",   native="شاپور شهروراز", side="general", title="His son by a sister of Khosrow", faction="army",
      ability=4, initiative=5, caution=5, lead=4, loyalty=900, prestige=450, jealousy=400,
      note="Proclaimed for a moment after his father.", source="pou" .. grades },

    { id="ardashir",   name="Ardashir III",          native="اردشیر سوم",    side="court", title="King of Kings", faction="crown",
      ability=0, initiative=0, caution=5, lead=0, loyalty=1000, prestige=300, jealousy=0,
      note="Crowned at seven, in September 628.", source="tab_v; s3: nobody says that he decided anything" },
    { id="mah_adhur",  name="Mah-Adhur Gushnasp",    native="ماه‌آذرگشنسپ",  side="court", title="Minister and regent", faction="crown",
      ability=4, initiative=3, caution=7, lead=1, loyalty=950, prestige=500, jealousy=300,
      note="Praised for his government; left the general out of it.", source="tab_v; s3" .. grades },
    { id="narsi",      name="Narsi",                 native="نرسی",          side="court", title="Lord of Kaskar, the minister's brother", faction="crown",
      ability=4, initiative=3, caution=6, lead=3, loyalty=850, prestige=450, jealousy=400, source="pou; tab_v" .. grades },
    { id="farrukh_hormizd", name="Farrukh Hormizd",  native="فرخ هرمزد",     side="court", title="Head of the Pahlav", faction="pahlav", heir="rostam",
      ability=6, initiative=6, caution=5, lead=4, loyalty=550, prestige=700, jealousy=600,
      note="Father of that Rostam who fell at Qadisiyyah.", source="seb; pou" .. grades },
    { id="rostam",     name="Rostam",                native="رستم فرخزاد",   side="court", title="His son", faction="pahlav",
      ability=7, initiative=4, caution=8, lead=3, loyalty=600, prestige=450, jealousy=500, source="pou; seb" .. grades },
    { id="kardarigan", name="Kardarigan",            native="کرداریگان",     side="court", title="Officer of the army of the west", faction="crown",
      ability=5, initiative=5, caution=5, lead=5, loyalty=700, prestige=350, jealousy=500,
      note="The man who was told to kill Shahrbaraz. He takes part only if the premise `letter` says that he did.", source="s3; theo" .. grades },
    { id="boran",      name="Boran",                 native="بوران",         side="court", title="Daughter of Khosrow", faction="crown",
      ability=4, initiative=3, caution=6, lead=0, loyalty=1000, prestige=600, jealousy=200, source="tab_v; eir" .. grades },

    { id="piruz",      name="Piruz Khosrow",         native="پیروز خسرو",    side="houses", title="Head of the Parsig", faction="parsig",
      ability=6, initiative=5, caution=5, lead=3, loyalty=450, prestige=650, jealousy=800,
      note="Minister under Kavadh. Whether he is the captain of the guard whom Tabari calls Nev-Khosrow is disputed.", source="s3; pou; tab_v" .. grades },
    { id="namdar",     name="Namdar Gushnasp",       native="نامدار گشنسپ",  side="houses", title="Spahbed of Nimruz", faction="nimruzi",
      ability=5, initiative=5, caution=5, lead=4, loyalty=350, prestige=500, jealousy=500, source="tab_v; pou" .. grades },

    { id="heraclius",  name="Heraclius",             native="Ἡράκλειος",     side="rome", title="Emperor",
      ability=8, initiative=7, caution=6, lead=7, loyalty=1000, prestige=850, jealousy=400, source="theo; kae" .. grades },
  },

  -- `muster` says how men come when they are called: "volunteers" as they please, a
  -- "house" when its lord obeys, a "levy" quickly, from near by, and poor.
  pools = {
    { id="veterans",  name="Veterans of the west",   native="سپاه خوربران", side="general", home="nisibis",   men={ 600, 1500, 4000 }, quality=600, loyalty=750, zeal=500, muster="house", faction="army",
      note="Ten or fifteen thousand more may have been scattered over the north; most will not stir.", source="s3; seb: the number is chosen" },
    { id="guardsmen", name="The royal guard",        native="پشتیگبان",     side="court",   home="ctesiphon", men={ 100, 200, 400 },   quality=640, loyalty=600, zeal=400, muster="house", faction="crown", source="model assumption: two to five thousand stood in the city, with the townsmen" },
    { id="town",      name="Townsmen of the capital", native="تیسفون",      side="court",   home="ctesiphon", men={ 300, 600, 1200 },  quality=320, loyalty=450, zeal=300, muster="levy",  faction="crown", source="model assumption: three thousand armed out of a hundred thousand, and a few more" },
    { id="posts",     name="Garrisons of Asorestan", native="سورستان",      side="court",   home="anbar",     men={ 100, 300, 600 },   quality=450, loyalty=500, zeal=300, muster="house", faction="crown", source="model assumption: thin since Nineveh and the plague" },
    { id="kaskar_men", name="Narsi's estates",       native="کسکر",         side="court",   home="kaskar",    men={ 100, 200, 400 },   quality=480, loyalty=650, zeal=400, muster="house", faction="crown", source="pou: the number is chosen" },
    { id="north",     name="Houses of the Pahlav",   native="پهلو",         side="court",   home="hamadan",   men={ 300, 800, 2000 },  quality=600, loyalty=550, zeal=400, muster="house", faction="pahlav", source="pou; seb: five to eight thousand in reach of Farrukh Hormizd" },
    { id="fars_men",  name="Houses of the Parsig",   native="پارس",         side="houses",  home="istakhr",   men={ 0, 0, 0 },         quality=590, loyalty=550, zeal=400, muster="house", faction="parsig", source="pou: those who were not in the city took no part" },
    { id="nimruz",    name="Men of Nimruz",          native="نیمروز",       side="houses",  home="istakhr",   men={ 0, 0, 0 },         quality=580, loyalty=500, zeal=400, muster="house", faction="nimruzi", source="pou: their own country lies east of the map" },
    { id="limes",     name="Roman border troops",    native="λιμιτανέοι",   side="rome",    home="edessa",    men={ 0, 0, 0 },         quality=560, loyalty=650, zeal=400, source="kae: posts taken over again in 629" },
  },

  formations = {
    -- The general. With premise = { id, option } a formation is in the game only then.
    { id="army", name="The army of the west", side="general", leader="shahrbaraz", at="sinn", base="nineveh", premise={ "letter", "turned" },
      grain_days=25, fodder_days=8, followers=2500, animals={ mule=1400, camel=400 }, stance="seek",
      note="Veterans of Syria and Egypt, back since the summer.", source="s3; tab_v: six thousand; how they divide is chosen",
      contingents={
        men("savaran",       "veterans",  700, 1000, 2000, 680, 820),
        men("dihqan_horse",  "veterans",  300,  500, 1000, 600, 780),
        men("sasan_foot",    "veterans", 2300, 3500, 7000, 640, 800),
        men("sasan_archers", "veterans",  700, 1000, 2000, 560, 760),
      } },
    { id="mutiny", name="The mutineers", side="general", leader="shapur", at="sinn", base="nineveh", premise={ "letter", "obeyed" },
      grain_days=25, fodder_days=8, followers=1200, animals={ mule=700, camel=200 }, stance="accept",
      note="What would not be led home by the man who had killed their general.", source="model assumption: half of six thousand",
      contingents={
        men("savaran",    "veterans", 800, 1200, 2400, 660, 720),
        men("sasan_foot", "veterans", 1200, 1800, 3600, 600, 720),
      } },
    -- If he moves into the palace: his own men there. events.lua and decisions.lua bring
    -- them in.
    { id="household", name="The king's household", side="general", waits=true, garrison=true, base="ctesiphon", grain_days=20, fodder_days=5,
      source="model assumption: a few hundred",
      contingents={ men("savaran", "veterans", 150, 300, 500, 700, 820) } },
    { id="nisibis", name="Garrison of Nisibis", side="general", at="nisibis", base="nisibis", garrison=true, grain_days=60, fodder_days=20, fortified=10,
      source="model assumption: what he would leave in his base",
      contingents={ men("sasan_foot", "veterans", 300, 500, 1000, 560, 720), men("sasan_archers", "veterans", 200, 300, 600, 520, 720) } },

    -- The court. `garrison` stays where it is unless it is ordered by name; `waits` keeps a
    -- formation off the map until events.lua calls fx.arrive.
    { id="guard", name="The royal guard", side="court", leader="mah_adhur", at="ctesiphon", base="ctesiphon", garrison=true, grain_days=60, fodder_days=20, fortified=20, priority=2,
      source="tab_v: the walls were strengthened and the horses taken in; two thousand chosen",
      contingents={
        men("daylam",        "guardsmen",  650, 1000, 2000, 680, 820),
        men("sasan_foot",    "guardsmen",  350,  500, 1000, 640, 800),
        men("sasan_archers", "guardsmen",  300,  500, 1000, 600, 780),
      } },
    { id="townsmen", name="Armed townsmen", side="court", at="ctesiphon", base="ctesiphon", garrison=true, grain_days=30, fodder_days=5,
      source="model assumption: three thousand with spear and shield",
      contingents={ men("paygan", "town", 1300, 2000, 4000, 460, 760), men("sasan_archers", "town", 700, 1000, 2000, 480, 740) } },
    { id="narsi", name="Narsi's men", side="court", leader="narsi", at="kaskar", base="kaskar", garrison=true, grain_days=40, fodder_days=15,
      source="pou: five hundred to a thousand, chosen",
      contingents={ men("dihqan_horse", "kaskar_men", 200, 300, 600, 560, 720), men("sasan_foot", "kaskar_men", 300, 500, 1000, 500, 700) } },
    { id="tikrit", name="Post at Tikrit", side="court", at="tikrit", base="tikrit", garrison=true, grain_days=40, fodder_days=10,
      source="model assumption: a watch on the river", contingents={ men("paygan", "posts", 60, 100, 200, 420, 650) } },
    { id="anbar", name="Garrison of Anbar", side="court", at="anbar", base="anbar", garrison=true, grain_days=60, fodder_days=20,
      source="model assumption: guards of the granaries", contingents={ men("sasan_archers", "posts", 200, 400, 800, 460, 650), men("sasan_foot", "posts", 150, 300, 600, 500, 700) } },
    { id="hulwan", name="Post at Hulwan", side="court", at="hulwan", base="hulwan", garrison=true, grain_days=40, fodder_days=15,
      source="model assumption: the gate of the Khurasan road", contingents={ men("sasan_foot", "posts", 150, 300, 600, 500, 700), men("savaran", "posts", 60, 100, 200, 560, 720) } },
    { id="pahlav", name="Farrukh Hormizd's army", side="court", leader="farrukh_hormizd", base="hamadan", waits=true,
      grain_days=20, fodder_days=8, followers=2000, animals={ mule=1400 }, stance="accept",
      source="pou; seb: five to eight thousand; six chosen",
      contingents={
        men("savaran",      "north", 1200, 1800, 3600, 640, 780),
        men("dihqan_horse", "north",  800, 1200, 2400, 570, 740),
        men("sasan_foot",   "north", 2000, 3000, 6000, 520, 720),
      } },
    { id="kardarigan", name="Kardarigan's half of the army", side="court", leader="kardarigan", at="dastagird", base="ctesiphon", premise={ "letter", "obeyed" },
      grain_days=20, fodder_days=8, followers=1000, animals={ mule=600 }, stance="accept", source="model assumption: half of six thousand",
      contingents={ men("savaran", "posts", 700, 1000, 2000, 640, 760), men("sasan_foot", "posts", 1300, 2000, 4000, 580, 740) } },
    -- The guard as it comes forward on the day of the parade.
    { id="parade", name="Guardsmen of Istakhr", side="court", waits=true, garrison=true, base="ctesiphon", grain_days=20, fodder_days=5, fortified=5,
      source="tab_v: three brothers of Istakhr in the guard, and those who went with them; the number is chosen",
      contingents={ men("sasan_foot", "guardsmen", 250, 400, 800, 640, 780), men("daylam", "guardsmen", 500, 800, 1600, 660, 780) } },

    -- The lords in the city.
    { id="parsig", name="Piruz Khosrow's retainers", side="houses", leader="piruz", at="ctesiphon", base="ctesiphon", garrison=true, grain_days=60, fodder_days=20, stance="avoid",
      source="model assumption: two thousand in the city",
      contingents={ men("savaran", "fars_men", 300, 400, 800, 620, 760), men("sasan_foot", "fars_men", 1000, 1600, 3200, 540, 740) } },
    { id="nimruzi", name="Namdar's retainers", side="houses", leader="namdar", at="ctesiphon", base="ctesiphon", garrison=true, grain_days=60, fodder_days=20, stance="avoid",
      source="model assumption: one thousand",
      contingents={ men("savaran", "nimruz", 200, 300, 600, 600, 740), men("sasan_foot", "nimruz", 500, 700, 1400, 540, 720) } },

    -- Rome.
    { id="dara", name="Garrison of Dara", side="rome", at="dara", base="dara", garrison=true, grain_days=90, fodder_days=20, fortified=15,
      source="kae: the number is chosen",
      contingents={ men("roman_foot", "limes", 400, 700, 1400, 560, 720), men("roman_horse", "limes", 150, 300, 600, 580, 720) } },
  },
}
