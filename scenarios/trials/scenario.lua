-- scenario.lua: not a game: the folder in which battles of record are kept, to
-- hold the rules of battle against (`sawad lab battles`). See trials.lua.

return {
  id      = "trials",
  title   = "Battles of Record",
  summary = "Battles of this war and of others, with what the sources say of numbers, losses and hours. The laboratory fights them again and again and tells how far the rules are from them.",
  teaches = "What a model of battle can be held against, and how little that proves.",
  author  = "Sawad",
  shown   = false,
  starts  = { 633, 1, 1 },
  weeks   = 2,
  minutes = 5,
  theatre = "theatre",
  view    = { west=42000, east=48500, south=29000, north=36500 },

  -- The first army of a trial stands for the one, the second for the other,
  -- whoever they were: a named field then knows whose camp lies where.
  sides = {
    { id="rashid", name="The first army", adjective="first", letter="1", colour=0x1D6A63,
      playable=true, chief="first", seat="hira", courier_mpd=100000, doctrine="khalid",
      source="model assumption: it stands for any army" },
    { id="sasan", name="The second army", adjective="second", letter="2", colour=0x7B2336,
      playable=true, chief="second", seat="ctesiphon", courier_mpd=100000, doctrine="watchful",
      source="model assumption: it stands for any army" },
  },
  relations = { { "rashid", "sasan", "war" } },
}
