-- events.lua: what a row cannot say, in functions.
--
-- The game calls them at certain moments with `q`, through which they ask how things
-- are, and `fx`, through which they say what is to happen and why. Either all that one
-- call asks for happens, or nothing. They keep nothing themselves: what must be
-- remembered is declared in `vars`. q.roll throws the game's dice, so that the same seed
-- gives the same game; there is no other chance here. `sawad api` lists q and fx.
--
-- The story has four turns, one function each: he stands before the wall (day_begins),
-- a gate is opened (opens), he reigns (plot), he dies and somebody follows (parade,
-- boran). None of them keeps a date; all of them ask whether it has come to that.

local km = war.km
local GENERAL, COURT, HOUSES = "general", "court", "houses"
local CITY = "ctesiphon"

local function army(q) return war.there(q, "army") or war.there(q, "mutiny") end
local function lives(q, id) return q.leader(id).fate == "well" or q.leader(id).fate == "wounded" end
local function alive(q) return lives(q, "shahrbaraz") end
local function reigns(q) return q.var.gate > 0 and q.var.death_day < 0 and war.holds(q, GENERAL, CITY) end

-- The wall --------------------------------------------------------------------

local function stands_before(q, fx)
  local f = army(q)
  if q.var.siege_day >= 0 or q.var.gate > 0 or not f or f.at ~= CITY then return end
  fx.var("siege_day", q.day, "He is before the wall.")
  fx.tell(nil, "Shahrbaraz stands before Ctesiphon.")
end

-- What a letter that has arrived does to a lord: more when the wall has been tried and
-- has held, since he is needed then.
local function hears(q, fx, lord, faction)
  local wish = 250 + (600 - q.faction(faction).loyalty) // 2 + (q.var.storm_lost > 0 and 100 or 0)
  if q.premise.princes == "spared" then wish = wish - 120 end
  fx.var(lord, math.min(1000, q.var[lord] + wish), "What the general offers.")
end

local function riders(q, fx)
  local posts = q.answer("keys") == "guard" and 4 or 2       -- watched gates a man has to pass
  for lord, faction in pairs({ piruz="parsig", namdar="nimruzi" }) do
    local name = "to_" .. lord
    local fate = letters.due(q, name, letters.risk(posts, false))
    if fate then fx.var(name, fate, "The letter to " .. lord .. ".") end
    if fate == letters.ARRIVED then hears(q, fx, lord, faction) end
  end
  local watched = q.var.siege_day >= 0 and 3 or 0            -- his outposts on the Khurasan road
  local fate = letters.due(q, "summons", letters.risk(watched, false))
  if fate then fx.var("summons", fate, "The letter to the Pahlav.") end
end

-- The gate --------------------------------------------------------------------

-- Permille a day that one of them opens a gate. Each has to be won at least by half.
local function willing(q)
  local chance = 0
  if q.var.piruz  >= 500 then chance = chance + 50 + (q.var.piruz  - 500) // 10 end
  if q.var.namdar >= 500 then chance = chance + 30 + (q.var.namdar - 500) // 15 end
  if q.answer("keys") == "guard" then chance = chance // 2 end
  return chance
end

-- The city is his. The guard keeps the palace and is nobody's army any more; what it
-- thinks of him is `plot`.
local function salute(q, fx, why)
  for id, says in pairs({ townsmen="The townsmen go home.", guard="The guard salutes whoever has the palace." }) do
    local f = war.there(q, id)
    if f and f.at == CITY then fx.leave(id, says) end
  end
  fx.relation(HOUSES, GENERAL, "ally", why)
  fx.owner(CITY, GENERAL, why)
  fx.legitimacy(COURT, -200, why)
  fx.authority(COURT, -100, why)
  fx.var("gate_day", q.day, why)
  fx.var("rulers", 2, why)
  for _, id in ipairs({ "shahrbaraz", "shapur" }) do
    if lives(q, id) then fx.chief(GENERAL, id, why) break end
  end
end

local function opens(q, fx)
  local f = army(q)
  if q.var.gate > 0 or q.var.arrested > 0 or q.var.siege_day < 0 then return end
  if not f or not war.within(q, f.place, CITY, 30*km) then return end      -- he has to be there by morning
  if q.roll("gate", q.day) >= willing(q) then return end
  fx.var("gate", 1, "A gate is opened by night.")
  fx.goal(f.id, CITY, "forced", "A gate is open.")
  fx.tell(nil, "In the night a gate of Ctesiphon is opened from within. By morning the guard has saluted the general.")
  salute(q, fx, "A gate is opened by night.")
