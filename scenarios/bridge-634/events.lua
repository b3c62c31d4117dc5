-- events.lua: what the two courts do when they hear what has happened.
--
-- Men are called because others were lost, a general is sent because another was
-- beaten, and who crosses a river is asked in decisions.lua. Three things come by
-- the calendar, because nothing in the model makes them: a caliph's death, the
-- date by which a court has noticed that it is being robbed, and the years.

local RASHID, SASAN = "rashid", "sasan"
local km = war.km

-- Questions ------------------------------------------------------------------

local function any_beaten(q, ids)
  local n = 0
  for _, id in ipairs(ids) do
    local f = q.formation(id)
    if f and not f.waits and f.beaten_day >= 0 then n = n + 1 end
  end
  return n
end

-- Answers: each is given once, when its condition holds. ---------------------

local list = {
  { var="babylon", day="babylon_day", why="Hurmuz Jadhuya has been beaten.",
    when=function(q) return war.beaten(q, "hurmuz") end,
    also=function(_, fx, why) fx.authority(SASAN, -20, why) end,
    tells={ rashid="Hurmuz Jadhuya is beaten, and the road to the capital is empty for a few days. It will not stay so, and you are too few to walk it.",
            sasan="Hurmuz Jadhuya is beaten by what Khalid left behind. At court they ask who is to command, and look at each other." } },

  { var="mourning", day="mourning_day", why="Abu Bakr has died; Umar is caliph.",
    when=function(q) return q.day >= q.on(634, 8, 23) end,
    also=function(_, fx, why) fx.authority(RASHID, -40, why) end,
    tells={ rashid="Abu Bakr is dead. Umar ibn al-Khattab has the people's hand, and has been told to send men to Iraq before anything else.",
            sasan="The old caliph of the Arabs is dead. There is another." } },

  -- The first call, once somebody has been chosen to lead it.
  { var="called", day="called_day", why="Umar has called for Iraq.",
    when=function(q) return q.var.commander > 0 end,
    also=function(q, fx, why)
      local who = q.var.commander == 1 and "abu_ubayd" or "salit"
      fx.arrive(who, "medina", why)
    end,
    tells={ rashid="Volunteers have left Medina for Iraq, by the Caliph's orders to Khaffan: four weeks on the road, and more may join them on it. Until they are near you need give them none." } },

  -- The autumn rising. -------------------------------------------------------
  { var="jaban_up", why="The Badaqla rises for Rostam's agents.",
    when=function(q)
      local days = q.day - q.var.rising_day
      return q.var.rising == 1 and days >= 7 or q.var.rising == 2 and days >= 28
    end,
    armies={ { "jaban", at="furat_badaqla", to="namariq" } },
    tells={ sasan="Jaban has raised the Badaqla, over the river from Hira, with squires and peasants and some horse of the garrisons.",
            rashid="Jaban, who was lord of Ullays, is in the Badaqla with an army of landholders. Those who made terms say they were forced." } },

  { var="narsi_up", why="Prince Narsi calls out his estates.",
    when=function(q)
      local days = q.day - q.var.rising_day
      return q.var.rising == 1 and days >= 7 or q.var.rising == 2 and days >= 28
    end,
    armies={ { "narsi_host", at="saqatiya" } },
    tells={ sasan="Narsi's levies gather west of Kaskar, at al-Saqatiya, and he writes that he will wait for Jalinus.",
            rashid="Men of Narsi's estates are gathering west of Kaskar." } },

  { var="jalinus_sent", day="jalinus_day", why="The court sends Jalinus to help.",
    when=function(q)
      local days = q.day - q.var.rising_day
      if q.var.rising == 1 then return days >= 14 and any_beaten(q, { "jaban", "narsi_host" }) > 0 or days >= 35 end
      return q.var.rising == 2 and days >= 28 or q.var.rising == 3 and days >= 14
    end,
    armies={ { "jalinus", at="ctesiphon", to="baqusyatha" } },
    tells={ sasan="Jalinus has left the capital with regular troops.",
            rashid="A regular army has left Ctesiphon under Jalinus." } },

  -- The winter. --------------------------------------------------------------
  { var="second_came", why="Those whom Umar called have come up the road together.",
    when=function(q) return q.var.second_call > 0 and q.var.shares > 0 and q.day >= q.var.second_day + 28 end,
    armies={ { "arfaja", at="sharaf", to="khaffan" }, { "ribi", at="sharaf", to="khaffan" }, { "adi", at="sharaf", to="khaffan" }, { "jarir", to="khaffan" } },
    also=function(q, fx, why)
      if q.var.shares == 1 then fx.arrive("jarir", "sharaf", why) end
      if q.premise.command == "jarir" and q.var.shares == 1 then fx.chief(RASHID, "jarir", "Umar has given him the command.") end
    end,
    tells={ rashid="The tribes of the second call have come up to Sharaf, three days from Khaffan: Azd and Kinana, Hanzala and Dabba, Tayy and Abd al-Qays, and Bajila if they were paid for.",
            sasan="New tribes are at the wells of Sharaf, on the road from Medina." } },

  { var="namir_came", why="Chiefs of Namir and Taghlib have made up their minds.",
    when=function(q) return q.var.second_came > 0 end,
    armies={ { "namir", at="khaffan" }, { "namir_many", at="khaffan" }, { "namir_persian", at="hit" } },
    also=function(q, fx)
      if q.premise.christians == "persia" then
        fx.tell(SASAN, "Namir and Taghlib are in the saddle for the King, at Hit.")
      else
        fx.tell(RASHID, "Anas ibn Hilal has ridden in to Khaffan with Christians of Namir and Taghlib. Kin, they say, before creed.")
      end
    end },

  { var="fairs", why="The west of the Sawad lies open to riders.",
    when=function(q) return q.var.buwayb == 1 end,
    also=function(_, fx, why)
      fx.pressure(SASAN, 150, why)
      fx.authority(SASAN, -40, why)
    end,
    tells={ rashid="Nobody stands between you and the Tigris for a while. The fairs of Khanafis and Suq Baghdad are full of silver, and a raid that is quick comes home.",
            sasan="Riders are seen as far as the Tigris. Merchants ask whether there is a king." } },

  { var="host_ready", why="The magnates' men have come in.",
    when=function(q) return q.var.peace == 1 and q.day >= q.var.peace_day + 35 end,
    also=function(q, fx, why)
      if marches.own(q, "mihran") then fx.leave("mihran", "His men are taken into the royal army.") end
    end,
    armies={ { "host", at="ctesiphon", to="kutha" } },
    tells={ sasan="Rostam has the houses of both parties in one camp before the capital.",
            rashid="Deserters speak of a great camp before Ctesiphon, and of two banners in it that were never seen together." } },

  { var="posts_back", why="Troops are told off to every post of the frontier.",
    when=function(q) return q.var.peace == 1 and q.day >= q.var.peace_day + 21 end,
    also=function(_, fx, why)
      fx.authority(SASAN, 20, why)
      fx.tell(nil, "The posts of the frontier are being filled again from the Tigris to Hit.")
    end },

  { var="wound", why="Muthanna dies of the wound of the Bridge.",
    when=function(q)
      return q.premise.wound == "dies" and q.var.bridge == 1 and q.day >= q.var.bridge_day + 168
    end,
    also=function(_, fx, why) fx.fate("muthanna", "dead", why) end,
    tells={ rashid="Muthanna ibn Haritha is dead of the wound he brought back over the river. His testament: fight them on the edge, with the desert behind you." } },
}

