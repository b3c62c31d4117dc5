-- course_iraq.lua: Iraq from the day half of its army was sent for, to the fork of
-- the roads at Jalula. What a side chooses stands in decisions.lua; here is what
-- follows.

local RASHID, SASAN = "rashid", "sasan"
local km = war.km
local sawad = { "maysan", "kaskar", "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala", "firuz_shapur" }

-- Armies of the Caliphate in Iraq, by the year in which they came.
local iraq = { "khalid", "muthanna", "madhur", "sulma", "harmala", "abu_ubayd", "jarir", "arfaja", "tamim_634",
               "abd_qays_634", "rabia_635", "sad", "zuhra" }

-- The houses, and days of riding to Ctesiphon at twenty-five kilometres a day.
local houses = {
  { id="hormuzan_636", days=16, parsig=true }, { id="firuzan_636", days=24, parsig=true },
  { id="rostam", days=24 }, { id="mihran_636", days=30 }, { id="mushegh_636", days=36 },
}

local function thinned(q) return q.answer("khalid_to_syria") == "half" or q.answer("khalid_to_syria") == "all" end

-- Mechanics B9: a writ is three weeks in being obeyed, the road is as long as it
-- is, and a weak crown waits three months besides. A jealous house takes longer.
local function due(q, house)
  local crown = q.side(SASAN)
  local slow = q.faction(house.parsig and "parsig" or "pahlav").loyalty < 450 and 28 or 0
  local early = q.premise.muster == "early" and -60 or 0
  return 21 + house.days + 90 * (1000 - crown.authority) // 1000 + slow + early
end

local function house_answer(house)
  return { var=house.id, after="summons", why="The summons of the King of Kings.",
    when=function(q) return annals.days(q, "summons") >= due(q, house) end,
    armies={ { house.id, at="ctesiphon", led=house.id == "hormuzan_636" and { "bahman", "farrukhzad" } or nil } },
    tells={ sasan="Another of the great houses has answered the summons and camps before Ctesiphon." } }
end

-- How many of the houses have come.
local function come(q)
  local n = 0
  for _, house in ipairs(houses) do if q.var[house.id] > 0 then n = n + 1 end end
  return n
end

-- Men who have come in at Zarud; those who were barred only if they no longer are.
local function wave(var, after, weeks, text, barred)
  return { var=var, after=after, why="The levy of the tribes.",
    when=function(q)
      return annals.weeks_past(q, after, weeks) and (not barred or q.side(RASHID).ban == 0)
    end,
    tells={ rashid=text } }
end

