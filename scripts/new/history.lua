-- history.lua: what happened, shown beside what the player did.

return {
  {
    date = { 633, 5, 15 }, place = "hira", title = "Hira makes terms",
    text = "In the campaign this example is loosely drawn from, the city agreed to pay tribute about the end of spring.",
    source = "example",
  },
}
