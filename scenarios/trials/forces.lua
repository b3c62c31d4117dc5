-- forces.lua: two companies far apart, since a scenario has armies. The armies of
-- the trials stand in trials.lua.

return {
  leaders = {
    { id="first", name="The first commander", side="rashid", ability=5, initiative=5, caution=5,
      lead=5, source="model assumption" },
    { id="second", name="The second commander", side="sasan", ability=5, initiative=5, caution=5,
      lead=5, source="model assumption" },
  },
  pools = {
    { id="ones", name="Men of the first", side="rashid", home="hira", men=100,
      source="model assumption" },
    { id="twos", name="Men of the second", side="sasan", home="ctesiphon", men=100,
      source="model assumption" },
  },
  formations = {
    { id="one", name="The first company", side="rashid", leader="first", at="hira", grain_days=20,
      stance="accept", source="model assumption",
      contingents={ { arm="arab_foot", pool="ones", men=500, quality=600, cohesion=700 } } },
    { id="two", name="The second company", side="sasan", leader="second", at="ctesiphon",
      base="ctesiphon", grain_days=20, stance="accept", source="model assumption",
      contingents={ { arm="sasan_foot", pool="twos", men=500, quality=500, cohesion=700 } } },
  },
}
