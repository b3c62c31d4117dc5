-- events.lua: what the premises change before the first week, and the week in
-- which annals are given. The annals themselves stand in lib/course_633.lua,
-- lib/course_iraq.lua and lib/course_syria.lua.
--
-- Nothing is due on a date for its own sake but the death of a Caliph: armies are
-- raised because others were beaten or places fell, and come when they can.

local RASHID, SASAN, ROMAN, TRIBES = "rashid", "sasan", "roman", "tribes"
local sawad = { "maysan", "kaskar", "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala", "firuz_shapur" }
-- Each course has its weeks; asking is not free.
local courses = {
  { rows=course_633,        from=0,  to=65 },
  { rows=course_iraq.early, from=44, to=175 },
  { rows=course_iraq.later, from=60, to=400, after="unity" },
  { rows=course_syria,      from=40, to=400 },
}

for _, course in ipairs(courses) do
  course.moving = annals.moving(course.rows)
  course.asked = annals.asked(course.rows)
end

local function open(q, course)
  local week = q.week
  return week >= course.from and week < course.to and (not course.after or q.var[course.after] > 0)
end

-- What the premises change before the first week. ----------------------------

local premises = {
  mandate={
    own=function(_, fx)
      fx.authority(RASHID, -150, "Khalid went by himself.")
      fx.legitimacy(RASHID, -50, "Khalid went by himself.")
    end,
    border=function(q, fx)
      fx.authority(RASHID, -50, "A war of the border, adopted by Medina.")
      war.join(q, fx, "muthanna", "shayban", "arab_horse", war.by(q, 100, 300, 600), "It is their own war.")
    end,
  },
  border_tribes={
    medina=function(_, fx)
      local why = "The Christian tribes side with Medina."
      fx.relation(RASHID, TRIBES, "ally", why)
      fx.relation(SASAN,  TRIBES, "war",  why)
      fx.tell(nil, "Namir, Taghlib and Iyad have declared for Medina: kin before creed.")
    end,
  },
  peasants={
    hope=function(_, fx)
      for _, region in ipairs(sawad) do fx.attitude(region, RASHID, 60, "Lighter taxes are promised.") end
    end,
    loyal=function(_, fx)
      for _, region in ipairs(sawad) do fx.attitude(region, SASAN, 60, "The villages stand by their lords.") end
    end,
  },
  crown={
    earlier=function(_, fx)
      fx.authority(SASAN,  -100, "The magnates quarrel over the crown.")
      fx.legitimacy(SASAN, -100, "A child of doubtful right is king.")
    end,
    boran=function(_, fx)
      fx.authority(SASAN,  100, "Four years without a coup.")
      fx.legitimacy(SASAN, 100, "A daughter of Khosrow, crowned with consent.")
    end,
    shahrbaraz=function(_, fx)
      fx.authority(SASAN,   200, "The army is his.")
      fx.legitimacy(SASAN, -200, "He is of no royal blood.")
      fx.loyalty("pahlav", -120, "A usurper sits in Ctesiphon.")
    end,
  },
  flood={
    none=function(q, fx)
      local why = "The dykes of the lower Tigris have held."
      fx.stores("kaskar", 3000000, why)
      fx.stores("mazar", 800000, why)
      fx.treasury(SASAN, 3000, why)
      war.join(q, fx, "narsi", "narsi_estates", "sasan_foot", war.by(q, 200, 500, 1200), why)
    end,
  },
  plague={
    none=function(_, fx)
      fx.treasury(SASAN, 2000, "Villages that were never emptied pay their tax.")
    end,
  },
  princes={
    spared=function(_, fx)
      fx.authority(SASAN, 60, "Grown princes stand behind the throne.")
      fx.legitimacy(SASAN, 150, "A king chosen among brothers.")
    end,
  },
  unity={
    ["632"]=function(_, fx)
      fx.authority(SASAN, 120, "Rostam and Piruz agreed two years sooner.")
      fx.loyalty("pahlav", 60, "They agreed.")
      fx.loyalty("parsig", 60, "They agreed.")
    end,
  },
  lakhm={
    kingdom=function(_, fx)
      for _, region in ipairs({ "bih_qubadh_asfal", "badiyat_iraq" }) do
        fx.attitude(region, SASAN, 100, "An Arab king at Hira.")
      end
    end,
  },
  ban={
    never=function(q, fx)
      local why = "Whoever has come back may serve."
      war.join(q, fx, "khalid", "tamim_barred", "arab_foot", war.by(q, 300, 800, 2000), why)
      war.join(q, fx, "khalid", "asad_barred", "arab_foot", war.by(q, 300, 800, 2000), why)
      war.join(q, fx, "muthanna", "tamim_barred", "arab_horse", war.by(q, 100, 300, 600), why)
    end,
  },
}

