-- scenario.lua: Qadisiyyah: four days on the bank of al-Atiq.

return {
  id           = "qadisiyyah",
  title        = "Qadisiyyah",
  title_native = "القادسية",
  summary      = "Autumn 636. Two armies that have faced each other for months at last fight for the plain before Hira: thirty-three elephants on one side, veterans hurrying back from Syria on the other, and a canal behind whoever loses.",
  teaches      = "Commanding a great battle over several days: elephants and how men learn to meet them, reserves and gaps, kin and standards, what a night gives back, and what a general can see from a roof.",
  author       = "Sawad",

  starts  = { 636, 11, 16 },    -- one of five dates; see the disputes
  weeks   = 1,
  minutes = 40,
  difficulty = 2,
  where   = "One field on the bank of al-Atiq, below Hira",
  theatre = "theatre",
  short   = { weeks=1, title="Two Days", says="Armath and Aghwath alone: the elephants, and a day without them. Whoever has suffered less on the second night has won." },
  view    = { west=43800, east=45000, south=31300, north=32300 },

  sides = {
    { id="rashid", name="Rashidun Caliphate", native="الخلافة الراشدة", adjective="Rashidun", letter="R",
      colour=0x1D6A63, playable=true, chief="sad", seat="udhayb", courier_mpd=100000, doctrine="watchful",
      legitimacy=800, authority=850, treasury_kdh=300,
      source="don; ken: the figures are chosen",
      briefing=[[
You lie ill on the roof of Qudays, the old fort on the edge of the plain. What you want done you write on slips of paper and throw down to Khalid ibn Urfuta; near the roof it is done at once, farther out a runner has to find the wing first.

The tribes stand by clans, kin beside kin, the desert and al-Udhayb behind them. Before you, with the canal at their backs, are the King of Kings' levies, his mailed horse and his elephants. Few of your horses have ever seen one. They will not go near them; the foot will have to, and the archers, and somebody must get at the girths.

Three things to try. Look at what each body knows of elephants before you send it at them. Keep the horse that was at Yarmuk in mind: a thousand veterans are on the road from Syria and others follow. And let nobody chase what runs until the line behind it is whole.

You need not win on the first day. You must not lose on it.]] },

    { id="sasan", name="Sasanian Empire", native="ایرانشهر", adjective="Sasanian", letter="S",
      colour=0x7B2336, playable=true, chief="rostam", seat="hira", courier_mpd=160000, doctrine="cautious",
      legitimacy=650, authority=500, treasury_kdh=4000,
      source="eir; zar: the figures are chosen",
      briefing=[[
For four months you hoped that they would tire and go home. The court would wait no longer, and in the night your men filled a length of the canal with reeds, earth and baggage and crossed by it. There is no other way back.

You command from a canopied seat behind the right centre; from there you see most of the line while the air is clear. Eighteen elephants stand with the centre, fifteen with the wings. On the first day nothing that rides can face them. By the third the enemy will know what they are: they are worth most before they are known, and only with foot and horse about them.

Three things to try. Put the beasts where his horse is and follow them with foot. Watch for gaps, because behind his centre, on a roof, lies a man who cannot ride away. And keep the Daylamites and the household for the hour in which they are needed, not before.

Mind the wind. It comes from the west here, and when it rises it carries the desert with it.]] },
  },

  relations = { { "rashid", "sasan", "war" } },
}
