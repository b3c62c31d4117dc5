-- pools.lua: tribes, houses and provinces that men come from, by id.
--
-- Men are those still free at the start, besides any in formations: low, middle,
-- high. The middle is the model's from Sayf's list as Donner summarises it, for
-- Iran from the lists of houses; low is four tenths of it, high sixteen tenths,
-- where no other numbers are at hand. All head-counts are priors, not findings.
-- Pools of Iran already carry the losses of war and plague: six tenths of what
-- they were in 600.
--
-- `barred` men are kept out by the ban on former apostates while it holds;
-- `families` is the share, in a thousand, of fighters who bring wife and child.
-- Scenarios take rows with rows.pick(pools, ...) and set `men` to what is free
-- in their year.

local spread = "four tenths and sixteen tenths of it low and high"

return rows.keyed({
  -- Rashidun: the Hijaz, and clans that stayed loyal or lived on the border.
  { id="quraysh_ansar", name="Quraysh and Ansar",        native="قريش والأنصار", side="rashid", home="medina",     men={  100,  300,  600 }, quality=750, loyalty=950, zeal=700, faction="medina",
    note="The core; not to be spent lightly.", source="don: some 1,500 to be had; the rest stay in Medina" },
  { id="hijaz",         name="Volunteers of the Hijaz",  native="أهل الحجاز",    side="rashid", home="medina",     men={  150,  400, 1000 }, quality=680, loyalty=850, zeal=650, kin=true, faction="medina",
    note="Many went home after Yamama, as they were free to.", source="tab_s; don" },
  { id="thaqif",        name="Thaqif and Hawazin",       native="ثقيف وهوازن",   side="rashid", home="medina",     men={  500, 1200, 1900 }, quality=680, loyalty=900, zeal=700, kin=true, faction="medina",
    note="Six days from Medina, at Ta'if; the first to answer in 634.", source="mu; don: " .. spread },
  { id="mudar",         name="Volunteers of Najd",       native="مضر وربيعة",    side="rashid", home="nibaj",      men={  300,  900, 2000 }, quality=660, loyalty=750, zeal=600, kin=true, faction="medina",
    note="Recruited on the road from Yamama: five or eight thousand in the tradition.", source="tab_s; mor" },
  { id="tayy",          name="Tayy",                     native="طيئ",           side="rashid", home="fayd",       men={  100,  300,  600 }, quality=650, loyalty=800, zeal=600, kin=true, faction="medina", source="tab_s; don" },
  { id="qudaa",         name="Quda'a of the north",      native="قضاعة",         side="rashid", home="dhu_marwa",  men={  100,  300,  600 }, quality=640, loyalty=700, zeal=550, kin=true, faction="medina", source="don" },
  { id="shayban",       name="Shayban",                  native="شيبان",         side="rashid", home="dhi_qar",    men={  200,  900, 1000 }, quality=650, loyalty=850, zeal=650, kin=true, faction="rabia",
    note="Bakr of the border; they know the Sawad.", source="bal; don" },
  { id="ijl",           name="Ijl",                      native="عجل",           side="rashid", home="mughitha",   men={  150,  600,  600 }, quality=640, loyalty=700, zeal=600, kin=true, faction="rabia",
    note="Part of the tribe is Christian and stands with Persia.", source="bal; don" },
  { id="bakr",          name="Shayban and Ijl",          native="شيبان وعجل",    side="rashid", home="dhi_qar",    men={  350, 1500, 1600 }, quality=650, loyalty=800, zeal=650, kin=true, faction="rabia", source="bal; don" },
  { id="rabia",         name="Rabi'a, with Bakr",        native="ربيعة وبكر",    side="rashid", home="dhi_qar",    men={    0,    0,    0 }, quality=660, loyalty=850, zeal=650, kin=true, habit=150, faction="rabia",
    note="Men of the frontier; some had seen elephants at the Bridge.", source="tab_s; don: habit assumed" },
  { id="tamim_border",  name="Border clans of Tamim",    native="تميم الثغور",   side="rashid", home="lahaba",     men={  150,  400,  800 }, quality=660, loyalty=750, zeal=600, kin=true, faction="medina", source="tab_s; don" },
  { id="tamim",         name="Tamim",                    native="تميم",          side="rashid", home="nibaj",      men={    0,    0,    0 }, quality=680, loyalty=850, zeal=650, kin=true, faction="medina", source="tab_s; don" },
  { id="ribab",         name="al-Ribab",                 native="الرباب",        side="rashid", home="nibaj",      men={    0,    0,    0 }, quality=650, loyalty=800, zeal=600, kin=true, faction="medina", source="tab_s; don" },
  { id="abd_qays",      name="Abd al-Qays",              native="عبد القيس",     side="rashid", home="hajar_bahrayn", men={ 300, 700, 1100 }, quality=640, loyalty=750, zeal=600, kin=true, faction="medina",
    note="Of Bahrayn; part of them stayed loyal in 632.", source="mor; don: " .. spread },

  -- Rashidun: the Sarat and Yemen, who come with their families.
  { id="bajila",        name="Bajila",                   native="بجيلة",         side="rashid", home="medina",     men={  400, 1000, 1600 }, quality=680, loyalty=850, zeal=650, kin=true, families=500, faction="bajila",
    note="Came for a quarter of the gains; a thousand of their women were unmarried, it was said.", source="bal: 405; tab_s" },
  { id="azd",           name="Azd and Khath'am",         native="الأزد وخثعم",   side="rashid", home="medina",     men={  300,  800, 1300 }, quality=650, loyalty=800, zeal=600, kin=true, families=300, faction="bajila",
    note="Of the Sarat; wanted Syria and were talked into Iraq.", source="tab_s; bal: " .. spread },
  { id="kinda",         name="Kinda and Sukun",          native="كندة والسكون",  side="rashid", home="medina",     men={  300,  700, 1100 }, quality=660, loyalty=750, zeal=600, kin=true, families=600, barred=true, faction="returned",
    note="Three weeks and more from the south; Medina is where they gather.", source="tab_s; don: " .. spread },
  { id="madhhij",       name="Madhhij and Nakha",        native="مذحج والنخع",   side="rashid", home="medina",     men={  600, 1400, 2200 }, quality=670, loyalty=800, zeal=600, kin=true, families=700, faction="medina",
    note="Of Yemen; seven hundred of Nakha's women were unmarried, it was said.", source="tab_s; don: " .. spread },
  { id="murad",         name="Murad and Zubayd",         native="مراد وزبيد",    side="rashid", home="medina",     men={  200,  500,  800 }, quality=660, loyalty=700, zeal=550, kin=true, families=400, barred=true, faction="returned",
    note="Amr ibn Ma'dikarib's people, and Qays ibn Makshuh's.", source="tab_s; don: " .. spread },

  -- Rashidun: tribes that fought against Medina in 632.
  { id="tamim_barred",  name="Tamim who had apostatised", native="تميم",         side="rashid", home="qaryatayn_najd", men={ 800, 1800, 4000 }, quality=660, loyalty=650, zeal=450, kin=true, barred=true, faction="returned",
    note="Barred from the war by Abu Bakr.", source="tab_s; don" },
  { id="asad_barred",   name="Asad and Ghatafan",        native="أسد وغطفان",    side="rashid", home="samira",     men={  900, 2200, 4500 }, quality=650, loyalty=600, zeal=450, kin=true, barred=true, faction="returned",
    note="Tulayha's people; barred.", source="tab_s; don" },
  { id="asad",          name="Asad",                     native="أسد",           side="rashid", home="samira",     men={    0,    0,    0 }, quality=690, loyalty=750, zeal=600, kin=true, faction="returned", source="tab_s; don" },
  { id="hanifa_barred", name="Hanifa",                   native="حنيفة",         side="rashid", home="yamama",     men={  600, 1500, 2400 }, quality=650, loyalty=500, zeal=300, kin=true, barred=true, faction="returned",
    note="Beaten in the winter, with heavy loss; barred.", source="tab_s; don" },

  -- Rashidun: those who have been to Syria, and those who came over.
  { id="veterans",      name="Veterans of Syria",        native="أهل الشام",     side="rashid", home="medina",     men={    0,    0,    0 }, quality=720, loyalty=900, zeal=700, kin=true, faction="medina", source="tab_s; bal" },
  { id="hamra",         name="Hamra and Daylamites",     native="الحمراء",       side="rashid", home="qadisiyya",  men={    0,    0,    0 }, quality=640, loyalty=600, zeal=450, habit=900,
    note="Royal foot who took terms after the battle: stipends, and allies of their choice.", source="bal; mor" },

  -- Sasanian: the crown and the Sawad.
  { id="crown",         name="Guard and royal corps",    native="سپاه شاهنشاه",  side="sasan", home="ctesiphon", men={  200,   400,   800 }, quality=680, loyalty=750, zeal=500, muster="house", faction="crown",
    note="With the Daylamites, four thousand of them in the books.", source="bal; mor" },
  { id="household",     name="Household of the King of Kings", native="پشتیگبان", side="sasan", home="ctesiphon", men={   0,     0,     0 }, quality=700, loyalty=800, zeal=500, habit=900, muster="house", faction="crown", source="mor" },
  { id="daylam",        name="Daylamites",               native="دیلمیان",       side="sasan", home="ctesiphon", men={    0,     0,     0 }, quality=650, loyalty=650, zeal=500, habit=900, muster="house", faction="crown", source="bal; mor" },
  { id="stable",        name="The royal elephants",      native="پیلبانان",      side="sasan", home="ctesiphon", men={    0,     0,     0 }, quality=600, loyalty=750, zeal=400, habit=1000, muster="house", faction="crown", source="tab_s; bal" },
  { id="hind",          name="Frontier of Hind",         native="مرز هند",       side="sasan", home="ubulla",    men={  300,   800,  2000 }, quality=520, loyalty=550, zeal=400, muster="levy", faction="crown",
    note="The army of the Gulf coast.", source="tab_s; akr" },
  { id="relief",        name="Men of the capital",       native="سپاه تیسفون",   side="sasan", home="ctesiphon", men={  200,   500,  1200 }, quality=540, loyalty=600, zeal=450, muster="levy", faction="crown", source="tab_s; mor" },
  { id="garrisons",     name="Garrisons of the Sawad",   native="مرزبانان سواد", side="sasan", home="ctesiphon", men={ 1000,  2500,  6000 }, quality=520, loyalty=600, zeal=450, muster="levy", faction="crown", source="mor: small elite horse and town garrisons" },
  { id="dihqans",       name="Dihqans and peasants",     native="دهقانان سواد",  side="sasan", home="babil",     men={ 2000,  6000, 15000 }, quality=380, loyalty=400, zeal=300, muster="levy",
    note="Many in number; they fight near home.", source="mor" },
  { id="sawad",         name="Levies of the Sawad",      native="سواد",          side="sasan", home="ctesiphon", men={    0,     0,     0 }, quality=400, loyalty=450, zeal=300, habit=600, muster="levy", source="mor" },
  { id="narsi_estates", name="Narsi's estates",          native="کسکر",          side="sasan", home="kaskar",    men={  200,   500,  1200 }, quality=480, loyalty=550, zeal=400, muster="levy", faction="kaskar", source="mor" },

  -- Sasanian: houses and vassals.
  { id="pahlav",        name="The Pahlav",               native="پهلو",          side="sasan", home="ganzak",    men={ 3200,  8000, 12800 }, quality=610, loyalty=650, zeal=450, habit=900, muster="house", faction="pahlav",
    note="The Ispahbudhan of Rostam, four weeks off in Adurbadagan.", source="pou: " .. spread },
  { id="media",         name="Houses of Rayy and Media", native="ری و ماه",      side="sasan", home="rayy",      men={ 2400,  6000,  9600 }, quality=600, loyalty=550, zeal=450, habit=900, muster="house", faction="pahlav",
    note="The Mihran, above all.", source="tab_s; pou: " .. spread },
  { id="karen",         name="House of Karen",           native="خاندان کارن",   side="sasan", home="nihavand",  men={  500,  1500,  3000 }, quality=620, loyalty=550, zeal=400, muster="house", faction="pahlav",
    note="Seventeen days' march from the capital.", source="pou; zar" },
  { id="suren",         name="House of Suren",           native="خاندان سورن",   side="sasan", home="isfahan",   men={ 1600,  4000,  6400 }, quality=600, loyalty=350, zeal=400, habit=900, muster="house", faction="nimruzi",
    note="In Sakastan, two months off; the road comes in by Isfahan.", source="pou: " .. spread },
  { id="khorasan",      name="Houses of Khorasan",       native="خراسان",        side="sasan", home="rayy",      men={ 2000,  5000,  8000 }, quality=590, loyalty=350, zeal=400, habit=700, muster="house", faction="nimruzi",
    note="Varaz, Zik and Spandiyadh in one; they come in by Rayy.", source="pou: " .. spread },
  { id="parsig",        name="The Parsig",               native="پارسیگ",        side="sasan", home="arrajan",   men={ 1600,  4000,  6400 }, quality=600, loyalty=500, zeal=450, habit=900, muster="house", faction="parsig",
    note="Fars, twenty days off.", source="pou: with Khuzistan six thousand and a half; " .. spread },
  { id="ahwaz",         name="Houses of Ahwaz",          native="خوزستان",       side="sasan", home="ahwaz",     men={ 1000,  2500,  4000 }, quality=600, loyalty=550, zeal=450, habit=900, muster="house", faction="parsig", source="tab_s; pou: " .. spread },
  { id="armenia",       name="Armenians",                native="Հայք",          side="sasan", home="amida",     men={ 1800,  4500,  7200 }, quality=650, loyalty=450, zeal=450, habit=700, muster="house", faction="vassals",
    note="Three thousand with Mushegh, a thousand of Siunik; five weeks off, by the northern road. With the Albanians.", source="seb: " .. spread },
  { id="northern_army", name="Shahrbaraz's veterans",    native="سپاه نصیبین",   side="sasan", home="nisibis",   men={  600,  1500,  2400 }, quality=620, loyalty=350, zeal=350, muster="house", faction="northern_army",
    note="What is left about Nisibis.", source="s3; pou: the number is chosen" },

  -- Arabs of Persia, and of nobody.
  { id="hira",          name="People of Hira",           native="أهل الحيرة",    side="sasan", home="hira",      men={  500,  1500,  4000 }, quality=480, loyalty=500, zeal=350, kin=true, muster="levy",
    note="Six thousand men were counted for the tax; far fewer had arms.", source="bal: 390-391" },
  { id="lakhm",         name="Lakhm and other Arabs of Persia", native="لخم",    side="sasan", home="hira",      men={    0,     0,     0 }, quality=560, loyalty=550, zeal=450, kin=true, habit=500, source="tab_s; don" },
  { id="bakr_christian", name="Christian Bakr",          native="نصارى بكر",     side="sasan", home="amghishiya", men={ 300,   600,  1500 }, quality=570, loyalty=600, zeal=600, kin=true,
    note="Ijl, Taym al-Lat and others in Persian service.", source="tab_s; don" },
  { id="iyad_christian", name="Iyad and the Arabs of Takrit", native="إياد",     side="sasan", home="tikrit",    men={  300,   800,  1300 }, quality=570, loyalty=450, zeal=450, kin=true,
    note="Went over from within in 637.", source="tab_s; mor: " .. spread },
  { id="namir_taghlib", name="Namir and Taghlib",        native="النمر وتغلب",   side="tribes", home="hit",      men={  600, 1500, 4000 }, quality=580, loyalty=600, zeal=500, kin=true, source="don; tab_s" },
  { id="namir_friends", name="Namir and Taghlib with Muthanna", native="النمر وتغلب", side="rashid", home="hit", men={  100,  300,  600 }, quality=600, loyalty=700, zeal=550, kin=true, faction="rabia",
    note="Kin before creed: Christians who fought at Buwayb beside Rabi'a.", source="mor; tab_s" },
  { id="kalb_ghassan",  name="Kalb, Ghassan and Tanukh", native="كلب وغسان",     side="tribes", home="dumat_jandal", men={ 500, 1500, 4000 }, quality=570, loyalty=550, zeal=450, kin=true, source="don; tab_s" },

  -- Romans
  { id="limes",         name="Roman border troops",      native="limitanei",     side="roman", home="circesium", men={  300,  600, 2000 }, quality=560, loyalty=650, zeal=400, muster="levy", faction="palace", source="kae" },
  { id="palestine",     name="Garrisons of Palestine",   native="Παλαιστίνη",    side="roman", home="caesarea",  men={  600, 1500, 3000 }, quality=530, loyalty=600, zeal=400, muster="levy", faction="palace", source="kae: the number is chosen" },
  { id="oriens",        name="Army of the East",         native="στρατηλάτης τῆς ἀνατολῆς", side="roman", home="antioch", men={ 1500, 4000, 9000 }, quality=600, loyalty=700, zeal=450, muster="house", faction="palace",
    note="What is left of the field army after 628.", source="kae: the number is chosen" },
  { id="opsikion",      name="Troops of the court",      native="Ὀψίκιον",       side="roman", home="antioch",   men={  800, 2000, 5000 }, quality=640, loyalty=750, zeal=450, muster="house", faction="palace",
    note="Praesental regiments with Slavs and others; they come by the Cilician road.", source="kae; akr: the number is chosen" },
  { id="armeniacs",     name="Armenians of the Emperor", native="Ἀρμενιακοί",    side="roman", home="melitene",  men={ 1500, 4000, 9000 }, quality=640, loyalty=600, zeal=450, muster="house", faction="armeniak", source="theo; kae: twelve to forty thousand in the tradition; the number is chosen" },
  { id="ghassan",       name="Ghassan",                  native="غسان",          side="roman", home="jabiya",    men={ 1000, 2500, 6000 }, quality=580, loyalty=550, zeal=450, kin=true, muster="house", faction="ghassan", source="bal; kae: twelve thousand with Quda'a in the tradition" },
  { id="judham",        name="Judham, Lakhm and Amila",  native="جذام ولخم وعاملة", side="roman", home="maan",   men={  600, 1500, 3500 }, quality=560, loyalty=450, zeal=400, kin=true, muster="levy", faction="ghassan", source="don; kae: the number is chosen" },
  { id="cities",        name="Townsmen of Syria",        native="πολῖται",       side="roman", home="damascus",  men={ 1500, 4000, 8000 }, quality=380, loyalty=450, zeal=300, muster="levy", source="model assumption: one armed man for ten in the walled towns" },
})
