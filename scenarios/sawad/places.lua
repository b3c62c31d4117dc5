-- places.lua: what is particular to April 633: tributes that treaties name, how
-- towns leaned, and the grain that lay in store before the harvest.
--
-- Owners are the theatre's: the whole Sawad is Sasanian, Syria Roman, Arabia
-- Medina's, and Dumat the tribes'. Stores are the model's assumption throughout,
-- a third or less of what places can hold; the amounts of tribute are not.

local guess = "model assumption: a share of what it holds"

return {
  -- Iraq: treaty towns. Only Hira, Ullays and Baniqya counted as treaty land later.
  { id="hira",         terms_dh=100000, terms_lean=150,  depot_t=900,  source="bal: 390-391, a hundred thousand dirham, or eighty; Tabari has 190,000" },
  { id="ullays",       terms_dh=1000,   terms_lean=200,  depot_t=150,  source="bal: 390, spies and guides; a thousand dirham in some versions" },
  { id="barusma",      terms_dh=1000,   terms_lean=150,  depot_t=100,  source="bal: 392-393, Baniqya with Barusma, a thousand dirham and a mantle; Tabari has ten thousand dinars" },
  { id="burs",         terms_dh=10000,  terms_lean=50,                 source="tab_s: four dirham a head hereabouts" },
  { id="falluja",      terms_dh=40000,  terms_lean=100,  depot_t=100,  source="tab_s: a share of the one or two million asked of the Falalij as far as Hurmuzjird; little trusted" },
  { id="sura",         terms_dh=60000,  terms_lean=50,   depot_t=500,  source="tab_s: another share of the same" },
  { id="anbar",        terms_dh=400,    terms_lean=50,   depot_t=5000, source="bal: safe conduct, then 400 dirham and cloaks a year in a late list; the name means granaries" },

  -- Towns that fought.
  { id="ayn_tamr",     terms_lean=-200, depot_t=300,  source="bal: stormed, no treaty" },
  { id="dumat_jandal", owner="tribes",  terms_lean=-200, depot_t=1500, source="tab_s: divided counsel, then a fight before the walls" },
  { id="ubulla",       terms_lean=-100, depot_t=1500, source="bal: not won before Utba" },
  { id="ctesiphon",    terms_lean=-800, depot_t=14000, source="model assumption: the king is there" },
  { id="bahurasir",    terms_lean=-700, depot_t=5000, source="model assumption: the king is across the river" },
  { id="tikrit",       terms_lean=-400, depot_t=600,  source="tab_s: forty days behind a ditch" },
  { id="jalula",       terms_lean=-500, depot_t=400,  source="tab_s: fed from Hulwan" },
  { id="hulwan",       terms_lean=-500, depot_t=2500, source="bal: 421; the stores are assumed" },

  -- Stores.
  { id="amghishiya",   depot_t=400,  source="tab_s: found empty of people and full of goods" },
  { id="kaskar",       terms_lean=-250, depot_t=4000, source="mor: Narsi's storehouses were opened to the peasants in 634" },
  { id="mazar",        depot_t=400,  source=guess },
  { id="prat_maysan",  depot_t=800,  source=guess },
  { id="babil",        depot_t=300,  source=guess },
  { id="kutha",        depot_t=400,  source=guess },
  { id="sabat",        depot_t=500,  source=guess },
  { id="numaniyya",    depot_t=400,  source=guess },
  { id="hit",          depot_t=200,  source=guess },
  { id="ahwaz",        depot_t=3000, source=guess },
  { id="nisibis",      depot_t=2500, source=guess },
  { id="nineveh",      depot_t=800,  source=guess },
  { id="ana",          depot_t=150,  source="model assumption: a small garrison's year" },

  -- Arabia.
  { id="medina",       depot_t=150,  source="model assumption: alms in kind; it buys grain in most years" },
  { id="yamama",       depot_t=200,  source="model assumption: the grain land of Arabia, after a war" },
  { id="tabuk",        owner="rashid", depot_t=30, source="bal: a treaty of 630" },
  { id="aila",         terms_lean=300, source="bal: a treaty of 630" },
  { id="areopolis",    terms_lean=250, source="bal: 165, the first town of Syria to make terms" },
  { id="maan",         terms_lean=200, source="don: its lords went over or away" },

  -- Syria.
  { id="bosra",        terms_lean=150,  depot_t=700,  source="bal: 173, terms in May 634; tab_ii" },
  { id="philadelphia", terms_lean=200,  depot_t=250,  source="bal: 193, the Balqa made terms with Yazid" },
  { id="adraa",        terms_lean=250,  depot_t=250,  source="bal: 193, came out to meet them with tambourines" },
  { id="pella",        terms_lean=150,  depot_t=150,  source="bal: 175-177, terms after the battle" },
  { id="scythopolis",  terms_lean=100,  depot_t=500,  source="bal: 177-178; tab_s" },
  { id="tiberias",     terms_lean=150,  depot_t=250,  source="bal: 177, half of its houses and churches by treaty" },
  { id="gaza",         terms_lean=50,   depot_t=400,  source="bal: 213, terms with Amr" },
  { id="lydda",        terms_lean=100,  depot_t=300,  source="bal: 213" },
  { id="neapolis",     terms_lean=100,  depot_t=250,  source="bal: 213" },
  { id="damascus",     terms_lean=-200,   terms_dh=400000, depot_t=3500, source="bal: 186-193; tab_ii: a hundred thousand dinars, or a dinar and a jarib of wheat a head" },
  { id="heliopolis",   terms_lean=50,  depot_t=500,  source="bal: 198" },
  { id="emesa",        terms_lean=-150,  terms_dh=680000, depot_t=3500, source="bal: 200-201, a hundred and seventy thousand dinars" },
  { id="epiphania",    terms_lean=250,  depot_t=600,  source="bal: 201, came out to meet them" },
  { id="apamea",       terms_lean=150,  depot_t=800,  source="bal: 201" },
  { id="chalcis",      terms_lean=50,   depot_t=1500, source="bal: 220, terms, then a rising" },
  { id="beroea",       terms_lean=-100,   depot_t=2500, source="bal: 225; the stores of an army are assumed" },
  { id="antioch",      terms_lean=-600, depot_t=9000, source="kae: the Emperor is there; stores assumed" },
  { id="palmyra",      terms_lean=100,  depot_t=200,  source="bal: 171, terms with Khalid on his way" },
  { id="jerusalem",    terms_lean=-250, depot_t=1500, source="bal: 213-214, held until 637 or 638" },
  { id="caesarea",     terms_lean=-400, depot_t=4000, source="bal: 216-217, held for years, from the sea" },
  { id="ascalon",      terms_lean=-150, depot_t=700,  source="bal: 219, among the last to fall" },
  { id="ptolemais",    terms_lean=-50,  depot_t=800,  source="bal: 179; the sea feeds it" },
  { id="tyre",         terms_lean=-100, depot_t=1200, source="bal: 179; the sea feeds it" },
  { id="tripolis",     terms_lean=-250, depot_t=1200, source="bal: 194-195, not before Mu'awiya" },
  { id="laodicea",     terms_lean=-50,  depot_t=900,  source="bal: 204" },
  { id="circesium",    depot_t=300,     source="model assumption: a Roman garrison's year and a half" },
  { id="edessa",       terms_lean=-50,  depot_t=2500, source="model assumption: the grain of Osrhoene" },
}
