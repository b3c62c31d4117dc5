-- annals.lua: what follows from what has happened, as rows.
--
-- An answer is given once, at the end of the first week in which its condition
-- holds; then its variable keeps the day after, so that "how long ago" can be
-- asked. Its rows:
--
--   var      its variable, 0 until it is given
--   after    the variable of an answer that must have been given before
--   every    asked only in every so many weeks, where the question is dear
--   when     function(q): whether it is time; left out where a card sets the
--            variable, and only the road is to be kept
--   armies   rows { id, at=place, to=place, led={ leaders } }: waiting armies take
--            the field at `at`, and in the weeks after make for `to` until they
--            are near it; the first of `led` who is free takes command
--   why, tells={ side=text }, also=function(q, fx, why)

local annals = {}

local RIDE_WEEKS, NEAR = 6, 40 * war.km

-- Whether an answer has been given, and how many days ago.
function annals.given(q, var) return q.var[var] > 0 end
function annals.days(q, var) return q.var[var] > 0 and q.day + 1 - q.var[var] or -1 end

-- The answer was given so many weeks ago or longer.
function annals.weeks_past(q, var, weeks)
  local given = q.var[var]
  return given > 0 and q.day + 1 - given >= weeks * 7
end

-- One of these armies, or an army led by one of these men, is within reach of a
-- place. Dearer than it looks: ask it rarely.
function annals.near(q, ids, place, metres)
  for _, id in ipairs(ids) do
    local f = war.there(q, id)
    if f and war.within(q, f.place, place, metres) then return true end
  end
  return false
end

-- The army a man commands, if he is well and commands one that is on the map.
function annals.army_of(q, leader)
  local l = q.leader(leader)
  local f = l.fate == "well" and l.formation
  return f and not f.waits and f or nil
end

-- The first of these men who is well and commands nobody.
function annals.free(q, leaders)
  for _, id in ipairs(leaders) do
    local l = q.leader(id)
    if l.fate == "well" and not l.formation then return id end
  end
end

local function raise(q, fx, a, why)
  local f = q.formation(a[1])                   -- nil if its premise does not hold
  if a.at and f and f.waits then fx.arrive(a[1], a.at, why) end
end

local function give(q, fx, answer)
  fx.var(answer.var, q.day + 1, answer.why)
  for _, a in ipairs(answer.armies or {}) do raise(q, fx, a, answer.why) end
  if answer.also then answer.also(q, fx, answer.why) end
  for side, text in pairs(answer.tells or {}) do fx.tell(side, text) end
end

-- Those of the answers that are asked for, by what they wait for: what waits for the
-- same answer is passed over together until that is given.
function annals.asked(list)
  local groups, of = {}, {}
  for _, answer in ipairs(list) do
    if answer.when then
      local after = answer.after or ""
      local group = of[after] or { after=answer.after, rows={} }
      if not of[after] then
        of[after] = group
        groups[#groups + 1] = group
      end
      group.rows[#group.rows + 1] = answer
    end
  end
  return groups
end

-- Gives what is due this week. Of a list of annals.asked().
function annals.give(q, fx, groups)
  local var, week = q.var, q.week
  for _, group in ipairs(groups) do
    if not group.after or var[group.after] > 0 then
      for _, answer in ipairs(group.rows) do
        local every = answer.every
        if (not every or week % every == 0) and var[answer.var] == 0 and answer.when(q) then give(q, fx, answer) end
      end
    end
  end
end

-- A raised army gets its commander, and is kept on its way.
local function speed(q, fx, a, new, why)
  local f = war.there(q, a[1])
  if not f or not new and q.side(f.side).commanded ~= 0 then return end
  if new and a.led and not f.leader then
    local leader = annals.free(q, a.led)
    if leader then fx.leader(a[1], leader, why) end
  end
  if a.to and not war.within(q, f.place, a.to, NEAR) then fx.goal(a[1], a.to, nil, why) end
end

-- Those of the answers that have armies to be kept on the road: the rest need not
-- be asked every week.
function annals.moving(list)
  local rows = {}
  for _, answer in ipairs(list) do
    local goes = false
    for _, a in ipairs(answer.armies or {}) do goes = goes or a.to or a.led end
    if goes then rows[#rows + 1] = answer end
  end
  return rows
end

-- Keeps on the road, at the beginning of a week, whoever was raised of late. A
-- person who commands a side is obeyed from the second week on. Of a list of
-- annals.moving().
function annals.speed(q, fx, list)
  local var, day = q.var, q.day
  for _, answer in ipairs(list) do
    local given = var[answer.var]
    local since = day - given
    if given > 0 and since >= 0 and since < RIDE_WEEKS * 7 then
      for _, a in ipairs(answer.armies) do
        if a.to or a.led then speed(q, fx, a, since == 0, answer.why) end
      end
    end
  end
end

-- A variable that an answer keeps.
function annals.var(says) return { 0, low=0, high=2000, says=says } end

return annals
