-- seat.lua: where commanders sit, how far their word carries, their standards,
-- and men who come late.

return {
  -- Reach
  canopy            = { 2,    low=1,    high=3,    source="s0: Rostam's canopied seat; the distance is a model assumption" },
  roof              = { 3,    low=2,    high=4,    source="ta; s0: Sa'd on the roof of Qudays; the distance is a model assumption" },
  night             = { 2,    low=1,    high=3,    source="ta: in the night of Harir neither general had news; the distance is a model assumption" },
  storm             = { 1,    low=0,    high=2,    source="model assumption" },
  runner_zones      = { 4,    low=3,    high=6,    source="model assumption: two kilometres and a half, there and with a word" },

  -- Seats and standards lost
  blown             = { 350,  low=200,  high=500,  source="mu: the wind threw Rostam's canopy into the canal; the chance is a model assumption" },
  standard_order    = { 60,   low=40,   high=90,   source="mu: the banner of Kaveh; the loss is a model assumption" },
  standard_legitimacy = { 40, low=20,   high=80,   source="model assumption: an omen for a dynasty" },
  standard_spoils   = { 100000, low=30000, high=200000, source="mu: the jewels of the banner, in dirhams" },

  -- The second day, and help that comes
  shame             = { 50,   low=25,   high=75,   source="mu: \"shame not the Muslims\"; the gain is a model assumption" },
  late_order        = { 12,   low=6,    high=20,   source="ta: Qa'qa's men came up by hundreds to be seen; the gain is a model assumption" },
  late_lifts        = { 3,    low=1,    high=6,    source="model assumption: the fourth time nobody cheers" },
  hurry             = { 4000, low=3000, high=5000, source="model assumption: a column that closes up on the noise" },
}
