-- refs.lua: the works that scenarios of this theatre rest on, by their keys.
--
-- A scenario's sources.lua takes those it cites: rows.pick(refs, "tab_s", ...).
-- `weight` tells how far the model trusts a work. Much was read in excerpts, in
-- translation or in later digests; whoever wants to quote one must open the book.

return rows.keyed({
  -- Arabic writers of the eighth to the fourteenth century
  { id="tab_s",   text="al-Tabari (d. 923), History, through Sayf b. Umar (d. about 800); The History of al-Tabari, vols XI-XIII, tr. K. Y. Blankinship, Y. Friedmann and G. H. A. Juynboll.",
    weight="the fullest narrative; partisan of Kufa and of Tamim; numbers and speeches not to be trusted" },
  { id="tab_ii",  text="al-Tabari (d. 923), History, through Ibn Ishaq (d. 767).",
    weight="shorter and more sober, with smaller armies; middling to high" },
  { id="bal",     text="al-Baladhuri (d. about 892), Futuh al-Buldan, tr. P. K. Hitti, The Origins of the Islamic State (1916).",
    weight="terse, composite; often the smallest numbers; good on treaties" },
  { id="khal",    text="Khalifa b. Khayyat (d. 854), Tarikh.",                                weight="early annals that set variant totals side by side; middling to high" },
  { id="yaq",     text="al-Ya'qubi (d. after 905), Tarikh.",                                  weight="compressed; middling" },
  { id="din",     text="al-Dinawari (9th century), al-Akhbar al-tiwal.",                      weight="Iranian in flavour; middling" },
  { id="mas",     text="al-Mas'udi (d. 956), Muruj al-dhahab.",                               weight="late, collects variants; middling to low" },
  { id="misk",    text="Miskawayh (d. 1030), Tajarib al-umam.",                               weight="rests on Tabari, with an eye for statecraft; middling" },
  { id="jawzi",   text="Ibn al-Jawzi (d. 1201), al-Muntazam.",                                weight="little of his own" },
  { id="ia",      text="Ibn al-Athir (d. 1233), al-Kamil.",                                   weight="a smooth digest of Tabari; little of his own" },
  { id="kalai",   text="al-Kala'i (d. 1237), al-Iktifa: a late compiler.",                    weight="little of his own" },
  { id="nuwayri", text="al-Nuwayri (d. 1333), Nihayat al-arab: a late compiler.",             weight="little of his own" },
  { id="ikh",     text="Ibn Khurradadhbih (9th century), al-Masalik wa'l-mamalik.",           weight="tax lists of the Sawad: high for structure, the values are of his own century" },
  { id="qud",     text="Qudama b. Ja'far, Kitab al-Kharaj; Ibn al-Faqih, al-Buldan (10th century).", weight="fiscal geography, as Ibn Khurradadhbih" },

  -- Others who wrote near the time, or from those who did
  { id="seb",     text="The Armenian History attributed to Sebeos (about 660), tr. R. W. Thomson (1999).",
    weight="near in time, from the nobles' side; high for the outline" },
  { id="kc",      text="The Khuzistan Chronicle (Syriac, about 660).",                        weight="near in time and place; high for the outline" },
  { id="thom",    text="The Chronicle to 640, by Thomas the Presbyter (Syriac).",             weight="of the time itself, and only a few lines; high" },
  { id="theo",    text="Theophanes, Chronographia (about 813).",                              weight="late, in part from a lost Syrian chronicle; middling" },
  { id="nik",     text="Nikephoros, Short History (about 780).",                              weight="late and brief; middling" },

  -- Digests
  { id="s0",      text="Encyclopaedic account of Qadisiyya and its background (popular digest).",   weight="a digest of the traditional story" },
  { id="s1",      text="Encyclopaedic account of the conquest of Mesopotamia (popular digest).",    weight="a digest of the traditional story" },
  { id="s2",      text="Encyclopaedic account of the second invasion of Mesopotamia (popular digest).", weight="a digest of the traditional story" },
  { id="s3",      text="Encyclopaedic account of Shahrbaraz (popular digest).",                     weight="a digest; its Greek and Armenian sources shine through" },
  { id="mu",      text="W. Muir, T. H. Weir, The Caliphate (1915), after Tabari and Ibn al-Athir.",  weight="a readable rendering of the tradition; middling to low" },

  -- Modern works
  { id="akr",     text="A. I. Akram, The Sword of Allah (1970); The Muslim Conquest of Persia (1976).", weight="a soldier's eye for ground and tempo; accepts the tradition; day-dates inferred" },
  { id="cae",     text="L. Caetani, Annali dell'Islam (1905-26).",                                 weight="sceptical; still worth reading" },
  { id="crone",   text="P. Crone, Slaves on Horses (1980); with M. Cook, Hagarism (1977).",         weight="radical doubt about the narrative tradition; a check" },
  { id="don",     text="F. M. Donner, The Early Islamic Conquests (1981).",                        weight="high; armies of a few thousand, raids and treaties" },
  { id="eir",     text="Encyclopaedia Iranica, articles on the army, Boran, Yazdegerd III, Rostam, Qadisiyya and the Arab conquest.", weight="high" },
  { id="hj",      text="J. Howard-Johnston, Witnesses to a World Crisis (2010); commentary on Sebeos (1999).", weight="high; builds its dates on texts that are not Muslim; some of them contested" },
  { id="kae",     text="W. E. Kaegi, Byzantium and the Early Islamic Conquests (1992); Heraclius (2003).", weight="high for the Roman side" },
  { id="ken",     text="H. Kennedy, The Great Arab Conquests (2007).",                             weight="high" },
  { id="mor",     text="M. Morony, Iraq after the Muslim Conquest (1984).",                        weight="high" },
  { id="noth",    text="A. Noth, L. I. Conrad, The Early Arabic Historical Tradition (1994); P. Crone, Slaves on Horses (1980).", weight="high, on commonplaces of the tradition" },
  { id="pou",     text="P. Pourshariati, Decline and Fall of the Sasanian Empire (2008).",         weight="debated; houses of the Pahlav and the Parsig; sets these campaigns in 628-632" },
  { id="zar",     text="A. H. Zarrinkub in The Cambridge History of Iran IV (1975).",              weight="middling to high" },
})
