-- sources.lua: what the scenario rests on. A `source` field elsewhere names one
-- of these keys, or says "model assumption" and why.

return {
  sources = {
    { id = "example", text = "The traditions on the conquest of Hira, as collected by al-Baladhuri and al-Tabari.",
      weight = "Written two centuries later." },
  },
  disputes = {
    { id = "d1", question = "In which month did Hira make terms?",
      positions = "The traditions differ by some weeks.", here = "The middle of May." },
  },
}
