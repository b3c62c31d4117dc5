-- scenario.lua: The First Invasion: Khalid ibn al-Walid in Iraq, April to
-- December 633.

return {
  id           = "khalid-633",
  title        = "The First Invasion",
  title_native = "خالد بن الوليد في العراق",
  summary      = "From the wells of Kazima to the Roman border in one year: a small, fast army against an empire of many armies that have yet to meet each other. Towns bargain, the desert is open to camels alone, and in the summer a letter calls for help from Dumat al-Jandal.",
  teaches      = "Mobility against numbers, interior lines, striking armies before they join, terms with towns, leaving garrisons or not, and what a detour of nine hundred kilometres costs.",
  author       = "Sawad",

  starts  = { 633, 4, 1 },
  weeks   = 38,                 -- to 22 December
  minutes = 90,
  difficulty = 2,
  where   = "Lower Iraq and its desert, from the Gulf to Anbar",
  theatre = "theatre",
  short   = { weeks=10, title="From Kazima to Hira", says="Ten weeks, to 9 June: the coast, the river, and the town with the four castles." },

  -- The core of the campaign; Dumat and Firaz lie a little to the west of it.
  view = { west=41500, east=49000, south=27800, north=34900 },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="khalid", seat="medina", courier_mpd=100000, doctrine="khalid",
      legitimacy=700, authority=800, treasury_kdh=300,
      source="don; ken: authority of Medina after the Ridda wars; the figures are chosen",
      briefing=[[
The wars of Arabia are over and you still stand in its east with the men who chose to stay. Abu Bakr has ordered you to Iraq with volunteers alone; nobody who took arms against Medina is to serve, a rule that may prove softer on the border than in the capital.

Your columns lie apart: you and Adi at Falj, Muthanna at Dhu Qar, Madh'ur near Mughitha, two clans of Tamim at Lahaba, and Iyad alone in the north, among enemies, near Dumat al-Jandal. You have no engines and no magazines. You have camels.

Hormozd at Ubulla is the first of several armies. Each is likely to outnumber you once it has joined the next. Meet them one at a time, where the desert is behind you and their march is long. Send an envoy before every town: a treaty needs no garrison. Hira is the prize; Anbar holds the grain. Bread lasts seven weeks, or three where the camels must share it, and by June no horse crosses the steppe without a well at its end.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="yazdegerd", seat="ctesiphon", courier_mpd=160000, doctrine="frontier",
      legitimacy=450, authority=300, treasury_kdh=6000,
      source="eir; zar: a crown less than a year old after ten claimants in four years; the figures are chosen",
      briefing=[[
Less than a year ago a boy was crowned to end four years of murdered kings. The houses obey when it suits them, plague and flood have thinned the fields, and the Arab kings who once kept this border were put away a generation ago.

Now columns out of Arabia are said to be coming to Kazima. Hormozd has the army of the Gulf coast at Ubulla. Behind him stand only garrisons: Narsi at Kaskar, Jaban at Ullays, Azadhbih at Hira, Shirzad at Anbar, Mihran and the tribes at Ayn al-Tamr. The court will raise other armies as the danger becomes plain: slowly, and from far off.

Your foot march twenty kilometres in a day, theirs forty. Do not chase them. Bring your armies together before you fight, keep the rivers and their boats between, hold the towns until relief is near, and make every week in one place cost them bread. A raid that finds nothing goes home. A conqueror needs Hira; see that he does not have it in December.]] },

    { id="roman", name="Roman Empire", native="Ῥωμανία", adjective="Roman", letter="B",
      colour=0x3B4F93, playable=false, chief="heraclius", seat="antioch", courier_mpd=120000, doctrine="watchful",
      legitimacy=600, authority=600, treasury_kdh=2000,
      source="kae: five years after the peace of 628; the figures are chosen" },

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
