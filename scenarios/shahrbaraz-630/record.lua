-- record.lua: the record of history, for `sawad lab backtest shahrbaraz-630 --runs 100`.
--
-- Each row asks one question of a finished run. A `measure` that returns true or false
-- is counted: the share of runs with true, in permille, is held against low and high. One
-- that returns a number is ranked: the median is. nil means that the question does not
-- arise in that run. The bands are what the sources bear, not what the game gives.

return {
  { id="B01", says="Shahrbaraz enters Ctesiphon", source="s3; tab_v", conf="H",
    value=1000, low=750, high=950, unit="permille",
    measure=function(r) return r.var("gate") > 0 end },

  { id="B02", says="The first assault on the wall fails, and a gate is opened from within", source="s3; tab_v", conf="M",
    value=1000, low=600, high=850, unit="permille",
    measure=function(r) return r.var("gate") == 1 and r.var("storm_lost") > 0 end },

  { id="storm", says="The first fight for the wall is won by those behind it", source="s3; tab_v", conf="M",
    value=1000, low=600, high=850, unit="permille",
    measure=function(r) return r.won("court", "ctesiphon", 30) end },

  { id="B03", says="Days from the beginning of the siege to his death", source="tab_v; kc", conf="H",
    value=43, low=30, high=60, unit="days",
    measure=function(r) return r.var("death_day") >= 0 and r.var("death_day") - r.var("siege_day") or nil end },

  { id="T020", says="Day on which he stands before the wall (27 April is day 15)", source="s3", conf="M",
    value=15, low=10, high=25, unit="day",
    measure=function(r) return r.var("siege_day") >= 0 and r.var("siege_day") or nil end },

  { id="T022", says="Days on the throne", source="tab_v; seb: forty", conf="M",
    value=40, low=20, high=50, unit="days",
    measure=function(r) return r.var("death_day") >= 0 and r.var("death_day") - r.var("gate_day") or nil end },

  { id="S8", says="The Pahlav are still on the road when the gate opens", source="pou; seb", conf="M",
    value=1000, low=850, high=1000, unit="permille",
    measure=function(r)
      if r.var("gate") == 0 then return nil end
      local march = 20                                      -- days from Hamadan to Ctesiphon, at least
      return r.var("pahlav_day") == 0 or r.var("pahlav_day") + march > r.var("gate_day")
    end },

  -- B04 counts eight to ten rulers in four years; three of them belong to these weeks.
  { id="B04", says="Rulers from April to July 630", source="tab_v; malek", conf="H",
    value=3, low=2, high=3, unit="rulers",
    measure=function(r) return r.var("rulers") end },
}
