-- sources.lua: the works behind the numbers of the rules.
--
-- A number's `source` names the keys below; what follows a colon is a remark.
-- "model assumption" means that nobody attests the number: it was chosen, and
-- the words after it say why. No page is given anywhere, because the figures
-- were gathered from memory of the works and from excerpts; whoever wants to
-- quote one must open the book. The bounds `low` and `high` are what the
-- laboratory samples between.

return {
  sources = {
    -- The story itself
    { id="s0",   text="Encyclopaedic account of Qadisiyya and its background (popular digest).",           weight="low for numbers" },
    { id="ta",   text="al-Tabari, History, mostly through Sayf b. Umar (vols XI-XIII of the translation).", weight="vivid; low for numbers" },
    { id="ba",   text="al-Baladhuri, Futuh al-Buldan (Hitti 1916).",                                       weight="middling to high" },
    { id="mu",   text="Muir and Weir, The Caliphate (1915), a digest of Tabari and Ibn al-Athir.",         weight="middling to low" },
    { id="d81",  text="F. M. Donner, The Early Islamic Conquests (1981).",                                 weight="high" },
    { id="k07",  text="H. Kennedy, The Armies of the Caliphs (2001); The Great Arab Conquests (2007).",    weight="high" },
    { id="mo84", text="M. Morony, Iraq after the Muslim Conquest (1984).",                                 weight="high" },

    { id="misk", text="Miskawayh (d. 1030), Tajarib al-umam.",                                             weight="rests on Tabari; an eye for statecraft" },
    { id="khal", text="Khalifa b. Khayyat (d. 854), History.",                                             weight="middling to high; gives variants side by side" },
    { id="yaq",  text="al-Ya'qubi (9th century), History.",                                                weight="middling; compressed" },
    { id="ia",   text="Ibn al-Athir (d. 1233), al-Kamil.",                                                 weight="smooths Tabari; little of his own" },
    { id="jawzi", text="Ibn al-Jawzi (d. 1201), al-Muntazam.",                                             weight="little of his own" },
    { id="kalai", text="al-Kala'i (d. 1237), al-Iktifa: a late compiler.",                                 weight="little of his own" },
    { id="nuwayri", text="al-Nuwayri (d. 1333), Nihayat al-arab: a late compiler.",                        weight="little of his own" },
    { id="akr",  text="A. I. Akram, The Sword of Allah (1970); The Muslim Conquest of Persia (1975).",     weight="a soldier's eye for ground and tempo; accepts the tradition" },
    { id="kae",  text="W. Kaegi, Byzantium and the Early Islamic Conquests (1992).",                       weight="high for the Roman side" },
    { id="pou",  text="P. Pourshariati, Decline and Fall of the Sasanian Empire (2008).",                  weight="debated; dates the early campaigns to 628-632" },

    -- Food, beasts and roads
    { id="e78",  text="D. W. Engels, Alexander the Great and the Logistics of the Macedonian Army (1978).", weight="high; rations on the generous side" },
    { id="r99",  text="J. P. Roth, The Logistics of the Roman Army at War (1999).",                        weight="high" },
    { id="h06",  text="J. Haldon, Warfare, State and Society (1999); Haldon (ed.), General Issues in the Study of Medieval Logistics (2006).", weight="high" },
    { id="h12",  text="J. Haldon and others, Marching across Anatolia (2011-12); P. Murgatroyd (2012).",   weight="high: simulated marches" },
    { id="d22",  text="B. Devereaux, essays on pre-modern army logistics (2022).",                         weight="middling; a synthesis" },
    { id="or12", text="W. Scheidel, E. Meeks, J. Weiland, ORBIS (2012): speeds and loads of Roman travel.", weight="high" },
    { id="b75",  text="R. W. Bulliet, The Camel and the Wheel (1975).",                                    weight="high" },
    { id="hi75", text="D. R. Hill, The role of the camel and the horse in the early Arab conquests (1975).", weight="high" },
    { id="cl",   text="Clausewitz, On War, book V: the division that needs a day for what one man walks in five hours.", weight="high" },
    { id="eb",   text="Encyclopaedia Britannica, articles on the river craft of Iraq.",                    weight="middling" },
    { id="ad",   text="R. McC. Adams, Land behind Baghdad (1965); Heartland of Cities (1981).",            weight="high" },
    { id="geo",  text="The notes on the land that accompany this map: distances, seasons, rates of march.", weight="made for the map; hand work" },

    -- Men, beasts and battle
    { id="ro04", text="N. Rosenstein, Rome at War (2004): deaths in armies outside battle.",               weight="high" },
    { id="kr85", text="P. Krentz, Casualties in hoplite battles (1985).",                                  weight="high" },
    { id="pr",   text="Procopius, Wars: Dara and Callinicum.",                                             weight="high for what he saw; a partisan" },
    { id="dp",   text="C. Ardant du Picq, Battle Studies (1880): men in contact, pulses and lulls, the second line.", weight="high" },
    { id="la16", text="F. W. Lanchester (1916) and R. Helmbold (1961 ff.): what numbers are worth.",       weight="middling; shapes, not measurements" },
    { id="tb96", text="P. Tetlock and A. Belkin, Counterfactual Thought Experiments (1996).",              weight="on method: against certainty after the event" },
    { id="s1",   text="Encyclopaedic account of the first conquest of Mesopotamia (popular digest).",      weight="low for numbers" },
    { id="s3",   text="Encyclopaedic account of Shahrbaraz and the last Roman war (popular digest).",      weight="low for numbers" },
    { id="seb",  text="Sebeos (7th century), History of Heraclius.",                                       weight="near the time; Armenian affairs best" },
    { id="ch93", text="P. Christensen, The Decline of Iranshahr (1993).",                                  weight="high; on fields, taxes and plagues" },
    { id="sa07", text="P. Sabin, Lost Battles (2007): the model of ancient battle.",                       weight="high" },
    { id="pr01", text="Prasad and others (2001): measured rations of working elephants in Kerala.",        weight="high" },
    { id="ki06", text="J. M. Kistler, War Elephants (2006); H. H. Scullard (1974).",                       weight="middling" },
    { id="zo",   text="Modern handbooks on grazing and on the animals of dry lands.",                      weight="middling" },
    { id="clim", text="Climate normals of Baghdad; gauge of the Tigris and the Euphrates before the dams.", weight="high for today, a guess for 633" },
  },
}
