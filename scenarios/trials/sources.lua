-- sources.lua: what the trials rest on.

return {
  sources = {
    { id="tab",  text="al-Tabari (d. 923), History, mostly through Sayf b. Umar (vols XI-XIII of the translation).", weight="vivid; its numbers of the enemy are rhetoric and carry no weight here" },
    { id="bal",  text="al-Baladhuri (d. about 892), Futuh al-Buldan, tr. P. K. Hitti (1916).", weight="terse; often the smallest numbers" },
    { id="mu",   text="W. Muir, T. H. Weir, The Caliphate (1915), a digest of Tabari and Ibn al-Athir.", weight="middling to low" },
    { id="akr",  text="A. I. Akram, The Sword of Allah (1970).", weight="a soldier's eye for ground and tempo; accepts the tradition" },
    { id="don",  text="F. M. Donner, The Early Islamic Conquests (1981).", weight="high" },
    { id="ken",  text="H. Kennedy, The Great Arab Conquests (2007).", weight="high" },
    { id="kae",  text="W. E. Kaegi, Byzantium and the Early Islamic Conquests (1992); Heraclius (2003).", weight="high" },
    { id="s0",   text="Encyclopaedic accounts of the conquest of Mesopotamia and of Qadisiyya (popular digests).", weight="low for numbers" },
    { id="arr",  text="Arrian, Anabasis.", weight="high for the Macedonians, none for Persian numbers" },
    { id="plu",  text="Plutarch, Demetrius and Crassus.", weight="middling; good on the course of the day" },
    { id="pol",  text="Polybius, Histories, book 5.", weight="high" },
    { id="liv",  text="Livy, book 37; Appian, Syrian Wars.", weight="middling; the losses of the beaten are inflated" },
    { id="pro",  text="Procopius, Wars, book 1; John Malalas, Chronicle, book 18.", weight="high; a partisan of Belisarius, and a critic" },
    { id="eli",  text="Elishe, History of Vardan and the Armenian War.", weight="a martyrs' book; low for numbers" },
    { id="sab",  text="P. Sabin, Lost Battles (2007).", weight="high; modern numbers of ancient armies" },
  },
}
