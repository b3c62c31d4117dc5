-- record.lua: what history is taken to show of 633 to 637, to hold many runs
-- against: sawad lab backtest sawad --runs 200.
--
-- Numbers B.. are those of the backtest table; low and high are what should cover
-- four runs in five. Rows that ask nothing of a run answer nil and do not count.
-- A battle that history calls certain must not come to a thousand: the tradition
-- itself tells of undecided days.

local RASHID, SASAN, ROMAN = "rashid", "sasan", "roman"

local function week(day) return day and day // 7 + 1 or nil end

-- Day after an answer of the course was given, if it was.
local function day_of(r, var) return r.var(var) > 0 and r.var(var) - 1 or nil end

-- The first battle near one of these places, from a day on, in which both sides had
-- so many men; skirmishes of columns on the way to it do not count.
local function great(r, places, km, from, side, men, other, others)
  local best
  for _, place in ipairs(places) do
    local day = from
    for _ = 1, 40 do
      local b = r.battle(place, km, day)
      if not b or best and b.day >= best.day then break end
      if (b.men[side] or 0) >= men and (b.men[other] or 0) >= others then best = b break end
      day = b.day + 1
    end
  end
  return best
end

-- The great battle with the royal army, wherever it came to it, and with the
-- Emperor's.
local function royal(r)
  local from = day_of(r, "royal")
  return from and great(r, { "qadisiyya", "hira", "babil", "bahurasir", "anbar" }, 60, from, SASAN, 6000, RASHID, 3000)
end

local function host(r)
  local from = day_of(r, "host")
  return from and great(r, { "yarmouk", "damascus", "emesa", "chalcis", "jerusalem" }, 80, from, ROMAN, 6000, RASHID, 3000)
end

