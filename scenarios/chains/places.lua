-- places.lua: the coast in March 633.

return {
  { id="ubulla",       terms_lean=-100,               depot_t=1500, source="bal: not won before Utba; stores assumed" },
  { id="kazima",       terms_dh=2000, terms_lean=150, depot_t=30,   source="model assumption: a small port that lives by both sides; tribute by its eight hundred people" },
  { id="khurayba",     terms_dh=500,                  depot_t=20,   source="model assumption: a watch-post falling to ruin" },
  { id="prat_maysan",  depot_t=800,                                 source="model assumption: a twelfth of what it holds" },
  { id="mazar",        depot_t=400,                                 source="model assumption: a fifth of what it holds" },
  { id="kaskar",       terms_lean=-100,               depot_t=4000, source="mor: the stores of the south" },
}
