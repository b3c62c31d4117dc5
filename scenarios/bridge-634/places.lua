-- places.lua: June 634. What treaties and garrisons of the year before still
-- hold, and the grain after a harvest.
--
-- Treaty towns are entered as held: in this summer nobody else's word ran in
-- them. Stores are the model's assumption throughout; it is the month of the
-- threshing floors. Tributes are as in "The First Invasion".

local treaty = "bal: 390-394; tab_s: under treaty since 633; stores assumed"
local edge   = "tab_s: the desert's edge, Muthanna's since 633"
local banks  = "tab_s: the west bank followed Hira; stores assumed"

return {
  -- Under treaty or garrison since last year.
  { id="hira",         owner="rashid", terms_dh=100000, terms_lean=150, depot_t=1200, source=treaty },
  { id="ullays",       owner="rashid", terms_dh=1000,   terms_lean=150, depot_t=200,  source=treaty },
  { id="falluja",      owner="rashid", terms_dh=40000,  terms_lean=100, depot_t=200,  source=treaty },
  { id="anbar",        owner="rashid", terms_dh=400,    terms_lean=50,  depot_t=3000, source="bal; tab_s: taken in 633, and doubtful since; stores assumed" },
  { id="ayn_tamr",     owner="rashid", terms_lean=-100, depot_t=300,    source="bal; tab_s: stormed in 633" },
  { id="barusma",      terms_dh=1000,  terms_lean=150,  depot_t=200,    source="bal: 392-393, under treaty, but beyond the river and in nobody's reach" },
  { id="burs",         terms_dh=10000, terms_lean=50,   depot_t=200,    source="tab_s: four dirham a head; stores assumed" },
  { id="sura",         terms_dh=60000, terms_lean=50,   depot_t=600,    source="tab_s: under treaty in 633; stores assumed" },
  { id="kufa",         owner="rashid", source=banks },
  { id="najaf",        owner="rashid", source=banks },
  { id="khawarnaq",    owner="rashid", source=banks },
  { id="namariq",      owner="rashid", source=banks },
  { id="amghishiya",   owner="rashid", depot_t=200, source=banks },
  { id="furat_badaqla", owner="rashid", depot_t=200, source=banks },
  { id="buwayb",       owner="rashid", source=banks },
  { id="marwaha",      owner="rashid", source=banks },
  { id="karbala",      owner="rashid", source=banks },
  { id="qadisiyya",    owner="rashid", depot_t=100, source=edge },
  { id="qudays",       owner="rashid", source=edge },
  { id="udhayb",       owner="rashid", depot_t=100, source=edge },
  { id="khaffan",      owner="rashid", depot_t=150, source=edge },
  { id="walaja",       owner="rashid", source=edge },
  { id="qutqutana",    owner="rashid", source=edge },
  { id="qasr_muqatil", owner="rashid", source=edge },
  { id="kazima",       owner="rashid", source=edge },
  { id="hufayr",       owner="rashid", source=edge },
  { id="dhi_qar",      owner="rashid", depot_t=60, source=edge },
  { id="dumat_jandal", owner="rashid", depot_t=500, source="tab_s: since 633, with the doubts told there" },

  -- Persian.
  { id="ubulla",       terms_lean=-100, depot_t=1500, source="bal: not won before Utba" },
  { id="kaskar",       terms_lean=-100, depot_t=6000, source="mor: Narsi's storehouses; the amount is chosen" },
  { id="babil",        terms_lean=-50,  depot_t=800,  source="model assumption: after the harvest" },
  { id="kutha",        terms_lean=-50,  depot_t=900,  source="model assumption: after the harvest" },
  { id="sabat",        terms_lean=-200, depot_t=1200, source="model assumption: after the harvest" },
  { id="numaniyya",    depot_t=700,     source="model assumption: after the harvest" },
  { id="ctesiphon",    terms_lean=-400, depot_t=12000, source="model assumption: the court is there" },
  { id="bahurasir",    terms_lean=-400, depot_t=5000, source="model assumption: the court is across the river" },
  { id="hit",          depot_t=200,     source="model assumption: a small garrison's year" },
  { id="ana",          depot_t=150,     source="model assumption: a small garrison's year" },

  -- Arabia.
  { id="medina",       depot_t=200, source="model assumption: alms in kind; it buys grain in most years" },
  { id="fayd",         depot_t=80,  source="model assumption: the halfway store of the road" },
  { id="yamama",       depot_t=300, source="model assumption: the grain land of Arabia" },
}
