-- events.lua: what the courts and tribes do when they hear what has happened.
--
-- Nothing here keeps a date for its own sake. An army is raised because another
-- was beaten, a letter is written because a man is cut off; whoever makes things
-- happen otherwise will meet other armies, or none.

local RASHID, SASAN, ROMAN, TRIBES = "rashid", "sasan", "roman", "tribes"
local km = war.km
local there, beaten, near, far, holds, by, join = war.there, war.beaten, war.near, war.far, war.holds, war.by, war.join

-- There are two Hormozds, one for each option of `chains`; the other is nil.
local function hormozd_beaten(q)
  return q.side(SASAN).defeats > 0 and beaten(q, "hormozd") and beaten(q, "hormozd_linked")
end

local function tribes_hostile(q) return q.premise.border_tribes == "persia" end

-- Answers: each is given once, when its condition holds. ---------------------
--
-- `when` asks, at the end of a week; `armies` then take the field at a place,
-- so that their side can give them orders, and make for another if it gives
-- none; `hurried` is the place instead if that premise holds; `tells` go to one
-- side, or to all; `also` asks for the rest.

local answers = {
  { var="qarin_sent", day="qarin_day",
    when=function(q)
      return hormozd_beaten(q) or near(q, RASHID, "hufayr", 60*km, 300) or near(q, RASHID, "kazima", 60*km, 300)
    end,
    armies={ { "qarin", at="kaskar", to="mazar" } },
    why="Hormozd had written for help; Qarin comes down the river.",
    tells={ sasan="Qarin has come down to Kaskar with the men Hormozd asked for. Fugitives, if there are any, will look for him at al-Mazar.",
            rashid="Boats are reported at Kaskar, and an army with them." } },

  { var="andarzaghar_sent", day="andarzaghar_day",
    when=function(q)
      return q.var.qarin_sent > 0 and hormozd_beaten(q)
         and (beaten(q, "qarin") or q.day >= q.var.qarin_day + 21)
    end,
    armies={ { "andarzaghar", at="kaskar", to="walaja" } },
    why="The coast is lost; the court raises an army from the garrisons and the villages.",
    tells={ sasan="The court has given Andarzaghar what the garrisons and the villages can spare, and Bakr who hold with us ride with him. He is at Kaskar.",
            rashid="Travellers from Kaskar speak of a new army, with Arabs in it, under a man who knows the country." } },

  { var="bahman_sent",
    when=function(q)
      local wait = q.premise.bahman == "joins" and 0 or 14
      return q.var.andarzaghar_sent > 0 and q.day >= q.var.andarzaghar_day + wait
    end,
    armies={ { "bahman", at="ctesiphon", hurried={ "bahman", "joins", at="niffar" }, to="walaja", after="andarzaghar" } },
    why="A second army is ready.",
    tells={ sasan="Bahman Jadhuya has the royal reserve in hand. If Andarzaghar is still in the field, he goes to join him." } },

  { var="bahman_recalled",
    when=function(q)
      local bahman = there(q, "bahman")
      return q.premise.bahman == "behind" and bahman and bahman.place ~= "ctesiphon"
         and beaten(q, "andarzaghar") and not near(q, RASHID, "ctesiphon", 80*km, 300)
    end,
    why="Andarzaghar is beaten; Bahman goes to consult the king.",
    also=function(_, fx, why) fx.goal("bahman", "ctesiphon", nil, why) end,
    tells={ sasan="With Andarzaghar beaten, Bahman turns back to consult the court. The order can be countermanded." } },

  { var="bakr_risen",
    when=function(q)
      return tribes_hostile(q) and q.var.andarzaghar_sent > 0
         and (beaten(q, "andarzaghar") or near(q, RASHID, "ullays", 40*km, 500))
    end,
    armies={ { "abd_aswad", at="amghishiya", to="ullays" } },
    why="The Christian Bakr gather about Ullays to avenge their kinsmen.",
    also=function(q, fx, why)
      join(q, fx, "jaban", "garrisons", "sasan_foot", by(q, 600, 1200, 3000), why)
      join(q, fx, "jaban", "dihqans",   "paygan",     by(q, 600,  800, 2000), why)
    end,
    tells={ sasan="The Christian Bakr are in arms under Abd al-Aswad and gather about Ullays. Jaban has been sent more men.",
            rashid="Bakr who stand with Persia are gathering about Ullays; Jaban is with them." } },

  { var="sluices_shut",
    when=function(q) return there(q, "azadhbih") and near(q, RASHID, "hira", 40*km, 300) end,
    why="The sluices of the Badaqla.",
    also=function(q, fx, why)
      if q.premise.sluices == "flood" then
        join(q, fx, "azadhbih", "hira", "frontier_foot", by(q, 400, 1200, 3000), why)
        fx.stores("hira", 300000, "Grain brought in from the villages before the flood.")
        fx.attitude("bih_qubadh_asfal", RASHID, -100, "Fields drowned on the invaders' account.")
        fx.tell(nil, "The canal heads above Hira are broken and the approaches stand under water. The townsmen arm.")
      elseif q.side(SASAN).defeats >= 2 and not near(q, SASAN, "hira", 60*km, by(q, 1000, 2500, 6000)) then
        fx.goal("azadhbih", "babil", nil, "Two battles are lost and no help is near.")
        fx.tell(SASAN,  "Azadhbih has shut the sluices and stranded the enemy's boats for a day; now, with no army near, he means to leave Hira for Babil. The order can be countermanded.")
        fx.tell(RASHID, "The sluices above Hira were shut and boats stood on mud for a day. It is said that the marzban is leaving.")
      else
        fx.tell(nil, "The sluices above Hira were shut for a day. Boats stood on mud, and no more came of it.")
      end
    end },

  { var="hira_lost",
    when=function(q) return holds(q, RASHID, "hira") end,
    why="Hira has gone over.",
    also=function(_, fx, why) fx.authority(SASAN, -30, why) end,
    tells={ sasan="Hira pays to the Arabs. At court they ask who governs the desert.",
            rashid="Hira is bound to report on the Persians." } },

  { var="columns_sent",
    when=function(q)
      local gone = holds(q, RASHID, "hira") or holds(q, RASHID, "anbar")
      return gone and q.day >= q.on(633, 8, 1)
         and (far(q, RASHID, "anbar", 250*km) or q.day >= q.on(633, 9, 20))
    end,
    armies={ { "ruzbih",    at="suq_baghdad", to="husayd" },
             { "mahbudhan", at="suq_baghdad", to="khanafis" } },
    why="The enemy's army is far away, or has stood still too long; the court sends two columns to the Euphrates.",
    tells={ sasan="Two columns under Ruzbih and Mahbudhan have left the capital for Husayd and Khanafis.",
            rashid="Columns from Ctesiphon are on the road to Husayd and Khanafis, so the people of Anbar say." } },

  -- The choice of the summer. Nobody has to go.
  { var="iyad_called",
    when=function(q)
      return tribes_hostile(q) and q.premise.iyad == "trapped" and there(q, "iyad")
         and (q.day >= q.on(633, 7, 15) or holds(q, RASHID, "ayn_tamr"))
    end,
    armies={ { "judi", at="dumat_jandal" } },
    why="Kalb, Ghassan and Tanukh gather at Dumat against Iyad.",
    tells={ rashid="A rider from Iyad: Kalb, Ghassan and Tanukh stand before him at Dumat al-Jandal, the desert behind, and he cannot move either way without help. From Ayn al-Tamr it is some five hundred kilometres by wells, in the hottest weeks. He may be helped, or told to slip away by night, or left; and whatever marches to him is gone from the Euphrates for a month and more.",
            sasan="The talk of the desert: a second column of the Arabs is shut in near Dumat al-Jandal." } },

  { var="dumat_gathers",
    when=function(q)
      return tribes_hostile(q) and q.premise.iyad == "free" and near(q, RASHID, "dumat_jandal", 250*km, 300)
    end,
    armies={ { "judi", at="dumat_jandal" } },
    why="The tribes gather before the oasis.",
    tells={ rashid="Kalb, Ghassan and Tanukh are gathering at Dumat." } },

  { var="firaz",
    when=function(q)
      return q.premise.firaz ~= "none" and tribes_hostile(q) and q.day >= q.on(633, 9, 15)
         and near(q, RASHID, "firaz", 120*km, 500)
    end,
    armies={ { "dux",        at="circesium", to="firaz" },
             { "hilal",      at="circesium", to="firaz" },
             { "roman_host", at="circesium", to="firaz" },      -- these two only in the
             { "firaz_host", at="circesium", to="firaz" } },    -- great combination
    why="An army of Arabs stands on the border of two empires.",
    also=function(q, fx, why)
      fx.relation(RASHID, ROMAN, "war",  why)
      fx.relation(SASAN,  ROMAN, "ally", why)
      fx.relation(TRIBES, ROMAN, "ally", why)
      if there(q, "ana_post") then fx.goal("ana_post", "firaz", nil, why) end
    end,
    tells={ rashid="At Firaz three borders meet. The Roman dux, the Persian post of Ana and the Namir of Hilal have sent to each other, and mean to act together.",
            sasan="The Roman dux on the Euphrates offers to act with us against the Arabs. Namir under Hilal will come as well." } },
}

