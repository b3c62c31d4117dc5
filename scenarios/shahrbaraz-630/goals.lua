-- goals.lua: what each side fights for, and what is said at the end.
--
-- Goals are counted when the game ends; those of a side make 1000 points, and a side wins
-- with a hundred more than the other. Kinds: hold, deny (a place), men (kept), break
-- (enemies lost), spoils (dirhams), terms (places under treaty). In the short cut of
-- scenario.lua only goals with short = "both" or short = "yes" count, and "yes" counts
-- there alone; they make 1000 as well.

local worth = "model assumption: "

return {
  goals = {
    { side="general", kind="hold", place="ctesiphon",    points=450, text="Ctesiphon is yours in July.",                              source=worth.."what the war was about" },
    { side="general", kind="men",  number=3500,          points=150, text="At least 3,500 men stand by you.",                         source=worth.."six in ten of those who came" },
    { side="general", kind="hold", place="veh_ardashir", points=100, text="The western city is yours as well.",                       source=worth.."the other half of the capital" },
    { side="general", kind="deny", place="hulwan", against="court", points=100, text="The court no longer has Hulwan, the gate of the Khurasan road.", source=worth.."the Pahlav come that way" },
    { side="general", kind="hold", place="anbar",        points=100, text="Anbar and its granaries are yours.",                       source=worth.."bread for a capital" },
    { side="general", kind="hold", place="nisibis",      points=100, short="both", text="Nisibis, your base, is yours.",              source=worth.."a way home" },
    { side="general", kind="hold", place="ctesiphon",    points=700, short="yes",  text="Ctesiphon is yours on 23 May.",              source=worth.."the short cut asks for nothing else" },
    { side="general", kind="men",  number=3500,          points=200, short="yes",  text="At least 3,500 men stand by you.",           source=worth.."six in ten of those who came" },

    { side="court", kind="deny",  place="ctesiphon", against="general", points=450, text="The general does not have Ctesiphon in July.", source=worth.."as for the other side" },
    { side="court", kind="break", number=1500, against="general",       points=150, text="His army has lost 1,500 men in battle, dead or taken.", source=worth.."a quarter of it" },
    { side="court", kind="hold",  place="kaskar",                       points=100, text="Kaskar, the minister's family's land, is held.", source=worth.."pou" },
    { side="court", kind="hold",  place="anbar",                        points=100, text="Anbar and its granaries are held.",         source=worth.."as for the other side" },
    { side="court", kind="deny",  place="hulwan", against="general",    points=100, text="The general does not have Hulwan.",         source=worth.."the Pahlav come that way" },
    { side="court", kind="men",   number=3000,                          points=100, text="At least 3,000 men are under the court's orders.", source=worth.."as many as it began with" },
    { side="court", kind="deny",  place="ctesiphon", against="general", points=700, short="yes", text="The general does not have Ctesiphon on 23 May.", source=worth.."the short cut asks for nothing else" },
    { side="court", kind="break", number=1000, against="general",       points=300, short="yes", text="His army has lost 1,000 men in battle, dead or taken.", source=worth.."a sixth of it" },
  },

  grades = {
    { side="general", from=850, text="A soldier sits on the throne of Khosrow, and there is an army round it. In three years, when riders come out of Arabia, somebody will be there who can fight." },
    { side="general", from=550, text="The throne is yours, the land not yet. Others have begun with less." },
    { side="general", from=250, text="You had Ctesiphon and lost it, or never had it; the army is still an army. So it ended for your son." },
    { side="general", from=0,   text="The body was dragged through the streets. There were better servants of that empire, and worse ends." },

    { side="court", from=850, text="The wall held. A child grew up in Ctesiphon, and a minister was remembered for it." },
    { side="court", from=550, text="He came, he sat down in the king's chair, and he is gone. It has cost a king." },
    { side="court", from=250, text="As it went: the gate opened from within." },
    { side="court", from=0,   text="The house of Sasan has no say in Ctesiphon any more." },
  },
}
