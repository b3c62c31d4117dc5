-- One army on each side, and the country it comes from.

return {
  leaders = {
    { id="amir", name="The Emir", side="rashid", ability=7, initiative=6, caution=5, lead=5,
      source="model assumption: made up" },
    { id="marzban", name="The Marzban", side="sasan", ability=5, initiative=5, caution=5, lead=4,
      source="model assumption: made up" },
  },

  pools = {
    { id="desert", name="Men of the desert", side="rashid", home="well", men={ 100, 200, 300 },
      source="model assumption: made up" },
    { id="river", name="Men of the river", side="sasan", home="town", men={ 200, 300, 500 },
      source="model assumption: made up" },
  },

  formations = {
    { id="riders", name="The Riders", side="rashid", leader="amir", at="well", grain_days=20,
      fodder_days=2, animals={ camel=400 }, stance="seek", source="model assumption: made up",
      contingents={
        { arm="arab_foot", pool="desert", men={ 600, 800, 1000 }, quality=600, cohesion=700 },
      } },
    { id="guard", name="The Guard", side="sasan", leader="marzban", at="town", base="town",
      grain_days=10, stance="accept", source="model assumption: made up",
      contingents={
        { arm="sasan_foot", pool="river", men={ 700, 900, 1200 }, quality=550, cohesion=700 },
      } },
  },
  parts = { { id="wing", name="The Wing" } },
}
