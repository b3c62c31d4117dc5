-- Both want the town.

return {
  goals = {
    { side="rashid", kind="hold", place="town", points=1000, text="Take the town, or have it pay.",
      source="model assumption: made up" },
    { side="sasan", kind="deny", place="town", against="rashid", points=1000,
      text="Keep them out of the town.", source="model assumption: made up" },
  },
}
