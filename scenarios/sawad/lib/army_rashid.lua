-- army_rashid.lua: the armies of the Caliphate from 633 to 637, in three
-- readings; those of later years wait.
--
--                                 low   middle     high
--   Khalid and the border, 633   3,500    9,000   18,000   (Iyad apart)
--   the columns for Syria, 634  11,500   18,000   27,500
--   sent after them              8,500   18,500   32,000
--   Abu Ubayd and the road       2,000    3,200    5,000
--   after the Bridge             4,100    7,600   12,500
--   with Sa'd, all who come      8,200   13,700   23,000   (beside those in Iraq)
--   and after them               2,400    6,000   12,000
--
-- Only totals are attested. How they divide among arms is the model's assumption:
-- one man in four or five had a horse before the booty of 636.

local foot, horse = "arab_foot", "arab_horse"

local function column(id, name, leader, at, total, parts, row)
  row.id, row.name, row.side, row.leader, row.at = id, name, "rashid", leader, at
  row.grain_days, row.fodder_days = row.grain_days or 50, row.fodder_days or 2
  row.stance = row.stance or "accept"
  row.contingents = rows.bodies(total, parts)
  return row
end

-- A column that is raised later, and by whom it is led.
local function later(id, name, leader, total, parts, row)
  row.waits = true
  row.followers = row.followers or total[2] * 3 // 10
  row.animals = row.animals or { camel=total[2] * 4 // 10 }
  return column(id, name, leader, nil, total, parts, row)
end

local function iyad(id, how, at, stays, note)
  return column(id, "Iyad's column", "iyad", at, { 600, 1000, 2000 },
    { { foot, "qudaa", 700, 640, 720 }, { horse, "qudaa", 150, 650, 720 }, { "companions", "quraysh_ansar", 150, 740, 800 } },
    { premise={ "iyad", how }, grain_days=120, followers=150, animals={ camel=900 }, stance="avoid", garrison=stays, note=note,
      source="tab_s; s1: one or two thousand; the division is chosen, and the herds of Quda'a are reckoned as camels" })
end

return {
  -- 633: the army of Yamama, and the chiefs of the border.
  column("khalid", "Khalid's army", "khalid", "hafar", { 1800, 5000, 10000 },
    { { foot, "mudar", 460, 650, 740 }, { horse, "mudar", 120, 660, 740 }, { foot, "hijaz", 140, 690, 800 }, { horse, "hijaz", 60, 710, 800 }, { "companions", "quraysh_ansar", 60, 750, 850 }, { foot, "tayy", 110, 650, 750 }, { horse, "tayy", 50, 660, 750 } },
    { followers=800, animals={ camel=1700 }, stance="seek", note="What was left of the army of Yamama once all who wished had gone home, and the recruits of the road whom Adi and Asim led.",
      source="tab_s; don; mor: two thousand and eight, or five; in the low reading seven hundred and eleven hundred" }),
  column("muthanna", "Muthanna's riders", "muthanna", "dhi_qar", { 650, 1000, 2000 },
    { { foot, "shayban", 500, 650, 760 }, { horse, "shayban", 500, 670, 760 } },
    { followers=150, animals={ camel=300 }, source="tab_s; don: two thousand, or six to eight hundred" }),
  column("madhur", "Ijl", "madhur", "mughitha", { 400, 1000, 2000 },
    { { foot, "ijl", 700, 640, 720 }, { horse, "ijl", 300, 650, 720 } },
    { followers=150, animals={ camel=300 }, stance="avoid", source="tab_s; bal: two thousand, or four hundred" }),
  column("sulma", "Sulma's clan", "sulma", "lahaba", { 325, 1000, 2000 },
    { { foot, "tamim_border", 700, 660, 720 }, { horse, "tamim_border", 300, 670, 720 } },
    { followers=150, animals={ camel=300 }, source="tab_s: two thousand; three hundred to four hundred in the low reading" }),
  column("harmala", "Harmala's clan", "harmala", "lahaba", { 325, 1000, 2000 },
    { { foot, "tamim_border", 700, 660, 720 }, { horse, "tamim_border", 300, 670, 720 } },
    { followers=150, animals={ camel=300 }, source="tab_s: two thousand; three hundred to four hundred in the low reading" }),
  iyad("iyad", "trapped", "arar", true, "Between the oasis and the Euphrates, with Kalb on both sides."),
  iyad("iyad_free", "free", "nukhayb", false, "Past the oasis, and free to come down to Ayn al-Tamr."),

  { id="helpers", name="Helpers of Medina", side="rashid", leader="umar", at="medina", base="medina", garrison=true, grain_days=60, fodder_days=10,
    source="model assumption: a few hundred stayed about the Caliph, and Umar with them",
    contingents=rows.bodies({ 150, 300, 600 }, { { "companions", "quraysh_ansar", 1000, 740, 820 } }) },
  { id="medina_guard", name="Guard of Medina", side="rashid", leader="abu_bakr", at="medina", base="medina", garrison=true, grain_days=60, fodder_days=10,
    source="model assumption: a few hundred stayed about the Caliph",
    contingents=rows.bodies({ 200, 400, 800 }, { { "companions", "quraysh_ansar", 500, 740, 820 }, { foot, "hijaz", 500, 650, 740 } }) },

  -- 634: four banners for Syria.
  later("yazid", "Yazid's column", "yazid", { 3000, 5000, 7500 },
    { { foot, "hijaz", 550, 670, 780 }, { horse, "hijaz", 200, 690, 780 }, { "companions", "quraysh_ansar", 150, 740, 820 }, { "arab_archers", "azd", 100, 660, 760 } },
    { note="By Tabuk to the Balqa.", source="bal: 165; don: three thousand, later seven and a half; the division is chosen" }),
  later("shurahbil_hasana", "Shurahbil's column", "shurahbil_hasana", { 2500, 4000, 6000 },
    { { foot, "qudaa", 600, 660, 760 }, { horse, "qudaa", 200, 680, 760 }, { "companions", "quraysh_ansar", 100, 740, 820 }, { foot, "hijaz", 100, 670, 780 } },
    { note="To the Jordan.", source="bal: 165; don: as the others" }),
  later("amr", "Amr's column", "amr", { 3000, 4500, 7000 },
    { { foot, "thaqif", 400, 670, 780 }, { foot, "qudaa", 300, 650, 760 }, { horse, "thaqif", 200, 680, 780 }, { "companions", "quraysh_ansar", 100, 740, 820 } },
    { note="By Aila to Palestine.", source="bal: 165; don: as the others" }),
  later("abu_ubayda", "Abu Ubayda's column", "abu_ubayda", { 3000, 4500, 7000 },
    { { foot, "azd", 500, 660, 760 }, { horse, "hijaz", 200, 690, 780 }, { "companions", "quraysh_ansar", 150, 750, 830 }, { foot, "madhhij", 150, 660, 760 } },
    { note="Last of the four, in Sayf first of them.", source="bal: 165; don: as the others" }),
  later("yemen_syria", "Men of Yemen for Syria", "hashim", { 1500, 2500, 6000 },
    { { foot, "madhhij", 700, 660, 740 }, { horse, "madhhij", 150, 670, 740 }, { foot, "azd", 150, 650, 740 } },
    { source="tab_s; don: Yemen preferred Syria; the number is chosen" }),
  later("levy_syria", "Levy for Syria", "salit", { 2500, 5500, 9000 },
    { { foot, "azd", 450, 660, 740 }, { foot, "hijaz", 300, 660, 740 }, { horse, "hijaz", 250, 680, 750 } },
    { followers=1200, source="tab_s; mu: two to four thousand every quarter, half of them for Syria, in the tradition" }),
  later("levy_syria_2", "Second levy for Syria", nil, { 2500, 5500, 9000 },
    { { foot, "madhhij", 450, 660, 740 }, { foot, "qudaa", 300, 650, 740 }, { horse, "qudaa", 250, 670, 750 } },
    { followers=1200, source="tab_s; mu: as the first" }),
  later("relief_syria", "Medina's last reserve", "qays", { 2000, 5000, 8000 },
    { { foot, "hijaz", 500, 670, 760 }, { horse, "hijaz", 250, 690, 770 }, { foot, "murad", 250, 660, 750 } },
    { note="Sent to the Yarmuk when the great army came down.", source="akr: six thousand; a quarter of that in the low reading" }),

  -- 634 and 635: Iraq after Khalid.
  later("abu_ubayd", "Abu Ubayd's men", "abu_ubayd", { 2000, 3200, 5000 },
    { { foot, "thaqif", 350, 670, 760 }, { foot, "hijaz", 300, 660, 740 }, { horse, "thaqif", 150, 680, 760 }, { "companions", "quraysh_ansar", 100, 740, 820 }, { foot, "mudar", 100, 650, 700 } },
    { stance="seek", note="A thousand from about Medina; the rest came by the road.", source="mor; ken: at most five thousand in all" }),
  later("jarir", "Bajila", "jarir", { 700, 1200, 2000 },
    { { foot, "bajila", 700, 690, 780 }, { horse, "bajila", 300, 690, 780 } },
    { followers=600, source="bal: 405; tab_s: seven hundred to two thousand" }),
  later("arfaja", "Azd and Kinana", "arfaja", { 400, 600, 1000 },
    { { foot, "azd", 800, 660, 760 }, { horse, "azd", 200, 670, 760 } }, { source="mor: seven hundred" }),
  later("tamim_634", "Tamim, Ribab and Dabba", "asim", { 900, 1600, 2500 },
    { { foot, "tamim_border", 600, 670, 760 }, { horse, "tamim_border", 250, 680, 760 }, { "arab_archers", "tamim_border", 150, 670, 760 } },
    { source="mor; tab_s: a thousand and more" }),
  later("abd_qays_634", "Abd al-Qays and Tayy", nil, { 600, 1200, 2000 },
    { { foot, "abd_qays", 700, 640, 740 }, { horse, "abd_qays", 200, 650, 740 }, { horse, "tayy", 100, 660, 740 } },
    { source="mor; tab_s: the number is chosen" }),
  later("utba", "Utba's company", "utba", { 300, 500, 1500 },
    { { foot, "hijaz", 700, 680, 780 }, { horse, "hijaz", 300, 690, 780 } },
    { garrison=true, stance="avoid", note="Three hundred, and Abd al-Qays who joined. They came to stay.", source="mor; bal: three to eight hundred" }),

  later("rabia_635", "Rabi'a of the wells", "bashir", { 1500, 3000, 5000 },
    { { foot, "shayban", 500, 650, 760 }, { horse, "shayban", 250, 660, 760 }, { foot, "ijl", 250, 640, 740 } },
    { followers=600, note="Al-Muthanna's people again: half of them came in after the Bridge.", source="tab_s: eight thousand with those who were left" }),

  -- 635 and 636: the army that gathers on the road.
  later("sad", "Sa'd's army", "sad", { 2000, 3200, 4500 },
    { { foot, "madhhij", 450, 670, 780 }, { foot, "azd", 200, 660, 770 }, { horse, "hijaz", 200, 690, 790 }, { "companions", "quraysh_ansar", 150, 750, 840 } },
    { followers=2000, note="Three thousand of Yemen and the Sarat and a thousand others left Medina, with their families.", source="tab_s; mu: four thousand" }),
  later("najd_635", "Ghatafan, Qays and Yemen", nil, { 1500, 2500, 4500 },
    { { foot, "mudar", 500, 650, 740 }, { horse, "mudar", 200, 660, 740 }, { foot, "madhhij", 300, 660, 750 } },
    { followers=800, source="tab_s: two thousand and two" }),
  later("zuhra", "Tamim and Ribab", "zuhra", { 1500, 2600, 4500 },
    { { foot, "tamim_barred", 500, 680, 780 }, { horse, "tamim_barred", 300, 690, 780 }, { "arab_archers", "tamim_barred", 200, 680, 780 } },
    { followers=800, note="Barred until the ban was lifted.", source="tab_s: three thousand and one" }),
  later("tulayha", "Asad", "tulayha", { 1000, 1700, 3000 },
    { { foot, "asad_barred", 800, 690, 790 }, { horse, "asad_barred", 200, 690, 790 } },
    { followers=500, note="Barred until the ban was lifted; Hammal and al-Ribbil had the command.", source="tab_s: three thousand" }),
  later("levy_iraq", "Settlers on the march", nil, { 1200, 3000, 6000 },
    { { foot, "abd_qays", 400, 640, 740 }, { foot, "mudar", 350, 650, 740 }, { horse, "mudar", 250, 660, 740 } },
    { followers=2000, source="mor; tab_s: whoever came before the dead were buried had a share" }),
  later("levy_iraq_2", "More settlers", nil, { 1200, 3000, 6000 },
    { { foot, "bajila", 300, 670, 750 }, { foot, "azd", 450, 650, 740 }, { horse, "azd", 250, 660, 740 } },
    { followers=2000, source="mor; tab_s: as the first" }),
  later("ashath", "Kinda and Sukun", "ashath", { 700, 1200, 2400 },
    { { foot, "kinda", 850, 670, 780 }, { horse, "kinda", 150, 670, 780 } },
    { followers=600, note="Barred until the ban was lifted.", source="tab_s: seventeen hundred, and four" }),
  later("amr_madi", "Zubayd and Murad", "amr_madi", { 500, 900, 1500 },
    { { foot, "murad", 800, 670, 770 }, { horse, "murad", 200, 680, 770 } },
    { followers=300, note="Barred until the ban was lifted.", source="tab_s: thirteen hundred" }),
  later("shurahbil", "Men of the Sarat and Khath'am", "shurahbil", { 1000, 1600, 2600 },
    { { foot, "azd", 700, 660, 760 }, { horse, "azd", 150, 670, 760 }, { foot, "bajila", 150, 680, 770 } },
    { followers=500, source="tab_s: the number is chosen" }),
}