end

-- He moves into the palace once his own men are there: what one call brings onto the map
-- can be given orders by the next.
local function moves_in(q, fx)
  local mine = war.there(q, "household")
  if not mine or mine.leader == "shahrbaraz" or not war.there(q, "army") or q.leader("shahrbaraz").fate ~= "well" then return end
  fx.leader("household", "shahrbaraz", "He moves into the palace.")
  if lives(q, "shapur") then fx.leader("army", "shapur", "His son takes the army.") end
end

-- Taken by storm, or by hunger: the same follows.
local function falls(q, fx)
  if q.var.gate > 0 or not war.holds(q, GENERAL, CITY) then return end
  fx.var("gate", 2, "The wall is taken.")
  fx.tell(nil, "Ctesiphon is in Shahrbaraz's hands.")
  salute(q, fx, "The wall is taken.")
end

-- The throne ------------------------------------------------------------------

-- How far the men with the knives have come this week.
local function ripens(q)
  local step = 120 + q.roll("plot", "guard") * 80 // 1000
  step = step + (500 - q.side(GENERAL).legitimacy) // 6
  if q.answer("throne") == "kill"    then step = step + 40 end
  if q.answer("donative") == "pay"   then step = step - 70 end
  if q.answer("donative") == "disband" then step = step - 60 end
  if q.answer("lodging") == "camp"   then step = step - 90 end
  if q.var.hired > 0                 then step = step + 60 end
  return math.max(10, step)
end

-- He is killed: the guard has the palace for the court again, his army leaves the city.
local function parade(q, fx)
  local why = "He is stabbed as he rides past the guard."
  fx.var("death_day", q.day, why)
  fx.fate("shahrbaraz", "dead", why)
  if lives(q, "shapur") then fx.chief(GENERAL, "shapur", "His son is proclaimed.") end
  fx.truce(GENERAL, COURT, 14, "Nobody knows whom to fight for.")
  local f = army(q)
  if f then
    if f.leader == "shahrbaraz" and lives(q, "shapur") then fx.leader(f.id, "shapur", "His son takes the army.") end
    fx.goal(f.id, "tikrit", nil, "The army draws off to the north.")
    fx.aloof(f.id, 14, "The officers quarrel over who is to lead them.")
    fx.loyalty("army", -200, why)
  end
  if war.there(q, "household") then fx.leave("household", why) end
  if war.waits(q, "parade") then fx.arrive("parade", CITY, why) end
  fx.relation(HOUSES, GENERAL, "war", "They will have no son of his.")
  fx.relation(HOUSES, COURT, "ally", why)
  fx.owner(CITY, COURT, why)
  fx.legitimacy(GENERAL, -200, why)
  fx.tell(nil, "The guard stood in two lines for the king to ride through. Shahrbaraz is dead; his body has been dragged through the city. His army draws off.")
end

local function plot(q, fx)
  if not reigns(q) or q.premise.parade == "none" or not alive(q) then return end
  local now = q.var.plot + ripens(q)
  fx.var("plot", math.min(1000, now), "What is said in the guardroom.")
  if now >= 1000 then
    parade(q, fx)
  elseif now >= 600 and q.var.plot < 600 then
    fx.tell(GENERAL, "In the guardroom they fall silent when one of your officers comes in.")
  end
end

-- Khosrow's daughter, a week after.
local function boran(q, fx)
  if q.var.death_day < 0 or q.var.boran > 0 or q.day < q.var.death_day + 7 or not war.holds(q, COURT, CITY) then return end
  fx.var("boran", 1, "The lords have chosen.")
  fx.var("rulers", q.var.rulers + 1, "The lords have chosen.")
  fx.chief(COURT, "boran", "The lords have chosen a daughter of Khosrow.")
  fx.legitimacy(COURT, 150, "A child of the old king.")
  fx.authority(COURT, 60, "For once all parties agree.")
  fx.tell(nil, "Boran, daughter of Khosrow, is crowned in Ctesiphon.")
end

-- The Pahlav ------------------------------------------------------------------

