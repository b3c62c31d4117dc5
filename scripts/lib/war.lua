-- war.lua: questions that scenarios ask about a war, through `q`.
--
-- None of them changes anything but war.join. A formation that a premise leaves
-- out of the game, or that has come to an end, is nil to q.formation.

local war = {}

war.km = 1000

-- The army of that id, if it is on the map.
function war.there(q, id)
  local f = q.formation(id)
  if f and not f.waits then return f end
end

-- The army of that id, if it still waits to be raised.
function war.waits(q, id)
  local f = q.formation(id)
  if f and f.waits then return f end
end

-- The first of those leaders who can command, or nil.
function war.able(q, ...)
  for _, id in ipairs({ ... }) do
    local fate = q.leader(id).fate
    if fate == "well" or fate == "wounded" then return id end
  end
end

-- It took the field and has been beaten, or is no more.
function war.beaten(q, id)
  local f = q.formation(id)
  return not f or (not f.waits and f.beaten_day >= 0)
end

-- It is no more, or has been beaten on that day or later.
function war.beaten_since(q, id, day)
  local f = q.formation(id)
  return not f or (not f.waits and f.beaten_day >= day)
end

-- A road leads from one place to the other that is no longer than that.
function war.within(q, from, to, metres)
  if from == to then return true end
  local way = q.distance(from, to)              -- nil if no road leads there
  return way ~= nil and way <= metres
end

-- An army of the side, of so many men at least, stands within reach of a place.
function war.near(q, side, place, metres, men)
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and f.men >= men and war.within(q, f.place, place, metres) then return true end
  end
  return false
end

-- The largest army of the side, or nil if none is on the map.
function war.main(q, side)
  local main
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and (not main or f.men > main.men) then main = f end
  end
  return main
end

-- The largest army of the side is farther from the place than that.
function war.far(q, side, place, metres)
  local main = war.main(q, side)
  return main ~= nil and not war.within(q, main.place, place, metres)
end

-- The side owns the place or has its tribute.
function war.holds(q, side, place)
  local p = q.place(place)
  return p.owner == side or p.tributary == side
end

-- How many of these places the side owns or has the tribute of.
function war.held(q, side, places)
  local n = 0
  for _, place in ipairs(places) do
    if war.holds(q, side, place) then n = n + 1 end
  end
  return n
end

-- The men of a side under arms on the map; of those within reach of a place if
-- one is named.
function war.men(q, side, place, metres)
  local men = 0
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and (not place or war.within(q, f.place, place, metres)) then men = men + f.men end
  end
  return men
end

-- A number for each reading of the sources.
function war.by(q, low, middle, high)
  if q.reading == "low" then return low end
  if q.reading == "high" then return high end
  return middle
end

-- Men of a pool join an army that is on the map, as many as there are. Tells
-- how many.
function war.join(q, fx, army, pool, arm, men, why)
  local n = math.min(men, q.pool(pool).free)
  if n <= 0 or not war.there(q, army) then return 0 end
  fx.reinforce(army, pool, arm, n, why)
  return n
end

return war
