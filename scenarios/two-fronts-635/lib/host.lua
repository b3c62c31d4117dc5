-- host.lua: the Emperor's last army crosses the Taurus and goes south, and the army
-- of Syria waits for it. Hooks of events.lua, each called with q and fx.

local host = {}

local RASHID, ROMAN = fronts.RASHID, fronts.ROMAN
local km = war.km

local divisions = {
  { "dairjan",    after=0 },
  { "phylarchs",  after=7 },
  { "gregory",    after=7 },
  { "court",      after=14 },
  { "niketas",    after=10 },
}

-- Where they gather: the first of these that is the Emperor's, with no enemy near.
local camps = { "antioch", "pagrae", "tarsus" }

local function camp(q)
  for _, place in ipairs(camps) do
    if war.holds(q, ROMAN, place) and not war.near(q, RASHID, place, 60*km, 1000) then return place end
  end
  return "tarsus"
end

function host.come(q, fx)
  if q.var.called == 0 then return end
  local why = "The Emperor's levies have crossed the Taurus."
  for _, d in ipairs(divisions) do
    if war.waits(q, d[1]) and q.day >= q.var.ready_day + d.after then fx.arrive(d[1], camp(q), why) end
  end
  if q.var.crossed == 0 and q.day >= q.var.ready_day then
    fx.var("crossed", 1, why)
    fx.tell(ROMAN, "The first divisions are over the passes. They gather about Antioch; the rest follow within three weeks.")
    fx.tell(RASHID, "From Emesa and Aleppo the same tale: Armenians and Franks and the Emperor's own men are coming over the Taurus in numbers nobody has seen.")
  end
end

local function all_crossed(q)
  for _, d in ipairs(divisions) do if war.waits(q, d[1]) then return false end end
  return true
end

-- They stay in camp until all are there and have rested; then the Emperor is
-- asked how they are to go (card `march`).
function host.gather(q, fx)
  if q.var.crossed == 0 or q.var.host_called > 0 or not all_crossed(q) then return end
  fx.var("host_called", 1, "The divisions have assembled.")
  fx.var("host_day", q.day, "The divisions have assembled.")
end

-- The great road, city by city. They go on when a city is theirs again, or has
-- kept them six days.
local stages = { "emesa", "damascus", "yarmouk" }

local function host_main(q)
  local main
  for _, id in ipairs(fronts.host) do
    local f = war.there(q, id)
    if f and (not main or f.men > main.men) then main = f end
  end
  return main
end

-- A town whose protectors have gone off to the Yarmuk opens to the Emperor's army.
-- A treaty ends by changing hands twice: that is how the model lets it lapse.
local function given_up(q, fx, place)
  local left = q.var.withdrawn == 1 or q.var.withdrawn == 4
  if not left or not war.holds(q, RASHID, place) or war.men(q, RASHID, place, 0) > 0 then return end
  local why = "Its protectors are gone."
  fx.owner(place, RASHID, why)
  fx.owner(place, ROMAN, why)
end

local function host_stage(q, fx, main)
  local stage = q.var.host_stage
  local place = stages[stage]
  local done = main.at == place and (war.holds(q, ROMAN, place) or q.day >= q.var.host_day + 6)
  if main.at == place and q.var.host_at ~= stage then
    fx.var("host_at", stage, "They have come to " .. place .. ".")
    fx.var("host_day", q.day, "They have come to " .. place .. ".")
    if place ~= "yarmouk" then given_up(q, fx, place) end
    return place
  end
  if done and stage < #stages then
    fx.var("host_stage", stage + 1, "They go on.")
    return stages[stage + 1]
  end
  return place
end

-- Under the Emperor's own order: every day, until the enemy's army is a day's
-- march away, the last stage is reached, or ten weeks are over.
function host.go(q, fx)
  if q.var.host_marched ~= 1 then return end
  local main = host_main(q)
  local over = not main or q.day > q.var.march_day + 70 or (q.var.host_at == #stages)
  if over or war.men(q, RASHID, main.place, 45*km) >= 4000 then
    fx.var("host_marched", 2, "From here their commanders see for themselves.")
    return
  end
  local place = host_stage(q, fx, main)
  for _, id in ipairs(fronts.host) do
    local f = war.there(q, id)
    if f then
      if f.stance ~= "seek" then fx.stance(f, "seek", "The Emperor's order.") end
      if f.at ~= place then fx.goal(f, place, nil, "The Emperor's order.") end
    end
  end
end

function host.ends(q, fx)
  if q.var.host_lost > 0 or not fronts.host_broken(q) then return end
  local why = "The great army is broken."
  fx.var("host_lost", 1, why)
  fx.var("host_day", q.day, why)
  fx.authority(ROMAN, -100, why)
  fx.tell(ROMAN, "There is no second army. What is left must hold the walls, and the passes behind them.")
  fx.tell(RASHID, "The Emperor's great army is no more. In Medina they ask who can now be spared for Iraq.")
end

-- The council of the Yarmuk: for eleven weeks, or until the enemy is near, nobody
-- goes off by himself. Orders are given every day, since others may come from
-- Medina.
function host.met_by_council(q, fx)
  if q.var.withdrawn ~= 1 or q.day > q.var.withdrawn_day + 77 then return end
  if war.men(q, ROMAN, "yarmouk", 40*km) >= 5000 then
    fx.var("withdrawn", 4, "The enemy is near.")
    return
  end
  fronts.gather_syria(q, fx, RASHID, "yarmouk", "accept", "The council has agreed to stay together.")
end

return host
