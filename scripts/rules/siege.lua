-- siege.lua: walls, engines, ladders, sallies and gates opened from within.

return {
  wall_power        = { 2500, low=1800, high=3200, source="model assumption" },
}
