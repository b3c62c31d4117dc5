-- places.lua: who holds what round the field on the morning of the first day.

return {
  { id="qadisiyya",   owner="rashid", depot_t=20, source="tab_s: the Muslims held the plain and the bridge; stores assumed" },
  { id="qudays",      owner="rashid", depot_t=10, source="tab_s: Sa'd's quarters; stores assumed" },
  { id="udhayb",      owner="rashid", depot_t=200, source="tab_s: camp, families and wounded; stores assumed" },
  { id="atiq_bridge", owner="sasan",  depot_t=300, source="s0: the camps east of al-Atiq; stores assumed" },
  { id="hira",        depot_t=1500, source="model assumption: the magazine of the army" },
}
