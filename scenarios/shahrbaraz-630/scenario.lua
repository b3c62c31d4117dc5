-- scenario.lua: what the campaign is called, when and where it happens, who takes part.
--
-- This folder is the worked example for writing a campaign: every kind of file once, on
-- a land of its own. Read them in this order: scenario, forces, goals (a campaign can
-- be played with these three and a land); then premises, events with lib/letters,
-- decisions; then history, sources, record. The land is regions, places, routes, and to
-- look at land and relief. scenarios/README.md walks through them.

return {
  id           = "shahrbaraz-630",              -- the folder's name
  title        = "The Boar of the Empire",
  title_native = "شهربراز",
  summary      = "Spring 630. A child is king in Ctesiphon and a minister governs. The general who once took Jerusalem comes down the Tigris with six thousand veterans, an emperor's good wishes, and letters for two lords within the walls.",
  teaches      = "A siege that is decided by letters: what loyalty is worth, how a gate is opened, how much easier it is to take a throne than to sit on it. For modders: every file of a campaign, once.",
  author       = "Sawad",

  starts  = { 630, 4, 12 },     -- year, month, day in the Julian calendar
  weeks   = 13,                 -- to 11 July
  minutes = 45,
  difficulty = 2,
  where   = "The Tigris from Nisibis down to Ctesiphon",
  theatre = ".",                -- the land stands in this folder; "theatre" is the shared one
  view    = { west=40500, east=48800, south=31300, north=37500 },       -- 1/1000 degree

  -- The same in twenty minutes. goals.lua says what counts in it.
  short = { weeks=6, title="The Gate", says="Six weeks, to 23 May: the march, the wall, the letters. Whoever has Ctesiphon then has won." },

  -- On a land of its own a campaign may call its sides what it likes. Each needs a chief
  -- or a seat, from which its orders ride out, and a temper for the mind that plays it
  -- when nobody else does (scripts/doctrine). `patience`, `legitimacy` and `authority`
  -- are permille.
  sides = {
    { id="general", name="Army of the west", native="شهربراز", adjective="rebel", letter="S",
      colour=0x8A4B12, playable=true, chief="shahrbaraz", seat="nisibis", courier_mpd=120000, doctrine="khalid",
      legitimacy=250, authority=700, treasury_kdh=1500, patience=400,
      source="s3; tab_v; seb: the figures are chosen",
      briefing=[[
For the old king you took Antioch, Damascus and Jerusalem and lay before Constantinople, and he wrote an order for your death. That letter was caught, and came into your hands; there were four hundred names under it when your officers saw it. They have been yours since.

Now a child wears the crown, a minister governs, and nobody asked you. The emperor wishes you well and would like his border and his relics. You have six thousand men at al-Sinn, where the Lesser Zab comes in, and more in the north who may come if they are called.

It is three hundred kilometres to Ctesiphon. The minister has strengthened the wall and taken household and treasure inside. You can try it; you will not starve it out before summer, and the Pahlav lords will hear of you before that. But inside live two men with three thousand retainers who owe the minister nothing: Piruz Khosrow of the Parsig, and Namdar Gushnasp, who was put in your old province. Write to them.

And think of the day after. Others have sat in that chair.]] },

    { id="court", name="Court of Ardashir", native="اردشیر سوم", adjective="royal", letter="A",
      colour=0x4B3A78, playable=true, chief="ardashir", regent="mah_adhur", seat="ctesiphon", courier_mpd=160000, doctrine="frontier",
      legitimacy=500, authority=250, treasury_kdh=6000, patience=700,
      source="tab_v; eir: ministers who governed well and had no army; the figures are chosen",
      briefing=[[
The king is eight or nine. You are Mah-Adhur Gushnasp's council: you govern in his name, and even those who dislike you say that it is done well. What you lack is soldiers. Two thousand guards and a town that can be armed are all there is behind the wall.

The general in the north was not asked when the boy was crowned, and has made that his grievance. He is coming with six thousand men who were never beaten by anybody but an emperor. The wall should hold them, for a while.

Those who could save you each want something. Piruz Khosrow and Namdar Gushnasp are in the city with three thousand retainers, and watch. Farrukh Hormizd of the Pahlav has a real army, in the hills, six weeks away if your letter gets through. Your brother Narsi is at Kaskar with a few hundred.

If the city is lost, the game is not. An usurper has to sit on the throne among people who hate him. You would not be the first who waited.]] },

    -- Sides that nobody plays: minds give them orders too.
    { id="houses", name="Lords of the city", native="بزرگان", adjective="lordly", letter="L",
      colour=0x6E6A3C, playable=false, chief="piruz", seat="ctesiphon", courier_mpd=120000, doctrine="watchful",
      legitimacy=500, authority=400, treasury_kdh=1000,
      source="pou: Parsig and Nimruzi, two parties made one side of because they stood aside together; the figures are chosen" },

    { id="rome", name="Roman Empire", native="Ῥωμανία", adjective="Roman", letter="B",
      colour=0x3B4F93, playable=false, chief="heraclius", seat="edessa", courier_mpd=120000, doctrine="watchful",
      legitimacy=800, authority=700, treasury_kdh=3000,
      source="kae: two years after the peace; the figures are chosen" },
  },

  -- Pairs that are not listed are at peace.
  relations = {
    { "general", "court",  "war"  },
  },

  -- Numbers of the rules, replaced for this campaign alone. `sawad api` lists them.
  rules = {
    battle = {
      wall = { 120, low=80, high=400, source="model assumption: ladders against a wall that had just been strengthened; set by trying, so that a first storm fails three times in four" },
    },
    siege = {
      wall_power = { 1000, low=1000, high=2500, source="model assumption: he and his officers had taken better walls, and thought little of these" },
      militia    = { 20,   low=10,   high=60,   source="model assumption: the minister was slow to arm the town; who came is a formation in forces.lua" },
    },
  },
}
