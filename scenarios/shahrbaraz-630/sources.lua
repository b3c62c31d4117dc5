-- sources.lua: what the campaign rests on, and what is disputed.
--
-- Every row of every file has a `source`: keys from here with a remark behind a colon if
-- need be, or the words "model assumption" and why. The check insists, because a player
-- may ask where a number comes from, and because a guess that says so is honest. A
-- campaign on the shared land may take its works from a library of the theatre instead:
-- sources = rows.pick(refs, "tab_s", ...).

return {
  sources = {
    -- Near the time
    { id="seb",    text="The Armenian History attributed to Sebeos (about 660), tr. R. W. Thomson (1999).", weight="near in time; high for the outline" },
    { id="kc",     text="The Khuzistan Chronicle (Syriac, about 660).",                              weight="near in time and place; a few lines" },
    { id="movses", text="Movses Daskhurantsi, History of the Aghuans (10th century, from older texts), tr. C. Dowsett (1961).", weight="the only witness of the raid in Armenia; numbers round" },
    -- Later
    { id="nik",    text="Nikephoros, Short History (about 780).",                                     weight="late and brief; middling" },
    { id="theo",   text="Theophanes, Chronographia (about 813).",                                     weight="late; the letter and its four hundred names; middling" },
    { id="tab_v",  text="al-Tabari (d. 923), History, vol. V, tr. C. E. Bosworth (1999).",            weight="the fullest account of the siege and of the parade, from Persian books of kings; middling to high" },
    -- Modern
    { id="s3",     text="Encyclopaedic account of Shahrbaraz (popular digest).",                     weight="a digest; gives the day, the six thousand and the two allies" },
    { id="hj",     text="J. Howard-Johnston, Witnesses to a World Crisis (2010).",                    weight="high" },
    { id="kae",    text="W. E. Kaegi, Heraclius (2003).",                                              weight="high for the Roman side" },
    { id="pou",    text="P. Pourshariati, Decline and Fall of the Sasanian Empire (2008).",           weight="debated; houses of the Parsig, Pahlav and Nimruzi are hers" },
    { id="eir",    text="Encyclopaedia Iranica, articles on Ardashir III, Boran and Shahrvaraz.",     weight="high" },
    { id="malek",  text="H. M. Malek, V. S. Curtis, History and coinage of the Sasanian queen Boran, Numismatic Chronicle 158 (1998).", weight="high; the coins' years" },
    -- The land
    { id="map",    text="The geography of this game's theatre: classical itineraries, the general literature on the sites, tax lists of the ninth century from memory.", weight="places good, populations and harvests orders of magnitude" },
  },

  disputes = {
    { id="d34",
      question="Was it 630?",
      positions="27 April 630 in most accounts. Led by the coins of Boran, some set siege and reign in 629.",
      here="630. Nothing in the play depends on the year but the emperor's letter, which would come before the meeting at Arabissos." },
    { id="d35",
      question="Was there a letter with four hundred names?",
      positions="Theophanes, Nikephoros and several eastern texts tell it with different kings, cities and dates between 626 and 628; Kaegi and Cobb hold to a true core; others suspect a forgery of Heraclius, or a tale of a kind that is told of other generals.",
      here="It is what his officers believe, and makes a forged list hard to sell to them. Premise `letter` lets the order be obeyed." },
    { id="d_nev",
      question="Who opened the gate?",
      positions="Tabari: Nev-Khosrow, captain of Ardashir's guard, with Namdar Gushnasp. Pourshariati and the digests after her: Piruz Khosrow, head of the Parsig, under another form of his name.",
      here="One man, with the retainers of the Parsig behind him. The guard as a body follows once the gate is open." },
    { id="d_date",
      question="Does 27 April begin the siege or the reign?",
      positions="The digests let him arrive on that day; lists of kings let him reign from it, forty days to 9 June. Both cannot be exact if the siege lasted at all.",
      here="The march is set so that he can arrive about then. Siege and reign together are held against the 43 days to 9 June." },
    { id="d_six",
      question="Six thousand or sixty?",
      positions="Six thousand in Tabari; sixty thousand in a variant known from notes to the Book of Kings. Sebeos has a large army without a number.",
      here="Six thousand in the middle reading, four and twelve in the others." },
    { id="d_khazar",
      question="Did Shahrbaraz lose ten thousand men in Armenia?",
      positions="Only Movses Daskhurantsi says so. The Western Turks had been called back after the peace with Kavadh; an advance guard of Khazars may have come again in 630.",
      here="Premise `khazars`. It keeps the rest of his army in the north, which explains six thousand." },
  },
}