local function hormozd(q, fx)
  local id = q.premise.chains == "iron" and "hormozd_linked" or "hormozd"
  if q.premise.hormozd == "marches" then
    fx.goal(id, "kazima", nil, "The Arabs are expected at Kazima.")
  else
    fx.stance(id, "accept", "He lets them come.")
  end
end

-- Khalid's orders: begin at the gate of India, once the columns have met. They hold a
-- mind until it has met the marzban, or to the seventh week; who went by himself has none.
local function gate_of_india(q, fx)
  local f = q.week < 7 and war.there(q, "khalid")
  if not f or q.premise.mandate == "own" or q.side(RASHID).commanded ~= 0 then return end
  if q.side(SASAN).defeats > 0 or war.held(q, RASHID, { "kazima", "ubulla" }) > 0 then return end
  local at = q.week < 2 and f.place or "kazima"
  fx.goal("khalid", at, nil, "The Caliph's order: begin with Ubulla, the gate of India.")
  fx.stance("khalid", "seek", "The Caliph's order.")
end

-- Week by week. --------------------------------------------------------------

-- Small bands of barred tribes follow a winning army (Donner).
local function bands(q, fx)
  if q.week > 60 or q.premise.ban == "strict" or q.premise.ban == "never" or q.side(RASHID).memory < 150 then return end
  local pool = q.week % 2 == 0 and "tamim_barred" or "asad_barred"
  war.join(q, fx, "khalid", pool, "arab_foot", war.by(q, 15, 40, 80), "Men of mixed record ride along after the victory.")
end

-- Landholders petition the court while raiders are among them (C7, A8).
local function pressure(q, fx)
  if q.week % 4 ~= 0 or q.var.royal == 0 or q.var.corps_lost > 0 then return end
  local lost = war.held(q, RASHID, { "hira", "ullays", "anbar", "sura", "burs", "falluja", "barusma" })
  fx.pressure(SASAN, 20 + 15 * lost, "The landholders of the Sawad petition the king: fight, or we submit.")
end

-- What a court raises for a season goes home after it: lords will not be kept from
-- their land for longer (B9), and no treasury could.
local seasons = {
  { "qarin", 40 }, { "andarzaghar", 40 }, { "abd_aswad", 40 }, { "ruzbih", 30 }, { "mahbudhan", 30 }, { "bahman", 52 },
  { "hurmuz_jadhuya", 34 }, { "badaqla", 30 }, { "bindawayh", 34 }, { "jalinus_634", 34 }, { "bahman_634", 34 }, { "mihran_635", 34 },
}
local raised = { ruzbih="columns", mahbudhan="columns", abd_aswad="bakr_risen", hurmuz_jadhuya="babil", badaqla="rising",
                 bindawayh="rising", jalinus_634="relief", bahman_634="leopard", mihran_635="mihran" }

local function go_home(q, fx)
  local week = q.week
  for i, s in ipairs(seasons) do
    if (week + i) % 4 == 0 and annals.weeks_past(q, raised[s[1]] or s[1], s[2]) then
      local f = war.there(q, s[1])
      if f and not annals.near(q, course_iraq.armies, f.place, 60*war.km) then
        fx.leave(s[1], "The season is over; the lords take their men home.")
      end
    end
  end
end

-- Grain comes down to the capitals by boat after the harvest, from as much of the
-- country as still pays.
local function harvest(q, fx)
  if q.date.month ~= 6 or q.date.day > 7 then return end
  local why = "Tax in kind, by boat, after the harvest."
  for _, place in ipairs({ "kaskar", "anbar", "numaniyya", "babil", "kutha", "nahrawan" }) do
    if q.place(place).owner == SASAN and q.place(place).tributary ~= RASHID then fx.stores("ctesiphon", 900000, why) end
  end
  for _, place in ipairs({ "emesa", "epiphania", "apamea" }) do
    if q.place(place).owner == ROMAN then fx.stores("antioch", 900000, why) end
  end
end

-- Syria never paid for the armies that held it: gold comes from Egypt and the capital
-- by the quarter, while the Emperor has any (thousands of dirhams; the number is chosen
-- so that the host can be paid for a year).
local function constantinople(q, fx)
  if q.week % 13 == 6 then fx.treasury(ROMAN, 5000, "Gold from Egypt and the capital.") end
end

