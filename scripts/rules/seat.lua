-- seat.lua: where commanders sit, how far their word carries, their standards,
-- and men who come late.

return {
  canopy            = { 2,    low=1,    high=3,    source="s0: Rostam's canopied seat; the distance is a model assumption" },
}
