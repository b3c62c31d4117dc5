-- record.lua: what is told of the four days, to hold many runs against. Losses are held
-- as shares, since heads differ by ten times from one text to the next.

local function field(r) return r.battle("qadisiyya", 40) end

local function share(part, whole) return whole and whole > 0 and part and part * 1000 // whole or nil end

return {
  { id="B29", says="Sa'd's men for a thousand of Rostam's on the first day (ten thousand against twenty-two, or twenty-eight against sixty)", source="tab_s; bal; don", conf="L",
    value=450, low=300, high=800, unit="permille of men",
    measure=function(r)
      local b = field(r)
      return b and share(b.men.rashid, b.men.sasan)
    end },

  { id="B31", says="Elephants on the field", source="tab_s; bal", conf="M",
    value=33, low=30, high=33, unit="elephants",
    measure=function(r)
      local b = field(r)
      return b and b.beasts and (type(b.beasts) == "table" and b.beasts.sasan or b.beasts)
    end },

  { id="B36", says="The Rashidun army has won when it is over", source="tab_s; bal; khal", conf="H",
    value=1000, low=600, high=800, unit="permille",
    measure=function(r)
      local b = field(r)
      if not b or not b.winner then return nil end
      return b.winner == "rashid"
    end },

  { id="days", says="Days of fighting", source="tab_s; khal; bal: 415", conf="M",
    value=4, low=1, high=4, unit="days",
    measure=function(r)
      local b = field(r)
      return b and b.days
    end },

  { id="B40", says="Rostam is dead, if his army was beaten", source="tab_s; seb; bal: 415", conf="H",
    value=1000, low=850, high=970, unit="permille",
    measure=function(r)
      local b = field(r)
      if not b or b.winner ~= "rashid" or r.premise.rostam == "bank" then return nil end
      return r.fate("rostam") == "dead"
    end },

  { id="B41", says="Dead of the Rashidun army", source="tab_s", conf="L",
    value=280, low=100, high=300, unit="permille of it",
    measure=function(r)
      local b = field(r)
      return b and share(b.dead.rashid, b.men.rashid)
    end },

  { id="B43", says="Dead of the Sasanian army, if it was beaten", source="tab_s; seb", conf="L",
    value=350, low=250, high=500, unit="permille of it",
    measure=function(r)
      local b = field(r)
      if not b or b.winner ~= "rashid" then return nil end
      return share(b.dead.sasan, b.men.sasan)
    end },

  { id="B44", says="Of these, drowned in al-Atiq or cut down at the crossing", source="tab_s", conf="L",
    value=600, low=300, high=750, unit="permille of them",
    measure=function(r)
      local b = field(r)
      if not b or b.winner ~= "rashid" then return nil end
      return share(b.drowned.sasan, b.dead.sasan)
    end },
}
