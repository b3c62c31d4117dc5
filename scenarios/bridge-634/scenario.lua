-- scenario.lua: The Bridge: Muthanna, Abu Ubayd and the armies of Rostam, June
-- 634 to June 635.

return {
  id           = "bridge-634",
  title        = "The Bridge",
  title_native = "يوم الجسر",
  summary      = "Khalid has gone to Syria with half the army. What he won in Iraq must be held by a border chief and whoever volunteers, against generals who come back with elephants; and a river between two armies, with a dare shouted over it.",
  teaches      = "What is left when the best general goes, risings against a thin occupation, a crossing with a river behind, how long a disaster keeps volunteers at home, and how a quarrel at court can save a beaten enemy.",
  author       = "Sawad",

  starts  = { 634, 6, 1 },
  weeks   = 56,                 -- to 27 June 635
  minutes = 90,
  difficulty = 3,
  where   = "The Euphrates about Hira, and the canals to Ctesiphon",
  theatre = "theatre",

  -- From the desert's edge to the capital and Kaskar.
  view = { west=42800, east=47200, south=30600, north=33900 },

  -- To the end of November, when the Bridge has been fought, or has not.
  short = { weeks=26, title="To the Bridge",
    says="The same summer and autumn, graded on 30 November 634: Babylon, the risings, Abu Ubayd's quick victories, and the river." },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="muthanna", seat="khaffan", courier_mpd=100000, doctrine="muthanna",
      legitimacy=700, authority=780, treasury_kdh=400,
      source="don; ken: Medina a year after the Ridda wars, its caliph ill; the figures are chosen",
      briefing=[[
Khalid has taken half of the army to Syria, and the better half of its name. You are al-Muthanna ibn Haritha, chief of Shayban. You hold Hira and its neighbours by treaties that were made with Khalid, Anbar and Ayn al-Tamr by a few score men behind a wall, and the rest by reputation.

The Persians know it. Hurmuz Jadhuya is on the road to Babil with an army and an elephant. Beat him, or let him pass and keep what you have; you cannot do much more than one of the two.

After that somebody must go to Medina and say how few you are. The Caliph is ill. A new one will have other cares, and men are afraid of this front: no levy binds anybody, so that what comes will be volunteers, under whoever steps forward first. Until they arrive, give up what you cannot hold. Towns will go back to Persia as easily as they came to you, and come to you again.

Fight with the desert behind you. Do not cross a river towards an army that waits for you, whatever they call over it. If you must lose a battle, lose it where your men can walk away.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="boran", seat="ctesiphon", courier_mpd=160000, doctrine="frontier",
      legitimacy=480, authority=380, treasury_kdh=5000, patience=550,
      source="eir; zar; pou: a queen, a boy and two parties of great houses; the figures are chosen",
      briefing=[[
The Arab who beat four of your armies last year has gone to fight the Romans. What he left behind is thin: some riders of Shayban, two or three garrisons, and towns that pay because nobody came to ask them why.

You rule through Queen Boran and the great houses, of which the Pahlav under Rostam and the Parsig under Piruz, whom the Arabs call Firuzan, would each rather see the other fail. Whoever is given the command, somebody will be offended, and an offended lord keeps his men at home or, worse, brings them home in the hour of victory.

Hurmuz Jadhuya goes first, with what is at hand. Later you can raise the landholders of the Sawad, prince Narsi of Kaskar among them, and behind them regular armies under Jalinus and Bahman Jadhuya. Sent one after the other they can be beaten one after the other, as last year. Your elephants frighten horses that have never seen one. Your foot march twenty kilometres a day, theirs forty.

Rivers are yours. Let them come over one to you, if their general is proud enough. And when you have won, finish it: they have few men, and can find more only if you give them the winter.]] },
  },

  relations = {
    { "rashid", "sasan", "war" },
  },
}