-- Garrisons are kept up from the sons of soldiers and the men of the towns: every
-- quarter, by a share of what they have lost, while there are any.
local drafts = {
  { "ubulla_garrison", "recruits", "paygan", { 300, 600, 1200 } },   { "narsi", "recruits", "sasan_foot", { 800, 1500, 3000 } },
  { "azadhbih", "recruits", "sasan_archers", { 500, 1500, 4000 } },  { "shirzad", "recruits", "sasan_foot", { 1000, 2000, 4000 } },
  { "mihran", "recruits", "sasan_foot", { 1000, 2000, 4000 } },      { "bahurasir_guard", "recruits", "sasan_foot", { 1500, 3000, 7000 } },
  { "guard", "recruits", "sasan_foot", { 1200, 2500, 4000 } },       { "corps", "recruits", "sasan_foot", { 3000, 5500, 9000 } },
  { "corps_no_beasts", "recruits", "sasan_foot", { 3000, 5500, 9000 } }, { "hulwan_guard", "recruits", "sasan_foot", { 600, 1200, 3000 } },
  { "ahwaz_guard", "recruits", "sasan_foot", { 700, 1400, 3000 } },  { "nisibis_guard", "recruits", "sasan_foot", { 800, 1500, 3000 } },
  { "mazar_post", "recruits", "paygan", { 300, 600, 1500 } },        { "nineveh_post", "recruits", "paygan", { 300, 700, 1500 } },
  { "antioch", "cities", "roman_foot", { 1700, 2500, 4600 } },       { "emesa", "cities", "roman_foot", { 700, 1200, 2500 } },
  { "damascus", "cities", "roman_foot", { 2400, 3500, 9000 } },     { "theodore", "cities", "roman_foot", { 7000, 10000, 25000 } },
  { "bosra", "cities", "roman_foot", { 600, 1000, 2500 } },          { "jerusalem", "cities", "roman_foot", { 600, 900, 2000 } },
  { "caesarea", "cities", "roman_foot", { 850, 1400, 3000 } },      { "beroea", "cities", "roman_foot", { 350, 600, 1200 } },
  { "edessa", "cities", "roman_foot", { 350, 700, 1500 } },         { "circesium", "cities", "roman_foot", { 300, 600, 1200 } },
}

