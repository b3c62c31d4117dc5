-- tisfun.lua: what the court of Ctesiphon has to make up its mind about.
-- Cards of decisions.lua.

local RASHID, SASAN = fronts.RASHID, fronts.SASAN
local km = war.km
local lean, noise, envoy_day = fronts.lean, fronts.noise, fronts.envoy_day

local function calling(q)
  local n = 110 + q.week * 7 + noise(q, "summons", 200)
  if q.var.hira_lost > 0 then n = n + 300 end
  if q.var.emesa_lost > 0 then n = n + 60 end
  if q.premise.houses == "early" then n = n + 150 end
  if q.var.pact == 3 then n = n + (q.day >= q.on(635, 12, 1) and 400 or 0) end
  return lean(n)
end

local function summoned(q, fx, why)
  fx.var("summons", 1, why)
  fx.var("summons_day", q.day, why)
  fx.var("summons_authority", q.side(SASAN).authority, why)
end

-- A royal army in camp that nobody has moved.
local function idle_days(q)
  return q.var.followed > 0 and q.day - q.var.followed_day or 0
end

return {
  { id="summons", side=SASAN, title="Are the houses called?",
    text=[[The houses can be called once. From Rayy and Adurbadagan they need three months and more, and longer the less the crown is obeyed; from the east some will not come at all. Men kept standing go home after four months. The barley is ripe in April, and who marches before it eats from stores.]],
    source="tab_s; misk; pou; s1", weeks=2, again=4, usual="wait",
    when=function(q) return q.var.summons == 0 and (q.week >= 12 or q.premise.houses == "early" or q.var.hira_lost > 0 or q.premise.houses == "may") end,
    options={
      { word="call", says="The letters go out today. What comes, and when, hangs on the king's authority.", costs="A treasury, and the grain of the Sawad.",
        mind=function(q) return q.premise.houses == "may" and (q.day >= q.on(635, 12, 1) and 1000 or 0) or calling(q) end,
        does=function(q, fx, why)
          summoned(q, fx, why)
          fx.treasury(SASAN, -1000, why)
        end },
      { word="wait", says="Not yet. The garrisons hold what there is.", costs="Weeks that cannot be bought back.", mind=560 },
    } },

  { id="offer", side=SASAN, title="A letter to Caesar?",
    text=[[The Emperor has the same enemy, and a daughter, or a granddaughter. An envoy can be at Antioch within four weeks, with an offer of marriage and of a month in which both armies strike. What Caesar's word is worth your father's generals could have told you, if they lived.]],
    source="s0; s1; s2; kae: no early text has it", weeks=2, again=24, usual="write",
    when=function(q) return q.premise.alliance == "open" and q.var.pact == 0 and q.week >= 8 and (q.var.damascus_lost > 0 or q.week >= 16) end,
    options={
      { word="write", says="The embassy rides: marriage, and a common spring.", costs="Two months until there is an answer.", mind=700,
        does=function(q, fx, why)
          fx.var("pact", 1, why)
          fx.var("pact_day", envoy_day(q), why)
        end },
      { word="silence", says="No letter. Let the Romans wear him down.", costs="Each fights alone.", mind=function(q) return lean(250 + noise(q, "offer", 600)) end },
    } },

  { id="earth", side=SASAN, title="What are fourteen Arabs answered?",
    text=[[They have come through the streets of Ctesiphon on small horses, wrapped in striped cloaks, with whips in their hands, and the people climbed on the roofs. They say that the king may accept their faith, or pay, or fight. Rostam advises to go on talking.]],
    source="tab_s; s0; bal: 413", weeks=1, usual="earth",
    when=function(q) return q.var.embassy == 1 and q.day >= q.var.embassy_day end,
    options={
      { word="earth", says="A basket of earth is put on the neck of the noblest of them, and they are sent off. The talks are over.", costs="Some will read it as an omen: the land has been given away.", mind=700,
        does=function(_, fx, why)
          fx.var("embassy", 2, why)
          fx.legitimacy(SASAN, -10, why)
          fx.loyalty("medina", 20, why)
          fx.pressure(SASAN, 100, why)
          fx.tell(RASHID, "The king had earth loaded on Asim ibn Amr and sent the envoys away. Asim carried it home at a gallop: they have given us their land.")
        end },
      { word="talk", says="They are feasted, and asked to come again. Until they are tired of it there is no fighting: six weeks, perhaps.", costs="The houses eat, and the enemy's men come up.", mind=function(q) return lean(350 + noise(q, "earth", 400)) end,
        does=function(_, fx, why)
          fx.var("embassy", 2, why)
          fx.truce(RASHID, SASAN, 42, why)
          fx.tell(RASHID, "The king has given the envoys robes and asked for time. Nobody is to fight for six weeks.")
        end },
      { word="silver", says="They are offered corn, cloaks and silver to go home with.", costs="Coin; and they will be back.", mind=100,
        does=function(_, fx, why)
          fx.var("embassy", 2, why)
          fx.treasury(SASAN, -300, why)
          fx.treasury(RASHID, 300, why)
          fx.truce(RASHID, SASAN, 28, why)
        end },
    } },

  { id="advance", side=SASAN, title="Whither with the army?",
    text=[[Before Ctesiphon lies what the houses have brought, and the landholders of the Sawad come to the gate every day: fight them, or give us leave to come to terms. Rostam would stay behind the rivers and let hunger work. The king is young.]],
    source="tab_s; bal: 410; misk", weeks=2, again=7, usual="hira",
    when=function(q) return q.var.followed > 0 and q.var.advanced ~= 1 and war.there(q, "rostam") ~= nil end,
    options={
      { word="hira", says="By Sabat and the bridges to Hira, slowly and together. Once there, Rostam stands, and will not be hurried into a battle by letter.", costs="Seventy tonnes of grain and fodder a day, in front of the enemy.", mind=function(q) return lean(340 + idle_days(q) * 4 + noise(q, "advance", 200)) end,
        does=function(q, fx, why)
          fx.var("advanced", 1, why)
          fx.var("advance_day", q.day, why)
          fronts.send(q, fx, fronts.royal, "hira", why)
        end },
      { word="wait", says="They wait for the others, and for news from Syria.", costs="Men go home, lords remember quarrels.", mind=600,
        does=function(q, fx, why)
          fx.var("advanced", 2, why)
          fx.var("advance_day", q.day, why)
          fx.pressure(SASAN, 60, why)
        end },
      { word="babil", says="To Babil, behind the Euphrates, from where Hira can be reached in three days.", costs="Neither here nor there.", mind=250,
        does=function(q, fx, why)
          fx.var("advanced", 1, why)
          fx.var("advance_day", q.day, why)
          fronts.send(q, fx, fronts.royal, "babil", why)
        end },
    } },

  { id="press", side=SASAN, title="Is Rostam to give battle?",
    text=[[Rostam has stood before the enemy for weeks, listens to no letter that speaks of fighting, and sends astrologers' tables instead of prisoners. The court asks whether he commands an army or a camp. He asks whether the court has another army.]],
    source="tab_s; bal: 410; s0", weeks=1, again=4, usual="patience",
    when=function(q)
      return q.var.stands > 0 and q.day >= q.var.stands_day + 28 and war.there(q, "rostam") ~= nil
         and war.men(q, RASHID, "qadisiyya", 260*km) >= 1500
    end,
    options={
      { word="patience", says="He is left to judge, for five weeks more. He fights if he is attacked.", costs="The Sawad pays for both armies, and lords think of home.", mind=500,
        does=function(q, fx, why) fronts.stand(q, fx, 35, why) end },
      { word="order", says="He is ordered to fight, and his army with him.", costs="He will not love the court for it.", mind=function(q) return lean(120 + (q.day - q.var.stands_day) * 4 + noise(q, "press", 200)) end,
        does=function(q, fx, why)
          fx.var("stands", 2, why)
          fronts.stand(q, fx, 0, why)
          fx.loyalty("pahlav", -30, why)
        end },
      { word="jalinus", says="Jalinus is sent forward with the vanguard; Rostam keeps the rest back.", costs="Part of an army may be beaten as a whole one cannot.", mind=150,
        does=function(q, fx, why)
          fronts.stand(q, fx, 35, why)
          local f = war.there(q, "jalinus")
          if f then fx.aloof(f, 0, why) end
        end },
    } },

  { id="qabus", side=SASAN, title="A king for the Arabs?",
    text=[[Your grandfather put away the kings of Hira, and has been blamed for it ever since. One of that blood, Qabus ibn Qabus, would take the old title with a few hundred horse and ride among Bakr, who served his house once. Azadmard thinks that they would come.]],
    source="tab_s; mu", weeks=2, usual="qabus",
    when=function(q) return q.week >= 4 and war.there(q, "hira") ~= nil end,
    options={
      { word="qabus", says="He is sent to Bakr with robes and promises. They may waver, or kill him.", costs="A few hundred horse of Hira, if it goes wrong.", mind=650,
        does=function(q, fx, why)
          if q.roll("fronts", "qabus") < 250 then
            fx.loyalty("rabia", -120, why)
            fx.tell(SASAN, "Some clans of Bakr have taken the robes of Qabus. Others watch.")
            fx.tell(RASHID, "Qabus of the old house of Hira goes from camp to camp among Bakr, and not everyone sends him away.")
          else
            fx.fate("qabus", "dead", why)
            fx.loyalty("rabia", 40, why)
            fx.tell(SASAN, "Al-Mu'anna surprised Qabus in his camp. He is dead, and Bakr stay where they are.")
            fx.tell(RASHID, "Al-Mu'anna has surprised Qabus, whom the Persians had sent to win Bakr over. Nobody of his company got away.")
          end
        end },
      { word="none", says="No kings at Hira.", costs="Bakr stay with Medina.", mind=350 },
    } },
}
