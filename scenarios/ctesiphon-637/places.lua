-- places.lua: December 636. Lower Euphrates to the victor, the rest to the King.
--
-- Owners follow the table of who held what in that month; stores are the model's
-- assumption, four months after a harvest that two armies have eaten from.

local won  = "tab_s: gone over after the battle; stores assumed"
local edge = "tab_s: the desert's edge, held since the summer"

return {
  { id="qadisiyya",    owner="rashid", depot_t=150, source="tab_s: the field" },
  { id="qudays",       owner="rashid", source=edge },
  { id="atiq_bridge",  owner="rashid", depot_t=300, source="s0: the camps that were taken; stores assumed" },
  { id="udhayb",       owner="rashid", depot_t=400, source="tab_s: camp, families and wounded; stores assumed" },
  { id="khaffan",      owner="rashid", source=edge },
  { id="mughitha",     owner="rashid", source=edge },
  { id="walaja",       owner="rashid", source=edge },
  { id="qutqutana",    owner="rashid", source=edge },
  { id="hira",         owner="rashid", terms_dh=100000, depot_t=900, source="tab_s: Zuhra went in without a fight; stores assumed" },
  { id="najaf",        owner="rashid", source=won },
  { id="khawarnaq",    owner="rashid", source=won },
  { id="kufa",         owner="rashid", source=won },
  { id="namariq",      owner="rashid", source=won },
  { id="furat_badaqla", owner="rashid", depot_t=150, source=won },
  { id="amghishiya",   owner="rashid", depot_t=150, source=won },
  { id="ullays",       owner="rashid", depot_t=150, source=won },
  { id="buwayb",       owner="rashid", source=won },
  { id="marwaha",      owner="rashid", source=won },
  { id="falluja",      owner="rashid", terms_dh=40000, depot_t=150, source="model assumption: doubtful in this month; stores assumed" },
  { id="karbala",      owner="rashid", source=won },
  { id="dhi_qar",      owner="rashid", source=edge },
  { id="kazima",       owner="rashid", source=edge },
  { id="hufayr",       owner="rashid", source=edge },
  { id="dumat_jandal", owner="rashid", source="tab_s: since 633" },

  { id="burs",         terms_dh=10000, terms_lean=100, depot_t=250, source="tab_s: Bistam made terms and built bridges; stores assumed" },
  { id="babil",        terms_lean=0,   depot_t=400,  source="model assumption: what four armies leave" },
  { id="sura",         terms_dh=60000, terms_lean=50, depot_t=400, source="model assumption: a tenth of what it holds" },
  { id="kutha",        terms_lean=-50, depot_t=500,  source="model assumption: a quarter of what it holds" },
  { id="sabat",        terms_lean=-100, depot_t=700, source="tab_s: Shirzad submitted once the regiment was gone; stores assumed" },
  { id="bahurasir",    terms_lean=-400, depot_t=1500, source="model assumption: a month for its people; what comes in by boat is in events.lua" },
  { id="ctesiphon",    terms_lean=-400, depot_t=9000, source="model assumption: the King's granaries" },
  { id="anbar",        terms_dh=400,   terms_lean=0,  depot_t=2500, source="bal; tab_s: the granary; stores assumed" },
  { id="ayn_tamr",     terms_lean=0,   depot_t=200,  source="model assumption: an oasis after two wars" },
  { id="kaskar",       terms_lean=0,   depot_t=3000, source="mor: the granary of the south; stores assumed" },
  { id="ubulla",       terms_lean=-100, depot_t=800, source="bal: Utba's, at about this time; left to another scenario" },
  { id="dastagird",    terms_lean=50,  depot_t=300,  source="bal: 421, made terms after Jalula; stores assumed" },
  { id="bandanijin",   terms_lean=100, depot_t=200,  source="bal: 421, poll tax and land tax; stores assumed" },
  { id="baquba",       depot_t=500,    source="model assumption: the Diyala's granary" },
  { id="jalula",       terms_lean=-200, depot_t=600, source="model assumption: what was brought down from Hulwan" },
  { id="khaniqin",     depot_t=300,    source="tab_s: families and baggage of those at Jalula; stores assumed" },
  { id="hulwan",       terms_lean=-200, depot_t=2500, source="tab_s: the King's first halt; stores assumed" },
  { id="tikrit",       terms_lean=-200, depot_t=900, source="model assumption: three months for town and garrison" },
  { id="nineveh",      terms_lean=150, depot_t=900,  source="bal; tab_s: gave itself up to the first who came; stores assumed" },
  { id="hit",          depot_t=150,    source="model assumption: a small garrison's year" },
}
