-- scenario.lua: Sawad: the whole war, from April 633 to December 637.

return {
  id           = "sawad",
  title        = "Sawad: the Black Land",
  title_native = "السواد",
  summary      = "Five years and three powers. A caliphate a year old fights two empires that have worn each other out, on two fronts a month's ride apart. Armies are raised because others were beaten, men are sent where the need is worse, and nothing has to happen as it did.",
  teaches      = "Two fronts and one reserve, what a levy takes in time and trust, courts that quarrel while armies march, and which turns of the story hung on a letter.",
  author       = "Sawad",

  starts  = { 633, 4, 1 },
  weeks   = 245,                -- to 12 December 637
  minutes = 900,
  difficulty = 4,
  where   = "Iraq, Syria and Arabia, from the Nile to the Zagros",
  theatre = "theatre",
  short   = { from=168, weeks=24, title="The summer of two armies",
              says="19 June to 3 December 636: the Emperor's last army at Emesa, the army of the houses at Sabat, and the two armies of Medina between them. How it came to that is left out, and so is what follows." },

  view = { west=34000, east=49500, south=27500, north=37500 },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="khalid", seat="medina", courier_mpd=100000, doctrine="caliphate",
      legitimacy=700, authority=800, treasury_kdh=300, patience=700, settles={ 635, 6, 1 },
      source="don; ken: authority of Medina after the Ridda wars; the figures are chosen",
      briefing=[[
Arabia is one again, after a year of war, and you have more men under arms than you can pay. In the east Khalid ibn al-Walid and the chiefs of the border stand before Iraq with volunteers alone; whoever fought against Medina is not to serve. In the north lie Palestine and Syria, five years after Rome won them back.

You sit in Medina. A letter takes eleven days to Hira and ten to the Yarmuk, and what you read is as old. Choose your commanders and give them aims that will still be sense when they arrive.

Iraq first: the armies of Persia will come one after another if you let them not meet. Then Syria will ask for men, and Iraq is the only place that has them; whatever you send is a month on the road, and what it held will go back to its old lords within weeks. When the great levies of both empires come, the tribes that are barred are the only reserve left to you, and opening that gate has its price as well.

Ctesiphon is the heart of the one empire, Damascus of the other's south. Nobody has ever held both.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="yazdegerd", seat="ctesiphon", courier_mpd=160000, doctrine="frontier",
      legitimacy=450, authority=300, treasury_kdh=6000, patience=500,
      source="eir; zar: a crown less than a year old after ten claimants in four years; the figures are chosen",
      briefing=[[
A boy was crowned last summer to end four years of murdered kings. The houses obey when it suits them: the Pahlav of the north look to Rostam, the Parsig of the south to Piruz Khosrow, and each would rather see the other beaten than the Arabs. Plague and flood have thinned the fields, and the Arab kings who once kept the desert border were put away a generation ago.

Raiders from Arabia are at the wells of Kazima. The marzbans will meet them, each before his own town, because that is all there is; other armies will be raised as the danger is understood, slowly and from far off. How fast and how large depends on the authority of the crown: every defeat lowers it, every victory and every year of quiet raises it.

The enemy has two wars and one army. When he takes men from one front, strike there. If the houses can be brought to one table, an army can be had that nobody in Arabia has seen the like of, but it takes half a year, and it can be had once.

Keep the king, the capital and the army. Two of them will do.]] },

    { id="roman", name="Roman Empire", native="Ῥωμανία", adjective="Roman", letter="B",
      colour=0x3B4F93, playable=true, chief="heraclius", seat="antioch", courier_mpd=120000, doctrine="heraclius",
      legitimacy=600, authority=600, treasury_kdh=12000, patience=600,
      source="kae: five years after the peace of 628; the figures are chosen",
      briefing=[[
Six years ago these provinces were Persian. You have won them back, with the relics, and with debts to the churches that paid for it. Garrisons are small, the Arabs of the border have not been paid, and the Emperor is tired.

For a year there will be peace, but columns will come up the roads from Arabia, and they will beat whatever meets them piecemeal. Do not be drawn into Palestine with half an army. Hold the great towns, which they cannot storm; gather at Emesa or Antioch; and when they have spread out to take what looks easy, come down with everything.

One great army can be raised from the Armenians, the court and the Arabs of Syria. It is the last.]] },

    { id="tribes", name="Tribes of the border", native="عرب الضاحية", adjective="tribal", letter="T",
      colour=0x9A6B1F, playable=false, chief="aqqa", seat="ayn_tamr", courier_mpd=90000, doctrine="tribal",
      legitimacy=500, authority=200, treasury_kdh=50,
      source="don; mor: Namir, Taghlib, Iyad, Kalb and Ghassan, each under its own chiefs; one side only in this model" },
  },

  relations = {
    { "rashid", "sasan",  "war"  },
    { "rashid", "tribes", "war"  },
    { "sasan",  "tribes", "ally" },
  },
}
