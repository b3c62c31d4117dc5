-- premises.lua: questions the sources leave open, as switches. Numbers W.. are
-- those of the list of counterfactual premises.

return {
  { id="pause", title="The two months at Qadisiyyah", group="What generals did",
    says="Sa'd is said to have waited two months for the Caliph's letters. He might have gone on while they were still running (W34).",
    options={ { "letters", "What to do is asked in the game." },
              { "at_once", "The letter is there already: go." } },
    usual="letters", source="tab_s" },

  { id="rostam", title="Rostam", group="What generals did",
    says="He was killed on the last day: under a mule's load, by one of four men, or by nobody knows whom. If he had got back over the canal, much of the centre would have come with him (W30).",
    options={ { "dead",  "He is dead." },
              { "lives", "He is at Babil with what he brought off, and the crown is better obeyed." } },
    usual="dead", source="tab_s; bal; seb" },

  { id="hamra", title="The Daylamites of the guard", group="Men and armies",
    says="Four thousand of the royal foot took terms after the battle: stipends, and allies of their own choice. When exactly they went over is told differently.",
    options={ { "join",  "They come over in the weeks after the battle." },
              { "later", "They come over when the capital has fallen." },
              { "never", "They went home to their hills." } },
    usual="join", source="bal; mor" },

  { id="stores", title="How long Bahurasir could eat", group="Peoples and towns",
    says="Two months of siege in Sayf; nine, or eighteen, and dates twice ripe, in Baladhuri's reports (D30).",
    options={ { "short", "Stores for some weeks, and what is brought in." },
              { "long",  "Stores for nine months." },
              { "years", "Stores for eighteen." } },
    usual="short", source="tab_s; bal: 417" },

  { id="king", title="The King", group="Courts and crowns",
    says="He had left before the end: let down from the White Palace in a basket, says one report. He might have stayed (W33).",
    options={ { "choice", "It is asked in the game." },
              { "stays",  "He stays in his palace whatever happens. The city does not open as long as he is in it." },
              { "gone",   "He sent his household to Hulwan before the siege began." } },
    usual="choice", source="tab_s; bal: 417" },

  { id="river", title="The Tigris in March", group="Peoples and towns",
    says="In Sayf an army swims a river in flood and loses a cup; in Baladhuri somebody shows it a ford (D31).",
    options={ { "ford",  "A man of the country shows a ford to whoever asks." },
              { "swim",  "There is none: who goes in now loses men." },
              { "boats", "Neither: it takes boats, and weeks." } },
    usual="ford", source="tab_s; bal: 417" },

  { id="east_city", title="The eastern city", group="Peoples and towns",
    says="Deserted in Sayf but for a garrison in the White Palace that took terms; by another report it was held for a month and a half (D30).",
    options={ { "opens", "It opens within a week, if the King is gone." },
              { "holds", "It is held for six weeks." } },
    usual="opens", source="tab_s; mor: 193" },

  { id="stand", title="Where the roads part", group="What generals did",
    says="At Jalula the roads to Media, to Adurbadagan and to the south part. If we separate now we shall never meet again, somebody said, and they dug. They might have kept going (W35).",
    options={ { "choice", "It is asked in the game." },
              { "media",  "They go on into Media at once, and keep their men for another year." } },
    usual="choice", source="misk" },

  { id="commander", title="Who commanded at Jalula", group="What generals did",
    says="Mihran of Rayy in Sayf, Rostam's brother Khurrazad in Baladhuri (D33).",
    options={ { "mihran",     "Mihran." },
              { "farrukhzad", "Farrukhzad, if he is alive and free." } },
    usual="mihran", source="tab_s; bal: 420" },

  { id="limit", title="How far Umar lets them go", group="Courts and crowns",
    says="At the Zagros he called halt: enough for us, the plain. He is not known to have said it at the Tigris; he might have (W36).",
    options={ { "zagros", "He stops them at the foot of the hills." },
              { "tigris", "He stops them at the river: peace and tribute, if the other bank will have it." } },
    usual="zagros", source="tab_s; don" },

  { id="takrit", title="The Arabs inside Tikrit", group="Peoples and towns",
    says="Sayf has Iyad, Taghlib and Namir change sides by arrangement on the fortieth day; others date the fall of Tikrit to 641 (D2 of the table).",
    options={ { "open",  "They send to the besiegers within six weeks." },
              { "loyal", "They stay behind the ditch with the Romans." } },
    usual="open", source="tab_s; bal" },

  { id="sickness", title="Fever and want in the capital", group="Peoples and towns",
    says="Plague and famine in the year of Mada'in, by some; and the conquerors sickened in the damp until they moved to Kufa.",
    options={ { "mild",   "The army that stays in the capital loses men from June." },
              { "none",   "It does not." },
              { "plague", "Sickness all summer in both halves of the city." } },
    usual="mild", source="tab_s; bal: 417" },

  { id="peasants", title="The temper of the villages", group="Peoples and towns",
    says="Landholders made terms as soon as the last regiment was gone: Bistam at Burs, Shirzad at Sabat. A hundred thousand peasants are said to have been taken near Sabat and let go on his plea (W39).",
    options={ { "wait",  "They wait to see who wins." },
              { "hope",  "They welcome lighter taxes." },
              { "loyal", "They stand by their lords." } },
    usual="wait", source="tab_s; mor" },
}
