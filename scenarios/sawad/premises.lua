-- premises.lua: questions the sources leave open, and turns of the story that
-- hung on little, as switches.
--
-- The `usual` option is what most accounts tell, or what most scholars would bet
-- on where they doubt the accounts. W01 and so on in comments are the numbers of
-- the counterfactuals. The strength of all armies is a premise every scenario
-- has: `reading`, low, middle or high (W37).

return {
  -- Before 633 -------------------------------------------------------------------
  -- W06
  { id="plague", title="The Plague of Sheroe", group="Before 633",
    says="In 627 and 628 plague went through the western provinces. The chroniclers speak of half of the people; modern estimates of a tenth to a third.",
    options={ { "came", "As it was." },
              { "none", "It did not come: four thousand men more stand at the capital, and more villages pay." } },
    usual="came", source="s0; kc; mor" },

  -- W07
  { id="flood", title="The flood of 628", group="Before 633",
    says="Tigris and Euphrates broke their dykes in the last year of Khosrow and made the Great Swamp; forty dam-builders were executed, and the dykes stayed broken.",
    options={ { "came", "As it was." },
              { "none", "The dykes have held: Kaskar and Maysan are full of grain, and Narsi of men." } },
    usual="came", source="bal; mor" },

  -- W27
  { id="princes", title="The sons of Khosrow", group="Before 633",
    says="Kavadh killed seventeen brothers in 628, and when he died there were children and women left to crown.",
    options={ { "killed", "As it was: a boy reigns." },
              { "spared", "Some of them live: the crown begins with more right, more authority, and their retinues." } },
    usual="killed", source="s0; zar" },

  -- W25, W26, and whose reign it is (D41)
  { id="crown", title="Who wears the crown", group="Before 633",
    says="Between 628 and 632 Ctesiphon saw some ten claimants. The Arabic accounts of 633 name kings of 628 to 630, and some modern scholars believe them rather than the dates.",
    options={ { "yazdegerd",  "A boy, Yazdegerd, crowned in 632." },
              { "earlier",    "One of the kings before him: authority and legitimacy begin lower by a hundred." },
              { "boran",      "Boran has reigned undisturbed since 630: both begin higher by a hundred." },
              { "shahrbaraz", "Shahrbaraz kept the throne after forty days: a soldier king whose army obeys, and whom the Pahlav will not forgive." } },
    usual="yazdegerd", source="s0; s3; eir; pou" },

  -- W14
  { id="unity", title="When Rostam and Piruz agreed", group="Before 633",
    says="The magnates forced the two parties to one table after the Arabs had been at Baghdad and Sabat; one account sets their agreement at the coronation two years before.",
    options={ { "late", "Not before the war forces them to." },
              { "632",  "At the coronation: the crown is obeyed better from the first day, and the houses come when they are called." } },
    usual="late", source="misk; tab_s; mu" },

  -- W23
  { id="lakhm", title="The kings of Hira", group="Before 633",
    says="Until about 602 the Lakhmids kept the desert border for Persia, with horse of their own. Khosrow removed them.",
    options={ { "gone",    "As it was: a marzban sits at Hira." },
              { "kingdom", "They are still there, with their horse, and the border holds with them." } },
    usual="gone", source="tab_s; don" },

  -- 633 ----------------------------------------------------------------------------
  { id="mandate", title="Who wanted the war", group="633",
    says="Every account has an order of Abu Bakr, but Baladhuri lets Muthanna ask for his war first, and some moderns think that Khalid simply went on from Yamama.",
    options={ { "caliph", "Abu Bakr planned it and sent his best general." },
              { "border", "Medina adopted the raids of Muthanna: more of Shayban ride, and the Caliph's word weighs a little less." },
              { "own",    "Khalid went by himself: the authority of Medina starts lower." } },
    usual="caliph", source="s0; s1; bal; don" },

  { id="chains", title="Chains at Kazima", group="633",
    says="The first battle is called after chains. They may have been iron between the men of a file, an oath, or a name on the map.",
    options={ { "figurative", "An oath: the foot fights as foot does." },
              { "iron",       "Linked foot: steadier against horse and slow to break, unable to turn, and lost once beaten." } },
    usual="figurative", source="s1; tab_s; noth; akr" },

  -- W20
  { id="hormozd", title="Hormozd's first march", group="633",
    says="Told to expect the Arabs at Kazima, Hormozd marched there and then heard of them at Hufayr, fifty miles back. His army was tired before it fought.",
    options={ { "marches", "He starts for Kazima on the first day." },
              { "waits",   "He stays at Ubulla with rested men and lets them come." } },
    usual="marches", source="s1; tab_s; akr" },

  -- W21
  { id="bahman", title="Where Bahman is when Walaja is fought", group="633",
    says="A second army under Bahman Jadhuya followed Andarzaghar some days behind and never joined him.",
    options={ { "behind", "He is ready a fortnight later." },
              { "joins",  "He is ready when Andarzaghar is." } },
    usual="behind", source="tab_s; akr" },

  { id="ullays", title="What followed the fight at Ullays", group="633",
    says="In Sayf's account prisoners were put to death in fulfilment of a vow, in numbers nobody believes. Baladhuri tells of a fight at a canal with an ugly name, and then of a treaty.",
    options={ { "terms",     "A fight, then terms, as Baladhuri has it." },
              { "reprisals", "Some killing after the fight: the country resents it." },
              { "vow",       "The full claim: the country round about turns hostile." } },
    usual="terms", source="bal; tab_s; don" },

  -- W22
  { id="sluices", title="The sluices of the Badaqla", group="633",
    says="The marzban's son shut the sluices and Khalid's boats stood dry. It cost a day. It might have been done earlier, and Hira might have held.",
    options={ { "day",   "Boats are delayed; with two battles lost, the marzban leaves Hira." },
              { "flood", "The approaches are flooded, the townsmen arm and Hira is provisioned for a siege." } },
    usual="day", source="tab_s; bal" },

  -- W40
  { id="border_tribes", title="The Christian tribes of the border", group="633",
    says="Namir, Taghlib and Iyad fought for Persia in 633, but a year later chiefs of Namir and Taghlib stood beside Muthanna: kin before creed.",
    options={ { "persia", "They hold with Persia, as they did." },
              { "medina", "They side with Medina from the beginning, and the Christian Bakr stay at home." } },
    usual="persia", source="tab_s; don; mor" },

  -- W39
  { id="peasants", title="The temper of the villages", group="633",
    says="Abu Bakr is said to have hoped that over-taxed peasants would help. Landholders in fact dealt with whoever was near.",
    options={ { "wait",   "They wait to see who wins." },
              { "hope",   "The promise of lighter taxes is believed." },
              { "loyal",  "They stand by their lords." } },
    usual="wait", source="s1; mor" },

  { id="iyad", title="Iyad ibn Ghanm in the north", group="633",
    says="A second column was to enter Iraq from the north and got no farther than Dumat al-Jandal, between hostile tribes.",
    options={ { "trapped", "He is pinned near Dumat." },
              { "free",    "He has passed the oasis and stands at Nukhayb, free to join." } },
    usual="trapped", source="s1; tab_s" },

  { id="firaz", title="The combination at Firaz", group="633",
    says="The last battle of 633 is told as one against Persians, Romans and Arabs together. Most scholars think of border posts, or of nothing.",
    options={ { "none",  "The Romans stay out of it." },
              { "small", "If an army comes near late in the year, the posts of both empires and the Namir act together, and the war with Rome begins there." } },
    usual="small", source="s1; tab_s; cae; don" },

  -- 634 and 635 ----------------------------------------------------------------------
  -- W01 (W02 is an answer to the card)
  { id="khalid", title="The order to go to Syria", group="634 and 635",
    says="All accounts tie what Iraq lost in 634 to the order that took Khalid and half of his army away.",
    options={ { "asked", "The order can be given, as a card says." },
              { "stays", "It is never given: Khalid stays in Iraq and Syria does without him." } },
    usual="asked", source="s0; s1; s2; bal: 169" },

  -- W03, W04
  { id="ban", title="The ban on former apostates", group="634 and 635",
    says="Men who had fought against Medina in 632 were not to serve. How closely anyone looked on the border is unknown; Umar gave the rule up when men ran out.",
    options={ { "umar",   "Small bands join after victories from the first; the ban can be lifted later, as a card says." },
              { "strict", "Nobody of the barred tribes serves until it is lifted." },
              { "kept",   "It is never lifted." },
              { "never",  "It was never imposed: all tribes may be called from the first week." } },
    usual="umar", source="s0; tab_s; don" },

  -- W12
  { id="abu_ubayd", title="Cross, or let us cross", group="634 and 635",
    says="Bahman left the choice to Abu Ubayd, and Abu Ubayd crossed, against the advice of Salit ibn Qays.",
    options={ { "crosses", "He goes over and seeks battle." },
              { "waits",   "He follows Salit and stays on his own bank." } },
    usual="crosses", source="tab_s; bal; ken" },

  -- W13
  { id="pursuit", title="After the Bridge", group="634 and 635",
    says="Nobody followed the beaten army: news had come that the capital had split between Rostam and Piruz.",
    options={ { "recalled", "If authority is low, the victors are likely to be called home." },
              { "pursues",  "The court has no such news, and the general is free." } },
    usual="recalled", source="tab_s; kalai; pou" },

  -- W28
  { id="muthanna", title="The wound of al-Muthanna", group="634 and 635",
    says="Al-Muthanna was hurt covering the retreat over the bridge and died of it before the great battle.",
    options={ { "dies",  "If the army is beaten so, he dies within the year." },
              { "lives", "He recovers." } },
    usual="dies", source="tab_s; mu" },

  -- W29
  { id="umar", title="Who leads from Medina", group="634 and 635",
    says="Umar had pitched his tent outside Medina to lead the army himself; the council sent Sa'd.",
    options={ { "sends", "Sa'd ibn Abi Waqqas commands." },
              { "leads", "The Caliph rides at its head, and rules from there." } },
    usual="sends", source="tab_s; mu" },

  { id="basra", title="When Basra was founded", group="634 and 635",
    says="Utba's camp on the lower Tigris is dated before the great battle by some, after the fall of Ctesiphon by others.",
    options={ { "before", "He is sent as soon as the levy begins." },
              { "after",  "He is sent once Ctesiphon has fallen." } },
    usual="before", source="khal; bal: 410; mor; tab_s" },

  { id="kufa", title="When Kufa was founded", group="634 and 635",
    says="The conquerors sickened in the cities of the river and were moved to the edge of the desert, at Kufa, in 638: a month or two after these years end.",
    options={ { "later",  "Not in these years, unless you order it." },
              { "sooner", "Two months after the royal army is broken, if the place is held." } },
    usual="later", source="tab_s; bal: 434; mor" },

  -- 636 and 637 ----------------------------------------------------------------------
  -- W05
  { id="muster", title="How fast the houses come", group="636 and 637",
    says="Heraclius struck in May 636; the King of Kings could not muster in time. The length of it follows from the authority of the crown.",
    options={ { "slow",  "By the rule: three to five months." },
              { "early", "The summons goes out months sooner, and each house is two months quicker." } },
    usual="slow", source="s1; tab_s; pou" },

  -- W18
  { id="alliance", title="Two crowns, one war", group="636 and 637",
    says="Modern popular books have a marriage and a joint offensive in 636. No early text in any language knows of it.",
    options={ { "none",        "Nobody writes." },
              { "courtesy",    "An embassy can be sent, as a card says, and minds seldom send it." },
              { "coordinated", "Minds will send it: the crowns become allies, with a subsidy." } },
    usual="none", source="s0; s1; s2; kae" },

  -- W19
  { id="heraclius", title="The Emperor's counter-offensive", group="636 and 637",
    says="In 636 Heraclius spent what he had left on one army, under Vahan and the Sakellarios.",
    options={ { "offensive", "He calls it when cities are lost, and it comes when it is mustered." },
              { "none",      "He does not; Syria must hold by itself." } },
    usual="offensive", source="kae; theo; seb" },

  -- W17
  { id="yarmuk", title="The Yarmuk", group="636 and 637",
    says="Damascus had been given back and all columns drawn together before the Emperor's army came. It is the one battle of those years that every tradition knows; it might have been lost in the ravines.",
    options={ { "fought", "It is fought as it comes, where it comes to it." },
              { "lost",   "Ten weeks after his army has crossed the Taurus the Arabs of Syria are beaten: half of the main army and all lesser ones are gone, the cities are the Emperor's again, and Iraq is asked for what it can spare." } },
    usual="fought", source="kae; bal: 410; theo; ken" },

  -- W15, W16
  { id="veterans", title="The veterans from Syria", group="636 and 637",
    says="Men who had gone to Syria with Khalid came back to Iraq in time for the second and third day of the great battle; most of them missed it.",
    options={ { "told",  "They can be sent once Syria is quiet." },
              { "early", "They can be sent as soon as the houses are in camp." },
              { "late",  "They cannot be spared for five months more." } },
    usual="told", source="tab_s; yaq; bal: 415" },

  -- W09
  { id="rostam", title="Rostam and the water", group="636 and 637",
    says="Rostam waited for months and would rather have gone on waiting. The court ordered him over.",
    options={ { "canopy", "He obeys the court in the end." },
              { "bank",   "He refuses the court for as long as he can: minds order him forward late." } },
    usual="canopy", source="tab_s; misk; bal: 410" },

  -- W32
  { id="causeway", title="Ways over al-Atiq", group="636 and 637",
    says="The royal army came over the canal before al-Qadisiyya by one causeway, filled in a night, and most of its dead were drowned on the way back.",
    options={ { "one",   "One way over." },
              { "three", "Three side by side: on that field three times as many men get back over the water." } },
    usual="one", source="tab_s; mu; bal: 414" },

  { id="elephants", title="The king's elephants", group="636 and 637",
    says="Thirty or thirty-three elephants stood in the great battle, the last that came from India by Ubulla and Makran.",
    options={ { "herd", "Thirty-three of them belong to the royal corps." },
              { "none", "There are none at Ctesiphon." } },
    usual="herd", source="tab_s; bal; misk" },

  -- W33
  { id="king", title="Whether the king stays", group="636 and 637",
    says="Yazdegerd left Ctesiphon while it could still be left; some lords had told him to stay and be seen.",
    options={ { "leaves", "Minds take him to Hulwan when the western city is shut in." },
              { "stays",  "Minds keep him in the capital, with every man who can stand." } },
    usual="leaves", source="bal: 417; tab_s" },

  -- W35
  { id="jalula", title="The fork of the roads", group="636 and 637",
    says="At Jalula the retreating army halted: if we part here we shall never meet again. It might have gone on to Media.",
    options={ { "stands", "It digs a ditch at Jalula." },
              { "media",  "It goes up to Media; Jalula and Hulwan are left." } },
    usual="stands", source="misk; tab_s; bal: 420" },
}