-- Towns between two lords. ---------------------------------------------------

-- Who made terms with Khalid and sees no spearman of his makes terms with the
-- next who comes: most of them without anybody coming.
local treaty = { "hira", "kufa", "najaf", "khawarnaq", "namariq", "furat_badaqla", "buwayb", "marwaha", "karbala",
  "amghishiya", "ullays", "falluja", "anbar", "ayn_tamr", "qutqutana", "qasr_muqatil" }
local faithless = { wait=200, hope=100, loyal=400 }

local function go_back(q, fx)
  local rises = q.var.rising == 1 or q.var.rising == 2 or q.var.peace == 1
  if not rises then return end
  local lost = 0
  for _, id in ipairs(treaty) do
    if q.place(id).owner == RASHID and not war.near(q, RASHID, id, 35*km, 250)
       and q.roll("towns", id) < faithless[q.premise.peasants] then
      fx.owner(id, SASAN, "They say that they were forced, and open to the King's men.")
      lost = lost + 1
    end
  end
  if lost > 0 and q.var.faithless == 0 then
    fx.var("faithless", 1, "The first of them has gone over.")
    fx.tell(RASHID, "Towns that see no spearman of yours within a day's march say that they were forced, and open to the King's men. More will.")
    fx.tell(SASAN, "The first of the towns that made terms with the Arabs have opened to the crown's men again.")
  end
