-- sources.lua: what The Chains rests on.

return {
  sources = rows.pick(refs, "tab_s", "bal", "jawzi", "s1", "akr", "don", "ken", "mor", "eir", "zar", "noth"),

  disputes = {
    { id="d07",
      question="Were men chained at the Battle of the Chains?",
      positions="Literal iron, between three and ten men to a chain (Tabari; Akram). Bound by oath only, a misread order of battle, or the name of the place; the same is told of Yarmuk and of Qadisiyya (Noth, Crone).",
      here="Premise `chains`: figurative by default. Try iron and fight the same battle again." },
    { id="d10",
      question="Was Ubulla taken in 633?",
      positions="Yes (Sayf); only a raid, and taken by Utba b. Ghazwan some years later (Baladhuri, Morony).",
      here="It has a wall and a garrison, and no goal of the Rashidun side asks for it." },
    { id="c_scale",
      question="How many men?",
      positions="Tradition: 18,000 against an unnamed number, 20,000 in Akram's guess. Critical scholars: three to five thousand on either side.",
      here="Three readings: 3,500 against 4,000, 9,000 against 10,000, 18,000 against 20,000." },
  },
}
