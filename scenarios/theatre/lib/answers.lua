-- answers.lua: what courts, tribes and commanders do when something has happened.
--
-- An answer is given once, at the end of the first week in which its condition
-- holds. Its fields:
--
--   var      the variable that remembers it: 0 not yet, 1 just now, 2 before
--   day      the variable that keeps the day of it, if anybody asks for that
--   when     function(q): whether it is time
--   why      the reason, for whoever asks what moved an army
--   armies   { id, at=place, to=place, after=id }: each takes the field `at`,
--            where its side can give it orders (left out if `also` has seen to
--            that), and in the week after makes for `to` if it got none; not if
--            the army it comes `after` is beaten
--   also     function(q, fx, why): the rest
--   tells    { side = text }: what each side hears

local answers = {}

local idle = { [0]=true, [2]=true, [3]=true }     -- orders: none, hold, rest
local UNASKED, NOW, BEFORE = 0, 1, 2

local function give(q, fx, answer)
  fx.var(answer.var, NOW, answer.why)
  if answer.day then fx.var(answer.day, q.day, answer.why) end
  for _, army in ipairs(answer.armies or {}) do
    if army.at and war.waits(q, army[1]) then fx.arrive(army[1], army.at, answer.why) end
  end
  if answer.also then answer.also(q, fx, answer.why) end
  for side, text in pairs(answer.tells or {}) do fx.tell(side, text) end
end

local function send(q, fx, answer)
  fx.var(answer.var, BEFORE, answer.why)
  for _, army in ipairs(answer.armies or {}) do
    local f = war.there(q, army[1])
    local late = army.after and war.beaten(q, army.after)
    if army.to and f and idle[f.order] and not late then
      fx.goal(army[1], army.to, nil, answer.why)
    end
  end
end

-- For week_begins: sends the armies of last week's answers on their way.
function answers.sent(q, fx, list)
  for _, answer in ipairs(list) do
    if q.var[answer.var] == NOW then send(q, fx, answer) end
  end
end

-- For week_ends: gives the answers whose time has come.
function answers.given(q, fx, list)
  for _, answer in ipairs(list) do
    if q.var[answer.var] == UNASKED and answer.when(q) then give(q, fx, answer) end
  end
end

-- The variables of these answers, for the `vars` of events.lua; `says` has the
-- meaning of each that is not told by its answer's `why`.
function answers.vars(list, vars)
  for _, answer in ipairs(list) do
    vars[answer.var] = { UNASKED, low=UNASKED, high=BEFORE, says=answer.says or answer.why }
    if answer.day then vars[answer.day] = { 0, low=0, high=500, says="The day of it." } end
  end
  return vars
end

return answers
