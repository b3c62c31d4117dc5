-- events.lua: what the premises change before the first week, and the week in
-- which answers are given. The answers themselves stand in lib/course_633.lua,
-- lib/course_iraq.lua and lib/course_syria.lua.
--
-- Nothing is due on a date for its own sake but the death of a Caliph: armies are
-- raised because others were beaten or places fell, and come when they can.

local RASHID, SASAN, ROMAN, TRIBES = "rashid", "sasan", "roman", "tribes"
local sawad = { "maysan", "kaskar", "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala", "firuz_shapur" }
local courses = { course_633, course_iraq.list, course_syria }

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
      fx.chief(SASAN, "boran", "Boran reigns undisturbed.")
      fx.authority(SASAN,  100, "Four years without a coup.")
      fx.legitimacy(SASAN, 100, "A daughter of Khosrow, crowned with consent.")
    end,
    shahrbaraz=function(_, fx)
      fx.chief(SASAN, "shahrbaraz", "Shahrbaraz kept the throne he took.")
      fx.leader("guard", "shahrbaraz", "A king who is a soldier.")
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
    never=function(_, fx) fx.ban(RASHID, "off", "Whoever has come back may serve.") end,
  },
  alliance={
    courtesy=function(_, fx) fx.relation(SASAN, ROMAN, "peace", "The courts write to each other.") end,
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

-- Who leads what is sent from Medina in 635.
local chosen = { leads="umar", roof="sad", front="sad_rides", lives="muthanna" }

local function commander(q)
  if q.premise.umar == "leads" then return chosen.leads end
  return chosen[q.premise.sad]
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

-- An army without a head gets one: whoever of its side has nothing to do.
local heads = {
  { army="sad", of=function(q) return { commander(q), "sad", "khalid_urfuta", "hashim" } end },
  { army="khalid", of=function() return { "adi", "muthanna", "asim", "qaqa" } end },
  { army="muthanna", of=function() return { "muanna", "masud", "bashir" } end },
  { army="abu_ubayd", of=function() return { "salit", "masud" } end },
  { army="rostam", of=function() return { "farrukhzad", "bahman", "jalinus" } end },
}

local function commanders(q, fx)
  if q.week % 2 == 1 then return end
  for _, h in ipairs(heads) do
    local f = war.there(q, h.army)
    if f and not f.leader then
      local leader = answers.free(q, h.of(q))
      if leader then fx.leader(h.army, leader, "Somebody has to command.") end
    end
  end
end

local function vars()
  local all = {}
  for _, course in ipairs(courses) do
    for _, answer in ipairs(course) do all[answer.var] = answers.var("The day after: " .. answer.why) end
  end
  all.called = answers.var("The day after men were called for Iraq, in 634.")
  all.salit_leads = answers.var("The day after a Companion was preferred to a volunteer.")
  all.ordered = answers.var("The day after the royal army was ordered forward.")
  all.king_gone = answers.var("The day after the king left his capital.")
  all.khalid_left = answers.var("The day after Khalid was sent to Syria.")
  all.second_call = answers.var("The day after men were called for Iraq again.")
  all.crown_talks = answers.var("The day after an embassy went to Antioch.")
  return all
end

return {
  vars=vars(),

  start=function(q, fx)
    for id, options in pairs(premises) do
      local change = options[q.premise[id]]
      if change then change(q, fx) end
    end
    hormozd(q, fx)
  end,

  week_begins=function(q, fx)
    for _, course in ipairs(courses) do answers.speed(q, fx, course) end
  end,

  week_ends=function(q, fx)
    bands(q, fx)
    pressure(q, fx)
    commanders(q, fx)
    for _, course in ipairs(courses) do answers.give(q, fx, course) end
  end,
}
