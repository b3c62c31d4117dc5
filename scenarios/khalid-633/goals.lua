-- goals.lua: what each side fights for; a thousand points each.
--
-- The weights are the model's assumption: Hira was what the campaign was about,
-- Anbar its bread, and an army that is still in being counts for both.

local worth = "model assumption: "

return {
  goals={
    { side="rashid", kind="hold",  place="hira",         points=250, text="Hira is held or pays tribute.",                       source=worth.."bal and tab_s agree on this prize" },
    { side="rashid", kind="hold",  place="anbar",        points=150, text="Anbar and its granaries are held or pay tribute.",    source=worth.."tab_s" },
    { side="rashid", kind="terms", number=4,             points=150, text="At least four places pay tribute under terms.",       source=worth.."Hira, Ullays, Baniqya and the Falalij" },
    { side="rashid", kind="hold",  place="ayn_tamr",     points=100, text="Ayn al-Tamr is held or pays tribute.",                source=worth.."tab_s" },
    { side="rashid", kind="hold",  place="ullays",       points=100, text="Ullays is held or pays tribute.",                     source=worth.."bal" },
    { side="rashid", kind="hold",  place="dumat_jandal", points=100, text="Dumat al-Jandal is held or pays tribute.",            source=worth.."tab_s; disputed" },
    { side="rashid", kind="men",   number=2500,          points=100, text="At least 2,500 men are in the field at the end.",    source=worth.."what the low reading can keep" },
    { side="rashid", kind="hold",  place="udhayb",       points=50,  text="Udhayb, the gate of the desert road, is held.",       source=worth.."the way home" },

    -- In the short cut.
    { side="rashid", kind="hold",  place="hira",         points=300, short="yes", text="Hira is held or pays tribute in June.",         source=worth.."the prize" },
    { side="rashid", kind="break", number=4000, against="sasan", points=400, short="yes", text="The enemy has lost 4,000 men in battle, dead or taken.", source=worth.."an army of the low reading" },
    { side="rashid", kind="terms", number=4,             points=200, short="yes", text="At least four places pay tribute under terms.", source=worth.."Hira, Ullays, Baniqya and the Falalij" },
    { side="rashid", kind="men",   number=2500,          points=100, short="yes", text="At least 2,500 men are in the field in June.",  source=worth.."what the low reading can keep" },

    { side="sasan",  kind="deny",  place="hira",     against="rashid", points=250, text="Hira is not in Muslim hands, nor pays them tribute.",  source=worth.."as for the other side" },
    { side="sasan",  kind="deny",  place="anbar",    against="rashid", points=150, text="Anbar is not in Muslim hands.",                        source=worth.."as for the other side" },
    { side="sasan",  kind="break", number=1000,      against="rashid", points=125, text="The invaders have lost 1,000 men in our battles, dead or taken.",     source=worth.."four in ten of them in the low reading" },
    { side="sasan",  kind="hold",  place="ubulla",                     points=100, text="Ubulla, the port of the Gulf, is held.",               source=worth.."bal" },
    { side="sasan",  kind="men",   number=7000,                        points=100, text="At least 7,000 men are in the field at the end.",     source=worth.."something must be left for next year" },
    { side="sasan",  kind="deny",  place="ayn_tamr", against="rashid", points=75,  text="Ayn al-Tamr is not in Muslim hands.",                  source=worth.."tab_s" },
    { side="sasan",  kind="hold",  place="kaskar",                     points=75,  text="Kaskar, the granary of the south, is held.",           source=worth.."mor" },
    { side="sasan",  kind="hold",  place="bahurasir",                  points=75,  text="The western half of the capital is held.",             source=worth.."the crown itself" },
    { side="sasan",  kind="hold",  place="udhayb",                     points=50,  text="Udhayb, the gate of the desert road, is held.",        source=worth.."the edge of the sown" },

    { side="sasan",  kind="deny",  place="hira",   against="rashid", points=200, short="yes", text="Hira is not in Muslim hands in June, nor pays them tribute.", source=worth.."as for the other side" },
    { side="sasan",  kind="break", number=400,     against="rashid", points=350, short="yes", text="The invaders have lost 400 men in battle, dead or taken.", source=worth.."a ninth of them in the low reading" },
    { side="sasan",  kind="hold",  place="ubulla",                   points=250, short="yes", text="Ubulla, the port of the Gulf, is held.",               source=worth.."bal" },
    { side="sasan",  kind="men",   number=7000,                      points=200, short="yes", text="At least 7,000 men are in the field in June.",        source=worth.."something must be left" },
  },

  grades={
    { side="rashid", from=900, text="As much as tradition claims for the year: the desert side of the Euphrates pays to Medina." },
    { side="rashid", from=700, text="Hira and its neighbours have bargained, and the army is whole: more than most historians would grant." },
    { side="rashid", from=450, text="A great raid with treaties to show for it; about what Baladhuri reports." },
    { side="rashid", from=200, text="The border was frightened, and little else." },
    { side="rashid", from=0,   text="The expedition failed. Arabia will hear of it, and so will the tribes that were beaten last winter." },

    { side="sasan", from=900, text="The raiders were met together and thrown back into the desert; the marzbans have their king's thanks." },
    { side="sasan", from=650, text="Border land was lost for a season, but not Hira; armies remain to settle it." },
    { side="sasan", from=400, text="The edge of the desert pays to Medina, the rivers do not." },
    { side="sasan", from=200, text="As it went: four armies beaten one after the other, and the granary lost." },
    { side="sasan", from=0,   text="Nothing stands between the desert and the capital." },
  },
}
