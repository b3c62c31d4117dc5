-- record.lua: what the accounts of 633 tell that a run can be asked: figures of the
-- sources, each with the range that many runs should fall into.
--
-- The counts of battles are those of tradition, which likes to number victories;
-- the range reaches down to what a sober reading leaves.

local RASHID = "rashid"

-- Weeks are counted from 1, as a player sees them.
local function week(day) return day and day // 7 + 1 end

return {
  { id="B05", says="The first battle on the road from Kazima to Ubulla is won by the Muslims",
    value=1000, low=700, high=900, unit="permille", conf="M", source="s1; tab_s; akr",
    measure=function(r) return r.won(RASHID, "kazima", 150, 0, r.on(633, 6, 30)) end },

  { id="B07", says="Week in which Hira submits",
    value=8, low=5, high=14, unit="week", conf="M", source="tab_s; bal",
    measure=function(r) return week(r.held(RASHID, "hira")) end },

  { id="B08", says="Tribute of Hira a year",
    value=100000, low=60000, high=190000, unit="dirham", conf="H", source="bal; tab_s",
    measure=function(r) return r.tribute("hira") end },

  { id="B09", says="Battles the Muslims win from April to December",
    value=12, low=6, high=15, unit="battles", conf="L", source="tab_s",
    measure=function(r) return r.wins(RASHID) end },

  { id="B10", says="Battles they lose",
    value=0, low=0, high=1, unit="battles", conf="M", source="s0; s1; tab_s",
    measure=function(r) return r.defeats(RASHID) end },

  { id="B11", says="Week in which Ayn al-Tamr falls",
    value=17, low=14, high=35, unit="week", conf="L", source="akr",
    measure=function(r) return week(r.held(RASHID, "ayn_tamr")) end },

  { id="D10", says="Ubulla is still Persian in December",
    value=1000, low=600, high=950, unit="permille", conf="M", source="bal: 388; mor",
    measure=function(r) return r.held(RASHID, "ubulla") == nil end },

  { id="C1", target=true, says="Hira is in Muslim hands at the end of the year",
    value=1000, low=750, high=950, unit="permille", source="model assumption",
    measure=function(r) return r.holder("hira") == RASHID end },

  { id="C8", target=true, says="Rashidun men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "rashid") end },

  { id="C8b", target=true, says="Sasanian men lost in a year without a fight", value=85, low=50, high=120, unit="of a thousand", source="model assumption: five to twelve in a hundred",
    measure=function(r) return aims.worn_away(r, "sasan") end },
}
