-- scenario.lua: The White Palace: from the field of Qadisiyyah to the foot of the
-- Zagros, December 636 to December 637.

return {
  id           = "ctesiphon-637",
  title        = "The White Palace",
  title_native = "فتح المدائن",
  summary      = "The great battle is won, and the way to the capital of the King of Kings lies open, or seems to: four armies that do not trust each other, a walled city on this side of the Tigris, the river in flood, another city on that side, and behind it a road into the hills on which everybody will meet again.",
  teaches      = "Pursuit and pause, sieges with and without engines, crossing a great river, what a king is worth and where, a last stand behind a trench that is fed from behind, and knowing where to stop.",
  author       = "Sawad",

  starts  = { 636, 12, 8 },
  weeks   = 55,                 -- to 28 December 637
  minutes = 90,
  difficulty = 3,
  where   = "Ctesiphon, the Tigris and the road to the Zagros",
  theatre = "theatre",

  -- From Qadisiyyah to Hulwan.
  view = { west=43200, east=46700, south=31400, north=35100 },

  -- To the middle of April, when the capital had fallen.
  short = { weeks=18, title="The White Palace alone",
    says="The winter and early spring alone, graded on 13 April 637: the march, Bahurasir, the river and the palace." },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="umar", seat="hira", courier_mpd=100000, doctrine="khalid", settles={ 637, 1, 1 },
      legitimacy=850, authority=850, treasury_kdh=2500,
      source="don; ken: after the victory; the figures are chosen",
      briefing=[[
You are Sa'd ibn Abi Waqqas. A week ago you lay on a roof and threw down notes; now there is no army of the King before you, and more men come in every day to share in what has been won.

Umar is a fortnight away by letter and has not said what you may do. The families are in the camp at al-Udhayb, the wounded with them. If you wait for his word, your army mends and grows; so do the walls of Bahurasir, and what is stored behind them.

The lords who left the field are gathering at Babil. Beyond are Kutha, Sabat with its royal regiment, and Bahurasir, the half of the capital that lies on your side of the Tigris: sixty thousand people and three grades of wall. You have no engines, but those who submit can build them. Then comes the river, which rises from January to April and falls until September.

What is beyond is up to the King. If he goes, the city will not stand for long, and he will make another stand in the hills, where the roads part. Follow, but not for ever: Umar is said to wish for a mountain of fire between the Persians and himself.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="yazdegerd", seat="ctesiphon", courier_mpd=160000, doctrine="cautious",
      legitimacy=560, authority=400, treasury_kdh=9000, patience=450,
      source="eir; zar; pou: Rostam is dead and each house counts its men; the figures are chosen",
      briefing=[[
Rostam is dead, the standard of Kaveh is lost, and four thousand Daylamites of your own guard are asking the enemy for terms. The army that the crown needed a year to bring together stands in four pieces at Babil under four lords: Piruz, Hormuzan, Mihran of Rayy, and behind them Nakhirjan with the keys of the treasury. Each has a road home, and thinks of it.

But you hold both halves of the capital with the Tigris between them, and it is winter. Every week that the Arabs spend in their camp is a week of grain for Bahurasir. Its walls are better than anything they have seen. They have no engines yet; do not let Sabat fall to them whole.

A king who is taken ends the war. A king who leaves in time is followed by whoever is loyal. Behind you are Jalula, where the roads part, then Hulwan, and then Media, where the houses have men who have not fought yet: they come as fast as the crown is obeyed.

You win by being there in December with an army and a pass.]] },
  },

  relations = { { "rashid", "sasan", "war" } },
}
