-- sources.lua: what The Chains rests on.

return {
  sources = {
    { id="tab_s", text="al-Tabari (d. 923), History, through Sayf b. Umar; The History of al-Tabari, vol. XI, tr. K. Y. Blankinship.", weight="the fullest narrative; numbers and speeches not to be trusted" },
    { id="bal",   text="al-Baladhuri (d. about 892), Futuh al-Buldan, tr. P. K. Hitti (1916).",                   weight="terse; often the smallest numbers" },
    { id="jawzi", text="Ibn al-Jawzi (d. 1201), al-Muntazam.",                                                    weight="little of his own" },
    { id="s1",    text="Encyclopaedic account of the conquest of Mesopotamia (popular digest).",                  weight="a digest of the traditional story; gives the 21 and the 50 miles" },
    { id="akr",   text="A. I. Akram, The Sword of Allah (1970).",                                                 weight="a soldier's eye for ground and tempo; accepts the tradition" },
    { id="don",   text="F. M. Donner, The Early Islamic Conquests (1981).",                                       weight="high" },
    { id="ken",   text="H. Kennedy, The Great Arab Conquests (2007).",                                            weight="high" },
    { id="mor",   text="M. Morony, Iraq after the Muslim Conquest (1984).",                                       weight="high" },
    { id="eir",   text="Encyclopaedia Iranica, articles on the army and on Yazdegerd III.",                       weight="high" },
    { id="zar",   text="A. H. Zarrinkub in The Cambridge History of Iran IV (1975).",                             weight="middling to high" },
    { id="noth",  text="A. Noth, L. I. Conrad, The Early Arabic Historical Tradition (1994); P. Crone, Slaves on Horses (1980).", weight="high, on commonplaces of the tradition" },
  },

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
