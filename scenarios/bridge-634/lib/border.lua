-- border.lua: what events and decisions of this scenario both ask.

local border = {}

-- Muthanna's own riders, under whichever premise they are in the game.
function border.riders(q)
  return marches.own(q, "muthanna") or marches.own(q, "muthanna_alone") or marches.own(q, "muthanna_with")
end

return border
