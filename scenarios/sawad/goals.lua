-- goals.lua: what each side fights for; a thousand points each, in the full game
-- and, with others, in the short one.
--
-- The weights are the model's assumption: capitals, the towns armies lived on,
-- and an army that is still in being at the end of 637.

local worth = "model assumption: "

return {
  goals={
    -- Rashidun
    { side="rashid", kind="hold",  place="ctesiphon", points=120, text="Ctesiphon is held or pays tribute.",            source=worth.."s0; without it every gain could be lost again" },
    { side="rashid", kind="hold",  place="damascus",  points=100, short="both", text="Damascus is held or pays tribute.",             source=worth.."bal" },
    { side="rashid", kind="hold",  place="hira",      points=150, short="both", text="Hira is held or pays tribute.",                 source=worth.."bal; tab_s" },
    { side="rashid", kind="hold",  place="emesa",     points=50,  text="Emesa is held or pays tribute.",                source=worth.."bal" },
    { side="rashid", kind="hold",  place="jerusalem", points=60,  text="Jerusalem is held or pays tribute.",            source=worth.."bal: it yielded a year later" },
    { side="rashid", kind="hold",  place="bosra",     points=30,  text="Bosra is held or pays tribute.",                source=worth.."bal" },
    { side="rashid", kind="hold",  place="anbar",     points=80,  text="Anbar and its granaries are held or pay.",      source=worth.."mor" },
    { side="rashid", kind="hold",  place="ayn_tamr",  points=60,  text="Ayn al-Tamr is held or pays tribute.",          source=worth.."tab_s" },
    { side="rashid", kind="hold",  place="jalula",    points=50,  text="Jalula, the fork of the roads, is held.",       source=worth.."s1" },
    { side="rashid", kind="break", number=40000, against="sasan", points=100, text="Your enemies have lost 40,000 men in battle.", source=worth.."a third of what the tradition claims for one of their battles" },
    { side="rashid", kind="men",   number=18000,      points=200, text="At least 18,000 men are under arms at the end.", source=worth.."both armies of 637 in the low reading" },

    -- Sasanian
    { side="sasan",  kind="hold",  place="ctesiphon", points=200, text="Ctesiphon is held.",                            source=worth.."as for the other side" },
    { side="sasan",  kind="deny",  place="hira",  against="rashid", points=150, short="both", text="Hira is not in Muslim hands, nor pays them.", source=worth.."as for the other side" },
    { side="sasan",  kind="hold",  place="kaskar",    points=100, text="Kaskar, the granary of the south, is held.",    source=worth.."mor" },
    { side="sasan",  kind="deny",  place="anbar", against="rashid", points=100, text="Anbar is not in Muslim hands.",   source=worth.."mor" },
    { side="sasan",  kind="hold",  place="jalula",    points=50,  text="Jalula, the fork of the roads, is held.",       source=worth.."s1" },
    { side="sasan",  kind="break", number=20000, against="rashid", points=150, text="The Arabs have lost 20,000 men in our battles.", source=worth.."five times what the Bridge is said to have cost" },
    { side="sasan",  kind="men",   number=20000,      points=250, text="At least 20,000 men are under arms at the end.", source=worth.."an army for the next year" },

    -- Roman
    { side="roman",  kind="hold",  place="damascus",  points=200, short="both", text="Damascus is held.",                             source=worth.."kae" },
    { side="roman",  kind="hold",  place="emesa",     points=150, short="both", text="Emesa is held.",                                source=worth.."kae" },
    { side="roman",  kind="hold",  place="jerusalem", points=150, text="Jerusalem is held.",                            source=worth.."kae" },
    { side="roman",  kind="hold",  place="antioch",   points=100, text="Antioch is held.",                              source=worth.."kae" },
    { side="roman",  kind="hold",  place="caesarea",  points=50, text="Caesarea is held.",                             source=worth.."kae: it held out for years" },
    { side="roman",  kind="men",   number=12000,      points=350, text="At least 12,000 men are under arms at the end.", source=worth.."enough to hold the Taurus" },

    -- The short game, from June to December 636
    { side="rashid", kind="break", number=16000, against="sasan", points=500, short="yes", text="Your enemies have lost 16,000 men in battle, on both fronts.", source=worth.."bal; kae: a third of what stood at al-Qadisiyya, and at the Yarmuk" },
    { side="rashid", kind="men",   number=26000,      points=250, short="yes", text="At least 26,000 men are under arms on both fronts.", source=worth.."two in three of both armies" },
    { side="sasan",  kind="break", number=6000, against="rashid", points=350, short="yes", text="The Arabs have lost 6,000 men in our battles.", source=worth.."a third of what stands at al-Udhayb" },
    { side="sasan",  kind="men",   number=32000,      points=500, short="yes", text="At least 32,000 men are under arms.", source=worth.."three in four of them" },
    { side="roman",  kind="break", number=6000, against="rashid", points=250, short="yes", text="The Arabs have lost 6,000 men in our battles.", source=worth.."a third of what stands in the Hawran" },
    { side="roman",  kind="men",   number=24000,      points=400, short="yes", text="At least 24,000 men are under arms.", source=worth.."two in three of them" },
  },

  grades={
    { side="rashid", from=900, text="Both capitals and an army besides: as the tradition has it, and sooner than most would have believed." },
    { side="rashid", from=650, text="One empire's heartland and a good part of the other's; the rest is a matter of years." },
    { side="rashid", from=400, text="One front was won and the other survived. Arabia has a border now, and neighbours." },
    { side="rashid", from=200, text="Great raids, hard battles, and little that would still be yours next spring." },
    { side="rashid", from=0,   text="The tribes are back in the desert, counting who did not return." },

    { side="sasan", from=850, text="The king of kings sits in Ctesiphon and the desert pays for its grain again." },
    { side="sasan", from=550, text="The edge is lost, the rivers are not, and there is an army for the next war." },
    { side="sasan", from=300, text="What could be saved was saved. Nobody will call it a victory at court." },
    { side="sasan", from=100, text="As it went: the Sawad lost, the king on the road to Media, the houses each for itself." },
    { side="sasan", from=0,   text="There is no army left between the Tigris and Khorasan." },

    { side="roman", from=850, text="Syria is held, and the war that won it back was not in vain." },
    { side="roman", from=550, text="The south is gone, the great cities are not. With ten years of peace it may be mended." },
    { side="roman", from=300, text="Antioch stands, and behind it the Taurus. As it went, or a little better." },
    { side="roman", from=0,   text="Farewell, Syria." },
  },
}
