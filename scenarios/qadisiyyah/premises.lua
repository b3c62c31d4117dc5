-- premises.lua: what could have been otherwise in those four days.

return {
  -- W08
  { id="elephants", title="Elephants on the second day",
    says="On the first evening the girths were cut and the towers fell; the second day was fought without elephants while the harness was mended.",
    options={ { "mended", "Harness is mended at the pace of the rules: no towers on the day after they were cut down." },
              { "spares", "Spare towers and girths are at hand, and every beast carries one each morning." },
              { "none",   "The elephants stayed at Ctesiphon." } },
    usual="mended", source="s0; tab_s; jawzi" },

  -- W15, W16
  { id="veterans", title="The veterans from Syria",
    says="Al-Qa'qa came with a thousand men on the second day, Hashim and Qays with fourteen hundred on the third, in small troops that made them seem more. Most of Hashim's six thousand missed the battle.",
    options={ { "driblets", "A thousand on the second day, fourteen hundred on the third." },
              { "early",    "All of them stand in the line on the first morning." },
              { "late",     "Nobody comes in time." } },
    usual="driblets", source="tab_s; bal: 415" },

  -- W31
  { id="storm", title="The wind of the last day",
    says="About noon of the fourth day a west wind threw dust into the Persians' faces and Rostam's canopy into the canal.",
    options={ { "told",   "It blows at noon of the fourth day." },
              { "chance", "It blows on any day with the chance of the season, one in three." },
              { "none",   "The air stays clear." } },
    usual="told", source="tab_s; jawzi" },

  -- W30
  { id="rostam", title="Rostam's seat",
    says="Rostam sat under a canopy near the west bank, close enough to be reached. He was killed on the fourth day; how, nobody knew.",
    options={ { "canopy", "He commands from the canopied seat on the field." },
              { "bank",   "He stays beyond the canal, out of reach and of sight, and lives." } },
    usual="canopy", source="s0; tab_s; bal: 415" },

  -- W28
  { id="sad", title="Sa'd's illness",
    says="Sciatica and boils kept Sa'd on a roof. Some chiefs murmured, and a verse about it is still quoted.",
    options={ { "roof",  "He lies on the roof of Qudays and commands by notes." },
              { "front", "He is well, and rides behind the centre." } },
    usual="roof", source="tab_s; bal: 413" },

  { id="informers", title="Deserters who knew elephants",
    says="Before the third day Persians who had come over are said to have told where an elephant is weak: the eyes and the trunk.",
    options={ { "told",   "They tell it on the third morning." },
              { "silent", "Nobody does." } },
    usual="told", source="tab_s; bal: 413" },

  -- W32
  { id="causeway", title="How the Persians crossed al-Atiq",
    says="The Persians filled the canal in one night with reeds, earth and gear and came over by one causeway. When they broke, tens of thousands were said to have died in the water.",
    options={ { "one",   "One causeway, as it is told." },
              { "three", "Rostam's engineers throw up two more beside it: three times as many men get back over." } },
    usual="one", source="tab_s; mu; bal: 414" },

  -- W09, W10
  { id="crossing", title="Who crosses al-Atiq",
    says="Asked whether he would cross or be crossed to, Sa'd refused to give up the bridge. Two years before, Abu Ubayd had answered otherwise.",
    options={ { "persians", "The Persians fill the canal by night and cross." },
              { "muslims",  "Rostam waits on his bank, and the Muslims must come to him over the water." } },
    usual="persians", source="tab_s; mu" },
}