local function give(q, fx, answer)
  fx.var(answer.var, 1, answer.why)
  for _, a in ipairs(answer.armies or {}) do
    local hurried = a.hurried and q.premise[a.hurried[1]] == a.hurried[2]
    local f = q.formation(a[1])                 -- nil if its premise does not hold
    if f and f.waits then fx.arrive(a[1], hurried and a.hurried.at or a.at, answer.why) end
  end
  if answer.also then answer.also(q, fx, answer.why) end
  for side, text in pairs(answer.tells or {}) do fx.tell(side, text) end
end

-- In the week after it came, an army without other orders makes for its goal,
-- unless whom it was to join is beaten already.
local function send(q, fx, answer)
  fx.var(answer.var, 2, answer.why)
  for _, a in ipairs(answer.armies or {}) do
    local late = a.after and beaten(q, a.after)
    if a.to and there(q, a[1]) and not late then fx.goal(a[1], a.to, nil, answer.why) end
  end
end

-- What the premises change before the first week. ----------------------------

local function mandate(q, fx)
  if q.premise.mandate == "own" then
    fx.authority(RASHID, -150, "Khalid went by himself.")
    fx.legitimacy(RASHID, -50, "Khalid went by himself.")
  elseif q.premise.mandate == "border" then
    fx.authority(RASHID, -50, "A war of the border, adopted by Medina.")
    join(q, fx, "muthanna", "shayban", "arab_horse", by(q, 100, 300, 600), "It is their own war.")
  end
