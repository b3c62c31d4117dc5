-- fronts.lua: what events and decisions of this scenario both ask and both do.

local fronts = {}

local km = war.km

fronts.RASHID, fronts.SASAN, fronts.ROMAN = "rashid", "sasan", "roman"

-- Where the two wars are fought: everything within so much of these is of that
-- front. Between them lie three weeks of desert.
local SYRIA, SYRIA_REACH = "damascus", 420 * km
local IRAQ, IRAQ_REACH = "hira", 460 * km

function fronts.in_syria(q, f) return war.within(q, f.place, SYRIA, SYRIA_REACH) end
function fronts.in_iraq(q, f) return war.within(q, f.place, IRAQ, IRAQ_REACH) end

-- Men of a side in the field on a front, those behind walls left out.
local function men_on(q, side, on)
  local men = 0
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and f.garrison == 0 and on(q, f) then men = men + f.men end
  end
  return men
end

function fronts.men_syria(q, side) return men_on(q, side, fronts.in_syria) end
function fronts.men_iraq(q, side) return men_on(q, side, fronts.in_iraq) end

-- The largest army of a side on a front.
local function main_on(q, side, on)
  local main
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and f.alive and on(q, f) and (not main or f.men > main.men) then main = f end
  end
  return main
end

function fronts.main_syria(q, side) return main_on(q, side, fronts.in_syria) end
function fronts.main_iraq(q, side) return main_on(q, side, fronts.in_iraq) end

-- The great host of the Romans, and the royal army, as they were raised.
fronts.host  = { "gregory", "court", "dairjan", "niketas", "phylarchs", "vahan", "trithyrius", "jabala" }
fronts.royal = { "rostam", "mihran_razi", "karen", "firuzan", "hormuzan", "mushegh", "east", "kanara", "zad", "beasts", "bahman", "jalinus" }

-- All of a list that are on the map are sent to a place.
function fronts.send(q, fx, list, place, why)
  for _, id in ipairs(list) do
    local f = war.there(q, id)
    if f and f.at ~= place then fx.goal(f, place, nil, why) end
  end
end

-- What stands at Sharaf goes forward.
fronts.iraq = { "sad", "tamim", "kinda", "muthanna", "jarir" }

-- Every field army of a side on the Syrian front, of some size, is sent to a
-- place.
function fronts.gather_syria(q, fx, side, place, stance, why)
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and f.garrison == 0 and fronts.in_syria(q, f) and f.men >= 300 then
      if f.stance ~= stance then fx.stance(f, stance, why) end
      if f.at ~= place then fx.goal(f, place, nil, why) end
    end
  end
end

function fronts.at_sharaf(q)
  local men = 0
  for _, id in ipairs(fronts.iraq) do
    local f = war.there(q, id)
    if f and f.at == "sharaf" then men = men + f.men end
  end
  return men
end

-- Mechanics B9: days from a summons until a house that rides `days` has come,
-- under a crown of that authority.
function fronts.muster_days(days, authority) return 21 + days + 90 * (1000 - authority) // 1000 end

-- A throw between two bounds that belongs to this week.
function fronts.between(q, subject, low, high)
  return low + q.roll("fronts", subject) * (high - low + 1) // 1000
end

-- How long envoys ride between Ctesiphon and Antioch: eighteen to twenty-eight
-- days (mechanics C4, C10). The day on which they arrive.
function fronts.envoy_day(q) return q.day + fronts.between(q, "envoy", 18, 28) end

-- How minds lean: noise that belongs to the week, and bounds.
function fronts.noise(q, subject, most) return fronts.between(q, subject, 0, most) end
function fronts.lean(n) return math.max(0, math.min(1000, n)) end

function fronts.royal_near(q, place, metres)
  local men = 0
  for _, id in ipairs(fronts.royal) do
    local f = war.there(q, id)
    if f and war.within(q, f.place, place, metres) then men = men + f.men end
  end
  return men
end

-- The royal army stands aside for so many days, obeying nobody, and fights only
-- if it is attacked; 0: it is free again, and seeks battle.
function fronts.stand(q, fx, days, why)
  for _, id in ipairs(fronts.royal) do
    local f = war.there(q, id)
    if f and (days == 0 or war.within(q, f.place, "hira", 60 * km)) then
      fx.aloof(f, days, why)
      if days == 0 then fx.stance(f, "seek", why) end
    end
  end
end

-- The royal army has come near the border.
function fronts.threat_to_iraq(q)
  return q.var.followed > 0 and fronts.royal_near(q, "hira", 120 * km) >= 6000
end

function fronts.host_men(q)
  local men = 0
  for _, id in ipairs(fronts.host) do
    local f = war.there(q, id)
    if f then men = men + f.men end
  end
  return men
end

function fronts.host_sets_out(q, fx, how, why)
  fx.var("host_marched", how, why)
  fx.var("host_day", q.day, why)
  fx.var("march_day", q.day, why)
  fx.var("host_men", fronts.host_men(q), why)
  fx.tell(fronts.ROMAN, "The great army is on the road. Where Armenians, Arabs and the Emperor's Thracians camp, there are three camps.")
  fx.tell(fronts.RASHID, "The Emperor's army has left the north and comes on by the great road.")
end

-- The great host has been in the field and less than half of it is left.
function fronts.host_broken(q)
  return q.var.host_marched > 0 and q.var.host_men > 0 and fronts.host_men(q) * 2 < q.var.host_men
end

return fronts
