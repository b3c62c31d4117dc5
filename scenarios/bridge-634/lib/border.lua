-- border.lua: what events and decisions of this scenario both ask.

local border = {}

-- Muthanna's own riders, under whichever premise they are in the game.
function border.riders(q)
  return war.there(q, "muthanna") or war.there(q, "muthanna_alone") or war.there(q, "muthanna_with")
end

return border
