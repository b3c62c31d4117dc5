-- houses.lua: the great houses of Iran answer a summons, and stand before the enemy.
-- Hooks of events.lua, each called with q and fx.

local raise = {}

local RASHID, SASAN = fronts.RASHID, fronts.SASAN
local km = war.km

-- Days of riding to Ctesiphon (mechanics B8); below that authority a house finds
-- reasons not to come.
local houses = {
  { "hormuzan",    days=16, pool="ahwaz",   horse="savaran", foot="sasan_foot", from=250 },
  { "karen",       days=20, pool="karen",   horse="savaran", foot="sasan_foot", from=250 },
  { "firuzan",     days=24, pool="parsig",  horse="savaran", foot="sasan_foot", from=330 },
  { "rostam",      days=28, pool="pahlav",  horse="savaran", foot="sasan_foot", from=0 },
  { "mihran_razi", days=30, pool="media",   horse="savaran", foot="sasan_foot", from=250 },
  { "mushegh",     days=36, pool="armenia", horse="savaran", foot="savaran",    from=300 },
  { "east",        days=60, pool="suren",   horse="savaran", foot="sasan_foot", from=420 },
}

-- Of the men a house may leave at home, so many in a thousand come under a crown
-- of that authority: none at 300, all at 900 (B9).
local function willing(authority) return math.max(0, math.min(1000, (authority - 300) * 1000 // 600)) end

local function house_told(q, fx, id)
  fx.tell(SASAN, id == "rostam" and "Rostam has come down from Adurbadagan with the men of his house. The army has a head."
    or "Another of the great houses has answered the summons and camps before Ctesiphon.")
end

function raise.summons(q, fx)
  if q.var.summons == 0 then return end
  local why = "The summons of the King of Kings."
  for i, h in ipairs(houses) do
    local due = q.var.summons_day + fronts.muster_days(h.days, q.var.summons_authority) + q.var.delay * (i % 3)
    if war.waits(q, h[1]) and q.day >= due and q.var.summons_authority >= h.from then
      fx.arrive(h[1], "ctesiphon", why)
      house_told(q, fx, h[1])
    end
  end
end

-- In the week after a house has come, what it could have left at home.
function raise.fill(q, fx)
  for i, h in ipairs(houses) do
    local bit = 1 << i
    if q.var.filled & bit == 0 and war.there(q, h[1]) then
      local why = "More of the house follow."
      local n = q.share(q.pool(h.pool).free, willing(q.var.summons_authority))
      fx.var("filled", q.var.filled | bit, why)
      war.join(q, fx, h[1], h.pool, h.horse, n * 2 // 5, why)
      war.join(q, fx, h[1], h.pool, h.foot, n * 3 // 5, why)
      return                                       -- one house a week
    end
  end
end

-- Light horse, peasants and elephants are near at hand, and wait for the others.
function raise.court_follows(q, fx)
  if q.var.followed > 0 or not war.there(q, "rostam") then return end
  local in_camp = 0
  for _, h in ipairs(houses) do if not war.waits(q, h[1]) then in_camp = in_camp + 1 end end
  if in_camp < 4 then return end
  local why = "The royal army is in camp."
  fx.var("followed", 1, why)
  fx.var("followed_day", q.day, why)
  for _, id in ipairs({ "kanara", "zad", "beasts" }) do
    if war.waits(q, id) then fx.arrive(id, "ctesiphon", why) end
  end
  fx.tell(SASAN, "Most of the houses are in camp, and the elephants have been brought across. It is an army such as has not been seen since Nineveh. It eats as much as a city.")
  fx.tell(RASHID, "Out of the Sawad: the houses of Persia have come together before Ctesiphon, with elephants, and their camp is as large as the city.")
end

-- Before the enemy Rostam stands, once Hira is safe: eight weeks without more
-- ado, and as long afterwards as the court lets him (card `press`).
function raise.rostam_stands(q, fx)
  local rostam = war.there(q, "rostam")
  if q.var.advanced ~= 1 or q.var.stands > 0 or not rostam then return end
  if not war.holds(q, SASAN, "hira") or not war.within(q, rostam.place, "hira", 60*km) then return end
  fx.var("stands", 1, "Rostam will not be hurried.")
  fx.var("stands_day", q.day, "Rostam will not be hurried.")
  fronts.stand(q, fx, 56, "Rostam will not be hurried.")
  fx.tell(SASAN, "Rostam has camped before the enemy and lets the court know that he means to stay there. He fights if he is attacked; letters he will read.")
  fx.tell(RASHID, "Rostam's camp is a day from the edge of the desert, and does not move.")
end

return raise