-- Until the nobles agree.
local list = {
  -- 634: one army where there were two.
  { var="babil", why="Half of the Arabs have gone; the court means to drive out the rest.",
    when=function(q) return thinned(q) and q.var.khalid_left > 0 and annals.weeks_past(q, "khalid_left", 4) end,
    armies={ { "hurmuz_jadhuya", at="ctesiphon", to="babil" } },
    tells={ sasan="Khalid has gone to Syria. Hurmuz Jadhuya is sent to Babil with ten thousand men, or what passes for that.",
            rashid="An army has left Ctesiphon for Babil, to try those who have stayed." } },

  { var="umar", why="Abu Bakr is dead; Umar ibn al-Khattab is Caliph.",
    when=function(q) return q.day >= q.on(634, 8, 23) end,
    also=function(q, fx, why)
      fx.fate("abu_bakr", "dead", why)
      -- Who was to follow him may have fallen by then; Sa'd was of the council of 644 (model assumption).
      local caliph = war.able(q, "umar", "sad", "abu_ubayda")
      if caliph == "umar" then
        fx.chief(RASHID, "umar", why)
      elseif caliph then
        fx.chief(RASHID, caliph, "Umar is no more; the Companions have agreed on another.")
      end
      fx.authority(RASHID, -40, "Commanders wait to hear from the new Caliph.")
      if q.premise.ban == "never" then fx.ban(RASHID, "off", "It was never asked who had been where in 632.") end
      fx.tell(nil, caliph ~= "umar" and "Abu Bakr has died at Medina, and Umar, whom he would have named, is no more. The Companions meet; until they agree, nobody is sent anywhere." or "Abu Bakr has died at Medina, and named Umar ibn al-Khattab to follow him. His last word is said to have been of Iraq: send men to al-Muthanna before anything else.")
    end },

  { var="called", why="By the desert road to Khaffan.", armies={ { "abu_ubayd", to="khaffan" } } },

  -- The rising: dihqans, Kaskar, and a relief.
  { var="rising", after="umar", why="The court appoints Rostam, and Rostam raises the country.",
    when=function(q)
      return q.day >= q.on(634, 9, 15) and (thinned(q) or war.held(q, RASHID, { "hira", "ullays", "anbar" }) > 0)
    end,
    armies={ { "badaqla", at="babil", to="namariq", led={ "jaban", "mardanshah" } }, { "bindawayh", at="kaskar", to="saqatiya" } },
    also=function(_, fx, why)
      for _, region in ipairs(sawad) do fx.attitude(region, RASHID, -60, why) end
      fx.authority(SASAN, 40, why)
    end,
    tells={ sasan="Boran and the magnates have given Rostam Farrokhzad the command for ten years. His agents ride to every landholder on the west bank: rise, and the treaties of last year are void.",
            rashid="The dihqans are rising from the Badaqla to Kaskar. Treaties of last year are worth what is behind them." } },

  { var="relief", after="rising", why="A column for Kaskar.",
    when=function(q) return annals.weeks_past(q, "rising", 3) end,
    armies={ { "jalinus_634", at="ctesiphon", to="kaskar" } } },

  -- The leopard banner, when two of the three have been beaten, or have waited.
  { var="leopard", after="relief", why="The court sends an army with the great banner, and elephants.",
    when=function(q)
      local beaten = 0
      for _, id in ipairs({ "badaqla", "bindawayh", "jalinus_634" }) do if war.beaten(q, id) then beaten = beaten + 1 end end
      return beaten >= 2 or annals.weeks_past(q, "relief", 9)
    end,
    armies={ { "bahman_634", at="ctesiphon", to="quss_natif", led={ "bahman", "farrukhzad", "jalinus" } } },
    tells={ sasan="An army goes to the Euphrates with mailed horse, elephants and the banner of Kaveh. Its general is told what will become of him if he runs.",
            rashid="The leopard-skin banner has left Ctesiphon. There are beasts with it that no horse of ours has seen." } },

  -- Cross or let us cross: one commander could not bear to be asked.
  { var="dare", after="leopard", why="Cross to us, or let us cross to you.",
    when=function(q)
      local f = war.there(q, "bahman_634")
      return f and annals.near(q, { "abu_ubayd" }, f.place, 90*km)
    end,
    also=function(q, fx, why)
      local crosses = q.premise.abu_ubayd == "crosses" and annals.army_of(q, "abu_ubayd")
      fx.stance("abu_ubayd", crosses and "seek" or "avoid", why)
      if crosses then
        fx.goal("abu_ubayd", q.formation("bahman_634").place, nil, why)
        fx.tell(RASHID, "Abu Ubayd has been dared to cross, and will not be called timid. Salit ibn Qays has spoken against it.")
      else
        fx.tell(RASHID, "They have been told to cross if they want battle. Abu Ubayd, or whoever leads there now, stays on his own bank.")
      end
    end },

  -- The lost battle, and why nobody followed.
  { var="bridge", after="leopard", why="The army of Iraq is beaten.",
    when=function(q) return war.beaten(q, "abu_ubayd") and war.there(q, "bahman_634") end,
    also=function(q, fx, why)
      local weak = q.side(SASAN).authority < 500 and q.var.unity == 0
      if q.premise.pursuit == "recalled" and weak and q.roll("bridge", "recall") < 700 then
        fx.goal("bahman_634", "ctesiphon", nil, why)
        fx.aloof("bahman_634", 35, "The army is called home: the capital has split.")
        fx.loyalty("parsig", -60, "Their man was not given the army.")
        fx.tell(SASAN, "Letters from the capital: the Pahlav are for Rostam, the Persians for Piruz, and neither trusts an army in the field. Bahman turns back, and nobody pursues.")
        fx.tell(RASHID, "They are not following. Their own news has called them home.")
      end
      fx.legitimacy(RASHID, -20, why)
    end,
    tells={ rashid="The army of Iraq is beaten and scattered. Umar has said that whoever reaches him is safe with him, and speaks no more of Iraq for now." } },

  -- When the fear has gone, men can be had again; Jarir's for a price.
  { var="second_call", why="By the desert road to Khaffan.",
    armies={ { "jarir", to="khaffan" }, { "arfaja", to="khaffan" }, { "tamim_634", to="khaffan" }, { "abd_qays_634", to="khaffan" } } },

  { var="namir", after="second_call", why="Kin before creed.",
    when=function(q) return q.premise.border_tribes == "medina" or q.var.second_call > 0 and q.week % 3 == 0 end,
    also=function(q, fx, why)
      for _, id in ipairs({ "muthanna", "jarir", "tamim_634" }) do
        if war.there(q, id) then
          war.join(q, fx, id, "namir_friends", "frontier_horse", war.by(q, 150, 300, 600), why)
          fx.tell(RASHID, "Anas ibn Hilal has come in with Namir, and Ibn Mirda with Taghlib: Christians, and of your blood.")
          return
        end
      end
    end },

  { var="mihran", after="second_call", why="The Arabs are back in strength; Mihran goes to meet them.",
    when=function(q) return annals.weeks_past(q, "second_call", 3) end,
    armies={ { "mihran_635", at="ctesiphon", to="buwayb" } },
    tells={ sasan="Mihran of Hamadan, who grew up among Arabs, has the army this time, with the Median houses.",
            rashid="Mihran ibn Mihrbundadh has left Ctesiphon with an army, and three elephants before it." } },

  -- After Baghdad, Sabat and Takrit there is only Mada'in.
  { var="unity", after="rising", why="The magnates bring Rostam and Piruz to one table.",
    when=function(q)
      if q.premise.unity == "632" then return true end
      local inside = war.held(q, RASHID, { "suq_baghdad", "sabat", "kutha", "babil", "anbar", "kaskar", "bahurasir" })
      local hurt = q.var.mihran > 0 and war.beaten(q, "mihran_635") or q.side(SASAN).legitimacy < 250
                or inside >= 2 or annals.weeks_past(q, "rising", 60)
      return hurt and annals.weeks_past(q, "rising", 14)
    end,
    armies={ { "frontier_635", at="babil", to="hira" } },
    also=function(_, fx, why)
      fx.authority(SASAN, 170, why)
      fx.legitimacy(SASAN, 80, why)
      for _, party in ipairs({ "pahlav", "parsig", "crown" }) do fx.loyalty(party, 80, why) end
      for _, region in ipairs(sawad) do fx.attitude(region, SASAN, 60, why) end
    end,
    tells={ sasan="The magnates have told Rostam and Piruz that after Baghdad, Sabat and Takrit there is only the capital left to lose, and that they will kill them both unless they agree. They have agreed. Posts and castles are manned again.",
            rashid="The nobles of Persia have made it up. From Anbar to Kaskar the posts are manned and the villages rise." } },

  -- The wound from the Bridge.
  { var="muthanna_dead", after="bridge", why="The wound from the Bridge.",
    when=function(q) return q.premise.muthanna == "dies" and annals.weeks_past(q, "bridge", 34) end,
    also=function(q, fx, why)
      if q.leader("muthanna").fate == "dead" then return end
      fx.fate("muthanna", "dead", why)
      fx.tell(RASHID, "Al-Muthanna is dead of his wound. His advice to whoever comes after him: fight them at the desert's edge, and not across their rivers.")
    end },
}

