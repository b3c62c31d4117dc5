-- premises.lua: questions the sources leave open, as switches.
--
-- The `usual` option is what most accounts tell, or what most scholars would
-- bet on where they doubt the accounts; for `alliance` it is neither, and says
-- why. The strength of the armies is a premise too, but every scenario has it:
-- `reading`, low, middle or high.

return {
  { id="alliance", title="The alliance of the two crowns", group="Courts and crowns",
    says="That Yazdegerd took a daughter of Heraclius to wife in 635, and that they meant to strike in the same weeks, stands in modern books alone; no early text knows of it, and the lady's name may be that of a Persian princess who was taken captive later. Roman and Persian frontier men did act together, once or twice.",
    options={ { "open",   "The courts may write to each other. What comes of it is up to them: usually courtesy." },
              { "none",   "No such letters. Each empire fights its own war." },
              { "sworn",  "The pact is made and a month agreed upon: May 636. Gold goes east, and both musters are ordered to be ready." } },
    usual="open", source="s0; s1; s2; kae; mor: the dossier would bet on `none`; a scenario of this name asks the question" },

  { id="houses", title="Rostam and Piruz", group="Courts and crowns",
    says="The magnates made the two chiefs agree by threatening both; Sayf sets it after Buwayb, others find the quarrel going on to the end. Had they agreed when the boy was crowned, the houses could have been called a year earlier.",
    options={ { "late",    "They have agreed this winter. The crown is obeyed by half." },
              { "early",   "They agreed in 632: authority is two hundred higher, and the summons may go out at once." },
              { "may",     "They have agreed, and somebody counts the days: the summons goes out in December, and the houses are in the field in May." },
              { "feud",    "They have not. Authority is a hundred and fifty lower, and no house comes whole." } },
    usual="late", source="misk; tab_s; mu" },

  { id="ban", title="The ban on former apostates", group="Men and armies",
    says="Umar lifted it for want of men; how strictly it had been kept before is disputed.",
    options={ { "asked",  "He may lift it, and is asked when men run short." },
              { "kept",   "It is kept: Tamim, Asad and Kinda stay at home, whatever happens." },
              { "lifted", "It is gone already." } },
    usual="asked", source="s0; tab_s; don" },

  { id="offensive", title="The Emperor's last army", group="Men and armies",
    says="That Heraclius raised a great army in 636 nobody doubts; he might have kept to his walls, as his advisers and his purse would have had it.",
    options={ { "comes",   "He may raise it, and is asked when Damascus or Emesa is in danger." },
              { "none",    "He does not. Walls and what stands behind them must do, and men of Syria can go to Iraq half a year sooner." } },
    usual="comes", source="kae; theo; bal" },

  { id="muthanna", title="The wound of al-Muthanna", group="What generals did",
    says="He died of a wound from the Bridge while Sa'd was on his way to him, and left him his advice and his widow.",
    options={ { "dies",  "He dies when the new commander comes near, or within the year." },
              { "lives", "The wound heals." } },
    usual="dies", source="tab_s" },

  { id="veterans", title="The way of the veterans", group="Men and armies",
    says="Six thousand were ordered from Syria to Iraq, and most of them came too late: a thousand on the second day of the battle, a few hundred on the third.",
    options={ { "driblets", "A vanguard rides ahead, the rest follow as they can." },
              { "together", "They march as one body, a week later but whole." },
              { "late",     "Heat, fever and farewells: they start three weeks after the order." } },
    usual="driblets", source="tab_s; bal: 415; yaq" },

  { id="niketas", title="The son of Shahrbaraz", group="What generals did",
    says="A general of the Emperor was the son of the Persian who had taken Jerusalem from him. He is said to have offered his services to Umar afterwards, and was put to death.",
    options={ { "serves",  "He serves, with some hundreds of Persian horse, and is watched." },
              { "absent",  "He is kept at court." } },
    usual="serves", source="s3; kae" },

  { id="jabala", title="Jabala's pay", group="Peoples and towns",
    says="Ghassan fought for the Emperor at the Yarmuk. A legend lets their chief become a Muslim for a while and leave again over a blow; what kept such allies was mostly pay.",
    options={ { "paid",   "They stay while they are paid." },
              { "sworn",  "They stay, paid or not." },
              { "doubts", "They would rather be asked by both." } },
    usual="paid", source="bal; kae; don" },

  { id="basra", title="Utba on the lower Tigris", group="What generals did",
    says="Some reports have Utba's few hundred before Ubulla in 635, and Basrans at Qadisiyya; Sayf lets him come after the capital has fallen.",
    options={ { "before", "He comes in the autumn of 635." },
              { "after",  "He comes later than this." } },
    usual="before", source="khal; bal; mor; tab_s" },

  { id="steppe", title="Taghlib, Namir and Iyad", group="Peoples and towns",
    says="The Christian Arabs between the rivers had fought against Khalid in 633 and beside al-Muthanna at Buwayb: kin before creed. In these two years hardly anything is told of them.",
    options={ { "home",   "They stay with their herds." },
              { "persia", "They ride for Persia again, on the Euphrates." },
              { "medina", "More of them come to al-Muthanna." } },
    usual="home", source="mor; tab_s; don" },
}
