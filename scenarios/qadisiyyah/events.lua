-- events.lua: what comes up the road, out of the sky and over from the enemy.
--
-- Days are counted from the first day of the battle, which is day 0.

local R, S = "rashid", "sasan"

local function waits(q, id)
  local f = q.formation(id)
  return f and f.waits
end

-- The field, or wherever the army stands by now.
local function field(q)
  local f = q.formation("sad")
  return f and f.place or "qadisiyya"
end

local function come(q, fx, id, half_hour, why)
  if waits(q, id) then fx.arrive(id, field(q), why, half_hour) end
end

local function men_on_the_plain(q, side)
  local men = 0
  for _, f in ipairs(q.formations(side)) do
    if f.at == "qadisiyya" then men = men + f.men end
  end
  return men
end

-- The town opens to an army that has the plain to itself.
local function town(q, fx)
  local r, s = men_on_the_plain(q, R), men_on_the_plain(q, S)
  local holds = s == 0 and r >= 1000 and R or r == 0 and s >= 1000 and S
  if holds and q.place("qadisiyya").owner ~= holds then
    fx.owner("qadisiyya", holds, "the plain is theirs, and the town opens its gates")
  end
end

-- The King's army stands on the field or waits behind the canal.
local function royal(q) return q.formation("rostam") and "rostam" or "rostam_wait" end

-- The household rides to an army that stands, not to one that has been driven off.
local function household(q, fx)
  local f = q.formation(royal(q))
  if f and f.place == field(q) then
    come(q, fx, "guard", 6, "the king has heard how it goes and sends his household")
  end
end

-- Come too late, it does not stay to be cut down alone.
local function household_turns_back(q, fx)
  local f, r = q.formation("guard"), q.formation(royal(q))
  if not f or f.waits or f.place ~= field(q) or r and r.place == f.place then return end
  fx.stance("guard", "avoid", "the army it was sent to is gone")
  fx.goal("guard", "hira", "forced", "the army it was sent to is gone")
end

local elephants = {
  beasts=true, beasts_right=true, beasts_left=true,
  beasts_wait=true, beasts_right_wait=true, beasts_left_wait=true,
}

-- Every tower whole again in the morning.
local function spares(q, fx)
  for _, f in ipairs(q.formations(S)) do
    if elephants[f.id] then fx.mended(f.id, "spare towers and girths were brought up") end
  end
end

local function chance_of_wind(q, fx)
  for day = 0, 3 do
    if q.roll("wind", day) < 350 then
      fx.storm(day, 8 + q.roll("hour", day) % 6, "west", "the dabur rises")
      return
    end
  end
end

-- The Muslims go over to them.
local function cross(q, fx)
  for _, f in ipairs(q.formations(R)) do
    if not f.waits then
      fx.stance(f.id, "seek", "Sa'd was dared, and crosses")
      fx.goal(f.id, "atiq_bridge", nil, "Sa'd was dared, and crosses")
    end
  end
end

return {
  start=function(q, fx)
    local p = q.premise
    fx.met_elephants(R, "men of Rabi'a and Tamim were at the Bridge")
    if p.sad == "front" then fx.leader("sad", "sad_rides", "he is well and in the saddle") end
    if p.rostam == "bank" then fx.leader(royal(q), "rostam_bank", "he stays beyond the canal") end
    if p.elephants == "none" then
      for _, f in ipairs(q.formations(S)) do
        if elephants[f.id] then fx.leave(f.id, "the elephants stayed at Ctesiphon") end
      end
    end
    if p.veterans == "early" then
      fx.arrive("qaqa", "qadisiyya", "the road from Syria was short this year")
      fx.arrive("hashim", "qadisiyya", "the road from Syria was short this year")
    end
    if p.causeway == "three" then fx.crossings("qadisiyya", 3, "two more dams beside the first") end
    if p.storm == "told" then
      fx.storm(3, 10, "west", "the dabur of the fourth day")
    elseif p.storm == "chance" then
      chance_of_wind(q, fx)
    end
  end,

  day_begins=function(q, fx)
    local p, day = q.premise, q.day
    town(q, fx)
    if q.short and day >= 2 then
      fx.over(nil, "The short cut ends with the second night.")
      return
    end
    if p.crossing == "muslims" and day == 0 then cross(q, fx) end
    if p.elephants == "spares" and day > 0 then spares(q, fx) end
    if p.veterans == "driblets" and day == 1 then
      come(q, fx, "qaqa", 2, "Abu Ubayda has sent the men of Iraq home; al-Qa'qa rides ahead")
    end
    if day > 2 then household_turns_back(q, fx) end
    if day == 2 then
      if p.veterans == "driblets" then
        come(q, fx, "hashim", 2, "Hashim and Qays come up in troops of seventy")
      end
      household(q, fx)
      if p.informers == "told" then
        fx.informed(R, "deserters tell where an elephant is weak: the eyes and the trunk")
      end
    end
  end,

  week_ends=town,
}
