-- lib/letters.lua: what becomes of a letter on its way.
--
-- Every file lib/NAME.lua of a scenario is run before its other files, and what it
-- returns is known in all of them as NAME; so events.lua and decisions.lua speak of
-- `letters` without asking for it. A library holds functions and constants and keeps
-- nothing: what a campaign has to remember lies in `vars` of events.lua.
--
-- Orders to armies are letters as well, and the rules of the game carry them. Those here
-- are letters to people who are under nobody's orders. One that is called "x" has two
-- variables, x (one of the states below) and x_day (when it is due).

local letters = { NONE=0, ROAD=1, TAKEN=2, ARRIVED=3, HELD=4, FORGED=5 }

-- The chance, permille, that it is taken: a little anywhere, more for every post of the
-- enemy it has to pass, more again for a rider without company.
function letters.risk(posts, company)
  return math.min(400, 30 + 20 * posts + (company and 0 or 50))
end

-- The chance that a forged one is believed. It helps to hold the other's seal, and a list
-- of names makes up the mind of whoever stands on it; loyal men ask before they act.
function letters.belief(loyalty, seal, list)
  local chance = 250 + (600 - loyalty) // 2 + (seal and 150 or 0) + (list and 100 or 0)
  return math.max(20, math.min(980, chance))
end

-- Puts one on the road.
function letters.write(q, fx, name, days, why)
  fx.var(name, letters.ROAD, why)
  fx.var(name .. "_day", q.day + days, why)
end

-- On the day it is due: letters.TAKEN or letters.ARRIVED, and nil on any other day.
function letters.due(q, name, risk)
  if q.var[name] ~= letters.ROAD or q.day < q.var[name .. "_day"] then return nil end
  return q.roll("letter", name) < risk and letters.TAKEN or letters.ARRIVED
end

-- What variables a letter needs, to be put into `vars`.
function letters.vars(into, name, whose)
  into[name] = { letters.NONE, low=letters.NONE, high=letters.FORGED, says=whose .. ": not written, on the road, taken, arrived, held, forged." }
  into[name .. "_day"] = { 0, low=0, high=400, says="When it is due." }
end

return letters
