-- scenario.lua: The Chains: eight weeks on the Gulf coast, to learn by.

return {
  id           = "chains",
  title        = "The Chains",
  title_native = "ذات السلاسل",
  summary      = "Spring 633. Khalid comes up from the desert, Hormozd waits at Ubulla, and between them lie Kazima and Hufayr, fifty miles apart. Whoever has to walk them twice will fight tired.",
  teaches      = "Marching by camel and on foot, weariness, bread and water, what a threatened base does to a general, terms with a town, and a first battle.",
  author       = "Sawad",

  starts  = { 633, 3, 25 },
  weeks   = 8,                  -- to 19 May
  minutes = 20,
  difficulty = 1,               -- to learn by
  where   = "The Gulf coast, from the desert wells to Ubulla",
  theatre = "theatre",
  short   = { weeks=5, title="The Two Wells", says="Five weeks: the march duel between Kazima and Hufayr, and what comes of it." },
  view    = { west=44500, east=49000, south=27000, north=32400 },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="khalid", seat="medina", courier_mpd=100000, doctrine="khalid",
      legitimacy=700, authority=800, treasury_kdh=100,
      source="don; ken: the figures are chosen",
      briefing=[[
You are at Falj with Adi. Muthanna waits at Dhu Qar, the clans of Tamim at Lahaba. Hormozd commands the coast from Ubulla; he expects you at Kazima and is on his way there.

His foot makes twenty kilometres in a day, your camels forty. From Hufayr you stand 21 miles from his base; Kazima is 50 miles from there. Every time you change your mind he has to walk. An army that has marched too hard carries its weariness into battle: watch it before you fight.

Three things to try. Send Khalid and Adi to Hufayr and see what the forecast says of water. Bring the columns together before you fight, since an army in pieces is beaten in pieces. And send an envoy to Kazima when nobody is there to help it: a small port may prefer a treaty.

You carry bread for seven weeks, for three where the camels must share it. There is more at Ubulla, behind a wall. Nothing terrible happens if you lose; begin again, and try the other road.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="hormozd", seat="ubulla", courier_mpd=160000, doctrine="frontier",
      legitimacy=450, authority=300, treasury_kdh=500,
      source="eir; zar: the figures are chosen",
      briefing=[[
You are Hormozd's staff at Ubulla. An army out of Arabia has written to demand submission or war and is expected at Kazima, on the shore south of you, five or six days away for your foot. You have more mail, more horses and a magazine; they have camels.

They can be at Kazima or at Hufayr, and at either a day after they decide. You cannot. If you march to meet them at the one, they may appear at the other, between you and your port. Then you can hurry back and fight tired, come back slowly and find them before the walls, or never have gone.

Three things to try. Let the army rest a day before a battle and look at its weariness. Keep the port at your back, and the wells in front: nobody can stay long at Hufayr in numbers. And wait, if you dare: Qarin is coming down the river with help, though not this week.

Nothing terrible happens if you lose; begin again, and wait a little longer.]] },
  },

  relations = { { "rashid", "sasan", "war" } },
}
