-- premises.lua: questions the sources leave open, as switches.
--
-- The `usual` option is what most accounts tell, or what most scholars would
-- bet on where they doubt the accounts. The strength of the armies is a premise
-- too, but every scenario has it: `reading`, low, middle or high (W37).
--
-- W03 and the like are numbers of the list of forty questions that these campaigns can be
-- asked between them; tests/lua/scenarios.lua counts how many are.

return {
  { id="mandate", title="Who wanted the war", group="Courts and crowns",
    says="Every account has an order of Abu Bakr, but Baladhuri lets Muthanna ask for his war first, and some moderns think that Khalid simply went on from Yamama. The answer decides how far Medina stands behind the army.",
    options={ { "caliph", "Abu Bakr planned it and sent his best general." },
              { "border", "Medina adopted the raids of Muthanna: more of Shayban ride, and the Caliph's word weighs a little less." },
              { "own",    "Khalid went by himself: the authority of Medina starts lower." } },
    usual="caliph", source="s0; s1; bal; don" },

  -- W03, W04
  { id="ban", title="The ban on former apostates", group="Men and armies",
    says="Men who had fought against Medina in 632 were not to serve. How closely anyone looked, on a border full of them, is unknown.",
    options={ { "strict", "Nobody of the barred tribes serves." },
              { "leaky",  "Small bands of mixed record join after victories." },
              { "lifted", "Muthanna's request is granted a year early: three times as many join." } },
    usual="leaky", source="tab_s; don" },

  { id="chains", title="Chains at Kazima", group="Men and armies",
    says="The battle is called after chains. They may have been iron between the men of a file, an oath, or a name on the map.",
    options={ { "figurative", "An oath: the foot fights as foot does." },
              { "iron",       "Linked foot: steadier against horse and slow to break, unable to turn, and lost once beaten." } },
    usual="figurative", source="s1; tab_s; noth; akr" },

  -- W20
  { id="hormozd", title="Hormozd's first march", group="What generals did",
    says="Told to expect the Arabs at Kazima, Hormozd marched there and then heard of them at Hufayr, fifty miles back. His army was tired before it fought.",
    options={ { "marches", "He starts for Kazima on the first day." },
              { "waits",   "He stays at Ubulla with rested men and lets them come." } },
    usual="marches", source="s1; tab_s; akr" },

  -- W21
  { id="bahman", title="Where Bahman is when Walaja is fought", group="What generals did",
    says="A second army under Bahman Jadhuya followed Andarzaghar some days behind and never joined him.",
    options={ { "behind", "He starts a fortnight later, and is called back if Andarzaghar is beaten first." },
              { "joins",  "He hurries and starts with him." } },
    usual="behind", source="tab_s; akr" },

  { id="ullays", title="What followed the fight at Ullays", group="Peoples and towns",
    says="In Sayf's account prisoners were put to death in fulfilment of a vow, in numbers nobody believes. Baladhuri tells of a fight at a canal with an ugly name, and then of a treaty.",
    options={ { "terms",     "A fight, then terms, as Baladhuri has it." },
              { "reprisals", "Some killing after the fight: the country resents it." },
              { "vow",       "The full claim: the country round about turns hostile." } },
    usual="terms", source="bal; tab_s; don" },

  -- W22
  { id="sluices", title="The sluices of the Badaqla", group="What generals did",
    says="The marzban's son shut the sluices and Khalid's boats stood dry. It cost a day. It might have been done earlier, and Hira might have held.",
    options={ { "day",   "Boats are delayed; with two battles lost and no help near, the marzban leaves Hira." },
              { "flood", "The approaches are flooded, the townsmen arm and Hira is provisioned for a siege." } },
    usual="day", source="tab_s; bal" },

  -- W40
  { id="border_tribes", title="The Christian tribes of the border", group="Peoples and towns",
    says="Namir, Taghlib and Iyad fought for Persia in 633, but a year later chiefs of Namir and Taghlib stood beside Muthanna: kin before creed.",
    options={ { "persia", "They hold with Persia, as they did." },
              { "medina", "They side with Medina from the beginning, and the Christian Bakr stay at home." } },
    usual="persia", source="tab_s; don" },

  { id="iyad", title="Iyad ibn Ghanm in the north", group="Men and armies",
    says="A second column was to enter Iraq from the north and got no farther than Dumat al-Jandal, between hostile tribes.",
    options={ { "trapped", "He is pinned near Dumat, and calls for help in the summer." },
              { "free",    "He has passed the oasis and stands at Nukhayb, free to join." } },
    usual="trapped", source="s1; tab_s" },

  { id="firaz", title="The combination at Firaz", group="Men and armies",
    says="The last battle of the campaign is told as one against Persians, Romans and Arabs together. Most scholars think of border posts, or of nothing.",
    options={ { "none",  "The Romans stay out of it." },
              { "small", "If an army comes near late in the year, the posts of both empires and the Namir act together." },
              { "great", "The same, with field armies behind them." } },
    usual="small", source="s1; tab_s; cae; don" },

  -- W39
  { id="peasants", title="The temper of the villages", group="Peoples and towns",
    says="Abu Bakr is said to have hoped that over-taxed peasants would help. Landholders in fact dealt with whoever was near.",
    options={ { "wait",   "They wait to see who wins." },
              { "hope",   "The promise of lighter taxes is believed." },
              { "loyal",  "They stand by their lords." } },
    usual="wait", source="s1; mor" },

  -- W38
  { id="reign", title="Whose reign it is", group="Courts and crowns",
    says="The accounts name kings of 628 to 630 beside the hijri years of 633. If the kings are right, the war fell into the worst of the succession troubles.",
    options={ { "yazdegerd", "633: a boy king, and the houses quarrel less than they did." },
              { "earlier",   "Before 632: authority and legitimacy begin lower by a hundred." } },
    usual="yazdegerd", source="pou; eir" },

  -- W23
  { id="lakhm", title="The kings of Hira", group="Peoples and towns",
    says="Until about 602 a king of the house of Lakhm kept the desert border for Persia, with some thousands of horse. Khosrow put al-Nu'man to death and set a marzban in his place; many have thought since that he opened the gate himself.",
    options={ { "gone",   "A marzban governs at Hira, and the tribes look after themselves." },
              { "stands", "A king of Lakhm still sits in Hira: his horse rides for Persia, and the country round the town is his." } },
    usual="gone", source="tab_s; bal: 390; don: strength in the other case assumed" },
}