end

-- A town that is Persian again is given a garrison, if there is one to give.
local garrisons = { hira="hira_garrison", anbar="anbar_garrison", ayn_tamr="tamr_garrison" }

local function garrison(q, fx)
  if q.var.rising == 0 and q.var.peace == 0 then return end
  for place, id in pairs(garrisons) do
    if q.place(place).owner == SASAN and war.waits(q, id) and not war.near(q, RASHID, place, 60*km, 300)
       and q.roll("garrison", id) < 350 then
      fx.arrive(id, place, "A garrison for a town that has come back.")
    end
  end
end

-- On the road from Medina. ---------------------------------------------------

-- Columns on their way have the Caliph's orders until they come to the border.
local columns = { "abu_ubayd", "salit" }
local CAMP = "khaffan"

local function come_up(q, fx)
  for _, id in ipairs(columns) do
    local f = marches.own(q, id)
    if f and not war.within(q, f.place, CAMP, 150*km) then
      fx.goal(id, CAMP, nil, "The Caliph's orders: to the border first.")
    end
  end
end

local follow = { three_days=1000, at_once=1300, few=200 }

-- If nobody was afraid, half as many again leave Medina with him.
local function more_at_once(q, fx)
  if q.premise.fear ~= "at_once" or q.var.called ~= 1 then return end
  local who = q.var.commander == 1 and "abu_ubayd" or "salit"
  war.join(q, fx, who, "thaqif", "arab_foot", war.by(q, 100, 300, 500), "They had not been afraid.")
  war.join(q, fx, who, "quraysh_ansar", "companions", war.by(q, 50, 150, 300), "They had not been afraid.")
end

-- Clans of the road join Abu Ubayd while he rides through their pastures.
local function join_on_the_road(q, fx)
  local n = q.share(war.by(q, 260, 460, 900), follow[q.premise.fear])
  for _, id in ipairs({ "abu_ubayd", "salit" }) do
    local f = war.there(q, id)
    if f and f.place ~= "medina" and war.within(q, f.place, "fayd", 450*km) and not war.within(q, f.place, CAMP, 60*km) then
      local who = id == "abu_ubayd" and n or q.share(n, 700)
      war.join(q, fx, id, "road", "arab_foot", q.share(who, 750), "Clans along the road take up their spears.")
      war.join(q, fx, id, "road", "arab_horse", q.share(who, 250), "Clans along the road take up their spears.")
      fx.stores(id, who * 30, "They bring bread for a month.")
    end
  end
end

-- Small bands of barred tribes follow a winning army (Donner).
local function bands(q, fx)
  if q.premise.ban ~= "leaky" or q.side(RASHID).memory < 150 then return end
  local main = war.main(q, RASHID)
  local pool = q.week % 2 == 0 and "tamim_barred" or "asad_barred"
  if main then war.join(q, fx, main.id, pool, "arab_foot", war.by(q, 20, 50, 100), "Men of mixed record ride along after the victory.") end
end

-- Who commands for Medina. ---------------------------------------------------

-- Muthanna is away for nine weeks if he rides to Medina himself.
local function journey(q, fx)
  if q.var.journey ~= 1 or q.day < q.var.journey_day + 63 then return end
  fx.var("journey", 3, "Muthanna is back.")
  local own = border.riders(q)
  if q.leader("muthanna").fate ~= "well" then return end
  if own then fx.leader(own.id, "muthanna", "He is back from Medina.") end
  if q.side(RASHID).chief == "bashir" then fx.chief(RASHID, "muthanna", "He is back from Medina.") end
  fx.tell(RASHID, "Muthanna is back from Medina and has his riders again.")
end

