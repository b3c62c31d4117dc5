-- Three places in a row, from the desert to the river.

return {
  { id="well", name="The Well", ar="البئر", lat=32000, lon=44000, kind="well", region="plain",
    people=100, fodder=2, water="wells", owner="rashid",
    source="model assumption: made up" },
  { id="village", name="The Village", ar="القرية", lat=32200, lon=44300, kind="village",
    region="plain", people=800, fodder=2, grain=2, water="canal", owner="sasan",
    source="model assumption: made up" },
  { id="town", name="The Town", ar="المدينة", lat=32400, lon=44600, kind="town",
    region="plain", people=4000, walls=1, fodder=1, grain=3, water="river", owner="sasan",
    source="model assumption: made up" },
}
