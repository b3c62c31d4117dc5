-- record.lua: what history is taken to show of this year, to hold many runs
-- against: sawad lab backtest bridge-634 --runs 200.
--
-- Numbers are those of the backtest table. Boolean rows are shares of runs in a
-- thousand; rows that ask nothing of a run answer nil and do not count. A battle
-- H in the table must not come to a thousand: the tradition itself tells of
-- undecided hours.

local RASHID, SASAN = "rashid", "sasan"

-- Bahman's battle, if they crossed to him.
local function crossed(r)
  if r.var("ford") ~= 1 or r.var("bridge") == 0 then return nil end
  local day = r.var("bridge_day")
  return r.battle("quss_natif", 12, day, day)
end

return {
  { id="B15", says="Babylon is won by the Rashidun army", source="tab_s", conf="L", value=1000, low=500, high=750, unit="permille",
    measure=function(r) return r.won(RASHID, "babil", 80, 0, r.on(634, 9, 1)) end },

  { id="B16", says="Hira is given up before the end of October 634", source="tab_s; s0", conf="H", value=1000, low=700, high=950, unit="permille",
    measure=function(r)
      local lost = r.lost(RASHID, "hira")
      return lost ~= nil and lost <= r.on(634, 10, 31)
    end },

  { id="B17", says="Namariq, the fight with Jaban, is won by the Rashidun army", source="s0; tab_s", conf="H", value=1000, low=600, high=800, unit="permille",
    measure=function(r) return r.won(RASHID, "namariq", 60, r.on(634, 9, 10), r.on(634, 12, 31)) end },

  { id="B17b", says="Saqatiya or what stands for it, east of the Euphrates, is won by the Rashidun army", source="tab_s", conf="M", value=1000, low=600, high=800, unit="permille",
    measure=function(r) return r.won(RASHID, "saqatiya", 90, r.on(634, 9, 10), r.on(634, 12, 31)) end },

  { id="B19", says="Bahman wins if they cross to him", source="tab_s; bal; s2", conf="H", value=1000, low=700, high=900, unit="permille",
    measure=function(r)
      local b = crossed(r)
      return b and b.winner == SASAN
    end },

  { id="B20", says="Dead at the Bridge, of the Muslims who fought, if they crossed and lost", source="tab_s", conf="M", value=440, low=300, high=500, unit="of a thousand",
    measure=function(r)
      local b = crossed(r)
      if not b or r.var("bridge") ~= 1 or b.men[RASHID] == 0 then return nil end
      return (b.dead[RASHID] + b.drowned[RASHID]) * 1000 // b.men[RASHID]
    end },

  { id="B21", says="Of those dead, the drowned", source="model assumption: about half, from the story", conf="L", value=500, low=250, high=600, unit="of a thousand",
    measure=function(r)
      local b = crossed(r)
      local lost = b and b.dead[RASHID] + b.drowned[RASHID] or 0
      if r.var("bridge") ~= 1 or lost == 0 then return nil end
      return b.drowned[RASHID] * 1000 // lost
    end },

  { id="B23", says="Abu Ubayd falls at the Bridge, if he crossed and lost", source="tab_s; bal", conf="H", value=1000, low=500, high=800, unit="permille",
    measure=function(r)
      if r.var("ford") ~= 1 or r.var("bridge") ~= 1 or r.var("commander") ~= 1 then return nil end
      return r.fate("abu_ubayd") == "dead"
    end },

  { id="B24", says="Nobody follows the beaten beyond the river", source="tab_s", conf="M", value=1000, low=650, high=900, unit="permille",
    measure=function(r)
      if r.var("bridge") ~= 1 then return nil end
      return r.answer("quarrel") == "recall"
    end },

  { id="B25", says="Buwayb is won by the Rashidun army, if it is fought", source="tab_s; bal: 406; s2", conf="M", value=1000, low=600, high=800, unit="permille",
    measure=function(r)
      if r.var("buwayb") == 0 then return nil end
      return r.var("buwayb") == 1
    end },

  { id="B26", says="Men in the Rashidun army at the end of June 635, against the middle reading", source="tab_s: eight thousand in the tradition; the middle is the model's", conf="L", value=5000, low=3000, high=7500, unit="men",
    measure=function(r) return r.men(RASHID) end },

  { id="B28", says="Hira is not held by the Muslims at the end", source="s0; tab_s", conf="H", value=1000, low=700, high=900, unit="permille",
    measure=function(r)
      local lost = r.lost(RASHID, "hira")
      if r.var("peace") ~= 1 then return nil end
      return r.answer("edge") == "edge" or lost ~= nil and lost >= r.on(635, 3, 1)
    end },

  { id="W13", says="Weeks from the Bridge to the second call, if the Bridge was lost", source="bal: 405; tab_s: from four weeks to a year", conf="L", value=12, low=4, high=30, unit="weeks",
    measure=function(r)
      if r.var("bridge") ~= 1 or r.var("second_call") == 0 or r.var("second_day") < r.var("bridge_day") then return nil end
      return (r.var("second_day") - r.var("bridge_day")) // 7
    end },

  { id="C2", target=true, says="The Persians have most of the Sawad again by the end of June 635", value=1000, low=650, high=900, unit="permille", source="model assumption; s1",
    measure=function(r)
      for month = 9, 17, 2 do
        local day = r.on(634 + (month - 1) // 12, (month - 1) % 12 + 1, 28)
        if aims.held(r, RASHID, aims.sawad, day) * 3 <= #aims.sawad then return true end
      end
      return false
    end },

  { id="C8", target=true, says="Rashidun men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "rashid") end },

  { id="C8b", target=true, says="Sasanian men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "sasan") end },
}