-- The new commander takes over when he has come up.
local function takes_over(q, fx)
  if q.var.took_over > 0 or q.var.called == 0 or q.var.commander == 3 then return end
  local id = q.var.commander == 1 and "abu_ubayd" or "salit"
  local f = war.there(q, id)
  if not f or not war.within(q, f.place, CAMP, 80*km) or q.leader(id).fate ~= "well" then return end
  fx.var("took_over", 1, "The Caliph's commander has come up.")
  if q.premise.khalid ~= "stays" then fx.chief(RASHID, id, "The Caliph has given him the command.") end
  fx.tell(RASHID, "The volunteers have come up to the border. Their leader has the Caliph's letter: the command in Iraq is his. Muthanna and his people are to join him.")
end

local heirs = { "khalid", "abu_ubayd", "salit", "muthanna", "muanna", "jarir", "masud", "bashir", "furat", "adi", "ribi", "arfaja" }

-- The next of them who is well and has men takes a dead man's place.
local function succession(q, fx)
  local chief = q.side(RASHID).chief
  local now = chief and q.leader(chief)
  if now and (now.fate == "well" or now.fate == "wounded") then return end
  for _, id in ipairs(heirs) do
    local l = q.leader(id)
    if l and l.fate == "well" and l.formation then
      fx.chief(RASHID, id, "The commander has fallen.")
      return
    end
  end
end

-- Two armies and a river. ----------------------------------------------------

-- plan, of the Persian general:      answer, of the other side:
--   1  comes to the bank and dares     1  goes over to him
--   2  comes to the bank and crosses   2  lets him come over
--   3  goes where he is told           3  keeps away
--   4  holds the bank
local DARES, CROSSES, FREE, HOLDS = 1, 2, 3, 4
local GO_OVER, LET_THEM, AWAY = 1, 2, 3
local LOWER, FAR_BANK, OPEN_FIELD = "buwayb", "quss_natif", "burs"

local function bank(q, army)
  return army == "bahman" and q.premise.bank == "open" and OPEN_FIELD or FAR_BANK
end

-- Three in four of those who can come are at the place where they gather.
local function gathered(q)
  local all, here = 0, 0
  for _, f in ipairs(marches.field(q, RASHID)) do
    if war.within(q, f.place, FAR_BANK, 250*km) then
      all = all + f.men
      if war.within(q, f.place, LOWER, 20*km) then here = here + f.men end
    end
  end
  return here * 4 >= all * (q.premise.command == "each" and q.var.mihran_sent > 0 and 1 or 3)
end

-- Everybody comes to where the battle will be; but where every chief has his own
-- people, half of them come a week later than they were asked to.
local function muster(q, fx, army, to, stance, why)
  local each = army == "mihran" and q.premise.command == "each"
  local main = war.main(q, RASHID)
  for _, f in ipairs(marches.field(q, RASHID)) do
    local comes = not each or f.id == main.id or q.roll("each", f.id) < 500
    if comes and war.within(q, f.place, FAR_BANK, 250*km) and not marches.aside(q, f) then
      fx.stance(f.id, stance, why)
      if f.at ~= to then fx.goal(f.id, to, nil, why) end
    end
  end
end

local function standoff(q, fx, army, plan, answer)
  local f = marches.own(q, army)
  local how, says = q.var[plan], q.var[answer]
  if not f or how == 0 or how == FREE then return end
  local here = bank(q, army)
  local arrived = war.within(q, f.place, here, 8*km)

  if says == GO_OVER then
    local go = arrived and gathered(q)
    muster(q, fx, army, go and here or LOWER, go and "seek" or "accept", "Over to them, since they dare us.")
  elseif says == LET_THEM then
    muster(q, fx, army, LOWER, "accept", "This side of the river, with room behind us.")
  end

  local comes = how == CROSSES or how == DARES and says == LET_THEM and gathered(q)
  if comes and (arrived or war.within(q, f.place, LOWER, 25*km)) then
    fx.stance(army, "seek", "Over the river, since they let us.")
    fx.goal(army, LOWER, nil, "Over the river, since they let us.")
  elseif not arrived then
    marches.go(q, fx, army, here, "To the bank of the river.")
  else
    fx.stance(army, "accept", "He waits at the bank for an answer.")
    marches.stand(q, fx, f, 7, "He waits at the bank for an answer.")
  end
end

