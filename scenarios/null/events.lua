-- A variable, and the four moments at which a scenario may speak.

return {
  vars = {
    weeks_seen = { 0, low=0, high=300, says="Weeks that have ended." },
  },

  start = function(q, fx)
    fx.tell(nil, "Two companies go to war.")
  end,

  week_ends = function(q, fx)
    fx.var("weeks_seen", q.var.weeks_seen + 1, "another week has passed")
  end,
}
