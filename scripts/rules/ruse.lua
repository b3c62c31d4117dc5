-- ruse.lua: champions before the lines, ambush, feigned flight, and the courage
-- of men with no way out.

return {
  duel_won          = { 15,   low=8,    high=25,   source="mu: duels opened the days; the points are a model assumption" },
}