-- Nobody waits at a river for ever: after eight weeks, or when the other side
-- has gone out of reach, the general is free.
local function weary_of_waiting(q, fx, army, plan, answer, since)
  local how = q.var[plan]
  if how == 0 or how == FREE or q.var[since] == 0 then return end
  if q.var[answer] == AWAY or q.day >= q.var[since] + 56 then
    fx.var(plan, FREE, "Nothing more will come of waiting at the river.")
  end
end

-- Did the two armies themselves meet?
local function met(q, army)
  local f = q.formation(army)
  return f and not f.waits and f.fought_day == q.day and f.men
end

local function note_battle(q, fx, winner, army, plan, result, day)
  if q.var[plan] == 0 or q.var[result] > 0 or not winner or not met(q, army) then return end
  local theirs = 0
  for _, f in ipairs(marches.field(q, RASHID)) do
    if f.fought_day == q.day then theirs = theirs + f.men end
  end
  local chief = q.leader(q.side(RASHID).chief)
  if theirs < 500 and (winner.side == RASHID or chief.fate == "well") then return end      -- a skirmish
  fx.var(result, winner.side == RASHID and 2 or 1, "The two armies have met.")
  fx.var(plan, FREE, "The two armies have met.")
  if day then fx.var(day, q.day, "The two armies have met.") end
end

-- Of several days of fighting with Mihran the last one tells.
local function note_buwayb(q, fx, winner)
  if not winner or q.var.bank_plan == 0 or not met(q, "mihran") then return end
  if q.var.buwayb > 0 and q.day > q.var.buwayb_day + 6 then return end
  if q.var.buwayb == 0 then fx.var("buwayb_day", q.day, "Mihran has been met.") end
  fx.var("buwayb", winner.side == RASHID and 1 or 2, "Mihran has been met.")
  fx.var("bank_plan", FREE, "Mihran has been met.")
end

-- The quarrel at court: the victor is wanted at home, and marches there.
local function recalled(q, fx)
  if q.var.quarrel ~= 1 then return end
  if q.day >= q.var.quarrel_day + 56 then
    fx.var("quarrel", 2, "They have tired of it.")
    fx.tell(SASAN, "The quarrel at court has worn itself out for now. Bahman's army is yours again.")
    return
  end
  local f = marches.own(q, "bahman")
  if not f then return end
  if f.at == "ctesiphon" then
    fx.stance("bahman", "accept", "His men stand about the palace.")
    marches.stand(q, fx, f, q.var.quarrel_day + 56 - q.day, "His men stand about the palace.")
  else
    marches.go(q, fx, "bahman", "ctesiphon", "He is wanted in Ctesiphon.")
    fx.stance("bahman", "avoid", "He is wanted in Ctesiphon.")
  end
end

-- Out of Iraq a second time. -------------------------------------------------

local WELLS = "khaffan"

local function to_the_wells(q, fx)
  if q.var.edge ~= 1 then return end
  if q.day > q.var.edge_day + 35 then
    fx.var("edge", 2, "They are at the wells.")
    return
  end
  for _, f in ipairs(q.formations(RASHID)) do
    if not f.waits and f.ordinal == 0 and not war.within(q, f.place, WELLS, 60*km) then
      fx.stance(f.id, "avoid", "Umar's letter: back to the desert.")
      fx.goal(f.id, WELLS, nil, "Umar's letter: back to the desert.")
    end
  end
end

-- What is left of an army that has been broken goes home, and so do landholders
-- when the fields have waited for twelve weeks. They are next year's.
local roads_home = { hurmuz="ctesiphon", jaban="babil", narsi_host="kaskar", jalinus="ctesiphon", mihran="ctesiphon" }
local LEVY_DAYS = 84

local function go_home(q, fx)
  local few = war.by(q, 1600, 3300, 7000)
  for id, place in pairs(roads_home) do
    local f = marches.own(q, id)
    if f and f.beaten_day >= 0 and f.men < few and q.day >= f.beaten_day + 7 then
      if q.day < f.beaten_day + 14 then fx.tell(SASAN, "What is left of a beaten army has had enough and goes home.") end
      marches.home(q, fx, id, place, "They were broken, and go home.")
    end
  end
  if q.var.jaban_up > 0 and q.day >= q.var.rising_day + LEVY_DAYS then
    for _, id in ipairs({ "jaban", "narsi_host" }) do
      marches.home(q, fx, id, roads_home[id], "The fields have waited for twelve weeks.")
    end
  end
end

