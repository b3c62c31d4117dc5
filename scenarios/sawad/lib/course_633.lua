-- course_633.lua: what courts and tribes do about the invasion of 633: armies are
-- raised because others were beaten, as in "The First Invasion".

local RASHID, SASAN, ROMAN, TRIBES = "rashid", "sasan", "roman", "tribes"
local km = war.km
local border = { "khalid", "muthanna", "madhur", "sulma", "harmala" }

local function hormozd_beaten(q)
  return q.side(SASAN).defeats > 0 and war.beaten(q, "hormozd") and war.beaten(q, "hormozd_linked")
end

local function tribes_hostile(q) return q.premise.border_tribes == "persia" end

return {
  { var="qarin", why="Hormozd had written for help; Qarin comes down the river.",
    when=function(q) return hormozd_beaten(q) or q.week >= 2 end,
    armies={ { "qarin", at="kaskar", to="mazar" } },
    tells={ sasan="Qarin has come down to Kaskar with the men Hormozd asked for.",
            rashid="Boats are reported at Kaskar, and an army with them." } },

  { var="andarzaghar", after="qarin", why="The court raises an army from the garrisons and the villages.",
    when=function(q)
      return q.side(SASAN).defeats >= 2 or annals.weeks_past(q, "qarin", 3) or war.holds(q, RASHID, "ullays")
    end,
    armies={ { "andarzaghar", at="kaskar", to="walaja" } },
    tells={ sasan="The court has given Andarzaghar what the garrisons and the villages can spare, and Bakr who hold with us ride with him.",
            rashid="Travellers from Kaskar speak of a new army, with Arabs in it, under a man who knows the country." } },

  { var="bahman", after="andarzaghar", why="A second army is ready.",
    when=function(q) return annals.weeks_past(q, "andarzaghar", q.premise.bahman == "joins" and 0 or 2) end,
    armies={ { "bahman", at="ctesiphon" } },
    tells={ sasan="Bahman Jadhuya has the royal reserve in hand before the capital." } },

  { var="bakr_risen", after="andarzaghar", why="The Christian Bakr gather about Ullays to avenge their kinsmen.",
    when=function(q)
      return tribes_hostile(q) and (war.beaten(q, "andarzaghar") or annals.near(q, border, "ullays", 40*km))
    end,
    armies={ { "abd_aswad", at="amghishiya", to="ullays" } },
    also=function(q, fx, why)
      war.join(q, fx, "jaban", "dihqans", "paygan", war.by(q, 1000, 1600, 4000), why)
    end,
    tells={ sasan="The Christian Bakr are in arms under Abd al-Aswad and gather about Ullays. Jaban has been sent more men.",
            rashid="Bakr who stand with Persia are gathering about Ullays; Jaban is with them." } },

  { var="ullays_told", after="bakr_risen", why="What is told of the killing after the battle.",
    when=function(q) return q.premise.ullays ~= "terms" and war.beaten(q, "abd_aswad") end,
    also=function(q, fx, why)
      local anger = q.premise.ullays == "vow" and -150 or -60
      for _, region in ipairs({ "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala" }) do
        fx.attitude(region, RASHID, anger, why)
      end
      fx.tell(nil, "Tales of killing after the battle go from village to village. How much of it is true nobody will ever know.")
    end },

  { var="sluices", why="The sluices of the Badaqla.",
    when=function(q) return war.there(q, "azadhbih") and annals.near(q, border, "hira", 40*km) end,
    also=function(q, fx, why)
      if q.premise.sluices == "flood" then
        war.join(q, fx, "azadhbih", "hira", "frontier_foot", war.by(q, 400, 1200, 3000), why)
        fx.stores("hira", 300000, "Grain brought in from the villages before the flood.")
        fx.attitude("bih_qubadh_asfal", RASHID, -100, "Fields drowned on the invaders' account.")
        fx.tell(nil, "The canal heads above Hira are broken and the approaches stand under water. The townsmen arm.")
      elseif q.side(SASAN).defeats >= 2 then
        fx.goal("azadhbih", "babil", nil, "Two battles are lost and no help is near.")
        fx.tell(SASAN,  "Azadhbih has shut the sluices for a day; now, with no army near, he means to leave Hira for Babil. The order can be countermanded.")
        fx.tell(RASHID, "The sluices above Hira were shut and boats stood on mud for a day. It is said that the marzban is leaving.")
      end
    end },

  { var="hira_lost", why="Hira has gone over.",
    when=function(q) return war.holds(q, RASHID, "hira") end,
    also=function(_, fx, why) fx.authority(SASAN, -30, why) end,
    tells={ sasan="Hira is lost to the Arabs. At court they ask who governs the desert.",
            rashid="Hira is bound to report on the Persians." } },

  -- Whoever comes near the capital brings out everything there is.
  { var="capital", why="The enemy is before the capital.",
    when=function(q)
      return annals.near(q, border, "ctesiphon", 75*km) or war.holds(q, RASHID, "bahurasir")
    end,
    armies={ { "bahman", at="ctesiphon" } },
    also=function(q, fx, why)
      war.join(q, fx, "guard", "garrisons", "sasan_foot", war.by(q, 500, 1500, 3000), why)
    end,
    tells={ sasan="The Arabs stand before Veh-Ardashir. Every man who can be found is called to the capital.",
            rashid="Ctesiphon is full of soldiers. It has been the capital of two empires in its time and knows what a siege is." } },

  { var="columns", after="hira_lost", why="The enemy's army is far away, or has stood still too long.",
    when=function(q)
      return q.day >= q.on(633, 8, 1)
         and (not annals.near(q, { "khalid", "muthanna" }, "anbar", 250*km) or q.day >= q.on(633, 9, 20))
    end,
    armies={ { "ruzbih", at="suq_baghdad", to="husayd" }, { "mahbudhan", at="suq_baghdad", to="khanafis" } },
    tells={ sasan="Two columns under Ruzbih and Mahbudhan have left the capital for Husayd and Khanafis.",
            rashid="Columns from Ctesiphon are on the road to Husayd and Khanafis, so the people of Anbar say." } },

  -- The choice of the summer. Nobody has to go.
  { var="iyad_called", why="Kalb, Ghassan and Tanukh gather at Dumat.",
    when=function(q)
      if not tribes_hostile(q) then return false end
      if q.premise.iyad == "free" then return annals.near(q, border, "dumat_jandal", 250*km) end
      return war.there(q, "iyad") and (q.day >= q.on(633, 7, 15) or war.holds(q, RASHID, "ayn_tamr"))
    end,
    armies={ { "judi", at="dumat_jandal" } },
    tells={ rashid="Kalb, Ghassan and Tanukh stand at Dumat al-Jandal, between the two deserts. From Ayn al-Tamr it is some five hundred kilometres by wells; if Iyad is shut in there he cannot move either way without help.",
            sasan="The talk of the desert: the tribes have gathered at Dumat al-Jandal against the Arabs." } },

  { var="firaz", why="An army of Arabs stands on the border of two empires.",
    when=function(q)
      return q.premise.firaz == "small" and tribes_hostile(q) and q.day >= q.on(633, 9, 15) and q.week < 60
         and annals.near(q, border, "firaz", 120*km)
    end,
    armies={ { "dux", at="circesium", to="firaz" }, { "hilal", at="circesium", to="firaz" } },
    also=function(_, fx, why)
      fx.relation(RASHID, ROMAN, "war", why)
      fx.relation(SASAN, ROMAN, "ally", why)
      fx.relation(TRIBES, ROMAN, "ally", why)
    end,
    tells={ rashid="At Firaz three borders meet. The Roman dux, the Persian post of Ana and the Namir of Hilal have sent to each other, and mean to act together.",
            sasan="The Roman dux on the Euphrates offers to act with us against the Arabs. Namir under Hilal will come as well." } },

  -- They have their own pastures, and one winter of it was enough.
  { var="tribes_quiet", why="The tribes of the border make their peace, each for itself.", every=3,
    when=function(q)
      return q.side(TRIBES).relation(RASHID) == "war" and q.day >= q.on(634, 3, 1)
         and (q.side(TRIBES).defeats >= 2 or q.day >= q.on(634, 6, 1))
    end,
    also=function(_, fx, why)
      fx.relation(RASHID, TRIBES, "peace", why)
      fx.tell(nil, "Namir, Taghlib and Kalb have gone back to their wells, and send presents to everybody.")
    end },
}
