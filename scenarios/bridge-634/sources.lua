-- sources.lua: what this scenario rests on, and what is disputed.
--
-- One year later than "The First Invasion", and by the same tellers. For the
-- Bridge itself Baladhuri and Sayf are nearly of one voice; for what comes after
-- they disagree by a year and by a factor of ten.

return {
  sources = rows.all(
    rows.pick(refs, "tab_s", "bal", "misk", "kalai", "nuwayri", "kc", "s0", "s1", "s2", "mu", "akr", "don", "eir", "ken", "mor", "noth", "pou", "zar"),
    { { id="mechanics", text="Sawad, Mechanics: how the model reckons.", weight="the model's own account of itself" } }),

  disputes = {
    { id="d12",
      question="How many men did Khalid take?",
      positions="Half of an army of nine thousand, or of eighteen (digests, Sayf); five, six or eight hundred men (Baladhuri, Morony).",
      here="Premise `khalid`. He is gone when the scenario begins; what he left is 1,500, 3,000 or 5,800 men, by the reading." },
    { id="d41",
      question="Under which ruler was Babylon fought?",
      positions="The tale names a king Shahrbaraz, son of Ardashir, who died in 630. Pourshariati moves the battle there; others take the name for a slip, or for a lesser lord.",
      here="It is fought in the summer of 634 if Hurmuz and Muthanna meet. Premise `reign` has Boran or Yazdegerd on the throne." },
    { id="d36",
      question="When did Medina let former apostates serve?",
      positions="When Muthanna asked and Abu Bakr died (some of Sayf); only before Qadisiyya (digests); in fact from the beginning, on the border (Donner).",
      here="Premise `ban`; by default it is a decision of the game, asked when Muthanna rides to Medina." },
    { id="d_namariq",
      question="Who fell at Namariq?",
      positions="Jaban was caught and let go, Mardanshah killed (Nuwayri, Kala'i). Sayf lets both be killed a month later at Little Ullays.",
      here="Leaders fall or are taken by the dice of the battle. Mardanshah is on the list of leaders and commands nobody." },
    { id="d16",
      question="When was the Bridge?",
      positions="Sha'ban 13 (October 634) in Sayf; the last Saturday of Ramadan 13 (26 November 634, and the weekday fits) in Baladhuri; the year 14 in others; 630 or 631 in Pourshariati.",
      here="When Bahman has been sent and somebody crosses: in most games October to December 634." },
    { id="d19",
      question="How many elephants were at the Bridge?",
      positions="One, or several (both in Baladhuri); thirty in late writers. The white one that killed Abu Ubayd is in all.",
      here="Premise `elephants`: by default three, six or eight, by the reading." },
    { id="d_dead",
      question="How many were lost at the Bridge?",
      positions="Four thousand killed or drowned, two thousand gone home and three thousand left, of nine (Sayf). Nobody of those who cite Kennedy's ceiling of five thousand for the whole army can keep this.",
      here="Four in ten of those who crossed is what the record is held against." },
    { id="d17",
      question="Was there a battle of Buwayb?",
      positions="A great revenge within a month of the Bridge, with 100,000 dead (Sayf); a battle against twelve thousand a year later (Baladhuri); autumn 635 (Morony); a skirmish that Bajila and Rabi'a quarrelled into a battle (Donner doubts the details).",
      here="Premises `buwayb` and `silence`. By default a battle, if Mihran comes over, after a winter." },
    { id="d18",
      question="Who commanded there?",
      positions="Muthanna (Rabi'a), Jarir (Bajila), every chief his own (a third report).",
      here="Premise `command`." },
    { id="d_reconciled",
      question="When did Rostam and Firuzan make peace?",
      positions="After Buwayb, when the magnates threatened to kill them both (Sayf, Miskawayh), at the end of 634; or in 632 with Yazdegerd's coronation (Muir's dates, the coins).",
      here="A decision of the Sasanian side once it has been beaten again. Premise `quarrel` can have it in 632." },
  },
}
