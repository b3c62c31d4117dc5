-- palace.lua: what the Emperor at Antioch has to make up his mind about.
-- Cards of decisions.lua.

local RASHID, SASAN, ROMAN = fronts.RASHID, fronts.SASAN, fronts.ROMAN
local km = war.km
local lean, noise, envoy_day = fronts.lean, fronts.noise, fronts.envoy_day

local function in_danger(q)
  return q.var.damascus_lost > 0 or q.var.emesa_lost > 0
      or (q.week >= 8 and war.men(q, RASHID, "emesa", 60*km) >= 6000)
      or (q.week >= 14 and war.men(q, RASHID, "damascus", 30*km) >= 6000)
end

local function called(q, fx, why, how, ready)
  fx.var("called", how, why)
  fx.var("ready_day", ready, why)
  fx.treasury(ROMAN, -1500, why)
end

-- From Thrace and Armenia: forty-five days' march after the muster.
local function ready(q) return q.day + fronts.muster_days(45, q.side(ROMAN).authority) end

local function in_spring(q)
  local from = q.on(636, 3, 25) + fronts.between(q, "spring", 0, 50)
  local far = q.premise.alliance == "sworn" and q.on(636, 4, 25) or from
  return math.max(ready(q), far)
end

return {
  { id="call", side=ROMAN, title="Is the last army called?",
    text=[[What stands in Syria cannot meet them in the field. Beyond the Taurus there are Armenians, Thracians and the troops of the court; it would take a hundred days to bring them, and silver that only the churches have. The passes are shut from December to March. When it is spent there will be no other.]],
    source="kae; theo; bal", weeks=2, again=10, usual="spring",
    when=function(q) return q.premise.offensive == "comes" and (q.var.called == 0 or q.var.called == 3) and in_danger(q) and q.day < q.on(636, 6, 1) end,
    options={
      { word="spring", says="They are called, and cross when the passes open in spring, all of them together.", costs="Church silver. Until then the walls are alone.", mind=700,
        does=function(q, fx, why) called(q, fx, why, 1, in_spring(q)) end },
      { word="at_once", says="They are called, and cross as they come, winter or not.", costs="Church silver, and men and beasts lost in the snow.", mind=function(q) return lean(250 + noise(q, "call", 550)) end,
        does=function(q, fx, why)
          called(q, fx, why, 2, ready(q))
          fx.authority(ROMAN, -30, why)
        end },
      { word="walls", says="Walls and ships must do. Nobody is called.", costs="Syria south of Antioch, sooner or later.", mind=100,
        does=function(_, fx, why) fx.var("called", 3, why) end },
    } },

  { id="pact", side=ROMAN, title="What are the Persians told?",
    text=[[Persians stand in the hall again, seven years after the peace, with presents and a proposal: a daughter of your house for their king, and one month in which both armies move. Ctesiphon is four weeks away for a courier with fresh horses. The last man of that court who made you promises had himself made king, for forty days.]],
    source="s0; s1; kae", weeks=2, usual="courtesy",
    when=function(q) return q.var.pact == 1 and q.day >= q.var.pact_day end,
    options={
      { word="courtesy", says="Presents and kind words. They will be told when you march.", costs="Nothing, and it is worth as much.", mind=600,
        does=function(_, fx, why)
          fx.var("pact", 2, why)
          fx.tell(SASAN, "The envoys are on their way back from Antioch with fair words and a robe of honour. There is nothing in their bags about a month.")
        end },
      { word="swear", says="The marriage is agreed, gold goes to Ctesiphon, and the month is May.", costs="A million and a half in coin, and the Church's anger at the match.", mind=function(q) return lean(200 + noise(q, "pact", 450) + (q.var.emesa_lost > 0 and 100 or 0)) end,
        does=function(q, fx, why)
          fx.var("pact", 3, why)
          fx.var("pact_day", envoy_day(q), why)
          fx.legitimacy(ROMAN, -30, why)
        end },
      { word="refuse", says="No.", costs="They will remember it.", mind=100,
        does=function(_, fx, why)
          fx.var("pact", 4, why)
          fx.tell(SASAN, "Caesar has no daughter to spare.")
        end },
    } },

  { id="command", side=ROMAN, title="Who commands?",
    text=[[Vahan has the Armenians, who are the best of it, and Theodore the treasurer has the pay. Each has written to say that he would serve under the other. Neither has offered to.]],
    source="theo; kae; akr", weeks=2, usual="both",
    when=function(q) return q.var.crossed > 0 and war.there(q, "gregory") ~= nil and war.there(q, "court") ~= nil end,
    options={
      { word="both", says="Vahan leads the Armenians and Theodore the troops of the court, in concert.", costs="Two heads.", mind=500,
        does=function(q, fx, why)
          if q.leader("vahan").fate == "well" then fx.leader("gregory", "vahan", why) end
          if q.leader("trithyrius").fate == "well" then fx.leader("court", "trithyrius", why) end
        end },
      { word="vahan", says="Vahan commands; Theodore keeps the books.", costs="The court's men do not like taking orders from an Armenian.", mind=function(q) return lean(250 + noise(q, "command", 400)) end,
        does=function(q, fx, why)
          if q.leader("vahan").fate == "well" then fx.leader("gregory", "vahan", why) end
          fx.loyalty("armeniak", 60, why)
          fx.loyalty("palace", -40, why)
        end },
      { word="theodore", says="Theodore commands. Vahan is told to be patient.", costs="The Armenians will not forget it.", mind=200,
        does=function(q, fx, why)
          if q.leader("trithyrius").fate == "well" then fx.leader("court", "trithyrius", why) end
          fx.loyalty("armeniak", -120, why)
        end },
    } },

  { id="march", side=ROMAN, title="How are they to go?",
    text=[[Everything that was called is in camp. It fills the plain of Antioch, eats two hundred tonnes of grain and fodder in a day, and has begun to fight over wells. It can go south as one army by the great road, with an order that nobody leaves it, or its commanders may be trusted to do what they find best.]],
    source="kae; theo; akr", weeks=2, usual="together",
    when=function(q) return q.var.host_called > 0 and q.var.host_marched == 0 and q.day >= q.var.host_day + 7 end,
    options={
      { word="together", says="One army, by Emesa and Damascus to the Yarmuk, and nobody leaves it until the enemy is before them.", costs="Ten weeks in which no order reaches them but this.", mind=900,
        does=function(q, fx, why) fronts.host_sets_out(q, fx, 1, why) end },
      { word="trust", says="They go as their commanders judge, on your orders from week to week.", costs="Three camps, and three opinions.", mind=100,
        does=function(q, fx, why)
          fronts.host_sets_out(q, fx, 2, why)
          fronts.send(q, fx, fronts.host, war.holds(q, ROMAN, "emesa") and "damascus" or "emesa", why)
        end },
    } },

  { id="pay", side=ROMAN, title="Is the army paid?",
    text=[[The divisions were promised two instalments, and one has come. The treasurer has church plate in wagons and would rather bring it home again. The Arabs of Ghassan, who were never paid for the last war either, ask politely.]],
    source="theo; kae", weeks=2, usual="late",
    when=function(q) return q.var.host_called > 0 and q.var.host_lost == 0 end,
    options={
      { word="late", says="They will be paid after the victory.", costs="Armenians and Arabs grumble.", mind=450,
        does=function(q, fx, why)
          fx.loyalty("armeniak", -80, why)
          if q.premise.jabala ~= "sworn" then fx.loyalty("ghassan", q.premise.jabala == "doubts" and -200 or -100, why) end
        end },
      { word="plate", says="The plate is melted, and everybody paid.", costs="A million in silver, and what the bishops say of it.", mind=function(q) return lean(300 + noise(q, "pay", 300)) end,
        does=function(_, fx, why)
          fx.treasury(ROMAN, -1000, why)
          fx.legitimacy(ROMAN, -20, why)
          fx.loyalty("armeniak", 60, why)
          fx.loyalty("ghassan", 80, why)
        end },
      { word="arabs", says="Jabala's men are paid and the rest put off.", costs="Half a million; and the Armenians hear of it.", mind=200,
        does=function(_, fx, why)
          fx.treasury(ROMAN, -400, why)
          fx.loyalty("ghassan", 120, why)
          fx.loyalty("armeniak", -120, why)
        end },
    } },

  { id="emesa", side=ROMAN, title="What is Theodore to do?",
    text=[[The field force at Emesa is half of what stands before Damascus. It might relieve the city with luck, hold Emesa with patience, or be saved by going north to those who are still to come.]],
    source="kae; theo; bal", weeks=1, usual="hold",
    when=function(q)
      return war.there(q, "trithyrius") ~= nil and q.var.crossed == 0 and q.var.emesa_lost == 0
         and q.week >= 3 and war.men(q, RASHID, "damascus", 30*km) >= 6000
    end,
    options={
      { word="hold", says="He holds Emesa behind its walls.", costs="He may be shut in there.", mind=600 },
      { word="north", says="He falls back on Chalcis and saves the army.", costs="Emesa is left to its garrison.", mind=function(q) return lean(150 + noise(q, "emesa", 500)) end,
        does=function(q, fx, why) fronts.send(q, fx, { "trithyrius", "jabala" }, "chalcis", why) end },
      { word="strike", says="He goes for Damascus.", costs="If he is beaten, the north has no army until spring.", mind=function(q) return lean(100 + noise(q, "strike", 650)) end,
        does=function(q, fx, why) fronts.send(q, fx, { "trithyrius", "vahan", "jabala" }, "damascus", why) end },
    } },

  { id="farewell", side=ROMAN, title="Farewell, Syria?",
    text=[[The great army is gone. The Emperor can stay at Antioch among walls that nobody will relieve, or go home over the Taurus, bring off what garrisons he can, and burn what lies between.]],
    source="kae; bal; theo", weeks=2, usual="walls",
    when=function(q) return q.var.host_lost > 0 end,
    options={
      { word="walls", says="Each city holds as long as it can; the ships feed those by the sea.", costs="They will fall one after another.", mind=550 },
      { word="taurus", says="Garrisons of the inner towns are called back to Antioch and the passes.", costs="Emesa, Chalcis and Beroea are given up.", mind=450,
        does=function(q, fx, why)
          for _, id in ipairs({ "emesa", "apamea", "chalcis", "beroea", "heliopolis" }) do
            if war.there(q, id) then fx.goal(id, "antioch", nil, why) end
          end
        end },
    } },
}
