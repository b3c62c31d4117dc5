-- places.lua: who held what in April 635, and what lay in store.
--
-- Owners differ from the theatre's, which are those of January 633: the south of
-- Syria has made terms or has been given up, and the Sawad is Persian again to
-- its last village. Stores are the model's assumption, a third or less of what a
-- place can hold, in the weeks before the new barley; those on which the Romans
-- mean to feed an army are fuller.

local function won(id, source)  return { id=id, owner="rashid", source=source } end
local function left(id, source) return { id=id, owner="rashid", source=source } end     -- open country nobody holds for Rome

return {
  -- Won, or under terms since 630 and 634.
  won("aila",       "bal: a treaty of 630"),
  won("udhruh",     "bal: a treaty of 630"),
  won("maan",       "don: its lords had gone over or gone away"),
  won("areopolis",  "bal: 165, the first town of Syria to make terms"),
  won("muta",       "bal: with Ma'ab"),
  won("zoara",      "don; kae: the south of the Third Palestine was lost in 634"),
  won("elusa",      "don; kae: as Zoara"),
  won("sargh",      "don: the road from Medina"),
  { id="bosra",     owner="rashid", depot_t=700, terms_lean=100, source="bal: 173, terms in May 634; tab_ii" },
  won("azraq",      "akr: on Khalid's way"),
  won("ziza",       "bal; akr: the Balqa, won by Yazid"),
  { id="philadelphia", owner="rashid", depot_t=250, source="bal: 193, the Balqa made terms with Yazid" },
  won("gerasa",     "bal: 178, with the Jordan, by Shurahbil"),
  won("adraa",      "bal: 193, came out to meet them with tambourines"),
  { id="jabiya",    owner="rashid", depot_t=200, source="bal; don: the camp of the army of Syria" },
  won("yarmouk",    "don: the country round the Jabiya"),
  { id="pella",     owner="rashid", depot_t=150, source="bal: 175-177, terms after the battle of January 635; tab_ii" },
  { id="scythopolis", owner="rashid", depot_t=500, source="bal: 177-178; tab_s: terms after Fahl" },
  { id="tiberias",  owner="rashid", depot_t=250, source="bal: 177, half of its houses and churches by treaty" },
  won("marj_suffar", "bal: won a fortnight before Damascus was shut in"),
  won("dathin",     "thom: February 634"),
  { id="gaza",      owner="rashid", depot_t=400, source="bal: 213, terms with Amr, in Abu Bakr's days" },
  { id="eleutheropolis", owner="rashid", depot_t=250, source="bal: 213, with the open country of Palestine" },
  won("ajnadayn",   "bal; tab_ii: July 634"),
  won("lydda",      "bal: 213"),
  won("emmaus",     "bal: 213"),
  won("neapolis",   "bal: 213, terms with Amr"),
  left("legio",     "bal: 178, with the open country of the Jordan"),
  left("jericho",   "kae: the valley could not be held after Fahl"),
  { id="dumat_jandal", owner="rashid", depot_t=200, source="tab_s; bal: taken in 633 or before" },
  won("quraqir",    "model assumption: Kalb of the Jawf keep out of it"),
  won("tabuk",      "bal: a treaty of 630"),

  -- The edge of Iraq: wells of Bakr and Asad, from Ghuday to Sharaf.
  { id="sharaf",    owner="rashid", depot_t=150, source="tab_s: where the army gathered; herds counted as grain" },
  won("zubala",     "tab_s: on the road of the levy"),
  won("mughitha",   "tab_s: a post on the road"),
  won("khaffan",    "tab_s: the last wells before the Sawad"),
  won("dhi_qar",    "tab_s; bal: al-Muthanna's country"),
  won("salman",     "tab_s: wells between the posts"),
  won("lina",       "tab_s: on the road of the levy"),

  -- Towns the war of 635 is about.
  { id="damascus",  terms_lean=200, terms_dh=400000, depot_t=1800, source="bal: 186-193; tab_ii: a hundred thousand dinars, or a dinar and a jarib of wheat a head" },
  { id="emesa",     terms_lean=-50,  terms_dh=680000, depot_t=3500, source="bal: 200-201, a hundred and seventy thousand dinars" },
  { id="heliopolis", terms_lean=200, depot_t=500,  source="bal: 198, terms for Romans, Persians and Arabs of the town" },
  { id="epiphania", terms_lean=250,  depot_t=600,  source="bal: 201, came out to meet them" },
  { id="apamea",    terms_lean=150,  depot_t=800,  source="bal: 201" },
  { id="chalcis",   terms_lean=50,   depot_t=1500, source="bal: 220, terms, then a rising" },
  { id="beroea",    terms_lean=50,   depot_t=2500, source="bal: 225; the stores of an army are assumed" },
  { id="antioch",   terms_lean=-250, depot_t=9000, source="kae: the Emperor is there; stores assumed" },
  { id="palmyra",   terms_lean=100,  depot_t=200,  source="bal: 171, terms with Khalid on his way" },
  { id="jerusalem", terms_lean=-150, depot_t=1500, source="bal: 213-214, held until 637 or 638" },
  { id="caesarea",  terms_lean=-400, depot_t=4000, source="bal: 216-217, held for years, from the sea" },
  { id="ascalon",   terms_lean=-150, depot_t=700,  source="bal: 219, among the last to fall" },
  { id="ptolemais", terms_lean=-50,  depot_t=800,  source="bal: 179; the sea feeds it" },
  { id="tyre",      terms_lean=-100, depot_t=1200, source="bal: 179; the sea feeds it" },
  { id="tripolis",  terms_lean=-250, depot_t=1200, source="bal: 194-195, not before Mu'awiya" },
  { id="laodicea",  terms_lean=-50,  depot_t=900,  source="bal: 204" },
  { id="circesium", depot_t=300,     source="model assumption: a garrison's year and a half" },
  { id="edessa",    terms_lean=-50,  depot_t=2500, source="model assumption: the grain of Osrhoene" },

  -- Iraq.
  { id="hira",      terms_dh=100000, terms_lean=100, depot_t=1200, source="bal: 390-391, the terms of 633" },
  { id="ullays",    terms_dh=1000,   terms_lean=150, depot_t=150,  source="bal: 390" },
  { id="barusma",   terms_dh=1000,   terms_lean=100, depot_t=150,  source="bal: 392-393" },
  { id="anbar",     terms_dh=400,    terms_lean=0,   depot_t=4500, source="bal: the name means granaries" },
  { id="ayn_tamr",  terms_lean=-150, depot_t=300,  source="bal: stormed in 633, no treaty" },
  { id="ubulla",    terms_lean=-100, depot_t=1200, source="bal: not won before Utba" },
  { id="ctesiphon", terms_lean=-400, depot_t=14000, source="model assumption: the king is there, and means to feed an army" },
  { id="bahurasir", terms_lean=-400, depot_t=5000, source="model assumption: across the river from the king" },
  { id="babil",     depot_t=600,     source="model assumption: a village's stores and more" },
  { id="sura",      depot_t=700,     source="model assumption: a third of what it holds" },
  { id="kutha",     depot_t=600,     source="model assumption: a third of what it holds" },
  { id="sabat",     depot_t=1000,    source="model assumption: the muster place before the capital" },
  { id="falluja",   depot_t=150,     source="model assumption" },
  { id="kaskar",    terms_lean=-100, depot_t=2500, source="mor: emptied in the autumn of 634" },
  { id="kazima",    owner="rashid",  source="bal: won in 633" },
  { id="medina",    depot_t=250,     source="model assumption: alms in kind, and the first tribute in grain" },
  { id="yamama",    depot_t=300,     source="model assumption: the grain land of Arabia" },
}
