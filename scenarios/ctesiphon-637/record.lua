-- record.lua: what history is taken to show of this year, to hold many runs
-- against: sawad lab backtest ctesiphon-637 --runs 200.

local RASHID, SASAN = "rashid", "sasan"

local function fell(r) return r.held(RASHID, "ctesiphon") end

return {
  { id="B46", says="The Daylamites change sides", source="bal; mor", conf="M", value=1000, low=600, high=1000, unit="permille",
    measure=function(r) return r.var("hamra_came") > 0 end },

  { id="B47", says="Weeks of pause after the victory", source="tab_s", conf="M", value=8, low=3, high=10, unit="weeks",
    measure=function(r)
      if r.premise.pause ~= "letters" or r.var("marched_day") == 0 then return nil end
      return r.var("marched_day") // 7
    end },

  { id="B48", says="Week in which Ctesiphon falls", source="tab_s", conf="M", value=15, low=10, high=26, unit="week",
    measure=function(r) return fell(r) and fell(r) // 7 + 1 or nil end },

  { id="B48b", says="Ctesiphon has fallen by the end of June 637", source="tab_s; bal: 417", conf="M", value=1000, low=750, high=900, unit="permille",
    measure=function(r) return fell(r) ~= nil and fell(r) <= r.on(637, 6, 30) end },

  { id="B50", says="The King is captured at Ctesiphon", source="tab_s; bal: 417", conf="H", value=0, low=0, high=100, unit="permille",
    measure=function(r) return r.fate("yazdegerd") == "captured" end },

  { id="B51", says="Jalula is won by the Rashidun army, if it is fought", source="tab_s; bal: 420", conf="H", value=1000, low=750, high=920, unit="permille",
    measure=function(r)
      if r.var("stand") ~= 1 or not r.battle("jalula", 15, r.on(637, 2, 1)) then return nil end
      return r.held(RASHID, "jalula") ~= nil
    end },

  { id="B52", says="Months from the fall of the capital to that of Jalula", source="tab_s; bal: 421", conf="M", value=8, low=1, high=9, unit="months",
    measure=function(r)
      local jalula = r.held(RASHID, "jalula")
      if r.var("stand") ~= 1 or not jalula or not fell(r) or jalula < fell(r) then return nil end
      return (jalula - fell(r) + 15) // 30
    end },

  { id="B54", says="Days from the fall of Jalula to that of Khaniqin", source="tab_s; s1", conf="H", value=3, low=1, high=21, unit="days",
    measure=function(r)
      local jalula, khaniqin = r.held(RASHID, "jalula"), r.held(RASHID, "khaniqin")
      if not jalula or not khaniqin or khaniqin < jalula then return nil end
      return khaniqin - jalula
    end },

  { id="B57", says="The advance stops at the Zagros", source="tab_s; don", conf="H", value=1000, low=800, high=950, unit="permille",
    measure=function(r) return r.held(RASHID, "hamadan") == nil and r.held(RASHID, "nihavand") == nil and r.held(RASHID, "kirmanshah") == nil end },

  { id="B57b", says="Hulwan is held at some time before January 638", source="tab_s; mor", conf="M", value=1000, low=400, high=850, unit="permille",
    measure=function(r) return r.held(RASHID, "hulwan") ~= nil end },

  { id="T158", says="Tikrit has fallen", source="tab_s; bal", conf="L", value=1000, low=500, high=900, unit="permille",
    measure=function(r) return r.held(RASHID, "tikrit") ~= nil end },

  { id="C4", target=true, says="Ctesiphon is lost by July 637", value=1000, low=700, high=900, unit="permille", source="model assumption",
    measure=function(r) return fell(r) ~= nil and fell(r) <= r.on(637, 7, 31) end },

  { id="C8", target=true, says="Rashidun men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "rashid") end },

  { id="C8b", target=true, says="Sasanian men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "sasan") end },
}