local function draft(q, fx)
  if q.week % 13 ~= 12 then return end
  for _, d in ipairs(drafts) do
    local f = war.there(q, d[1])
    local short = f and f.garrison ~= 0 and war.by(q, d[4][1], d[4][2], d[4][3]) - f.men or 0
    if short > 20 then war.join(q, fx, d[1], d[2], d[3], short * 3 // 10, "Sons of soldiers, and men of the town.") end
  end
end

-- From the levy of 635 on, clans move up to the armies by the month; those of 636 are
-- with the columns of the short game from its beginning.
local fronts = {
  settlers_iraq={ "sad", "zuhra", "najd_635", "levy_iraq", "jarir", "tamim_634", "rabia_635", "muthanna" },
  settlers_syria={ "abu_ubayda", "amr", "yazid", "shurahbil_hasana", "levy_syria", "levy_syria_2", "yemen_syria" },
}

local function settlers(q, fx)
  if q.short or q.week % 2 == 1 or not annals.weeks_past(q, "umar", 26) then return end
  for pool, armies in pairs(fronts) do
    for _, id in ipairs(armies) do
      local f = war.there(q, id)
      if f and f.men >= 300 then
        fx.muster(pool, 400, id, "Clans on the move.")
        break
      end
    end
  end
end

-- The army of the houses, and the Emperor's last one.
local royal = { "corps", "corps_no_beasts", "rostam", "hormuzan_636", "firuzan_636", "mihran_636", "mushegh_636" }
local host = { "vahan", "trithyrius", "jabala", "buccinator", "gregory" }

-- An army without a head gets one: whoever of its side has nothing to do.
local heads = {
  { army="sad", of=function() return { "sad", "qaqa", "muanna" } end },
  { army="khalid", of=function() return { "adi", "muthanna", "asim", "qaqa" } end },
  { army="muthanna", of=function() return { "muanna", "masud", "bashir" } end },
  { army="abu_ubayd", of=function() return { "salit", "masud" } end },
  { army="rostam", of=function() return { "farrukhzad", "bahman", "jalinus" } end },
}

local function commanders(q, fx)
  if q.week % 2 == 1 then return end
  local ubayd = q.answer("call_for_iraq") == "companion" and war.there(q, "abu_ubayd")
  if ubayd and ubayd.leader == "abu_ubayd" and q.leader("salit").fate == "well" then
    fx.leader("abu_ubayd", "salit", "A Companion commands.")
  end
  local sad = q.premise.umar == "leads" and war.there(q, "sad")
  if sad and sad.leader == "sad" and q.leader("umar").fate == "well" then
    fx.leader("sad", "umar", "The Caliph leads in person.")
  end
  for _, h in ipairs(heads) do
    local f = war.there(q, h.army)
    if f and not f.leader then
      local leader = annals.free(q, h.of(q))
      if leader then fx.leader(h.army, leader, "Somebody has to command.") end
    end
  end
end

-- When all are told to come to one place, all who are within reach come, or all of a
-- list, and are kept at it for so many weeks: day by day at first, since letters written
-- before still come in, later as each week begins and in the middle of it. Armies that persons command hear it for a week. Where a card decides it, the
-- weeks count from when the army was there to be sent.
local gatherings = {
  { var="one_army", side=RASHID, place="bosra",  km=500, weeks=4, why="The columns come together." },
  { var="jabiya",   side=RASHID, place="jabiya", km=700, weeks=12, why="Everybody to the Jabiya." },
  { var="withdrawn", side=RASHID, place="sharaf", km=450, weeks=16, why="Back to the wells." },
  { var="led_down", side=RASHID, place="udhayb", km=450, weeks=5, why="The army of the desert's edge." },
  { var="royal", side=SASAN, place="atiq_bridge", ids=royal, weeks=32, card="forward", answer="forward", done="corps_lost", why="To the bank of al-Atiq, all of them together." },
  { var="host", side=ROMAN, place="emesa", ids=host, weeks=6, card="syria_war", answer="south", done="host_lost", why="All of it together, Emesa first." },
}

-- Those of a gathering who are on the map and free to go.
local function gathered(q, g)
  local list = {}
  for _, f in ipairs(g.ids and {} or q.formations(g.side)) do
    if not f.waits and f.garrison == 0 and f.men >= 300 and war.within(q, f.place, g.place, g.km * war.km) then list[#list + 1] = f end
  end
  for _, id in ipairs(g.ids or {}) do
    local f = war.there(q, id)
    if f then list[#list + 1] = f end
  end
  return list
end

-- Whether a gathering told of so many days ago is still kept at.
local function held(q, g, since)
  return since >= 0 and since < g.weeks * 7 and (since < 7 or q.side(g.side).commanded == 0)
     and not (g.card and (q.answer(g.card) ~= g.answer or q.var[g.done] > 0))
end

local function gather(q, fx)
  local var, day = q.var, q.day
  for _, g in ipairs(gatherings) do
    local told = var[g.var]
    local since = day - told
    if told > 0 and (since < 14 or day % 7 == 0 or day % 7 == 3) and held(q, g, since) then
      for _, f in ipairs(gathered(q, g)) do
        local stance = f.stance
        if f.place ~= g.place and f.goal ~= g.place then fx.goal(f, g.place, nil, g.why) end
        if stance == "seek" or since < 7 and stance ~= "accept" then fx.stance(f, "accept", g.why) end
      end
    end
  end
end

-- Until the royal army is beaten the Caliph lets nobody lay siege to Mada'in: the
-- word holds minds, not players. Who is on the way there goes on against what
-- lies nearer.
local beyond = { ctesiphon=true, bahurasir=true, sabat=true, kalwadha=true, nahrawan=true, dastagird=true, jalula=true }
local nearer = { "hira", "anbar", "ayn_tamr", "sura", "babil", "kaskar" }

local captains = { "khalid", "muthanna", "adi", "qaqa", "muanna", "abu_ubayd", "jarir", "asim", "sad", "zuhra" }

local function limit(q, fx)
  if q.var.corps_lost > 0 or q.side(RASHID).commanded ~= 0 then return end
  for _, id in ipairs(captains) do
    local f = q.leader(id).formation
    if f and beyond[f.goal] and not f.waits then
      local instead = "hira"
      for _, place in ipairs(nearer) do
        if not war.holds(q, RASHID, place) then instead = place break end
      end
      fx.goal(f, instead, nil, "The Caliph's word: not to Mada'in until your back is safe.")
    end
  end
end

local function vars()
  local all = {}
  for _, course in ipairs(courses) do
    for _, answer in ipairs(course.rows) do all[answer.var] = annals.var("The day after: " .. answer.why) end
  end
  all.basra_due = annals.var("The day on which Utba's camp is built.")
  all.khalid_left = annals.var("The day after Khalid was sent to Syria.")
  return all
end

return {
  vars=vars(),

  start=function(q, fx)
    for id, options in pairs(premises) do
      local change = options[q.premise[id]]
      if change then change(q, fx) end
    end
    if q.premise.causeway == "three" then fx.crossings("qadisiyya", 3, "Two more dams beside the first.") end
    if q.short then summer_636.begin(q, fx) else hormozd(q, fx) end
  end,

  day_begins=gather,

  week_begins=function(q, fx)
    gate_of_india(q, fx)
    limit(q, fx)
    for _, course in ipairs(courses) do
      if open(q, course) then annals.speed(q, fx, course.moving) end
    end
  end,

  week_ends=function(q, fx)
    bands(q, fx)
    pressure(q, fx)
    commanders(q, fx)
    go_home(q, fx)
    harvest(q, fx)
    constantinople(q, fx)
    draft(q, fx)
    settlers(q, fx)
    for _, course in ipairs(courses) do
      if open(q, course) then annals.give(q, fx, course.asked) end
    end
  end,
}
