-- goals.lua: a goal each, since a scenario has goals.

return {
  goals = {
    { side="rashid", kind="men", number=1, points=1000, text="Be there at the end.",
      source="model assumption" },
    { side="sasan", kind="men", number=1, points=1000, text="Be there at the end.",
      source="model assumption" },
  },
}
