-- events.lua: what follows from what was decided, on both banks of the Tigris.
--
-- Who holds what is left to marching and besieging. Written here is what those
-- rules do not know: a city that opens because its king has left it, lords who
-- go home when they are beaten, a trench that is fed from behind, letters.

local RASHID, SASAN = "rashid", "sasan"
local km = war.km

local function there(q, id) return marches.own(q, id) end

local function beaten_here(q, id)
  local f = q.formation(id)
  return f and not f.waits and f.beaten_day >= 0
end

-- Answers: each is given once, when its condition holds. ---------------------

local list = {
  { var="hamra_came", why="Daylamites of the royal corps ask for terms.",
    when=function(q)
      if q.premise.hamra == "join" then return q.day >= 13 end
      return q.premise.hamra == "later" and war.holds(q, RASHID, "ctesiphon")
    end,
    armies={ { "hamra", at="qadisiyya" } },
    also=function(_, fx, why) fx.loyalty("crown", -40, why) end,
    tells={ rashid="The Daylamites of the royal corps have asked for terms and got them: security, stipends, and Tamim for allies. They are at Qadisiyyah under your orders.",
            sasan="What was left of the Daylamites on the field has gone over to the Arabs, for wages." } },

  { var="late_came", why="Those who came too late for the battle come in.",
    when=function(q) return q.day >= 34 end,
    armies={ { "late", at="udhayb" } },
    tells={ rashid="Murad and others of Yemen have come up to al-Udhayb. They are sorry to have missed it." } },

  { var="split", why="The lords at Babil have been beaten, and each thinks of his own country.",
    when=function(q)
      if q.var.babil == 3 then return true end
      return q.var.babil == 1 and (beaten_here(q, "firuzan") or beaten_here(q, "hormuzan") or beaten_here(q, "mihran"))
    end,
    also=function(q, fx, why)
      local loyal = q.side(SASAN).authority >= 500
      fx.var("parted", loyal and 2 or 1, why)
      if not loyal then fx.authority(SASAN, -30, why) end
    end,
    tells={ sasan="Babil is behind them. Hormuzan speaks of Ahwaz, Piruz of the treasure at Nihavand." } },

  { var="king_gone", day="gone_day", why="The King has left the White Palace.",
    when=function(q) return q.var.king == 1 end,
    also=function(_, fx, why)
      fx.authority(SASAN, -60, why)
      fx.legitimacy(SASAN, -60, why)
    end,
    tells={ rashid="They say that the King is gone from the White Palace; and that two thousand beasts went with him, and they were not enough.",
            sasan="The King is on the road to Hulwan. Nakhirjan stays behind with the keys." } },

  { var="capital", day="capital_day", why="The capital has changed hands.",
    when=function(q) return war.holds(q, RASHID, "ctesiphon") end,
    also=function(q, fx, why)
      fx.authority(SASAN, -120, why)
      fx.legitimacy(SASAN, -100, why)
      fx.treasury(SASAN, -q.share(q.side(SASAN).treasury_dh // 1000, 400), "What could not be carried.")
      for _, region in ipairs({ "shadh_hurmuz", "nahrawan", "bih_ardashir", "zawabi", "kaskar", "firuz_shapur" }) do
        fx.attitude(region, RASHID, 40, "Whoever has the palace has the plain.")
      end
    end,
    tells={ rashid="You are in the White Palace, and pray in its hall among the statues. How many gardens and springs they have left behind.",
            sasan="The Arabs are in the White Palace." } },

  { var="stood", day="stood_day", why="The army halts where the roads part.",
    when=function(q) return q.var.stand == 1 end,
    armies={ { "jalula_host", at="jalula" } },
    also=function(q, fx, why)
      local leader = q.premise.commander == "farrukhzad" and q.leader("farrukhzad").fate == "well" and "farrukhzad" or "mihran_razi"
      if q.leader(leader).fate == "well" then fx.var("digger", leader == "farrukhzad" and 2 or 1, why) end
      fx.stores("jalula", 300000, "Brought down from Hulwan.")
    end,
    tells={ sasan="They have halted at Jalula and dig. Hulwan sends what it has.",
            rashid="The Persians have halted at Jalula and are digging a trench from the river to the hills." } },

  { var="hulwan_stand", why="The army goes back to the gate of the hills.",
    when=function(q) return q.var.stand == 2 end,
    armies={ { "jalula_host", at="hulwan" } },
    tells={ sasan="What came from the capital has gone back to Hulwan." } },

  { var="adhin_up", why="Masabadhan arms while the army of Hashim is busy.",
    when=function(q) return q.var.stood > 0 and q.day >= q.var.stood_day + 70 end,
    armies={ { "adhin", at="saymara", to="sirawan" } },
    tells={ rashid="In Masabadhan, on the edge of the hills, Adhin ibn Hurmuzan has called out his people.",
            sasan="Adhin ibn Hurmuzan has called out Masabadhan." } },

  { var="sick", why="The damp of the city.",
    when=function(q) return q.premise.sickness ~= "none" and q.var.capital > 0 and q.date.month >= 6 end,
    also=function(q, fx, why)
      local weeks = q.premise.sickness == "plague" and 20 or 10
      fx.plague("shadh_hurmuz", weeks, why)
      if q.premise.sickness == "plague" then fx.plague("bih_ardashir", weeks, why) end
    end,
    tells={ rashid="Men sicken in the city. They say it is the water, or the flies, or that Arabs cannot thrive where camels do not." } },
}

-- The pause. -------------------------------------------------------------------

local LETTER_DAYS = 56

local function pause(q, fx)
  if q.var.pause ~= 1 then return end
  if q.day >= LETTER_DAYS then
    fx.var("pause", 2, "The Caliph's letter has come.")
    fx.var("marched_day", q.day, "The Caliph's letter has come.")
    fx.tell(RASHID, "Umar's letter has come: leave the women and children at al-Atiq with a guard, give the guard its share, and go on to Mada'in.")
    return
  end
  if q.day >= q.var.pause_day + 14 then return end
  for _, f in ipairs(marches.field(q, RASHID)) do
    marches.stand(q, fx, f, q.var.pause_day + 14 - q.day, "They wait for the Caliph's letters.")
  end
end

-- While they wait, boats come down to Bahurasir.
local function provision(q, fx)
  if q.place("bahurasir").owner == SASAN and q.place("bahurasir").besieger ~= RASHID and q.day < 180 then
    fx.stores("bahurasir", 90000, "Boats from the canals of the east.")
  end
end

-- Babil and after. ---------------------------------------------------------------

local function lords(q, fx)
  if q.var.babil == 2 then
    for _, id in ipairs({ "firuzan", "hormuzan", "mihran", "rostam" }) do
      marches.go(q, fx, id, "bahurasir", "Behind the walls.")
    end
  end
  if q.var.parted == 0 then return end
  if q.var.parted == 2 then
    for _, id in ipairs({ "firuzan", "hormuzan", "mihran" }) do marches.go(q, fx, id, "bahurasir", "The crown's orders: to the walls.") end
    return
  end
  marches.home(q, fx, "hormuzan", "numaniyya", "To Ahwaz.")
  marches.home(q, fx, "firuzan", "dayr_aqul", "To Nihavand, where the treasure is.")
  if q.var.babil == 3 then marches.home(q, fx, "mihran", "ctesiphon", "To Rayy.")
  else marches.go(q, fx, "mihran", "bahurasir", "Back to the capital.") end
end

-- The bridge, the river, the city. ------------------------------------------------

local function slip_away(q, fx)
  if q.var.slip ~= 1 or q.var.slipped > 0 then return end
  fx.var("slipped", 1, "They have gone over by night.")
  for _, id in ipairs({ "nakhirjan", "mihran", "firuzan", "hormuzan", "rostam" }) do
    local f = there(q, id)
    if f and f.at == "bahurasir" then
      fx.stance(id, "avoid", "Over the river by night.")
      fx.goal(id, "ctesiphon", "forced", "Over the river by night.")
    end
  end
  fx.tell(nil, "In one night the garrison of Bahurasir has gone over the Tigris, and the bridge is cut.")
end

local function empty_city(q, fx)
  if q.var.slipped ~= 1 then return end
  fx.var("slipped", 2, "The walls are empty.")
  if q.place("bahurasir").owner == SASAN and war.near(q, RASHID, "bahurasir", 15*km, 500) then
    fx.owner("bahurasir", RASHID, "The walls are empty, and a man on them says so.")
  end
end

local months_low = { [7]=true, [8]=true, [9]=true, [10]=true, [11]=true }

-- How the army may go over: nil as long as it may not.
local function may_cross(q)
  if q.var.border == 1 then return nil end
  local days = q.day - q.var.ford_day
  if q.var.ford == 1 then return q.premise.river == "boats" and days < 28 and nil or "swims" end
  if q.var.ford == 2 then return days >= 28 and "sails" or nil end
  if q.var.ford == 3 then return months_low[q.date.month] and "wades" or nil end
end

-- Until somebody has found a way over, those who stand at the cut bridge stand.
local function held_at_the_river(q, fx)
  if not war.holds(q, RASHID, "bahurasir") or war.holds(q, RASHID, "ctesiphon") then return end
  local way = may_cross(q)
  for _, f in ipairs(marches.field(q, RASHID)) do
    if f.at == "bahurasir" and not way then
      if q.var.ford > 1 then marches.stand(q, fx, f, 7, "The bridge is cut.") end
    elseif way and q.var.over == 0 and war.within(q, f.place, "bahurasir", 45*km) then
      fx.stance(f.id, "seek", "Over the river.")
      fx.goal(f.id, "ctesiphon", nil, "Over the river.")
    end
  end
  if not way or q.var.over > 0 then return end
  fx.var("over", 1, "They have found a way over.")
  if way ~= "swims" then
    fx.tell(nil, "The army of the Arabs is crossing the Tigris.")
  elseif q.premise.river == "swim" then
    fx.tell(RASHID, "Volunteers ride into the river, then all. Not all come out of it.")
    for _, f in ipairs(marches.field(q, RASHID)) do
      if f.at == "bahurasir" then fx.divide(f.id, 30, nil, "nahr_malik", "Carried away, or turned back.") end
    end
  else
    fx.tell(RASHID, "A man of the country has shown a ford. Sixty ride in first and hold the far bank, then six hundred, then everybody.")
  end
  if way == "swims" then fx.tell(SASAN, "They are in the river, horses and all. The guard on the bank cries that these are not men.") end
end

-- As long as Bahurasir is held nobody comes to its bridge; nor to its bank, once
-- that is cut and no way over has been found.
local function turned_back(q, fx)
  if q.place("ctesiphon").owner ~= SASAN then return end
  local shut = q.place("bahurasir").owner == SASAN
  if not shut and may_cross(q) then return end
  for _, f in ipairs(marches.field(q, RASHID)) do
    if f.goal == "ctesiphon" and war.within(q, f.place, "bahurasir", 30*km) then
      fx.goal(f.id, "bahurasir", nil, shut and "The bridge lies within the walls of Bahurasir." or "The bridge is cut.")
    end
  end
end

-- The queen's regiment stays where it swore to stay.
local function oath(q, fx)
  local f = there(q, "sabat")
  if f and f.at == "sabat" then marches.stand(q, fx, f, 300, "They have sworn that the kingdom shall not end while they live.") end
end

-- The eastern city opens when nobody in it has a reason to keep it shut.
local function palace(q, fx)
  if q.place("ctesiphon").owner ~= SASAN or q.var.king ~= 1 or q.place("bahurasir").owner == SASAN then return end
  local men = 0
  for _, f in ipairs(q.formations(RASHID)) do
    if f.at == "ctesiphon" then men = men + f.men end
  end
  if men < 1500 then return end
  if q.var.at_gates == 0 then
    fx.var("at_gates", 1, "They are before the eastern city.")
    fx.var("gates_day", q.day, "They are before the eastern city.")
  end
  local days = q.day - q.var.gates_day
  if q.premise.east_city == "holds" and days < 42 then return end
  for _, id in ipairs({ "nakhirjan", "river_guard", "mihran", "firuzan", "hormuzan", "rostam" }) do
    local f = there(q, id)
    if f and f.at == "ctesiphon" then
      if f.men >= 1500 and days < 14 then return end
      fx.stance(id, "avoid", "The city cannot be held.")
      fx.goal(id, "nahrawan", nil, "The city cannot be held.")
    end
  end
  fx.owner("ctesiphon", RASHID, "The garrison of the White Palace takes terms.")
end

local function court(q, fx)
  if q.premise.king == "gone" and q.var.king == 0 then
    fx.var("king", 1, "He went before the siege.")
    fx.var("king_day", q.day, "He went before the siege.")
  end
  if q.var.king == 1 and q.var.rayy ~= 1 then marches.go(q, fx, "court", "hulwan", "The King goes to Hulwan.") end
  if q.var.rayy == 1 then marches.home(q, fx, "court", "taq_gara", "The King goes to Rayy.") end
end

-- A king in the enemy's hands is the end of it.
local function captured(q, fx)
  local king = q.leader("yazdegerd")
  if king.fate == "captured" or king.fate == "dead" then
    if q.var.taken > 0 then return end
    fx.var("taken", 1, "The King is taken.")
    fx.authority(SASAN, -400, "The King is taken.")
    fx.legitimacy(SASAN, -400, "The King is taken.")
    fx.tell(nil, king.fate == "dead" and "Yazdegerd is dead." or "Yazdegerd is in the hands of the Arabs.")
  end
end

-- The trench. -----------------------------------------------------------------

local diggers = { "mihran_razi", "farrukhzad" }

-- Those who fell back come to the trench; the fittest of them commands.
local function gather(q, fx)
  local way = q.var.stand == 1 and "jalula" or q.var.stand == 2 and "hulwan" or q.var.stand == 3 and "hamadan"
  if not way then return end
  for _, id in ipairs({ "river_guard", "mihran", "nakhirjan", "rostam" }) do
    local f = there(q, id)
    local cut_off = f and f.at == "bahurasir" and q.place("bahurasir").owner == SASAN
    cut_off = cut_off or f and f.at == "ctesiphon" and q.premise.east_city == "holds" and q.place("ctesiphon").owner == SASAN
    if f and not cut_off and f.at ~= way then
      fx.stance(id, "avoid", "To where the army gathers.")
      fx.goal(id, way, nil, "To where the army gathers.")
    end
  end
  local host = there(q, "jalula_host")
  if host and q.var.digger > 0 and not host.leader then
    local l = q.leader(diggers[q.var.digger])
    if l.fate == "well" then fx.leader("jalula_host", diggers[q.var.digger], "He was given the command.") end
  end
end

-- Men and money from Hulwan, every week, as long as the crown is obeyed.
local function relief(q, fx)
  local host = there(q, "jalula_host")
  if not host or q.var.stand ~= 1 and q.var.stand ~= 2 or not war.holds(q, SASAN, "hulwan") then return end
  if q.day > q.var.stand_day + 224 or not war.within(q, host.place, "hulwan", 120*km) then return end
  local men = q.share(war.by(q, 100, 210, 350), 400 + q.side(SASAN).authority)
  for _, pool in ipairs({ "media", "karen" }) do
    if q.pool(pool).free >= men then
      fx.muster(pool, men, "jalula_host", "Hulwan sends what has come in.")
      break
    end
  end
  fx.stores("jalula_host", 25000, "Grain from Hulwan.")
end

-- Hashim's corps: two thirds of the army, out of Sa'd's own.
local function corps(q, fx)
  if q.var.corps ~= 1 and q.var.corps ~= 2 or q.day > q.var.corps_day + 42 then return end
  if q.var.corps == 1 and q.var.sent == 0 then
    fx.var("sent", 1, "Hashim has his men.")
    local main = war.main(q, RASHID)
    local head = q.leader("hashim").fate == "well" and "hashim" or q.leader("qaqa").fate == "well" and "qaqa" or nil
    if main and main.ordinal == 0 then fx.divide(main.id, 650, head, "jalula", "The Caliph's orders: twelve thousand to Jalula.", "corps") end
  elseif q.var.corps == 1 then
    local sent = marches.own(q, "corps")
    if sent and not war.within(q, sent.place, "jalula", 30*km) then
      marches.go(q, fx, "corps", "jalula", "The Caliph's orders: to Jalula, and nowhere else.")
    end
  elseif q.var.corps == 2 then
    for _, f in ipairs(marches.field(q, RASHID)) do
      if f.men >= 2000 and f.leader ~= "abdallah" and not war.within(q, f.place, "jalula", 60*km) then
        fx.goal(f.id, "dastagird", nil, "To Jalula, all of them.")
      end
    end
  end
end

-- Whoever stands at Jalula follows to Khaniqin.
local function follow(q, fx)
  if q.var.follow ~= 1 or q.day > q.var.follow_day + 8 then return end
  for _, f in ipairs(marches.field(q, RASHID)) do
    if f.place == "jalula" then
      fx.stance(f.id, "seek", "After them.")
      fx.goal(f.id, "khaniqin", "forced", "After them.")
    end
  end
end

-- Tikrit: letters are thrown over the ditch. -----------------------------------------

local function north(q, fx)
  if q.var.north ~= 1 or q.place("tikrit").owner ~= SASAN then return end
  local f = there(q, "abdallah")
  if not f then return end
  if f.at ~= "tikrit" then
    if q.day <= q.var.north_day + 84 then marches.go(q, fx, "abdallah", "tikrit", "To Tikrit: the Caliph's advice.") end
    return
  end
  fx.stores("abdallah", f.men * 7, "Grain up the river from the capital.")
  if q.premise.takrit ~= "open" then return end
  if q.var.ditch_day == 0 then fx.var("ditch_day", q.day, "They lie before Tikrit.") end
  if q.var.ditch_day > 0 and q.day >= q.var.ditch_day + 40 and q.var.opened == 0 then
    fx.var("opened", 1, "The Arabs inside have changed sides.")
    if there(q, "antaq") then fx.leave("antaq", "The Arabs inside have changed sides, and the ditch was full of the others.") end
    fx.owner("tikrit", RASHID, "The Arabs inside have changed sides.")
    fx.attitude("adiabene", RASHID, 100, "Iyad, Taghlib and Namir are with them.")
    fx.tell(nil, "On the fortieth day the Arabs of Tikrit opened the ditch from within.")
  end
end

-- The Caliph's wall of fire. ----------------------------------------------------------

local beyond = { "taq_gara", "marj_qala", "kirmanshah", "dinawar", "kangavar", "asadabad", "hamadan", "nihavand" }

local function wall_of_fire(q, fx)
  if q.var.limit ~= 1 then return end
  for _, f in ipairs(marches.field(q, RASHID)) do
    for _, place in ipairs(beyond) do
      if f.place == place then fx.goal(f.id, "hulwan", nil, "The Caliph's letter: no farther.") end
    end
  end
end

-- Peace on the river. -----------------------------------------------------------------

local function peace(q, fx)
  if q.var.border ~= 1 or q.var.signed > 0 then return end
  fx.var("signed", 1, "The river is the border.")
  fx.owner("bahurasir", RASHID, "It is handed over under the peace.")
  for _, id in ipairs({ "nakhirjan", "mihran", "firuzan", "hormuzan", "rostam" }) do
    local f = there(q, id)
    if f and f.at == "bahurasir" then fx.goal(id, "ctesiphon", nil, "It is handed over under the peace.") end
  end
  fx.truce(RASHID, SASAN, 400, "The river is the border.")
  fx.treasury(RASHID, 4000, "Gifts that may be called tribute.")
  fx.treasury(SASAN, -4000, "Gifts that may be called tribute.")
  fx.tell(nil, "There is peace on the Tigris, for as long as both find it useful.")
end

local function once(says)      return { 0, low=0, high=2, says=says } end
local function choice(says, n) return { 0, low=0, high=n, says=says } end
local function day(says)       return { 0, low=0, high=500, says=says } end

-- Before the first week. ----------------------------------------------------------------

local sawad = { "kaskar", "zawabi", "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala", "firuz_shapur", "bih_ardashir", "shadh_hurmuz" }

local function peasants(q, fx)
  if q.premise.peasants == "wait" then return end
  local hope = q.premise.peasants == "hope"
  for _, region in ipairs(sawad) do
    if hope then fx.attitude(region, RASHID, 60, "Lighter taxes are promised.")
    else fx.attitude(region, SASAN, 60, "The villages stand by their lords.") end
  end
end

local stores = { long=11000, years=22000 }      -- tonnes: nine and eighteen months for sixty thousand

return {
  vars=answers.vars(list, {
    pause      = once("1: they wait for letters; 2: they need not."),
    pause_day  = day("The day of the last fortnight of waiting."),
    marched_day = day("The day from which they need not."),
    babil      = choice("Babil: 1 they stand, 2 behind the walls, 3 they go home.", 3),
    parted     = once("1: each goes his own road; 2: all go to the walls."),
    offer      = once("1: the river has been offered as a border; 2: not a word."),
    border     = once("1: that was accepted; 2: refused."),
    signed     = once("Whether there is peace on the river."),
    slip       = once("1: the garrison of Bahurasir goes over by night."),
    slip_day   = day("The day that was settled."),
    slipped    = once("1: it has gone; 2: and the city was found empty."),
    ford       = choice("The river: 1 at once, 2 by boat, 3 at low water.", 3),
    ford_day   = day("The day that was settled."),
    over       = once("Whether they have found a way over."),
    at_gates   = once("Whether they are before the eastern city."),
    gates_day  = day("The day of it."),
    king       = once("1: the King leaves; 2: he stays."),
    king_day   = day("The day that was settled."),
    taken      = once("Whether he was taken."),
    rayy       = once("1: he goes up the pass; 2: he stays at Hulwan."),
    stand      = choice("Where the roads part: 1 they dig, 2 Hulwan, 3 Media.", 3),
    stand_day  = day("The day that was settled."),
    digger     = once("Who commands there: 1 Mihran, 2 Farrukhzad."),
    corps      = choice("Who goes to Jalula: 1 Hashim, 2 all, 3 nobody.", 3),
    corps_day  = day("The day that was settled."),
    follow     = once("1: they go on to Khaniqin; 2: they rest."),
    follow_day = day("The day that was settled."),
    north      = once("1: Abdallah goes to Tikrit; 2: not now."),
    north_day  = day("The day that was settled."),
    sent       = once("Whether Hashim has his men."),
    ditch_day  = day("Since when he lies before it."),
    opened     = once("Whether the Arabs inside have opened it."),
    limit      = once("1: no farther than Hulwan; 2: up the pass."),
  }),

  start=function(q, fx)
    peasants(q, fx)
    if stores[q.premise.stores] then fx.stores("bahurasir", stores[q.premise.stores] * 1000, "It had been stocked for years.") end
    if q.premise.pause == "at_once" then fx.var("pause", 2, "The letter is there already.") end
    if q.premise.rostam == "lives" then
      fx.authority(SASAN, 120, "Rostam is alive.")
      fx.loyalty("pahlav", 80, "Rostam is alive.")
    end
    if q.premise.stand == "media" then fx.var("stand", 3, "They do not mean to stop where the roads part.") end
    fx.met_elephants(RASHID, "They were at Qadisiyyah.")
  end,

  week_begins=function(q, fx)
    answers.sent(q, fx, list)
    pause(q, fx)
    lords(q, fx)
    peace(q, fx)
    held_at_the_river(q, fx)
    turned_back(q, fx)
    oath(q, fx)
    court(q, fx)
    if q.var.stand ~= 3 or q.var.king_gone > 0 then gather(q, fx) end
    corps(q, fx)
    follow(q, fx)
    north(q, fx)
    wall_of_fire(q, fx)
  end,

  day_begins=function(q, fx)
    turned_back(q, fx)
    slip_away(q, fx)
  end,

  week_ends=function(q, fx)
    provision(q, fx)
    empty_city(q, fx)
    palace(q, fx)
    relief(q, fx)
    captured(q, fx)
    answers.given(q, fx, list)
  end,
}