-- From the day the nobles agreed.
local later = {
  -- The levy gathers at Zarud, tribe by tribe, until it is led down (the card
  -- `zarud`).
  { var="sad", after="unity", why="Umar sends Sa'd ibn Abi Waqqas.",
    when=function(q) return annals.weeks_past(q, "unity", 18) end,
    also=function(q, fx)
      if q.premise.umar == "leads" then fx.legitimacy(RASHID, 30, "The Caliph leads in person.") end
    end,
    tells={ rashid="A camp at Sirar, three miles out of Medina: some thousands with their families, for Iraq. They will winter at Zarud, where the tribes can come to them." } },
  wave("wave_najd", "sad", 10, "Ghatafan, Qays and men of the Sarat have come in at Zarud."),
  wave("wave_tamim", "sad", 22, "Tamim and Asad, who may ride again, have come in at Zarud.", true),
  wave("wave_yemen", "sad", 36, "Kinda has come in under al-Ash'ath, Zubayd and Murad under Amr ibn Ma'dikarib: kings and rebels once.", true),
  { var="wells", after="unity", why="Al-Muthanna's people come in again.",
    when=function(q) return annals.weeks_past(q, "unity", 24) end,
    armies={ { "rabia_635", at="sharaf", led={ "bashir", "masud" } } },
    tells={ rashid="Rabi'a and Bakr have come in again at the wells: they will not be the ones who stayed away." } },
  { var="levy_iraq", after="sad", why="More of Arabia is on the road to Iraq.",
    when=function(q) return annals.weeks_past(q, "sad", 62) end,
    armies={ { "levy_iraq", at="sharaf", to="udhayb" } },
    tells={ rashid="More men have come up to Sharaf with their families, as to a country where one lives." } },
  { var="levy_iraq_2", after="levy_iraq", why="More of Arabia is on the road to Iraq.",
    when=function(q) return annals.weeks_past(q, "levy_iraq", 30) end,
    armies={ { "levy_iraq_2", at="sharaf", to="udhayb" } },
    tells={ rashid="Another train of tribes has come up to Sharaf." } },
  { var="withdrawn", why="Back to the wells." },                      -- see gatherings in events.lua
  { var="led_down", why="The army of the desert's edge." },      -- see gatherings in events.lua

  { var="utba", why="Utba ibn Ghazwan goes to the lower Tigris.", after="unity",
    when=function(q)
      if q.premise.basra == "before" then return annals.weeks_past(q, "unity", 16) end
      return war.holds(q, RASHID, "ctesiphon")
    end,
    armies={ { "utba", at="kazima", to="khurayba" } },
    tells={ rashid="Utba ibn Ghazwan is sent to the ruins at al-Khurayba with three hundred men and orders to look like more." } },

  -- Camp-cities. Al-Khurayba is old Basra.
  -- The old post was a ruin: whoever comes first has it.
  { var="basra_camp", after="utba", why="Utba's men have built huts of reed.",
    when=function(q)
      local p, f = q.place("khurayba"), war.there(q, "utba")
      return not p.city and p.ring == 0
         and (p.owner == RASHID or f ~= nil and f.at == "khurayba" and not war.near(q, SASAN, "khurayba", 20 * war.km, 300))
    end,
    also=function(q, fx, why)
      if q.place("khurayba").owner ~= RASHID then fx.owner("khurayba", RASHID, "The post was empty.") end
      fx.stores("khurayba", 60000, "What the posts had left, and sheep from Medina.")
      fx.var("basra_due", q.day + 21, why)
    end },
  { var="basra_stands", after="basra_camp", why="The camp at al-Khurayba stands.",
    when=function(q)
      local p = q.place("khurayba")
      return q.day >= q.var.basra_due and p.owner == RASHID and not p.city and p.ring == 0 and q.day >= q.on(635, 6, 1)
    end,
    also=function(_, fx, why) fx.found("khurayba", RASHID, why) end,
    tells={ rashid="At al-Khurayba there are rows of huts now, of reed, to be taken down when the men march and put up when they come back. Umar has asked only that no water lie between him and them. They will want pay." } },
  { var="kufa_camp", after="corps_lost", why="The river air does not agree with them.", every=2,
    when=function(q)
      local p = q.place("kufa")
      return q.premise.kufa == "sooner" and annals.weeks_past(q, "corps_lost", 8) and p.owner == RASHID and not p.city and p.ring == 0
    end,
    also=function(_, fx, why) fx.found("kufa", RASHID, why) end,
    tells={ rashid="The men were pale and thin-armed from the cities of the river, and Umar asked what had changed them. They are to live at Kufa, where a camel can." } },

  -- The summons of the houses.
  { var="summons", after="unity", why="The King of Kings summons the houses.",
    when=function(q)
      if q.premise.muster == "early" then return annals.weeks_past(q, "unity", 4) end
      return annals.weeks_past(q, "sad", 40)
          or war.held(q, RASHID, { "hira", "babil", "kutha", "bahurasir" }) >= 2 and annals.weeks_past(q, "unity", 40)
    end,
    tells={ sasan="Writs have gone to Rayy and Ganzak, to Fars, Ahwaz and Armenia: the houses are to bring what they have. How soon they come will show what the king's name is worth.",
            rashid="The King of Kings has called the houses. It will be months." } },

  { var="royal", after="summons", why="The royal army is in camp.",
    when=function(q) return come(q) >= 4 or come(q) >= 3 and annals.weeks_past(q, "summons", 34) end,
    also=function(q, fx, why)
      for _, id in ipairs({ "corps", "corps_no_beasts" }) do
        if war.there(q, id) then
          local leader = annals.free(q, { "farrukhzad", "bahman", "jalinus" })
          if leader then fx.leader(id, leader, why) end
          fx.goal(id, "sabat", nil, why)
        end
      end
      for _, house in ipairs(houses) do
        if war.there(q, house.id) then fx.goal(house.id, "sabat", nil, why) end
      end
    end,
    tells={ sasan="The houses are in camp at Sabat, with the royal corps and the elephants. It is the army of a lifetime, and eats like a city.",
            rashid="At Sabat there is a camp as large as a city, with elephants. Nobody in Arabia has seen such an army." } },

  -- After the great battle, whoever lost it.
  { var="corps_lost", after="royal", why="The royal army is broken.", every=2,
    when=function(q)
      local since = q.var.royal - 1
      local herd = q.premise.elephants == "none" and "corps_no_beasts" or "corps"
      return war.beaten_since(q, herd, since) and war.beaten_since(q, "rostam", since)
    end,
    also=function(q, fx, why)
      fx.authority(SASAN, -120, why)
      for _, id in ipairs({ "hormuzan_636", "firuzan_636" }) do
        if war.there(q, id) then fx.leave(id, "The lords go home, each to his own province.") end
      end
      for _, id in ipairs({ "sad", "zuhra", "najd_635" }) do
        if war.there(q, id) then
          war.join(q, fx, id, "hamra", "daylam", war.by(q, 1500, 2500, 4000) * (300 + q.roll("hamra", "terms") * 7 // 10) // 1000, "Terms: pay, and allies of their choice.")
          fx.tell(RASHID, "Daylamites of the royal corps have asked for terms, and will serve.")
          break
        end
      end
    end,
    tells={ sasan="The royal army is no more. The lords of the south have gone to their provinces without taking leave.",
            rashid="The army of the houses is broken. Between you and Ctesiphon there are four canals." } },

  { var="queens_regiment", after="corps_lost", why="A regiment has sworn that the kingdom shall not end while it lives.",
    when=function(q) return war.held(q, RASHID, { "babil", "kutha", "burs", "sabat" }) > 0 end,
    armies={ { "queens_regiment", at="sabat" } } },

  -- Where the roads to Media and Adurbadagan part.
  { var="jalula", why="If we part here we shall never meet again.", after="corps_lost",
    when=function(q)
      return war.held(q, RASHID, { "ctesiphon", "bahurasir" }) > 0 or annals.weeks_past(q, "corps_lost", 26)
    end,
    armies={ { "jalula", at="hulwan", to="jalula", led={ "mihran_razi", "farrukhzad", "khusrawshunum" } },
             { "jalula_media", at="kirmanshah", led={ "mihran_razi", "farrukhzad" } }, { "antaq", at="tikrit" } },
    also=function(q, fx, why)
      if q.premise.jalula == "media" then fx.goal("hulwan_guard", "kirmanshah", nil, why) end
    end,
    tells={ sasan="What is left gathers in the hills, and al-Antaq holds Takrit.",
            rashid="They are gathering again, where the roads part at the foot of the hills; and at Takrit." } },

  { var="ctesiphon_lost", why="Ctesiphon is lost.", every=2,
    when=function(q) return q.week > 40 and war.holds(q, RASHID, "ctesiphon") end,
    also=function(_, fx, why)
      fx.authority(SASAN, -150, why)
      fx.legitimacy(SASAN, -100, why)
    end,
    tells={ sasan="The White Palace is theirs.",
            rashid="The White Palace is empty but for its pictures, and they are let stand." } },
}

for _, house in ipairs(houses) do later[#later + 1] = house_answer(house) end

return { early=list, later=later, armies=iraq }
