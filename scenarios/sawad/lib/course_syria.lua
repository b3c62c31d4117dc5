-- course_syria.lua: the war in Syria: four columns go because Iraq went well, an
-- emperor's armies come because cities fell, and Medina looks for men.

local RASHID, SASAN, ROMAN = "rashid", "sasan", "roman"

local function cities(q) return war.held(q, RASHID, { "damascus", "emesa" }) end

-- Days until the Emperor's divisions are over the Taurus (B9: for the far houses
-- of Rome the same rule as for Iran's).
local function muster_days(q) return 120 + 90 * (1000 - q.side(ROMAN).authority) // 1000 end

return {
  { var="syria", why="Arabia is quiet, and the Caliph ties banners for Syria.",
    when=function(q)
      local won = q.side(RASHID).victories > q.side(RASHID).defeats
      return q.day >= q.on(634, 2, 20) and (won or q.day >= q.on(634, 9, 1))
    end,
    armies={ { "yazid", at="tabuk", to="areopolis" }, { "shurahbil_hasana", at="tabuk", to="maan" },
             { "amr", at="qurh", to="aila" } },
    also=function(_, fx, why) fx.relation(RASHID, ROMAN, "war", why) end,
    tells={ rashid="Three columns have left for Syria: Yazid and Shurahbil by Tabuk, Amr by Aila. Abu Ubayda follows with a fourth.",
            roman="Columns of Arabs have crossed the border by Tabuk and Aila. It is not a raid: they have their families' tents with them." } },

  { var="abu_ubayda", after="syria", why="The fourth column follows.",
    when=function(q) return annals.weeks_past(q, "syria", 4) end,
    armies={ { "abu_ubayda", at="tabuk", to="areopolis" } } },

  { var="sergius", after="syria", why="The governor of Palestine goes out with what he has.",
    when=function(q) return annals.weeks_past(q, "syria", 2) end,
    armies={ { "sergius", at="caesarea", to="gaza" } },
    tells={ roman="Sergius has left Caesarea with the troops of Palestine to meet the Arabs near Gaza." } },

  { var="theodore", after="syria", why="The Emperor sends his brother.",
    when=function(q)
      return war.beaten(q, "sergius") or war.held(q, RASHID, { "gaza", "bosra", "philadelphia" }) > 0
          or annals.weeks_past(q, "syria", 7)
    end,
    armies={ { "theodore", to="lydda" } },
    tells={ roman="Theodore, the Emperor's brother, goes down into Palestine with the army of Emesa.",
            rashid="From Emesa: an army under the Emperor's own brother. The four columns are scattered from Gaza to the Balqa, and write to Medina for help." } },

  -- Four commanders, none under the other, see that they must meet.
  { var="one_army", after="theodore", why="The columns come together.",
    when=function(q) return annals.weeks_past(q, "theodore", 1) end,
    tells={ rashid="Yazid, Shurahbil, Amr and Abu Ubayda have written to each other: not one of them can face what is coming alone. They will meet in the Hawran." } },

  { var="fahl", after="theodore", why="What is left comes together at Baysan.",
    when=function(q) return annals.weeks_past(q, "theodore", war.beaten(q, "theodore") and 24 or 44) end,
    armies={ { "fahl", at="tiberias", to="scythopolis" } },
    also=function(q, fx, why)
      if q.place("scythopolis").owner == ROMAN then fx.stores("scythopolis", 200000, why) end
      fx.attitude("palaestina_2", ROMAN, 30, why)
    end,
    tells={ roman="The remnant of Theodore's army and the garrisons of the Jordan gather at Baysan; the dykes are cut before them.",
            rashid="Romans gather at Baysan, and the low ground before it is under water." } },

  { var="yemen_syria", after="umar", why="Yemen annals the call, and asks for Syria.",
    when=function(q) return annals.weeks_past(q, "umar", 22) end,
    armies={ { "yemen_syria", at="tabuk", to="areopolis" } },
    tells={ rashid="Men of Yemen have come in with their families, and have been let go to Syria, as they wished." } },

  { var="levy_syria", after="umar", why="Half of the levy goes to Syria.",
    when=function(q) return annals.weeks_past(q, "umar", 40) end,
    armies={ { "levy_syria", at="tabuk", to="areopolis" } },
    tells={ rashid="Umar's governors have sent whoever had a horse, a weapon or advice; half of them have gone to Syria." } },
  { var="levy_syria_2", after="levy_syria", why="Half of the levy goes to Syria.",
    when=function(q) return annals.weeks_past(q, "levy_syria", 30) end,
    armies={ { "levy_syria_2", at="tabuk", to="areopolis" } } },
  { var="jabiya", why="Everybody to the Jabiya." },         -- see gatherings in events.lua
  { var="relief_sent", why="To the Hawran.", armies={ { "relief_syria", to="jabiya" } } },

  -- The counter-offensive: called for when cities are lost, ready when the
  -- muster is.
  { var="host_called", after="fahl", why="The Emperor calls the Armenians, the court and the Arabs.",
    when=function(q)
      if q.premise.heraclius == "none" or not annals.weeks_past(q, "fahl", 44) then return false end
      local lost = cities(q)
      return lost == 2 or lost == 1 and annals.weeks_past(q, "fahl", 56)
          or annals.weeks_past(q, "fahl", 68) and war.held(q, RASHID, { "bosra", "jerusalem", "scythopolis", "gaza" }) > 0
    end,
    tells={ roman="The Emperor has called for one army more: the Armenians under Vahan, the court's own regiments, Jabala with all Ghassan. It will be four months and more." } },

  { var="host", after="host_called", why="The muster is complete.",
    when=function(q) return annals.days(q, "host_called") >= muster_days(q) end,
    armies={ { "vahan", at="antioch", to="emesa" }, { "trithyrius", at="antioch", to="emesa" },
             { "jabala", at="antioch", to="emesa" }, { "buccinator", at="antioch", to="emesa" },
             { "gregory", at="antioch", to="emesa" } },
    also=function(_, fx) fx.pressure(ROMAN, 200, "Such an army cannot be kept together for long.") end,
    tells={ roman="The divisions have crossed the Taurus and stand about Antioch. Emesa first, then Damascus.",
            rashid="An imperial army is coming down from Antioch, larger than any before it. The cities can be given back; men cannot." } },

  -- Where five generals camp, there are five camps.
  { var="host_quarrels", after="host", why="The divisions quarrel over pay and precedence.",
    when=function(q)
      return annals.weeks_past(q, "host", 8) and q.faction("armeniak").loyalty < 600 and q.roll("host", "quarrel") < 60
    end,
    also=function(q, fx, why)
      if war.there(q, "vahan") then fx.aloof("vahan", 21, why) end
      fx.loyalty("armeniak", -100, why)
    end,
    tells={ roman="Vahan's men have shouted his name in the camp as an emperor's. He has put it down, and stands apart." } },

  -- Premise `yarmuk`.
  { var="syria_beaten", after="host", why="The army of Syria is beaten in the ravines of the Yarmuk.",
    when=function(q) return q.premise.yarmuk == "lost" and q.var.host_lost == 0 and annals.weeks_past(q, "host", 10) end,
    also=function(q, fx, why)
      local main
      for _, f in ipairs(q.formations(RASHID)) do
        if not f.waits and war.within(q, f.place, "yarmouk", 350 * war.km) and (not main or f.men > main.men) then main = f end
      end
      for _, f in ipairs(main and q.formations(RASHID) or {}) do
        local there = not f.waits and war.within(q, f.place, "yarmouk", 350 * war.km)
        if there and f.id == main.id and f.ordinal == main.ordinal then
          fx.divide(f, 500, nil, nil, why, "beaten_of_syria")
          fx.stance(f, "avoid", why)
          fx.goal(f, "areopolis", nil, "What is left goes back on the desert.")
          fx.leave("beaten_of_syria", why)
        elseif there then
          fx.leave(f, why)
        end
      end
      for _, place in ipairs({ "bosra", "damascus", "emesa", "scythopolis", "jerusalem" }) do
        if war.holds(q, RASHID, place) then fx.owner(place, ROMAN, "The garrisons left by night.") end
      end
      fx.legitimacy(RASHID, -100, why)
      fx.authority(ROMAN, 100, why)
      local iraq = war.there(q, "sad") or war.there(q, "muthanna")
      if iraq and iraq.men >= 4000 and not q.formation("recalled") then
        fx.divide(iraq.id, 500, war.able(q, "hashim", "qaqa"), "areopolis", "Umar has written: Syria first.", "recalled")
      end
    end,
    tells={ roman="It is told in the churches of every city: the Arabs of Syria are broken on the Yarmuk, and those who fled are in the desert.",
            rashid="The army of Syria has been caught between the ravines. Abu Ubayda has what could ride; the cities are gone in a week. Umar has written to Iraq for half of what stands there." } },

  { var="host_lost", after="host", why="The great army is broken.", every=2,
    when=function(q) return war.beaten(q, "vahan") and war.beaten(q, "trithyrius") end,
    also=function(_, fx, why)
      fx.authority(ROMAN, -100, why)
      fx.legitimacy(ROMAN, -60, why)
    end,
    tells={ roman="There is no second army. What is left must hold the walls, and the passes behind them.",
            rashid="The Emperor's great army is no more. In Medina they ask who can be spared for Iraq." } },

  { var="syria_lost", after="host_called", why="The Emperor gives Syria up.", every=4,
    when=function(q) return war.held(q, RASHID, { "damascus", "emesa", "beroea", "antioch" }) >= 3 end,
    also=function(_, fx, why) fx.legitimacy(ROMAN, -100, why) end,
    tells={ roman="The Emperor has gone over the Taurus, and has had the country behind him emptied as far as it could be." } },
}