return {
  -- 633 ----------------------------------------------------------------------------
  { id="B07", says="Week in which Hira submits", source="tab_s: Rabi' I of the year 12", conf="M", value=8, low=5, high=14, unit="week",
    measure=function(r) return week(r.held(RASHID, "hira")) end },
  { id="B07b", says="Hira has submitted by the end of 633", source="bal; tab_s", conf="H", value=1000, low=700, high=950, unit="permille",
    measure=function(r) local d = r.held(RASHID, "hira"); return d ~= nil and d <= r.on(633, 12, 31) end },
  { id="B08", says="Tribute of Hira", source="bal: 390-391; tab_s", conf="H", value=100000, low=60000, high=190000, unit="dirhams",
    measure=function(r) return r.tribute("hira") end },
  { id="B09", says="Battles won by the Rashidun side before the end of 633", source="tab_s", conf="L", value=12, low=6, high=15, unit="battles",
    measure=function(r) return r.wins(RASHID, 0, r.on(633, 12, 31)) end },
  { id="B10", says="Battles lost by the Rashidun side before July 634, in Iraq or Syria", source="tab_s; bal", conf="M", value=0, low=0, high=3, unit="battles",
    measure=function(r) return r.defeats(RASHID, 0, r.on(634, 7, 1)) end },
  { id="B11", says="Ayn al-Tamr is taken or pays by November 633", source="s0; akr", conf="L", value=1000, low=400, high=900, unit="permille",
    measure=function(r) local d = r.held(RASHID, "ayn_tamr"); return d ~= nil and d <= r.on(633, 11, 30) end },

  -- 634 and 635 ----------------------------------------------------------------------
  { id="T092", says="Week in which Bosra submits", source="bal: 173; tab_ii", conf="M", value=61, low=52, high=75, unit="week",
    measure=function(r) return week(r.held(RASHID, "bosra")) end },
  { id="B12", says="Half of the army of Iraq goes to Syria", source="s1; s2; bal: 169", conf="M", value=1000, low=700, high=1000, unit="permille",
    measure=function(r) return r.answer("khalid_to_syria") == "half" end },
  { id="B16", says="Hira is given up before the end of October 634, if it had submitted", source="s0; tab_s", conf="H", value=1000, low=700, high=950, unit="permille",
    measure=function(r)
      local d = r.held(RASHID, "hira")
      if not d or d > r.on(634, 3, 1) then return nil end
      local lost = r.lost(RASHID, "hira", d)
      return lost ~= nil and lost <= r.on(634, 10, 31)
    end },
  { id="B19", says="Week in which the army of Iraq of 634 is beaten", source="bal; tab_s: late November 634", conf="M", value=87, low=80, high=100, unit="week",
    measure=function(r) return week(day_of(r, "bridge")) end },
  { id="B23", says="Abu Ubayd is dead by the end of 635", source="tab_s; bal", conf="H", value=1000, low=500, high=800, unit="permille",
    measure=function(r) return r.fate("abu_ubayd") == "dead" end },
  { id="T096", says="Week in which Damascus submits for the first time", source="bal; tab_ii; theo", conf="M", value=127, low=75, high=130, unit="week",
    measure=function(r) return week(r.held(RASHID, "damascus")) end },
  { id="T097", says="Week in which Emesa submits for the first time", source="bal; tab_ii", conf="M", value=138, low=90, high=160, unit="week",
    measure=function(r) return week(r.held(RASHID, "emesa")) end },
  { id="T077", says="Week in which the nobles agree", source="tab_s; misk; mu", conf="L", value=92, low=85, high=125, unit="week",
    measure=function(r) return week(day_of(r, "unity")) end },
  { id="D40", says="A camp-city stands at al-Khurayba by the end of 635", source="khal; bal: 410; against it tab_s", conf="L", value=1000, low=300, high=900, unit="permille",
    measure=function(r) local d = day_of(r, "basra_stands"); return d ~= nil and d <= r.on(635, 12, 31) end },
  { id="B28", says="Hira is in Persian hands at the end of 635", source="s0; tab_s", conf="H", value=1000, low=600, high=900, unit="permille",
    measure=function(r) return r.holder("hira", r.on(635, 12, 31)) == SASAN end },

  -- 636 ------------------------------------------------------------------------------
  { id="T084", says="Week in which the Emperor's army is over the Taurus", source="s1; kae", conf="M", value=163, low=140, high=175, unit="week",
    measure=function(r) return week(day_of(r, "host")) end },
  { id="B33", says="The Emperor's army is beaten by the Rashidun army in the great battle", source="s0; bal", conf="H", value=1000, low=600, high=800, unit="permille",
    measure=function(r) local b = host(r); if not b then return nil end return b.winner == RASHID end },
  { id="T099", says="Rashidun men in it", source="bal; kae; ken", conf="M", value=20000, low=10000, high=30000, unit="men",
    measure=function(r) local b = host(r); return b and b.men[RASHID] or nil end },
  { id="T099b", says="Roman men in it", source="kae; ken; theo", conf="M", value=25000, low=15000, high=40000, unit="men",
    measure=function(r) local b = host(r); return b and b.men[ROMAN] or nil end },
  { id="B34", says="Week of that battle", source="kae: August 636", conf="H", value=177, low=150, high=190, unit="week",
    measure=function(r) local b = host(r); return b and week(b.day) or nil end },
  { id="T086", says="Week in which the royal army is in camp", source="s0: July 636", conf="M", value=171, low=145, high=185, unit="week",
    measure=function(r) return week(day_of(r, "royal")) end },
  { id="B36", says="The royal army is beaten by the Rashidun army in the great battle", source="tab_s; bal", conf="H", value=1000, low=600, high=800, unit="permille",
    measure=function(r) local b = royal(r); if not b then return nil end return b.winner == RASHID end },
  { id="D01", says="Week of that battle", source="khal; akr; hj: five dates between 635 and 638", conf="L", value=190, low=150, high=225, unit="week",
    measure=function(r) local b = royal(r); return b and week(b.day) or nil end },
  { id="B29", says="Rashidun men in it", source="bal: 410; tab_s", conf="M", value=14500, low=6000, high=20000, unit="men",
    measure=function(r) local b = royal(r); return b and b.men[RASHID] or nil end },
  { id="B30", says="Persian men in it", source="seb; tab_s; khal", conf="L", value=24000, low=14000, high=35000, unit="men",
    measure=function(r) local b = royal(r); return b and b.men[SASAN] or nil end },
  { id="B40", says="Rostam is dead at the end, if the royal army was broken", source="tab_s; bal", conf="H", value=1000, low=850, high=970, unit="permille",
    measure=function(r) if r.var("corps_lost") == 0 then return nil end return r.fate("rostam") == "dead" end },

  -- 637 ------------------------------------------------------------------------------
  { id="B48", says="Weeks from the royal army's end to the fall of Ctesiphon", source="tab_s: Safar of the year 16", conf="M", value=15, low=10, high=26, unit="weeks",
    measure=function(r)
      local broken = day_of(r, "corps_lost")
      local taken = broken and r.held(RASHID, "ctesiphon", broken)
      return taken and (taken - broken) // 7
    end },
  { id="B48b", says="Ctesiphon falls in the five years", source="tab_s; bal", conf="H", value=1000, low=600, high=900, unit="permille",
    measure=function(r) return r.held(RASHID, "ctesiphon") ~= nil end },
  { id="B50", says="The king is taken with it", source="tab_s; bal", conf="H", value=0, low=0, high=100, unit="permille",
    measure=function(r) if not r.held(RASHID, "ctesiphon") then return nil end return r.fate("yazdegerd") == "captured" end },
  { id="B51", says="Jalula is held at the end, if Ctesiphon is", source="tab_s; bal: 420", conf="H", value=1000, low=600, high=900, unit="permille",
    measure=function(r) if r.holder("ctesiphon") ~= RASHID then return nil end return r.holder("jalula") == RASHID end },
  { id="B57", says="The Rashidun side has not gone beyond the Zagros", source="tab_s", conf="H", value=1000, low=800, high=950, unit="permille",
    measure=function(r) return r.held(RASHID, "hamadan") == nil and r.held(RASHID, "kirmanshah") == nil end },
  { id="T101", says="Antioch is Roman at the end of 636", source="bal; kae", conf="M", value=1000, low=600, high=950, unit="permille",
    measure=function(r) return r.holder("antioch", r.on(636, 12, 31)) == ROMAN end },

  -- Men ------------------------------------------------------------------------------
  { id="S7a", says="Rashidun men under arms at the end", source="model assumption: twice the critical numbers for both fronts", conf="L", value=40000, low=15000, high=60000, unit="men",
    measure=function(r) return r.men(RASHID) end },
  { id="S7b", says="Sasanian men under arms at the end", source="model assumption: twice the critical numbers west of the Zagros, with Media", conf="L", value=20000, low=5000, high=35000, unit="men",
    measure=function(r) return r.men(SASAN) end },
  { id="A10", says="Of the Rashidun dead, those who died of sickness", source="model assumption: sickness took as many as battle, or twice as many", conf="L", value=550, low=400, high=700, unit="of a thousand",
    measure=function(r)
      local sick, fell = r.gone(RASHID, "sickness") + r.gone(RASHID, "plague"), r.gone(RASHID, "battle") + r.gone(RASHID, "wounds")
      return sick + fell > 0 and sick * 1000 // (sick + fell) or nil
    end },

  -- Aims set for the model as a whole -------------------------------------------------
  { id="C1", target=true, says="Hira is in Muslim hands, or pays, at the end of 633", source="model assumption", value=1000, low=750, high=950, unit="permille",
    measure=function(r) return r.holder("hira", r.on(633, 12, 31)) == RASHID end },
  { id="C2", target=true, says="Between July 634 and the end of 635 the Persians have most of the lost Sawad again", source="model assumption; s1", value=1000, low=650, high=900, unit="permille",
    measure=function(r)
      local lost = aims.held(r, RASHID, aims.sawad, r.on(634, 6, 30))
      if lost < 2 then return nil end
      for month = 7, 24, 2 do
        local day = r.on(634 + (month - 1) // 12, (month - 1) % 12 + 1, 28)
        if aims.held(r, RASHID, aims.sawad, day) * 3 <= lost then return true end
      end
      return false
    end },
  { id="C3", target=true, says="A royal army of 8,000 stands before al-Qadisiyya or Hira between June and November 636", source="model assumption", value=1000, low=600, high=850, unit="permille",
    measure=function(r) return r.stood(SASAN, "qadisiyya", 90, 8000, r.on(636, 6, 10), r.on(636, 12, 1)) ~= nil end },
  { id="C4", target=true, says="Ctesiphon is lost by July 637, if the royal army was beaten in 636", source="model assumption", value=1000, low=700, high=900, unit="permille",
    measure=function(r)
      local b = royal(r)
      if not b or b.winner ~= RASHID or b.day > r.on(636, 12, 31) then return nil end
      local taken = r.held(RASHID, "ctesiphon")
      return taken ~= nil and taken <= r.on(637, 7, 31)
    end },
  { id="C5", target=true, says="Rashidun men in the field in Iraq at midsummer 636", source="model assumption", value=14500, low=11000, high=20000, unit="men",
    measure=function(r) return aims.men_near(r, RASHID, "hira", 350, r.on(636, 6, 28)) end },
  { id="C6", target=true, says="The great armies of both empires are forward together for four weeks", source="model assumption: no early text knows of it", value=0, low=50, high=200, unit="permille",
    measure=function(r)
      local from, too = day_of(r, "host"), day_of(r, "royal")
      if not from or not too then return false end
      return aims.weeks_together(r, { ROMAN, "damascus", 170, 8000 }, { SASAN, "qadisiyya", 110, 8000 },
                                 math.max(from, too), math.max(from, too) + 420) >= 4
    end },
  { id="C7", target=true, says="The Rashidun side holds nothing of the Sawad at the end", source="model assumption", value=0, low=150, high=400, unit="permille",
    measure=function(r)
      local last = r.weeks * 7 - 1
      return aims.held(r, RASHID, aims.sawad, last) == 0 and aims.held(r, RASHID, { "ctesiphon", "bahurasir" }, last) == 0
    end },
  { id="C8", target=true, says="Rashidun men lost in a year without a fight", source="model assumption: five to twelve in a hundred", value=85, low=50, high=120, unit="of a thousand",
    measure=function(r) return aims.worn_away(r, RASHID) end },
  { id="C8b", target=true, says="The same of the Sasanian side", source="model assumption: five to twelve in a hundred", value=85, low=50, high=120, unit="of a thousand",
    measure=function(r) return aims.worn_away(r, SASAN) end },
}