end

local function border_tribes(q, fx)
  if tribes_hostile(q) then return end
  local why = "The Christian tribes side with Medina."
  fx.relation(RASHID, TRIBES, "ally", why)
  fx.relation(SASAN,  TRIBES, "war",  why)
  fx.tell(nil, "Namir, Taghlib and Iyad have declared for Medina: kin before creed.")
end

local sawad = { "maysan", "kaskar", "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala", "firuz_shapur" }

local function peasants(q, fx)
  if q.premise.peasants == "wait" then return end
  local hope = q.premise.peasants == "hope"
  for _, region in ipairs(sawad) do
    if hope then fx.attitude(region, RASHID, 60, "Lighter taxes are promised.")
    else fx.attitude(region, SASAN, 60, "The villages stand by their lords.") end
  end
end

local function reign(q, fx)
  if q.premise.reign ~= "earlier" then return end
  fx.authority(SASAN,  -100, "The magnates quarrel over the crown.")
  fx.legitimacy(SASAN, -100, "A child of doubtful right is king.")
end

local function lakhm(q, fx)
  if q.premise.lakhm ~= "stands" then return end
  fx.attitude("bih_qubadh_asfal", SASAN, 100, "Hira has a king of its own.")
  fx.attitude("bih_qubadh_asfal", RASHID, -100, "Hira has a king of its own.")
