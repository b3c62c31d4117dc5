-- goals.lua: what the plain is worth; a thousand points each.

return {
  goals={
    { side="rashid", kind="hold",  place="qadisiyya", points=250, text="Qadisiyyah is held when the week is over.",           source="s0" },
    { side="rashid", kind="break", number=6000, against="sasan", points=350, text="The enemy has lost 6,000 men, dead or taken.", source="model assumption: a quarter of his army in the middle reading" },
    { side="rashid", kind="men",   number=9000,  points=250, text="At least 9,000 men are still in the field.",               source="model assumption: six in ten of the middle reading" },
    { side="rashid", kind="hold",  place="atiq_bridge", points=150, text="The far bank of al-Atiq is held.",                   source="tab_s: the pursuit" },

    -- In the short cut.
    { side="rashid", kind="hold",  place="qadisiyya", points=300, short="yes", text="Qadisiyyah is held on the second night.",      source="s0" },
    { side="rashid", kind="break", number=2500, against="sasan", points=400, short="yes", text="The enemy has lost 2,500 men, dead or taken.", source="model assumption: a tenth of his army in the middle reading" },
    { side="rashid", kind="men",   number=10000, points=300, short="yes", text="At least 10,000 men are in the field.",           source="model assumption: seven in ten of the middle reading" },

    { side="sasan",  kind="hold",  place="qadisiyya", points=300, text="Qadisiyyah is held when the week is over.",           source="s0" },
    { side="sasan",  kind="break", number=4000, against="rashid", points=300, text="The enemy has lost 4,000 men, dead or taken.", source="model assumption: a quarter of his army in the middle reading" },
    { side="sasan",  kind="men",   number=14000, points=250, text="At least 14,000 men are still in the field.",              source="model assumption: six in ten of the middle reading" },
    { side="sasan",  kind="hold",  place="hira",  points=150, text="Hira is held.",                                           source="s0" },

    { side="sasan",  kind="hold",  place="atiq_bridge", points=300, short="yes", text="The bridge of al-Atiq, the way back, is held.", source="s0" },
    { side="sasan",  kind="break", number=1500, against="rashid", points=400, short="yes", text="The enemy has lost 1,500 men, dead or taken.", source="model assumption: a tenth of his army in the middle reading" },
    { side="sasan",  kind="men",   number=18000, points=300, short="yes", text="At least 18,000 men are in the field.",           source="model assumption: three in four of the middle reading" },
  },

  grades={
    { side="rashid", from=850, text="The road to Ctesiphon lies open, and there is an army to walk it." },
    { side="rashid", from=500, text="The field is yours, at the price the tradition tells of." },
    { side="rashid", from=200, text="They have not passed, nor have you. The desert is still there." },
    { side="rashid", from=0,   text="What is left of the tribes goes home by al-Udhayb." },

    { side="sasan",  from=850, text="The spearmen are back in the desert and the court takes the credit." },
    { side="sasan",  from=500, text="The plain is held. They will be back; so will you." },
    { side="sasan",  from=200, text="The army lives and the crown with it, for another year." },
    { side="sasan",  from=0,   text="The canal was behind you. It was told so, and it was so." },
  },
}