-- Before Jalinus can come to help him.
local function to_narsi(q, fx)
  if q.var.narsi ~= 1 then return end
  local f = war.there(q, "narsi_host")
  if not f or f.beaten_day >= 0 or q.day > q.var.narsi_day + 28 then
    fx.var("narsi", 2, "Narsi has been met, or is out of reach.")
    return
  end
  marches.all(q, fx, RASHID, "namariq", 250*km, f.place, "seek", "To Kaskar, before Jalinus comes.")
end

-- Pulling in the posts of the summer.
local function fall_back(q, fx)
  if q.var.outposts ~= 1 or q.var.took_over > 0 or q.day > q.var.rising_day + 63 then return end
  for _, f in ipairs(q.formations(RASHID)) do
    local on_the_road = f.id == "abu_ubayd" or f.id == "salit"
    if not f.waits and f.ordinal == 0 and not on_the_road and f.at ~= CAMP then
      fx.stance(f.id, "avoid", "The outposts are given up.")
      fx.goal(f.id, CAMP, nil, "The outposts are given up.")
    end
  end
end

-- Before the first week. -----------------------------------------------------

local sawad = { "kaskar", "zawabi", "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala", "firuz_shapur" }

local function peasants(q, fx)
  if q.premise.peasants == "wait" then return end
  local hope = q.premise.peasants == "hope"
  for _, region in ipairs(sawad) do
    if hope then fx.attitude(region, RASHID, 60, "The lighter taxes of 633 are remembered.")
    else fx.attitude(region, SASAN, 60, "The villages stand by their lords.") end
  end
end

local function crown(q, fx)
  if q.premise.reign == "yazdegerd" then
    fx.chief(SASAN, "yazdegerd", "Yazdegerd has reigned since June 632.")
    fx.legitimacy(SASAN, 60, "A grandson of Khosrow is on the throne.")
  end
  if q.premise.quarrel == "united" then
    fx.authority(SASAN, 170, "Rostam and Piruz made their peace at the coronation.")
    fx.loyalty("pahlav", 100, "They share the offices.")
    fx.loyalty("parsig", 100, "They share the offices.")
  end
end

local function barred(q, fx)
  if q.premise.ban == "lifted" then fx.ban(RASHID, "off", "Medina never barred them, or no longer does.") end
end

local function khalid(q, fx)
  if q.premise.khalid == "stays" then fx.chief(RASHID, "khalid", "The letter from Medina never came.") end
end

-- More elephants than the one every army is declared with.
local function elephants(q, fx)
  local herd = { one=0, several=war.by(q, 2, 5, 7), thirty=29 }
  local n = herd[q.premise.elephants]
  if q.var.bahman_sent == 1 and war.there(q, "bahman") and n > 0 then fx.elephants("bahman", n, "The herd of the capital goes with him.") end
  if q.var.mihran_sent == 1 and war.there(q, "mihran") then fx.elephants("mihran", 2, "An elephant for each of three lines.") end
end

local function once(says)        return { 0, low=0, high=2, says=says } end
local function choice(says, n)   return { 0, low=0, high=n, says=says } end
local function day(says)         return { 0, low=0, high=500, says=says } end

-- A general whose orders have been decided on takes the field.
local function take_field(q, fx, army, plan, sent, text)
  if q.var[plan] == 0 or q.var[sent] > 0 then return end
  fx.var(sent, 1, "His orders are written.")
  fx.var(sent .. "_day", q.day, "His orders are written.")
  fx.arrive(army, "ctesiphon", "His orders are written.")
  local before = army == "mihran" and marches.own(q, "bahman")
  if before then fx.leave("bahman", "His houses go home: half a year in the field is what they owe.") end
  for side, words in pairs(text) do fx.tell(side, words) end
end

local bahman_tells = {
  sasan="Bahman Jadhuya has left the capital with the banner of Kaveh and the elephants.",
  rashid="The leopard-skin banner has been seen on the road to Babil, which is not unrolled for small wars, and beasts as high as houses. It is Bahman Jadhuya." }
local mihran_tells = {
  sasan="Mihran of Hamadan has left the capital. He was brought up among Arabs and says that he knows them.",
  rashid="An army under Mihran of Hamadan has left Ctesiphon for the river." }

