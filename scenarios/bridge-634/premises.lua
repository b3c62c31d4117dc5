-- premises.lua: questions the sources leave open, as switches.
--
-- The `usual` option is what most accounts tell, or what most scholars would
-- bet on where they doubt the accounts. Numbers W.. are those of the list of
-- counterfactual premises.

return {
  { id="khalid", title="What Khalid took with him", group="Men and armies",
    says="Abu Bakr's letter divided the army: half for Syria. Baladhuri has Khalid ride off with five to eight hundred men, Sayf with nine thousand. He might have been told to stay, or to take all (W01, W02).",
    options={ { "half",  "Half of them stay, with Mas'ud and the clans of the border." },
              { "stays", "The letter never came: Khalid and his army are still at Qadisiyya." },
              { "all",   "He took everybody who was not of Shayban or in a garrison." } },
    usual="half", source="s1; s2; bal: 169; tab_s; mor" },

  { id="ban", title="The ban on former apostates", group="Men and armies",
    says="Muthanna rode to Medina to ask, among other things, for the men who had repented. Abu Bakr had barred them; Umar let them serve, but when is not agreed, and how strictly anybody looked on the border is not known (W03, W04).",
    options={ { "asked",  "They are barred until Medina is asked, and answers." },
              { "kept",   "They are barred, and nobody is heard about it." },
              { "leaky",  "They are barred in Medina. On the border small bands join after victories." },
              { "lifted", "They may serve from the first day." } },
    usual="asked", source="tab_s; s0; don" },

  { id="fear", title="Who answers the first call", group="Men and armies",
    says="For three days nobody answered Umar's call for Iraq, for fear of the Persians. Then one man did, and a thousand after him.",
    options={ { "three_days", "A thousand come from Medina and round about, and more join on the road." },
              { "at_once",    "They come at once, and half as many again." },
              { "few",        "Few follow even then: hardly anybody joins on the road." } },
    usual="three_days", source="tab_s; ken; mu" },

  { id="council", title="The council before the river", group="What generals did",
    says="Salit ibn Qays and Muthanna are said to have spoken against crossing. Abu Ubayd would not be thought less brave than the Persians (W12, W10).",
    options={ { "overrules", "He decides as a man of his temper does." },
              { "listens",   "He listens: the Persians may cross, if they wish." } },
    usual="overrules", source="tab_s; ken" },

  { id="bank", title="The ground beyond the bridge", group="What generals did",
    says="What made a lost battle a disaster was what lay behind it: a strip too narrow for horse, the river, and one bridge of boats, cut by a man of Thaqif so that nobody should run (W11).",
    options={ { "narrow", "Bahman leaves them the strip at the bridge and no more." },
              { "open",   "Bahman waits a march back from the bank, at Burs: who is beaten there does not drown." } },
    usual="narrow", source="tab_s; bal; model assumption: the second option stands for a bridge that was not cut" },

  { id="elephants", title="How many elephants at the Bridge", group="Men and armies",
    says="One elephant, says one line of Baladhuri; elephants, says another; late writers want thirty, which is the number of Qadisiyya. A white one stands out in all of them.",
    options={ { "one",     "The white one alone." },
              { "several", "Three, six or eight, by the reading." },
              { "thirty",  "Thirty." } },
    usual="several", source="bal; tab_s; pou" },

  { id="quarrel", title="Ctesiphon after the victory", group="Courts and crowns",
    says="Bahman did not follow the beaten because news came that the capital had split between Rostam and Firuzan. A crown that is obeyed would have let him; so would two parties that had made their peace two years sooner (W13, W14).",
    options={ { "quarrel", "If the crown's word is weak when he has won, he is wanted at home." },
              { "pursuit", "The quarrel breaks out too late to stop him." },
              { "united",  "Rostam and Firuzan agreed in 632: more authority from the first day, and nobody calls him back." } },
    usual="quarrel", source="tab_s; kalai; misk; mechanics" },

  { id="silence", title="How long Iraq was not mentioned", group="Courts and crowns",
    says="After the Bridge, says Baladhuri, Umar did not speak of Iraq for a year. In Sayf the second call and its victory come in the month after the defeat. Between them lies a winter.",
    options={ { "weeks",  "Sayf: hardly a month." },
              { "months", "A winter, about eleven weeks." },
              { "year",   "Baladhuri: so long that this campaign hardly sees the answer." } },
    usual="months", source="tab_s; bal: 405-407; mor" },

  { id="buwayb", title="What Buwayb was", group="What generals did",
    says="A hundred thousand dead in Sayf, an army of twelve thousand in Baladhuri, a skirmish swollen by the boasting of two tribes for some moderns. Somebody called Mihran was killed by somebody (D17).",
    options={ { "battle",   "An army under Mihran is sent over the river." },
              { "skirmish", "Mihran leads hardly more than a raid: two men in three stay with the garrisons." } },
    usual="battle", source="tab_s; bal: 406-407; don" },

  { id="command", title="Who commands at Buwayb", group="What generals did",
    says="Rabi'a tell that Muthanna did, Bajila that Jarir did; a third report gives every chief his own people (D18).",
    options={ { "muthanna", "Muthanna keeps the command." },
              { "jarir",    "Jarir has it from Umar." },
              { "each",     "Each his own: nobody's word counts for much." } },
    usual="muthanna", source="tab_s; bal: 406-407; mor" },

  { id="christians", title="The Christian tribes of the Euphrates", group="Peoples and towns",
    says="A year after Namir and Taghlib had fought Khalid, chiefs of theirs stood beside Muthanna, kin before creed (W40).",
    options={ { "some",   "Anas ibn Hilal comes with some hundreds, for the second call." },
              { "all",    "Namir, Taghlib and Iyad all come, some thousands." },
              { "persia", "They ride with Mihran." } },
    usual="some", source="mor: 225; tab_s" },

  { id="wound", title="Muthanna's wound", group="What generals did",
    says="He was hurt at the Bridge, covering the men who mended it, and died of it in Sayf's winter or the next (W28).",
    options={ { "dies",  "If he is beaten in that campaign, he dies some months after." },
              { "lives", "He is well." } },
    usual="dies", source="tab_s" },

  { id="peasants", title="The temper of the villages", group="Peoples and towns",
    says="Landholders dealt with whoever was near: with Khalid in 633, with Rostam's agents in 634, with Muthanna again in 635 (W39).",
    options={ { "wait",  "They wait to see who wins." },
              { "hope",  "The lighter taxes of the year of treaties are remembered." },
              { "loyal", "They stand by their lords, and rise for them sooner." } },
    usual="wait", source="mor: 192; s1" },

  { id="reign", title="Who reigns", group="Courts and crowns",
    says="Sayf has Boran appoint Rostam in 634 and a king Shahrbaraz fight at Babylon; the coins put both years earlier and Yazdegerd on the throne since June 632.",
    options={ { "boran",     "Boran governs for a boy who is not yet counted." },
              { "yazdegerd", "Yazdegerd reigns: more right, and no more obedience." } },
    usual="boran", source="tab_s; bal: 406; eir; pou" },
}
