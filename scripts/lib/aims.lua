-- aims.lua: what records of several campaigns ask of a run: aims set for the model
-- as a whole (C1 to C8), asked everywhere in the same words.

local aims = {}

-- The towns of the Sawad west of the Tigris whose lord the sources name.
aims.sawad = { "hira", "anbar", "babil", "sura", "burs", "barusma", "falluja", "kutha", "kaskar" }

-- How many of these places were a side's on the evening of a day.
function aims.held(r, side, places, day)
  local n = 0
  for _, place in ipairs(places) do
    if r.holder(place, day) == side then n = n + 1 end
  end
  return n
end

-- Men of a side in the field within reach of a place at the end of the week of that
-- day, garrisons left out, to the next hundred below.
function aims.men_near(r, side, place, km, day)
  local low, high = 0, 1024                     -- hundreds
  while high - low > 1 do
    local middle = (low + high) // 2
    if r.stood(side, place, km, middle * 100, day, day + 6) then low = middle else high = middle end
  end
  return low * 100
end

-- Weeks from a day to a day at whose end both armies stood on their enemy's ground:
-- each a side, a place, kilometres about it and men. Asked week by week, so keep the
-- time short.
function aims.weeks_together(r, a, b, from, to)
  local n, day = 0, from
  while day <= to do
    day = r.stood(a[1], a[2], a[3], a[4], day, to)
    if not day then break end
    if r.stood(b[1], b[2], b[3], b[4], day, day) then n = n + 1 end
    day = day + 1
  end
  return n
end

-- Men a side lost in a year without a fight, in a thousand of those it had on the
-- mean: the sick, the hungry and the thirsty, and those who went home unbeaten.
local unfought = { "sickness", "plague", "hunger", "thirst", "left", "left_hungry" }

function aims.worn_away(r, side)
  local lost, mean = 0, r.mean_men(side)
  for _, cause in ipairs(unfought) do lost = lost + r.gone(side, cause) end
  return mean > 0 and r.weeks > 0 and lost * 1000 * 52 // (mean * r.weeks) or nil
end

return aims
