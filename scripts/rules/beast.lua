-- beast.lua: elephants: what they do to horses and men, what is done to them,
-- and what a corps of them costs.

return {
  -- Terror
  terror            = { 60,   low=40,   high=80,   source="ta; mu: the horses of Bajila bolted; the rate is a model assumption" },
}
