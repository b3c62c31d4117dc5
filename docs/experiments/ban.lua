-- ban.lua: was lifting the ban on the returned tribes decisive?
--
--   sawad lab run --file docs/experiments/ban.lua --out ban.db
--   sawad lab report ban.db --html ban.html
--
-- Some minutes on two processors; --runs 50 for a first look.

return {
  scenario = "bridge-634",
  question = "Was it decisive that the men who had fallen away in 632 were allowed to serve again?",

  -- Named before the first game: at least men enough to go on at the end of June 635.
  metric = "B26",

  -- One by one, with the same dice. The first is what the answer speaks of.
  vary = {
    { "ban", "kept", "lifted", "leaky" },
  },
  readings = true,      -- and each with small and with large armies

  runs = 400,
  seed = 1,

  form = {
    clear      = "Whether men who had taken part in the Ridda may serve in Iraq; measured in men of the Rashidun army at the end of June 635.",
    consistent = "A court that kept them out would have had to find other men, or do with fewer campaigns. The model lets Medina do neither.",
    minimal    = "The question was debated at the time, and Abu Bakr's answer had been no: nothing but one answer changes.",
    theory     = "Volunteers come by tribe, from pools of men; a barred pool sends nobody. The sizes of those pools are reconstructions.",
    base_rate  = "How many men were there as asked stands beside every figure.",
    projects   = "If it mattered here, the armies of 636 should consist of returned tribes in good part; the lists of tribes at Qadisiyyah can be held against that.",
  },
}