-- Skirmish instead of battle: two in three of Mihran's men stay behind.
local function skirmish(q, fx)
  if q.premise.buwayb == "skirmish" and q.var.mihran_sent == 1 and war.there(q, "mihran") then
    fx.divide("mihran", 650, nil, "babil", "The rest is told off to the garrisons.")
  end
end

return {
  vars=answers.vars(list, {
    journey      = choice("Muthanna's way to Medina: 1 he rides, 2 a letter goes, 3 he is back.", 3),
    journey_day  = day("The day he left."),
    commander    = choice("Who leads the first call: 1 Abu Ubayd, 2 Salit, 3 Muthanna.", 3),
    took_over    = once("Whether he has come up."),
    marshal      = choice("Who commands for the crown: 1 Rostam, 2 Piruz, 3 nobody.", 3),
    marshal_day  = day("The day that was settled."),
    rising       = choice("How the Sawad rises: 1 at once, 2 together, 3 not at all.", 3),
    rising_day   = day("The day that was settled."),
    narsi        = once("1: they march on Kaskar; 2: they do not."),
    narsi_day    = day("The day that was settled."),
    faithless    = once("Whether the first town has gone back."),
    outposts     = once("1: the outposts are given up; 2: they are kept."),
    river        = choice("What Bahman is told to do at the river.", 4),
    ford         = choice("What he is answered.", 3),
    bahman_sent  = once("Whether Bahman has taken the field."),
    bahman_sent_day = day("The day he did."),
    bridge       = once("How the battle with Bahman went: 1 lost by the Muslims, 2 won."),
    bridge_day   = day("The day of it."),
    quarrel      = once("1: Bahman is wanted at home; 2: no longer."),
    quarrel_day  = day("The day he was sent for."),
    second_call  = once("Whether Umar has called a second time."),
    second_day   = day("The day of it."),
    shares       = once("1: Bajila have been promised a quarter; 2: they went to Syria."),
    bank_plan    = choice("What Mihran is told to do at the river.", 4),
    bank_answer  = choice("What he is answered.", 3),
    mihran_sent  = once("Whether Mihran has taken the field."),
    mihran_sent_day = day("The day he did."),
    buwayb       = once("How the battle with Mihran went: 1 won by the Muslims, 2 lost."),
    buwayb_day   = day("The day of it."),
    peace        = once("1: the two parties have agreed; 2: they have not."),
    peace_day    = day("The day of it."),
    edge         = once("1: out of Iraq again; 2: they are, or they stay."),
    edge_day     = day("The day that was settled."),
  }),

  start=function(q, fx)
    peasants(q, fx)
    crown(q, fx)
    barred(q, fx)
    khalid(q, fx)
    fx.goal("hurmuz", "babil", nil, "The road to Hira leads by Babil.")
  end,

  week_begins=function(q, fx)
    more_at_once(q, fx)
    answers.sent(q, fx, list)
    elephants(q, fx)
    skirmish(q, fx)
    if q.var.bahman_sent == 1 then fx.var("bahman_sent", 2, "He is on his way.") end
    if q.var.mihran_sent == 1 then fx.var("mihran_sent", 2, "He is on his way.") end
    come_up(q, fx)
    fall_back(q, fx)
    standoff(q, fx, "bahman", "river", "ford")
    standoff(q, fx, "mihran", "bank_plan", "bank_answer")
    recalled(q, fx)
    go_home(q, fx)
    to_narsi(q, fx)
    to_the_wells(q, fx)
  end,

  battle_ended=function(q, fx, winner)
    note_battle(q, fx, winner, "bahman", "river", "bridge", "bridge_day")
    note_buwayb(q, fx, winner)
  end,

  week_ends=function(q, fx)
    journey(q, fx)
    join_on_the_road(q, fx)
    takes_over(q, fx)
    bands(q, fx)
    go_back(q, fx)
    garrison(q, fx)
    take_field(q, fx, "bahman", "river", "bahman_sent", bahman_tells)
    take_field(q, fx, "mihran", "bank_plan", "mihran_sent", mihran_tells)
    weary_of_waiting(q, fx, "bahman", "river", "ford", "bahman_sent_day")
    weary_of_waiting(q, fx, "mihran", "bank_plan", "bank_answer", "mihran_sent_day")
    answers.given(q, fx, list)
    succession(q, fx)
  end,
}
