-- events.lua: what a row cannot say. A hook reads the game through `q` and asks
-- for changes through `fx`; either all that it asks for happens, or nothing. It
-- remembers nothing from week to week: what must be remembered is declared here.

local RELIEF_WEEK = 4                -- weeks are counted from 0

return {
  vars = {
    warned = { 0, low = 0, high = 1, says = "Whether the garrison has asked for help." },
  },

  week_begins = function(q, fx)
    if q.premise.court == "helps" and q.week == RELIEF_WEEK then
      fx.arrive("relief", "ctesiphon", "the court has found an army to send")
    end
  end,

  week_ends = function(q, fx)
    local raid = q.formation("raid")             -- nil once it is gone
    if q.var.warned == 0 and raid and q.distance("hira", raid.place) < 40000 then
      fx.var("warned", 1, "riders are seen from the walls")
      fx.tell("sasan", "Hira reports riders within a day's march and asks for help.")
    end
  end,
}
