-- sources.lua: what is known of Qadisiyyah, from whom, and what is not.
--
-- The four days with their names, hours, duels and elephants are Sayf's, who
-- wrote in Kufa five generations later from the memory of its tribes. Others
-- tell of the battle in a page, without days.

return {
  -- What the works are worth for this battle.
  sources = rows.all(
    { rows.with(refs.tab_s, { weight="nearly all the detail; partisan of Kufa, of Tamim and Asad; speeches, duels and numbers not to be trusted" }),
      rows.with(refs.bal,   { weight="terse; nine or ten thousand Muslims; an older Sa'd and a disputed death of Rostam" }),
      rows.with(refs.khal,  { weight="early annals; six to nine thousand Muslims, three days from a Monday" }),
      rows.with(refs.yaq,   { weight="a summary with shares of booty" }),
      rows.with(refs.misk,  { weight="orders the tradition well; places of the elephants" }),
      rows.with(refs.mas,   { weight="thirty-eight thousand Muslims" }),
      rows.with(refs.seb,   { weight="nearest in time; eighty thousand Persians, three thousand Armenians under Mushegh, no details of the field" }) },
    rows.pick(refs, "ia", "jawzi", "kalai", "mu", "akr", "s0"),
    { rows.with(refs.don,   { weight="high; six to twelve thousand Muslims" }),
      rows.with(refs.pou,   { weight="debated; dates the battle to 634-635" }),
      rows.with(refs.hj,    { weight="high; dates the battle to 6 January 638" }) },
    rows.pick(refs, "ken", "mor", "zar", "eir", "noth")),

  disputes = {
    { id="d01",
      question="When was it fought?",
      positions="March 635 in Sayf; November 635 in Muir; autumn of 636 in Ibn Ishaq and, by weekday, 2 December 636 in Khalifa; 637 in Waqidi; 6 January 638 for Howard-Johnston, from Armenian and Syriac dates; 634 or 635 for Pourshariati. The Encyclopaedia Iranica leaves it open between 635 and 638.",
      here="16 to 19 November 636, the popular date. The months of Syria's war decide whether veterans can come; that is premise `veterans`." },
    { id="d05",
      question="How many Muslims?",
      positions="Six or seven thousand in Ibn Ishaq, eight or nine in other early reports, nine or ten in Baladhuri, more than thirty in Sayf, thirty-eight in Mas'udi. Donner and Kennedy hold to the small numbers.",
      here="Eight thousand in the low reading, fourteen and a half in the middle, thirty in the high one, with those who come later." },
    { id="d06",
      question="How many Persians, and how many of them fell?",
      positions="Thirty, forty, sixty, eighty or a hundred and twenty thousand; forty thousand dead in Sayf, half of the army in the sense of the Armenian text.",
      here="Fourteen, twenty-four and sixty thousand fighting men in the three readings. What they lose is the model's answer." },
    { id="d07",
      question="Men in chains?",
      positions="Thirty thousand bound together, who could not run and drowned; or sworn together; or a formation called after a chain. The same is told of Kazima and of Yarmuk.",
      here="Nobody is chained. It can be tried in Kazima's scenario." },
    { id="d_elephants",
      question="What did the elephants do?",
      positions="Thirty or thirty-three of them, scattering the Arab horse on the first day, absent on the second, destroyed on the third by champions who blinded their leaders. The story has the shape of a tale; that there were elephants nobody doubts.",
      here="Thirty-three, by rules that were set on what is told of elephants from Hydaspes to Avarayr, not on this battle. Camels dressed up as elephants are a device of the tale, and the player's to order." },
    { id="d_rostam",
      question="How did Rostam die?",
      positions="Struck by Hilal b. Ullafa beside a baggage mule, or by one of three others; of thirst; or found dead of many wounds.",
      here="He may fall when his seat is stormed, when he is in the press, or in the rout." },
    { id="d_raid",
      question="Was the palace attacked?",
      positions="A thrust of Persian horse through a gap, at the fort from which Sa'd commanded, stands in modern narratives; the early texts speak of the fort's gate being opened to it in fear rather than of an assault.",
      here="Horse may ride through a gap and make for the roof." },
    { id="d_qaqa",
      question="Did al-Qa'qa live?",
      positions="He is the hero of every second episode in Sayf and almost unknown outside him.",
      here="He commands the first thousand from Syria; the men are not in doubt." },
  },
}
