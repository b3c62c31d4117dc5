-- goals.lua: what each side fights for; a thousand points each, in the whole
-- game and in its short cut.
--
-- The weights are the model's assumption. As long as the capital was Persian
-- everything else could be undone; after it the pass of Hulwan decides who has
-- to fight in the other's country.

local worth = "model assumption: "

return {
  goals={
    { side="rashid", kind="hold",  place="bahurasir", points=200, text="Bahurasir is held.",                                         source=worth.."tab_s: the hardest wall of the year" },
    { side="rashid", kind="hold",  place="ctesiphon", points=150, text="Ctesiphon is held.",                                         source=worth.."s0: without it every gain could be undone" },
    { side="rashid", kind="hold",  place="jalula",    points=150, text="Jalula, where the roads part, is held.",                     source=worth.."s1" },
    { side="rashid", kind="break", number=12000, against="sasan", points=150, text="The Persians have lost 12,000 men in our battles, dead or taken.", source=worth.."two in five of those they can still find" },
    { side="rashid", kind="men",   number=9000,       points=100, text="At least 9,000 men are in the field in December.",           source=worth.."two in three of those of last December" },
    { side="rashid", kind="hold",  place="hulwan",    points=100, text="Hulwan, at the foot of the pass, is held.",                  source=worth.."tab_s" },
    { side="rashid", kind="hold",  place="khaniqin",  points=50,  text="Khaniqin, a march beyond Jalula, is held.",                  source=worth.."s1; tab_s" },
    { side="rashid", kind="hold",  place="tikrit",    points=75,  text="Tikrit is held or pays tribute.",                            source=worth.."tab_s" },
    { side="rashid", kind="hold",  place="nineveh",   points=25,  text="The forts of Nineveh are held or pay tribute.",              source=worth.."tab_s; bal" },

    { side="sasan",  kind="deny",  place="hulwan",    against="rashid", points=225, text="Hulwan is not in Muslim hands.",             source=worth.."the gate of Media" },
    { side="sasan",  kind="deny",  place="jalula",    against="rashid", points=175, text="Jalula is not in Muslim hands.",             source=worth.."the roads to three provinces" },
    { side="sasan",  kind="men",   number=8000,       points=150, text="At least 8,000 men are in the field in December.",           source=worth.."the core of the army of Nihavand" },
    { side="sasan",  kind="break", number=3500, against="rashid",       points=125, text="The Muslims have lost 3,500 men in our battles, dead or taken.", source=worth.."one in four" },
    { side="sasan",  kind="deny",  place="ctesiphon", against="rashid", points=125, text="Ctesiphon is not in Muslim hands.",          source=worth.."the crown itself; nobody expects it" },
    { side="sasan",  kind="deny",  place="bahurasir", against="rashid", points=75,  text="Bahurasir is not in Muslim hands.",          source=worth.."the river between" },
    { side="sasan",  kind="deny",  place="tikrit",    against="rashid", points=75,  text="Tikrit is not in Muslim hands.",             source=worth.."the road to the north" },
    { side="sasan",  kind="hold",  place="kaskar",    points=50,  text="Kaskar, the granary of the south, is held.",                 source=worth.."mor" },

    { side="rashid", short="yes", kind="hold",  place="ctesiphon", points=275, text="Ctesiphon is held on 13 April.",                source=worth.."tab_s: it fell in Safar, March" },
    { side="rashid", short="yes", kind="hold",  place="bahurasir", points=425, text="Bahurasir is held on 13 April.",                source=worth.."tab_s" },
    { side="rashid", short="yes", kind="men",   number=13500,      points=200, text="At least 13,500 men are in the field on 13 April.", source=worth.."what can go on to Jalula" },
    { side="rashid", short="yes", kind="break", number=6000, against="sasan", points=100, text="The Persians have lost 6,000 men in our battles, dead or taken.", source=worth.."the garrisons of the road" },

    { side="sasan",  short="yes", kind="deny",  place="ctesiphon", against="rashid", points=300, text="Ctesiphon is not in Muslim hands on 13 April.", source=worth.."the crown itself" },
    { side="sasan",  short="yes", kind="deny",  place="bahurasir", against="rashid", points=350, text="Bahurasir is not in Muslim hands on 13 April.", source=worth.."the river between" },
    { side="sasan",  short="yes", kind="men",   number=17000,      points=200, text="At least 17,000 men are in the field on 13 April.", source=worth.."what can stand at Jalula" },
    { side="sasan",  short="yes", kind="break", number=1200, against="rashid", points=150, text="The Muslims have lost 1,200 men in our battles, dead or taken.", source=worth.."the walls" },
  },

  grades={
    { side="rashid", from=900, text="From the desert to the pass in one year, with the army whole: what the tradition tells, and seldom in fewer words." },
    { side="rashid", from=650, text="The capital and the plain are won. The hills can wait, as Umar would say." },
    { side="rashid", from=400, text="A great city has changed hands, and the war has not ended." },
    { side="rashid", from=200, text="The victory of last year has been lived on for a year." },
    { side="rashid", from=0,   text="Qadisiyyah might not have been fought." },

    { side="sasan", from=800, text="The King is in his palace. Poets will have another story to tell of these years." },
    { side="sasan", from=550, text="The plain is lost or half lost; there is an army in the hills, and it is not beaten." },
    { side="sasan", from=350, text="The pass is held, for the present. More than history left to Yazdegerd that winter." },
    { side="sasan", from=150, text="As it went: a city, a trench and a pass, one after the other." },
    { side="sasan", from=0,   text="There is no army between the Arabs and Media, and the King does not say where he sleeps." },
  },
}