local function pahlav(q, fx)
  if not war.waits(q, "pahlav") then return end
  if q.var.summons == letters.ARRIVED and q.var.pahlav_day == 0 then
    local wait = (q.premise.boran == "before" and 14 or 24) + (600 - q.faction("pahlav").loyalty) // 30
    fx.var("pahlav_day", math.min(400, q.day + wait), "Farrukh Hormizd musters.")
  elseif q.var.pahlav_day > 0 and q.day >= q.var.pahlav_day then
    fx.arrive("pahlav", "hamadan", "The Pahlav have mustered.")
    fx.tell(COURT, "Farrukh Hormizd is at Hamadan with his army.")
    fx.tell(GENERAL, "There is an army at Hamadan, and Farrukh Hormizd with it.")
  end
end

-- Before the first week: what the premises change. ----------------------------

local premises = {
  letter=function(q, fx)
    if q.premise.letter ~= "obeyed" then return end
    fx.fate("shahrbaraz", "dead", "Kardarigan did as he was told.")
    fx.chief(GENERAL, "shapur", "His son leads the mutineers.")
    fx.loyalty("army", -200, "What is left of it.")
  end,
  khazars=function(q, fx)
    if q.premise.khazars == "quiet" then
      war.join(q, fx, "army", "veterans", "savaran", war.by(q, 300, 700, 1600), "The passes are quiet.")
    end
  end,
  princes=function(q, fx)
    if q.premise.princes ~= "spared" then return end
    fx.legitimacy(COURT, 150, "Grown men of the house stand round the boy.")
    fx.loyalty("parsig", 80, "There is a king to be made who is not a child.")
    fx.loyalty("nimruzi", 60, "There is a king to be made who is not a child.")
  end,
  boran=function(q, fx)
    if q.premise.boran ~= "before" then return end
    fx.legitimacy(COURT, 80, "A daughter of Khosrow is set beside the boy.")
    fx.loyalty("pahlav", 120, "Their candidate.")
  end,
}

local vars = {
  siege_day  = { -1, low=-1, high=400, says="The day he stood before the wall; -1: not yet." },
  storm_lost = { 0, low=0, high=9,     says="How often the wall has been tried in vain." },
  piruz      = { 200, low=0, high=1000, says="How far Piruz Khosrow is won." },
  namdar     = { 250, low=0, high=1000, says="How far Namdar Gushnasp is won." },
  arrested   = { 0, low=0, high=1,     says="Whether both are in chains." },
  gate       = { 0, low=0, high=2,     says="0: shut; 1: opened from within; 2: taken." },
  gate_day   = { 0, low=0, high=400,   says="The day the city was his." },
  crowned    = { 0, low=0, high=2,     says="1: he governs for the boy; 2: he is king." },
  plot       = { 0, low=0, high=1000,  says="How far the men with the knives have come." },
  hired      = { 0, low=0, high=1,     says="Whether somebody has promised them that they will not be punished." },
  death_day  = { -1, low=-1, high=400, says="The day he was killed; -1: not yet." },
  boran      = { 0, low=0, high=1,     says="Whether Boran has been crowned." },
  rulers     = { 1, low=1, high=9,     says="Who has sat on the throne since April." },
  pahlav_day = { 0, low=0, high=400,   says="The day the Pahlav will have mustered." },
}
letters.vars(vars, "to_piruz",  "The letter to Piruz Khosrow")
letters.vars(vars, "to_namdar", "The letter to Namdar Gushnasp")
letters.vars(vars, "summons",   "The letter to the Pahlav")

return {
  vars = vars,

  -- Once, before the first week.
  start=function(q, fx)
    for _, change in pairs(premises) do change(q, fx) end
    local f = army(q)
    if f then fx.goal(f.id, CITY, nil, "He marches on the capital.") end
  end,

  -- Every day, before anybody moves.
  day_begins=function(q, fx)
    stands_before(q, fx)
    riders(q, fx)
    opens(q, fx)
    moves_in(q, fx)
  end,

  -- After a battle; `winner` is the winning side's first formation, or nil.
  battle_ended=function(q, fx, winner)
    local f = army(q)
    if not f or q.var.gate > 0 or not war.within(q, f.place, CITY, 30*km) then return end
    if q.var.siege_day < 0 then fx.var("siege_day", q.day, "He has tried the wall.") end
    if not (winner and winner.side == GENERAL) then
      fx.var("storm_lost", math.min(9, q.var.storm_lost + 1), "The wall has held.")
    end
  end,

  -- After the last day of a week.
  week_ends=function(q, fx)
    falls(q, fx)
    plot(q, fx)
    boran(q, fx)
    pahlav(q, fx)
  end,
}
