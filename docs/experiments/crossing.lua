-- crossing.lua: had Abu Ubayd not crossed to Bahman?
--
--   sawad lab run --file docs/experiments/crossing.lua --out crossing.db
--   sawad lab report crossing.db --html crossing.html

return {
  scenario = "bridge-634",
  question = "Had Abu Ubayd listened to those who spoke against crossing, would Iraq have been held?",
  metric   = "won_rashid",

  vary = {
    { "council", "listens" },       -- the Persians may cross, if they wish
    { "bank", "open" },             -- he crosses, but who is beaten does not drown
  },

  -- What is doubtful besides: strengths, and how good Bahman's men were.
  inputs = {
    { "men.rashid", 800, 1250 },    -- permille of the middle reading
    { "men.sasan",  700, 1300 },
    { "quality.sasan", -60, 60 },   -- points of quality
  },
  design = "sample", points = 20,

  runs = 20,
  seed = 1,

  form = {
    clear   = "He lets Bahman cross instead of crossing himself; measured in games the Caliphate wins by its goals of June 635.",
    minimal = "One decision of one day, against which two of his officers are said to have spoken.",
    theory  = "A beaten army with a river behind it drowns; a bridge of boats passes few men in an hour.",
  },
}
