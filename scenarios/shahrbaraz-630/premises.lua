-- premises.lua: what could have been otherwise, as switches a player may turn.
--
-- An option is { word, what is then so }; `usual` is what most accounts tell. Scripts ask
-- q.premise.letter == "obeyed", and a formation may be tied to an option. Which numbers of
-- men are read (low, middle, high) is a premise of every campaign and is not listed.
--
-- A premise needs a document or a doubt: `source` says which.

return {
  -- W24
  { id="letter", title="The letter with four hundred names",
    says="In 626 or 627 Khosrow is said to have ordered Kardarigan to kill Shahrbaraz and bring the army home. The riders were taken in Galatia, the letter went to Constantinople and from there to the man it condemned, who wrote four hundred officers in beside himself. With that his army was his. Some hold the whole for a forgery of Heraclius, or for a tale.",
    options={ { "turned", "It happened so, or the army believes it: the officers stand by him." },
              { "obeyed", "The riders got through, and Kardarigan did as he was told. Half of the army went home with him; the other half has risen under the dead man's son." } },
    usual="turned", source="s3; theo; nik; kae" },

  { id="emperor", title="The emperor's part",
    says="Heraclius wrote to Shahrbaraz after Kavadh's death and met him at Arabissos in July 629; border, relics and marriages were spoken of. What he gave besides good wishes nobody tells.",
    options={ { "writes", "A letter comes in April, with an offer in it." },
              { "stands_aside", "Nothing comes. Rome waits to see who is left." } },
    usual="writes", source="s3; nik; hj" },

  { id="khazars", title="Riders from beyond the Caucasus",
    says="In April 630 an advance guard of the Khazars under Chorpan Tarkhan was in Armenia, and in the History of the Aghuans an army of ten thousand which Shahrbaraz sent against it was destroyed. Who had sent it, and when, is not clear; the number is round.",
    options={ { "raid", "They are there, and the men of the north stay where they are." },
              { "quiet", "The passes are quiet: some of the men of the north march with the general." } },
    usual="raid", source="movses" },

  -- W27
  { id="princes", title="Kavadh's brothers",
    says="Kavadh had some seventeen brothers killed in 628, so that in two years nobody was left to crown but children, women and a general.",
    options={ { "dead",   "They are dead; a child is king." },
              { "spared", "Grown men of the house are alive in Ctesiphon, and stand round the boy." } },
    usual="dead", source="tab_v; theo; kc" },

  -- W26
  { id="boran", title="Khosrow's daughter",
    says="The Pahlav are said to have struck coins for Boran while Ardashir still reigned; by the coins her first year may be 629. Others let her follow Shahrbaraz in June 630.",
    options={ { "after", "She is asked when nobody else is left." },
              { "before", "She has been set beside the boy, and the Pahlav stand by her: their army musters sooner." } },
    usual="after", source="malek; pou; eir" },

  -- W25
  { id="parade", title="The day of the parade",
    says="After some forty days guardsmen stabbed him as he rode past; Tabari names three brothers of Istakhr. Other generals had taken that throne before him and held it for years.",
    options={ { "knives", "There are men who would do it; whether they come to it is open." },
              { "none",   "Nobody dares: he can be driven from the throne by arms alone." } },
    usual="knives", source="tab_v; seb; kc" },
}
