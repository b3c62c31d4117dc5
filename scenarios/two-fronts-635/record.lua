-- record.lua: what the record has to say about these eighty weeks, to hold many
-- runs against. Numbers B.. are those of the backtest list of the dossier; T..
-- rows of its timeline.

-- The first battle within so far of a place, from a day on, with so many men of
-- either side in it; small fights do not count.
local function battle(r, place, km, from, side, men, other, others)
  while true do
    local b = r.battle(place, km, from)
    if not b then return nil end
    if (b.men[side] or 0) >= men and (b.men[other] or 0) >= others then return b end
    from = b.day + 1
  end
end

-- The great battle of Syria: within three days' march of the Yarmuk, from the
-- spring of 636 on.
local function great(r) return battle(r, "yarmouk", 130, r.on(636, 3, 1), "rashid", 4000, "roman", 4000) end

local function great_won(r)
  local b = great(r)
  if b and b.winner then return b.winner == "rashid" end
end

-- The first meeting with the royal army before al-Qadisiyya and Hira.
local function plain(r)
  local from = r.var("advance_day")
  return from > 0 and battle(r, "qadisiyya", 60, from, "sasan", 6000, "rashid", 1500) or nil
end

local function week(day) return day and day // 7 + 1 end

return {
  { id="B28", says="The Sawad stays out of Muslim hands through 635", value=1000, low=700, high=1000, unit="permille", conf="H",
    source="s0; tab_s",
    measure=function(r) local d = r.held("rashid", "hira"); return not d or d > r.on(635, 12, 31) end },

  { id="T096", says="Week in which Damascus falls", value=23, low=15, high=34, unit="week", conf="M",
    source="bal: 186-193; tab_ii: six months from March",
    measure=function(r) return week(r.held("rashid", "damascus")) end },

  { id="T097", says="Week in which Emesa falls or pays", value=38, low=28, high=48, unit="week", conf="M",
    source="bal: 200-201",
    measure=function(r) return week(r.held("rashid", "emesa")) end },

  { id="T098a", says="Week in which the Emperor's army comes south", value=59, low=54, high=66, unit="week", conf="M",
    source="kae; s1: May 636",
    measure=function(r) local d = r.var("march_day"); return d > 0 and week(d) or nil end },

  { id="T098b", says="Damascus, once won, is lost again before the end", value=1000, low=500, high=900, unit="permille", conf="M",
    source="bal; kae: given up before the Yarmuk; a calibrated model leaves room",
    measure=function(r) if r.held("rashid", "damascus") then return r.lost("rashid", "damascus") ~= nil end end },

  { id="B33", says="The great battle of Syria is won by the Rashidun army", value=1000, low=600, high=800, unit="permille", conf="H",
    source="s0; bal; kae", measure=great_won },

  { id="B34", says="Day of the year 636 on which it begins", value=233, low=153, high=244, unit="day", conf="H",
    source="kae: July to 20 August; here from June on",
    measure=function(r) local b = great(r); return b and b.day - r.on(636, 1, 1) + 1 end },

  { id="B35", says="Weeks from it to the first fight at al-Qadisiyya", value=13, low=-74, high=74, unit="week", conf="L",
    source="s1: three months; other datings from minus to plus seventeen",
    measure=function(r)
      local a, b = great(r), plain(r)
      return a and b and (b.day - a.day) // 7 or nil
    end },

  { id="B29", says="Muslims in the first fight at al-Qadisiyya", value=9500, low=6000, high=14000, unit="men", conf="M",
    source="bal: 410; tab_s: the critical figure",
    measure=function(r) local b = plain(r); return b and b.men.rashid end },

  { id="B30", says="Persians in it", value=22000, low=15000, high=30000, unit="men", conf="L",
    source="don; tab_s: the critical figure",
    measure=function(r) local b = plain(r); return b and b.men.sasan end },

  { id="B32", says="Weeks the royal army is out before that fight", value=17, low=9, high=22, unit="week", conf="M",
    source="tab_s; bal: 410, four months",
    measure=function(r) local b = plain(r); return b and (b.day - r.var("advance_day")) // 7 end },

  { id="D27", says="Weeks between the two offensives", value=8, low=0, high=26, unit="week", conf="L",
    source="s1; kae: May and July",
    measure=function(r)
      local a, b = r.var("march_day"), r.var("advance_day")
      return a > 0 and b > 0 and math.abs(a - b) // 7 or nil
    end },

  { id="D26", says="A pact is sworn", value=0, low=0, high=300, unit="permille", conf="L",
    source="s0; kae: unattested in early texts",
    measure=function(r) return r.var("pact") == 3 end },

  { id="C3", target=true, says="A royal army of 8,000 stands before al-Qadisiyya or Hira between June 636 and the end", value=1000, low=600, high=850, unit="permille", source="model assumption",
    measure=function(r) return r.stood("sasan", "qadisiyya", 90, 8000, r.on(636, 6, 10), r.on(636, 10, 12)) ~= nil end },

  { id="C6", target=true, says="The great armies of both empires are forward together for four weeks", value=0, low=50, high=200, unit="permille", source="model assumption: no early text knows of it",
    measure=function(r)
      return aims.weeks_together(r, { "roman", "damascus", 170, 8000 }, { "sasan", "qadisiyya", 110, 8000 },
                                 r.on(635, 10, 1), r.on(636, 10, 12)) >= 4
    end },

  { id="C8", target=true, says="Rashidun men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "rashid") end },

  { id="C8b", target=true, says="Sasanian men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "sasan") end },
}
