-- events.lua: one army that comes late, and a little advice.

local RASHID, SASAN = "rashid", "sasan"
local km = war.km
local within = war.within

local function hormozd(q) return q.formation("hormozd") or q.formation("hormozd_linked") end

local function hormozd_beaten(q)
  local h = hormozd(q)
  return q.side(SASAN).defeats > 0 and (not h or h.beaten_day >= 0)
end

local function near(q, side, place, metres) return war.near(q, side, place, metres, 300) end

-- Advice, each once, when there is something to see.
local lessons = {
  { var="met",
    when=function(q) return near(q, RASHID, "hufayr", 40*km) or near(q, RASHID, "kazima", 40*km) end,
    rashid="You are on the coast. A day's halt takes away more weariness than two nights do: rest before you fight, and let the columns come up.",
    sasan="They have reached the wells. What they carry lasts some weeks; what the wells give does not feed an army." },
  { var="walked",
    when=function(q)
      local h = hormozd(q)
      return h and not within(q, h.place, "ubulla", 60*km) and near(q, RASHID, "hufayr", 40*km)
    end,
    rashid="Hormozd is two marches or more from Ubulla, and you are nearer to it than he. He may hurry back; then he will come tired.",
    sasan="They stand between you and Ubulla. Forced, you can be back in three days, worn out; at an even pace in five. The port has a wall." },
  { var="fought",
    when=function(q) return q.side(RASHID).victories + q.side(RASHID).defeats > 0 end,
    rashid="After a battle most men are missing order rather than blood. Rest; then follow, or send an envoy while the news is fresh. Kazima may listen if nobody is near to help it.",
    sasan="After a battle most men are missing order rather than blood. Break off, put water or a wall between, and gather; help is on the river." },
}

return {
  vars={
    met        = { 0, low=0, high=1, says="Whether advice was given on reaching the coast." },
    walked     = { 0, low=0, high=1, says="Whether advice was given on the fifty miles." },
    fought     = { 0, low=0, high=1, says="Whether advice was given after a battle." },
    qarin_sent = { 0, low=0, high=2, says="Whether Qarin has come: 1 just now, 2 before." },
  },

  start=function(q, fx)
    if q.premise.hormozd == "marches" then
      fx.goal(q.premise.chains == "iron" and "hormozd_linked" or "hormozd", "kazima", nil, "The Arabs are expected at Kazima.")
    end
    fx.tell(RASHID, "Choose a column, then a place: the forecast shows the road, the days, and the bread and water left on arrival. Hufayr is 290 kilometres from Falj, a week by camel.")
    fx.tell(SASAN,  "Choose the army, then a place: the forecast shows the road, the days, and how weary the men will be. Kazima is 114 kilometres from Ubulla by way of Hufayr.")
  end,

  week_begins=function(q, fx)
    if q.var.qarin_sent == 1 and q.formation("qarin") then
      fx.var("qarin_sent", 2, "Qarin is on the way.")
      fx.goal("qarin", "mazar", nil, "To meet the fugitives, or the army, on the lower Tigris.")
    end
  end,

  week_ends=function(q, fx)
    for _, lesson in ipairs(lessons) do
      if q.var[lesson.var] == 0 and lesson.when(q) then
        fx.var(lesson.var, 1, "There is something to see.")
        fx.tell(RASHID, lesson.rashid)
        fx.tell(SASAN,  lesson.sasan)
      end
    end

    if q.var.qarin_sent == 0 and q.premise.qarin == "late" and (hormozd_beaten(q) or q.week >= 4) then
      fx.var("qarin_sent", 1, "Hormozd had written for help.")
      fx.arrive("qarin", "kaskar", "Hormozd had written for help.")
      fx.tell(SASAN,  "Qarin is at Kaskar and will come down to al-Mazar. Whoever can still march should meet him there.")
      fx.tell(RASHID, "Boats and soldiers are reported at Kaskar, two weeks to the north.")
    end
  end,
}
