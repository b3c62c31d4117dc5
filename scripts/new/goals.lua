-- goals.lua: what each side fights for. The points of a side make 1000; it wins
-- with at least 100 more than the other.

return {
  goals = {
    { side = "rashid", kind = "hold", place = "hira", points = 700,
      text = "Hold Hira, or have it under treaty, at the end.", source = "model assumption: an example" },
    { side = "rashid", kind = "spoils", number = 200000, points = 300,
      text = "Bring home spoils of 200,000 dirhams.", source = "model assumption: an example" },

    { side = "sasan", kind = "deny", place = "hira", against = "rashid", points = 700,
      text = "Keep the enemy out of Hira.", source = "model assumption: an example" },
    { side = "sasan", kind = "break", against = "rashid", number = 1000, points = 300,
      text = "Cost him a thousand men.", source = "model assumption: an example" },
  },

  -- What is said at the end, by points.
  grades = {
    { side = "rashid", from = 700, text = "The frontier is yours." },
    { side = "rashid", from = 0,   text = "The desert takes you back." },
    { side = "sasan",  from = 700, text = "The frontier holds." },
    { side = "sasan",  from = 0,   text = "The road to the canals lies open." },
  },
}
