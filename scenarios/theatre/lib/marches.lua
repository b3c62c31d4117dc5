-- marches.lua: armies that go where a decision has sent them.
--
-- What a side has decided on a card is carried out by its armies week after week
-- until it is done; these are the ways in which scenarios have them do so.

local marches = {}

-- The army of that id itself, if it is on the map. What is left of one may be a
-- detachment, which bears its parent's id and cannot be told what to do by it.
function marches.own(q, id)
  local f = war.there(q, id)
  if f and f.ordinal == 0 then return f end
end

local function stays(f) return f.garrison == true or f.garrison == 1 end

-- The armies of a side in the field: no garrisons, none that wait, no detachments.
function marches.field(q, side)
  local list = {}
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and not stays(f) and f.ordinal == 0 then list[#list + 1] = f end
  end
  return list
end

-- The army that a leader commands, if it is on the map.
function marches.under(q, side, leader)
  for _, f in ipairs(q.formations(side)) do
    if not f.waits and f.leader == leader then return f end
  end
end

-- Whether an army stands aside and obeys nobody.
function marches.aside(q, f) return f.aloof_day and f.aloof_day > q.day end

-- An army stands aside where it is, for so many days, unless it does so already.
function marches.stand(q, fx, f, days, why)
  if not marches.aside(q, f) then fx.aloof(f.id, days, why) end
end

-- The army goes there, if it is on the map and not there yet.
function marches.go(q, fx, id, to, why, pace)
  local f = marches.own(q, id)
  if f and f.at ~= to and not marches.aside(q, f) then fx.goal(id, to, pace, why) end
end

-- Everybody in the field within reach of a place goes somewhere.
function marches.all(q, fx, side, from, metres, to, stance, why)
  for _, f in ipairs(marches.field(q, side)) do
    if war.within(q, f.place, from, metres) and not marches.aside(q, f) then
      fx.stance(f.id, stance, why)
      if f.at ~= to then fx.goal(f.id, to, nil, why) end
    end
  end
end

-- Goes home by a place and is seen no more.
function marches.home(q, fx, id, to, why)
  local f = marches.own(q, id)
  if not f then return end
  if f.at == to then
    fx.leave(id, why)
  elseif not marches.aside(q, f) then
    fx.stance(id, "avoid", why)
    fx.goal(id, to, nil, why)
  end
end

return marches
