-- goals.lua: what the two years are worth to each side; a thousand points each.

return {
  goals={
    { side="rashid", kind="hold",  place="damascus", points=225, short="both", text="Damascus is held or pays tribute.", source="bal: 186-193" },
    { side="rashid", kind="hold",  place="emesa",    points=125, short="both", text="Emesa is held or pays tribute.",    source="bal: 200-201" },
    { side="rashid", kind="hold",  place="sharaf",   points=75, short="both", text="Sharaf, the camp at the desert's edge, is held.", source="tab_s: the wells of Sa'd's army" },
    { side="rashid", kind="hold",  place="jabiya",   points=100, short="both", text="The Jabiya, camp of the army of Syria, is held.", source="bal; don" },
    { side="rashid", kind="hold",  place="hira",     points=75, text="Hira is held or pays tribute.",                  source="s0; bal: 390" },
    { side="rashid", kind="break", number=15000, against="roman", points=200, text="The enemies of Medina have lost 15,000 men in our battles, dead or taken.", source="model assumption: a great battle, and what leads to it" },
    { side="rashid", kind="men",   number=18000, points=150, text="At least 18,000 men are in the field on both fronts.", source="model assumption: four in five of the middle reading of April 635" },
    { side="rashid", kind="terms", number=8,     points=50,  text="At least eight places pay tribute under terms.", source="bal: the treaties of Syria" },
    { side="rashid", kind="break", number=3000, against="roman", points=225, short="yes", text="The enemies of Medina have lost 3,000 men in our battles, dead or taken.", source="model assumption: the garrison of Damascus and a field force" },
    { side="rashid", kind="men",   number=18000, points=250, short="yes", text="At least 18,000 men are in the field on both fronts.", source="model assumption: as many as now" },

    { side="sasan",  kind="deny",  place="hira",   against="rashid", points=150, short="both", text="Hira is not in Muslim hands, nor pays them tribute.", source="s0; bal: 390" },
    { side="sasan",  kind="hold",  place="qadisiyya", points=100, short="both", text="Qadisiyya, the gate of the desert, is held.", source="s0; tab_s" },
    { side="sasan",  kind="hold",  place="anbar",  points=75, short="both", text="Anbar and its granaries are held.",  source="mor; bal" },
    { side="sasan",  kind="hold",  place="ubulla", points=75,  short="both", text="Ubulla, the port of the Gulf, is held.", source="bal; mor" },
    { side="sasan",  kind="break", number=4000,  against="rashid", points=200, text="The invaders have lost 4,000 men in our battles, dead or taken.", source="model assumption: as at the Bridge" },
    { side="sasan",  kind="men",   number=20000, points=175, text="At least 20,000 men stand under arms at the end.", source="model assumption: seven in ten of what the houses can bring" },
    { side="sasan",  kind="hold",  place="bahurasir", points=50, text="The western half of the capital is held.",      source="mor" },
    { side="sasan",  kind="deny",  place="damascus", against="rashid", points=75, text="Damascus is not in Muslim hands: the ally has held his front.", source="s0; s1: the double war" },
    { side="sasan",  kind="deny",  place="udhayb", against="rashid", points=100, text="Al-Udhayb, where the desert road begins, is not in Muslim hands.", source="tab_s: the border post" },
    { side="sasan",  kind="men",   number=11000, points=300, short="yes", text="At least 11,000 men stand under arms before the houses come.", source="model assumption: nine in ten of what there is now" },
    { side="sasan",  kind="deny",  place="damascus", against="rashid", points=300, short="yes", text="Damascus is not in Muslim hands.", source="s0; s1: the double war" },

    { side="roman",  kind="hold",  place="damascus", points=225, short="both", text="Damascus is held.",                source="kae; bal" },
    { side="roman",  kind="hold",  place="emesa",    points=150, short="both", text="Emesa is held.",                   source="kae; bal" },
    { side="roman",  kind="hold",  place="jerusalem", points=125, short="both", text="Jerusalem is held.",              source="kae; bal: 213" },
    { side="roman",  kind="hold",  place="caesarea", points=75,  short="both", text="Caesarea, the port of Palestine, is held.", source="bal: 216" },
    { side="roman",  kind="break", number=6000,  against="rashid", points=150, text="The invaders have lost 6,000 men in our battles, dead or taken.", source="model assumption: a third of the army of Syria" },
    { side="roman",  kind="men",   number=16000, points=175, text="At least 16,000 men stand under arms at the end.", source="model assumption: garrisons and half of the great army" },
    { side="roman",  kind="hold",  place="jabiya",   points=100,  text="The Jabiya, old seat of Ghassan, has been won back.", source="kae; bal" },
    { side="roman",  kind="break", number=2000,  against="rashid", points=225, short="yes", text="The invaders have lost 2,000 men in our battles, dead or taken.", source="model assumption: an eighth of the army of Syria" },
    { side="roman",  kind="men",   number=12000, points=200, short="yes", text="At least 12,000 men stand under arms at the end.", source="model assumption: three in five of those who stand there now" },
  },

  grades={
    { side="rashid", from=850, text="Syria to the Taurus's foot and the gate of the Sawad: more than anyone at Medina asked for in two years." },
    { side="rashid", from=600, text="Damascus is Medina's, the great army is broken or gone, and the border of Iraq stands. So the tradition tells it." },
    { side="rashid", from=350, text="One front has paid for the other. Another year will tell which." },
    { side="rashid", from=0,   text="Two empires struck, and Arabia counts its men." },

    { side="sasan",  from=850, text="The houses came, the desert is shut, and Caesar owes the King of Kings a daughter's dowry." },
    { side="sasan",  from=600, text="The rivers are held with an army behind them. Rostam would call it enough." },
    { side="sasan",  from=350, text="The great army is in the field and everything is still before it, as in the autumn of history." },
    { side="sasan",  from=0,   text="The houses came once. They will not come again." },

    { side="roman",  from=850, text="The Saracens are back beyond Bosra, and there will be another procession in Jerusalem." },
    { side="roman",  from=600, text="The line holds somewhere between Emesa and the Yarmuk. The treasury is empty, the army is not." },
    { side="roman",  from=350, text="The walls by the sea and the city of the Cross are left; the plain is not." },
    { side="roman",  from=0,   text="Farewell, Syria, the Emperor is supposed to have said, what a country for the enemy." },
  },
}
