-- forces.lua: who fights, from 633 to 637. The armies themselves stand in
-- lib/army_rashid.lua, lib/army_iran.lua and lib/army_west.lua.
--
-- Whoever commands nobody may be given an army by the mind that plays his side:
-- men of later years therefore wait with the armies they came with.
--
-- Free men of the houses are few: what they send as armies waits in the
-- formations of 636, and what is left at home here only makes up losses.

local parties = rows.pick(factions, "crown", "pahlav", "parsig", "vassals",
  "medina", "rabia", "bajila", "returned", "palace", "armeniak", "ghassan")

local commanders = rows.pick(leaders,
  -- Rashidun
  "abu_bakr", "umar", "khalid", "muthanna", "muanna", "masud", "bashir", "madhur", "adi",
  "sulma", "harmala", "iyad", "qaqa", "asim", "abu_ubayd", "salit", "jarir", "arfaja",
  "sad", "zuhra", "tulayha", "ashath", "amr_madi", "shurahbil", "hashim", "qays", "utba",
  "abu_ubayda", "amr", "yazid", "shurahbil_hasana",
  -- Sasanian
  "yazdegerd", "hormozd", "qubadh", "anushagan", "qarin", "andarzaghar", "bahman",
  "jaban", "azadhbih", "azadmard", "shirzad", "mihran", "narsi", "bindawayh", "tirawayh", "mardanshah",
  "jalinus", "ruzbih", "zarmihr", "mahbudhan", "abd_aswad", "qabus", "hurmuz_jadhuya", "mihran_hamadan",
  "rostam", "farrukhzad", "firuzan", "hormuzan", "mihran_razi", "mushegh",
  "nakhirjan", "khusrawshunum", "shahriyar", "antaq",
  -- Tribes and Romans
  "aqqa", "hudhayl", "rabia", "ukaydir", "judi", "hilal",
  "heraclius", "theodore", "wardan", "trithyrius", "vahan", "jabala", "gregory",
  "buccinator", "thomas", "harbis", "sergius", "dux")

local peoples = rows.all(
  rows.pick(pools,
    -- Rashidun
    "quraysh_ansar", "hijaz", "thaqif", "mudar", "tayy", "qudaa", "shayban", "ijl", "tamim_border",
    "abd_qays", "bajila", "azd", "kinda", "madhhij", "murad", "tamim_barred", "asad_barred",
    "hanifa_barred", "namir_friends",
    -- Sasanian
    "crown", "household", "daylam", "stable", "hind", "garrisons", "dihqans", "narsi_estates", "karen",
    "hira", "bakr_christian", "iyad_christian", "northern_army",
    -- Tribes and Romans
    "namir_taghlib", "kalb_ghassan", "limes", "palestine"),
  {
    rows.with(pools.hamra,   { men={ 1500, 2500, 4000 }, barred=true,
      note="Royal foot who may take terms once their army is lost: stipends, and allies of their choice." }),
    { id="settlers_iraq", name="Settlers for Iraq", native="مهاجرو العراق", side="rashid", home="zarud", men={ 2000, 5000, 11000 }, quality=650, loyalty=800, zeal=600, kin=true, families=800, barred=true,
      note="Clans that move with tent and child once Umar has opened the road; they come by the month and do not go home at harvest.", source="mor; tab_s: two to four thousand every quarter in the tradition, for both fronts; the number is chosen" },
    { id="basrans", name="Men of Basra", native="أهل البصرة", side="rashid", home="khurayba", men=0, quality=640, loyalty=800, zeal=650, kin=true, families=700,
      note="Nobody, until there is a camp to live in; then clans of Tamim, Bakr and Abd al-Qays, with their families.", source="bal: 410; mor; khal: none before the founding" },
    { id="kufans",  name="Men of Kufa",  native="أهل الكوفة", side="rashid", home="kufa",     men=0, quality=660, loyalty=800, zeal=650, kin=true, families=700,
      note="Nobody, until there is a camp to live in.", source="bal: 434; tab_s; mor: none before the founding" },
    { id="settlers_syria", name="Settlers for Syria", native="مهاجرو الشام", side="rashid", home="tabuk", men={ 3500, 9000, 18000 }, quality=650, loyalty=800, zeal=600, kin=true, families=600, barred=true,
      note="As those for Iraq; Yemen preferred Syria.", source="tab_s; don: as those for Iraq" },
    { id="recruits", name="Sons of soldiers", native="پسران سپاهیان", side="sasan", home="ctesiphon", men={ 6000, 14000, 30000 }, quality=470, loyalty=550, zeal=300, barred=true, faction="crown",
      note="Kept on the rolls of their fathers' garrisons; nobody calls them into the field.", source="mor: garrisons were kept up from within; the number is chosen" },
    rows.with(pools.cities, { men={ 5000, 12000, 25000 }, barred=true,
      note="Townsmen and soldiers' sons on the rolls of garrisons; nobody calls them into the field." }),
    rows.with(pools.pahlav,  { men={ 600, 1500, 2500 } }),
    rows.with(pools.media,   { men={ 600, 1500, 2500 } }),
    rows.with(pools.parsig,  { men={ 500, 1200, 2000 } }),
    rows.with(pools.ahwaz,   { men={ 400,  800, 1500 } }),
    rows.with(pools.armenia, { men={ 300,  600, 1000 } }),
    rows.with(pools.oriens,    { men={ 500, 1200, 3000 } }),
    rows.with(pools.opsikion,  { men={ 300,  800, 2000 } }),
    rows.with(pools.armeniacs, { men={ 400, 1000, 2500 } }),
    rows.with(pools.ghassan,   { men={ 400, 1000, 2500 } }),
    rows.with(pools.judham,    { men={ 300,  800, 1500 } }),
  })

return {
  factions   = parties,
  leaders    = rows.of_parties(commanders, parties),
  pools      = rows.of_parties(peoples, parties),
  formations = rows.all(army_rashid, army_iran, army_west),
  parts = {
    { id="iraq_in_syria", name="The men of Iraq in Syria", note="Those who rode out with Khalid." },
    { id="recalled",      name="The men called from Iraq", note="If the Yarmuk is lost." },
    { id="beaten_of_syria", name="The beaten of the Yarmuk", note="If the Yarmuk is lost." },
    { id="veterans",      name="The veterans of Syria", note="Those whom Umar wrote for after the Yarmuk." },
  },
}