end

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
  local f = q.week < 7 and there(q, "khalid")
  if not f or q.premise.mandate == "own" or q.side(RASHID).commanded ~= 0 then return end
  if q.side(SASAN).defeats > 0 or q.place("kazima").owner == RASHID then return end
  local at = q.week < 2 and f.place or "kazima"
  fx.goal("khalid", at, nil, "The Caliph's order: begin with Ubulla, the gate of India.")
  fx.stance("khalid", "seek", "The Caliph's order.")
end

-- Week by week. --------------------------------------------------------------

-- Small bands of barred tribes follow a winning army (Donner), more of them if
-- the ban is lifted a year before its time.
local function bands(q, fx)
  if q.premise.ban == "strict" or q.side(RASHID).memory < 150 then return end
  local n = by(q, 15, 40, 80) * (q.premise.ban == "lifted" and 3 or 1)
  local pool = q.week % 2 == 0 and "tamim_barred" or "asad_barred"
  join(q, fx, "khalid", pool, "arab_foot", n, "Men of mixed record ride along after the victory.")
end

-- What is remembered of Ullays. Nothing is gained by it in the field.
local resented = { reprisals = -60, vow = -150 }

local function ullays(q, fx)
  local anger = resented[q.premise.ullays]
  if not anger or q.var.ullays_told == 1 then return end
  if q.var.bakr_risen == 0 or not beaten(q, "abd_aswad") then return end
  fx.var("ullays_told", 1, "The fight with the Bakr is over.")
  for _, region in ipairs({ "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala" }) do
    fx.attitude(region, RASHID, anger, "What is told of the killing after the battle.")
  end
  fx.tell(nil, "Tales of killing after the battle go from village to village. How much of it is true nobody will ever know.")
end

local function once(says) return { 0, low=0, high=2, says=says } end     -- 1: just now; 2: before
local function day(says)  return { 0, low=0, high=400, says=says } end

return {
  vars={
    qarin_sent       = once("Whether Qarin has been sent."),
    qarin_day        = day("The day he was."),
    andarzaghar_sent = once("Whether Andarzaghar has been given an army."),
    andarzaghar_day  = day("The day he was."),
    bahman_sent      = once("Whether Bahman has set out."),
    bahman_recalled  = once("Whether he was called back."),
    bakr_risen       = once("Whether the Christian Bakr are in arms."),
    ullays_told      = once("Whether the tale of Ullays has gone round."),
    sluices_shut     = once("Whether the sluices above Hira were shut."),
    hira_lost        = once("Whether Hira has gone over."),
    columns_sent     = once("Whether Ruzbih and Mahbudhan have marched."),
    iyad_called      = once("Whether Iyad has called for help."),
    dumat_gathers    = once("Whether the tribes have gathered at Dumat without that."),
    firaz            = once("Whether the borders have combined at Firaz."),
  },

  start=function(q, fx)
    mandate(q, fx)
    border_tribes(q, fx)
    peasants(q, fx)
    reign(q, fx)
    lakhm(q, fx)
    hormozd(q, fx)
  end,

  week_begins=function(q, fx)
    gate_of_india(q, fx)
    for _, answer in ipairs(answers) do
      if q.var[answer.var] == 1 then send(q, fx, answer) end
    end
  end,

  week_ends=function(q, fx)
    bands(q, fx)
    ullays(q, fx)
    for _, answer in ipairs(answers) do
      if q.var[answer.var] == 0 and answer.when(q) then
        give(q, fx, answer)
        if answer.day then fx.var(answer.day, q.day, answer.why) end
      end
    end
  end,
}
