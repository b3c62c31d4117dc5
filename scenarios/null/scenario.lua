-- The smallest scenario there can be: a well, a village and a town, one army on
-- each side, two weeks. What it shows is the shape of the files.

return {
  id      = "null",
  title   = "The Smallest War",
  summary = "Two companies, three places, two weeks. Whoever stands in the town at the end has won.",
  teaches = "How the files of a scenario fit together.",
  author  = "The authors of Sawad",
  shown   = false,
  starts  = { 633, 4, 1 },
  weeks   = 2,
  minutes = 5,
  theatre = ".",
  view    = { west=43500, east=45500, south=31500, north=33500 },

  sides = {
    { id="rashid", name="The Caliphate", adjective="Muslim", letter="R", colour=0x1D6A63,
      playable=true, chief="amir", seat="well", courier_mpd=100000, doctrine="khalid",
      source="model assumption: made up" },
    { id="sasan", name="Iran", adjective="Sasanian", letter="S", colour=0x7A1F2B,
      playable=true, chief="marzban", seat="town", courier_mpd=120000, doctrine="watchful",
      source="model assumption: made up" },
  },
  relations = { { "rashid", "sasan", "war" } },
}
