-- scenario.lua: The Alliance: Syria and the border of Iraq, April 635 to
-- October 636.

return {
  id           = "two-fronts-635",
  title        = "The Alliance",
  title_native = "حرب الجبهتين",
  summary      = "Two empires that fought each other for a generation have one enemy, and he has two fronts a month apart. Damascus and Emesa are won or lost while an emperor and a king of kings each gather the last army they can pay for. Whether both strike in the same weeks is the question.",
  teaches      = "Two fronts and interior lines, the time it takes to gather an army, envoys who are slower than events, giving up towns to keep an army whole, and where to send the one reserve.",
  author       = "Sawad",

  starts  = { 635, 4, 1 },
  weeks   = 80,                 -- to 12 October 636
  minutes = 150,
  difficulty = 4,
  where   = "Syria from Palestine to Antioch, and the border of Iraq",
  theatre = "theatre",

  -- Both fronts: from the Nile's desert to the Zagros, from Medina's road north.
  view = { west=34000, east=47500, south=28500, north=37000 },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="umar", seat="jabiya", courier_mpd=100000, doctrine="medina", settles={ 635, 6, 1 },
      legitimacy=800, authority=800, treasury_kdh=800,
      source="don; ken: the second caliph, eight months in office; the figures are chosen",
      briefing=[[
You are Umar's council. In Syria the commanders' camp at the Jabiya speaks for you, and an order is there in a day or two; the border of Iraq is ten days' ride from it, and from the one front to the other is a month for an army. What you order for Iraq has to be right when it arrives.

In Syria things go well. Ajnadayn and Fahl are won, the villages from Gaza to the Hawran pay, and Khalid and Abu Ubayda stand before Damascus. Behind it lie Emesa and the roads to Antioch, where the Emperor still has provinces, and the gold to call on them.

In Iraq nothing is left but al-Muthanna's men at the edge of the desert. He lost an army's worth of friends at the Bridge and carries a wound from it; the court of Ctesiphon has stopped quarrelling and means to call its houses. There is a ban on all who fought against Medina three years ago. It keeps half of Arabia at home.

Take what Syria offers while the Emperor gathers. Give up walls before you give up the army. Keep somebody on the border of Iraq, with the desert at his back, until there are men enough; find them, and decide which front gets them. And if the two courts are writing to each other, see that only one war is fought at a time.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="yazdegerd", seat="ctesiphon", courier_mpd=160000, doctrine="cautious",
      legitimacy=550, authority=450, treasury_kdh=7000,
      source="eir; misk; zar: the magnates have rallied to the boy king; the figures are chosen",
      briefing=[[
The magnates have told Rostam and Piruz that after Baghdad, Sabat and Takrit there is only Ctesiphon left to lose, and that they will kill them both unless they agree. They have agreed. For the first time in seven years one crown is obeyed, in half of its provinces and slowly.

The Sawad is yours again. Al-Muthanna has gone back to the wells of the desert with a few thousand men; Hira, Anbar and the posts of the border have garrisons. The best of the enemy is in Syria, taking cities from a Caesar who was your enemy seven years ago and needs you now.

You can call the great houses once. From Rayy and Adurbadagan they need three months and more, and they will not stay for ever: kept idle, men go home and lords remember grudges. Called too early, they eat the Sawad bare before anyone comes to be fought. Called too late, the Romans fight alone.

An envoy to Antioch is three to four weeks on the road, and three to four back. Rostam would rather wait than fight. Hold Hira and the rivers, keep the army fed, and be in the field in the weeks in which Rome is.]] },

    { id="roman", name="Roman Empire", native="Ῥωμανία", adjective="Roman", letter="B",
      colour=0x3B4F93, playable=true, chief="heraclius", seat="antioch", courier_mpd=120000, doctrine="imperial",
      legitimacy=650, authority=600, treasury_kdh=6000,
      source="kae: five years after the Cross came back to Jerusalem; the figures are chosen",
      briefing=[[
You brought the Cross back to Jerusalem and the army home, and now the desert has come after it. Ajnadayn is lost, the flooded fields of Scythopolis held nobody, and the Saracens are before Damascus. Most of the south pays them, and the people of Syria, taxed by you, by Persia and by you again, look on.

Damascus has a garrison, Emesa a field force under Theodore the treasurer and Vahan, and Jabala's Ghassan ride for you as long as they are paid. Everything else is beyond the Taurus: Armenians, Thracians, the troops of the court. To gather them takes a hundred days and no army crosses the passes in winter; to pay them takes church silver.

They do not besiege well. Each wall that holds through the summer costs them a season; each field army thrown at them piecemeal has been lost. Bring everything together once, in spring, under somebody whom the others obey, and do not let it come apart on the way south: Armenians, Arabs and a Persian-born patrician do not love each other.

There is a king in Ctesiphon with the same enemy. His envoys are slow, his army slower. It would be worth waiting for, if it were certain to come.]] },
  },

  relations = {
    { "rashid", "sasan", "war" },
    { "rashid", "roman", "war" },
  },

  short = { weeks=24, title="The Siege of Damascus",
    says="The first half-year alone, graded on 15 September 635: Damascus, Emesa and the border posts. Nobody's great army is there yet; the two offensives of 636 and the pact are left out." },
}
