-- goals.lua: what is worth what on the coast; a thousand points each.

return {
  goals={
    { side="rashid", kind="hold",  place="kazima",  points=250, short="both", text="Kazima is held or pays tribute.",              source="model assumption: the first place of the coast" },
    { side="rashid", kind="break", number=1500, against="sasan", points=250, short="both", text="Hormozd's side has lost 1,500 men in battle, dead or taken.", source="model assumption: a beaten army in the low reading" },
    { side="rashid", kind="men",   number=2000,     points=200, short="both", text="At least 2,000 men are in the field at the end.", source="model assumption: an army still" },
    { side="rashid", kind="hold",  place="hufayr",  points=150, short="both", text="The wells of Hufayr are held.",                source="s1" },
    { side="rashid", kind="terms", number=1,        points=150, short="both", text="One place at least pays tribute under terms.", source="model assumption: to learn by" },

    { side="sasan",  kind="hold",  place="ubulla",  points=300, short="both", text="Ubulla is held.",                              source="bal" },
    { side="sasan",  kind="hold",  place="kazima",  points=250, short="both", text="Kazima is held.",                              source="model assumption: as for the other side" },
    { side="sasan",  kind="deny",  place="hufayr",  against="rashid", points=150, short="both", text="The wells of Hufayr are not in Muslim hands.", source="s1" },
    { side="sasan",  kind="break", number=700, against="rashid", points=150, short="both", text="The invaders have lost 700 men in battle, dead or taken.", source="model assumption: a fifth of them in the low reading" },
    { side="sasan",  kind="men",   number=2500,     points=150, short="both", text="At least 2,500 men are in the field at the end.", source="model assumption: an army still" },
  },

  grades={
    { side="rashid", from=850, text="The coast is yours and the army whole. You march like the people you command." },
    { side="rashid", from=500, text="Hormozd is beaten; about what the tradition tells." },
    { side="rashid", from=200, text="You have seen the sea. Try once more, from the other well." },
    { side="rashid", from=0,   text="The desert took you back. It happened to others; begin again." },

    { side="sasan",  from=850, text="They came, walked, and went home. Hormozd is remembered as a careful man." },
    { side="sasan",  from=500, text="The port is safe, and there is an army to hold it." },
    { side="sasan",  from=200, text="The port stands. The coast does not; much as it happened." },
    { side="sasan",  from=0,   text="All is lost between the river and the desert. Begin again, and walk less." },
  },
}
