-- places.lua: what is particular to April 633: tributes that treaties name, how
-- towns leaned, and the grain that lay in store before the harvest.
--
-- Owners are the theatre's: the whole Sawad is Sasanian, the Syrian border
-- Roman, Arabia Medina's, and Dumat the tribes'. Stores are the model's
-- assumption throughout, a third or less of what the places can hold, since it
-- is the month before the new barley; the amounts of tribute are not.

return {
  -- Treaty towns. Only Hira, Ullays and Baniqya counted as treaty land later.
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
  { id="ctesiphon",    terms_lean=-400, depot_t=9000, source="model assumption: the king is there" },
  { id="bahurasir",    terms_lean=-400, depot_t=3000, source="model assumption: the king is across the river" },

  -- Stores.
  { id="amghishiya",   depot_t=400,  source="tab_s: found empty of people and full of goods" },
  { id="kaskar",       terms_lean=-100, depot_t=4000, source="mor: Narsi's storehouses were opened to the peasants in 634" },
  { id="mazar",        depot_t=400,  source="model assumption: a fifth of what it holds" },
  { id="prat_maysan",  depot_t=800,  source="model assumption: a twelfth of what it holds" },
  { id="babil",        depot_t=300,  source="model assumption: a seventh of what it holds" },
  { id="kutha",        depot_t=400,  source="model assumption: a fifth of what it holds" },
  { id="sabat",        depot_t=500,  source="model assumption: a quarter of what it holds" },
  { id="numaniyya",    depot_t=400,  source="model assumption: a fifth of what it holds" },
  { id="hit",          depot_t=200,  source="model assumption: a tenth of what it holds" },
  { id="ana",          depot_t=150,  source="model assumption: a small garrison's year" },
  { id="circesium",    depot_t=300,  source="model assumption: a Roman garrison's year and a half" },
  { id="medina",       depot_t=150,  source="model assumption: alms in kind; it buys grain in most years" },
  { id="yamama",       depot_t=200,  source="model assumption: the grain land of Arabia, after a war" },
}
