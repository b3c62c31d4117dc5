-- decisions.lua: what Medina, Ctesiphon and Antioch have to make up their minds
-- about. A card is put when its condition holds; `usual` is what history did, as
-- far as anybody knows, and is done if nobody answers.

local RASHID, SASAN, ROMAN = fronts.RASHID, fronts.SASAN, fronts.ROMAN
local km = war.km

-- How long envoys ride between Ctesiphon and Antioch: eighteen to twenty-eight
-- days (mechanics C4, C10).
local function envoy_day(q) return q.day + fronts.between(q, "envoy", 18, 28) end

local function noise(q, subject, most) return fronts.between(q, subject, 0, most) end

-- A lean kept within its bounds.
local function lean(n) return math.max(0, math.min(1000, n)) end

-- Rashidun -------------------------------------------------------------------

-- Umar is told to have been silent about Iraq for a year after the Bridge.
local function iraq_is_spoken_of(q)
  return q.var.levy == 0
     and (q.week >= 30 or q.var.summons > 0 or q.var.hira_lost > 0
          or (q.var.damascus_lost > 0 and q.day >= q.var.damascus_lost_day + 42))
end

local function levy_marches(q, fx, why)
  fx.var("levy", 1, why)
  fx.var("levy_day", q.day, why)
end

local rashid = {
  { id="khalid", side=RASHID, title="What is Khalid to be?",
    text=[[Umar has never forgiven the killing of Malik ibn Nuwayra, and does not want men to think that victories come from Khalid. Abu Ubayda has the command of Syria. The horse that came out of Iraq with Khalid would follow nobody else as gladly, and al-Muthanna has been asking for it back.]],
    source="tab_s; bal; don", weeks=2, usual="serves",
    when=function(q) return q.week >= 1 and war.there(q, "khalid") ~= nil end,
    options={
      { word="serves", says="He keeps the horse, under Abu Ubayda.", costs="What Umar fears: songs.", mind=800 },
      { word="iraq", says="He is to take half of his men back to Iraq, to al-Muthanna.", costs="The best captain of Syria, and two thousand horse and foot, for five weeks' march.", mind=150,
        does=function(_, fx, why) fx.divide("khalid", 500, "khalid", "sharaf", why) end },
      { word="home", says="He is called home, with thanks.", costs="His men take it ill.", mind=50,
        does=function(_, fx, why)
          fx.fate("khalid", "gone", why)
          fx.loyalty("iraqis", -150, why)
        end },
    } },

  { id="levy", side=RASHID, title="Who goes to Iraq?",
    text=[[Nobody has gone to Iraq from Medina since the Bridge. Al-Muthanna is sick of his wound and Jarir will not serve under him; from Ctesiphon one hears that the magnates are agreed. A general levy has been called: whoever has a horse, a weapon, courage or counsel. Umar has ridden out to Sirar and set up his tent as if he meant to lead it himself.]],
    source="tab_s; mu; s0", weeks=3, usual="sad", when=iraq_is_spoken_of,
    options={
      { word="sad", says="Sa'd ibn Abi Waqqas takes the first four thousand, with their families, by Zarud to Sharaf, in six weeks; the rest of Arabia follows him there.", costs="Weeks, and whatever Syria might have had.", mind=850, does=levy_marches },
      { word="umar", says="Umar leads it himself. The tribes come in gladly.", costs="The Caliph's life is staked with the army's. Letters come from wherever he is.", mind=100,
        does=function(q, fx, why)
          levy_marches(q, fx, why)
          fx.var("umar_leads", 1, why)
          fx.loyalty("medina", 50, why)
        end },
      { word="none", says="Nobody goes yet. Al-Muthanna gets what can be spared.", costs="He is told to keep to the desert.", mind=50,
        does=function(_, fx, why)
          fx.var("levy", 2, why)
          fx.muster("mudar", 400, "muthanna", why)
        end },
    } },

  { id="ban", side=RASHID, title="May they serve who fought against us?",
    text=[[Tamim, Asad, Kinda and half of Yemen sit at home under Abu Bakr's ban: nobody who left the faith in 632 is to bear arms for it. They ask to be let in. Al-Muthanna has asked for it since 634. Those who stayed true ask what their truth was worth.]],
    source="tab_s; s0; don", weeks=2, again=10, usual="lift",
    when=function(q)
      return q.premise.ban == "asked" and q.var.ban_off == 0
         and (q.var.levy > 0 or q.var.summons > 0) and q.week >= 6
    end,
    options={
      { word="lift", says="They may fight, and be asked for advice; none of them commands more than a hundred. Four or five thousand men are at Sharaf within three months.", costs="Old hands grumble, and mixed armies need weeks to grow together.", mind=850,
        does=function(q, fx, why)
          fx.ban(RASHID, "off", why)
          fx.var("ban_off", 1, why)
          fx.var("ban_day", q.day, why)
          fx.legitimacy(RASHID, -20, why)
        end },
      { word="keep", says="The ban stands.", costs="Half of the men of Arabia.", mind=200,
        does=function(_, fx, why) fx.legitimacy(RASHID, 20, why) end },
    } },

  { id="host", side=RASHID, title="Where is the Emperor's army to be met?",
    text=[[Armenians, Franks, Ghassan and the Emperor's own are in one camp about Antioch and mean to come south together, and every column in Syria by itself is smaller than they are. Behind the Jabiya lies a plain with ravines on three sides and the desert on the fourth, whence help can come. To go there is to give up Emesa, and perhaps Damascus, whose people have paid to be protected.]],
    source="bal; kae; tab_ii", weeks=1, usual="yarmuk",
    when=function(q)
      return q.var.host_called > 0 and q.var.host_lost == 0 and q.var.withdrawn == 0
         and fronts.men_syria(q, RASHID) > 0
    end,
    options={
      { word="yarmuk", says="All columns come in to the plain of the Yarmuk below the Jabiya, and none leaves it for eleven weeks unless the enemy is there. What was taken from the towns for their protection is given back; they remember it.", costs="Emesa and Damascus are left to themselves, and so much coin.", mind=800,
        does=function(q, fx, why)
          fx.var("withdrawn", 1, why)
          fx.var("withdrawn_day", q.day, why)
          fronts.gather_syria(q, fx, RASHID, "yarmouk", "accept", why)
          fx.treasury(RASHID, -200, why)
          for _, region in ipairs({ "phoenice_libanensis", "arabia", "palaestina_2" }) do
            fx.attitude(region, RASHID, 60, "The tax was given back.")
          end
        end },
      { word="damascus", says="All columns come in to Damascus and stand before it.", costs="The plain is open to horse, and the desert a march farther away.", mind=300,
        does=function(q, fx, why)
          fx.var("withdrawn", 2, why)
          fronts.gather_syria(q, fx, RASHID, "damascus", "accept", why)
        end },
      { word="apart", says="Each commander does what seems best to him.", costs="They may be met one by one.", mind=50,
        does=function(_, fx, why) fx.var("withdrawn", 3, why) end },
    } },

  { id="relief", side=RASHID, title="Where do the last of the levy go?",
    text=[[Some thousands have gathered at Medina, most of them from Yemen, who ask for Syria. Both fronts have written for them. From here it is a month to either, and they can be sent only once.]],
    source="s1; akr; tab_s", weeks=2, usual="syria",
    when=function(q) return (q.var.crossed > 0 or fronts.threat_to_iraq(q)) and war.waits(q, "relief") ~= nil end,
    options={
      { word="syria", says="To Abu Ubayda, by Tabuk.", mind=function(q) return q.var.host_lost > 0 and 100 or 700 end, costs="Sa'd must do with what he has.",
        does=function(_, fx, why)
          fx.var("relief", 1, why)
          fx.arrive("relief", "jurf", why)
        end },
      { word="iraq", says="To Sa'd, by Fayd.", costs="Abu Ubayda must do with what he has.", mind=function(q) return fronts.threat_to_iraq(q) and q.var.crossed == 0 and 750 or 250 end,
        does=function(_, fx, why)
          fx.var("relief", 2, why)
          fx.arrive("relief", "jurf", why)
        end },
    } },

  { id="forward", side=RASHID, title="From the wells to the plain?",
    text=[[Sa'd writes from Sharaf. With what has come in he can go forward to al-Qadisiyya, at the edge of the tilled land: the desert behind him, al-Atiq before him, and the cattle of the Sawad to feed on. At Sharaf nobody can reach him, and he reaches nobody.]],
    source="tab_s; s0", weeks=2, again=6, usual="go",
    when=function(q) return q.var.forward ~= 1 and q.var.levy > 0 and fronts.at_sharaf(q) >= war.by(q, 4000, 7500, 14000) end,
    options={
      { word="go", says="He goes forward and camps at al-Udhayb and Qadisiyya.", costs="The garrisons of Hira are a day away, the royal army as far as it chooses to be.",
        mind=function(q) return lean(330 + (q.var.followed > 0 and -60 or 0) + (q.week - 40) * 10 + noise(q, "forward", 200)) end,
        does=function(q, fx, why)
          fx.var("forward", 1, why)
          fronts.send(q, fx, fronts.iraq, "udhayb", why)
        end },
      { word="wait", says="He waits for the rest.", costs="Sheep from Medina, and time.", mind=550,
        does=function(_, fx, why) fx.var("forward", 2, why) end },
    } },

  { id="embassy", side=RASHID, title="Envoys to Ctesiphon?",
    text=[[The royal army is gathering or gathered, and the army of Syria has not yet done with the Romans. Umar would have the King of Kings kept talking. Fourteen men of good birth and large build could be sent to invite him to Islam, or to tribute, or to war; he would have to hear them, and answer.]],
    source="tab_s; s0; s1; bal: 413", weeks=2, usual="send",
    when=function(q)
      return q.var.embassy == 0 and q.var.levy == 1 and (war.there(q, "rostam") ~= nil or q.var.followed > 0)
         and fronts.main_iraq(q, RASHID) ~= nil
    end,
    options={
      { word="send", says="Al-Nu'man ibn Muqarrin leads them. While they are heard the court may not march.", costs="They may not come back.", mind=750,
        does=function(q, fx, why)
          fx.var("embassy", 1, why)
          fx.var("embassy_day", q.day + 4, why)
          fx.talks(RASHID, SASAN, why)
        end },
      { word="raid", says="No envoys. Small parties ride for cattle and fish into the Sawad, so that the landholders press the king to fight.", costs="He may do it before there is help from Syria.", mind=250,
        does=function(_, fx, why)
          fx.var("embassy", 2, why)
          fx.pressure(SASAN, 200, why)
          for _, region in ipairs({ "bih_qubadh_asfal", "bih_qubadh_awsat" }) do fx.attitude(region, RASHID, -40, "Cattle were driven off.") end
        end },
    } },

  { id="veterans", side=RASHID, title="Men of Syria for Iraq?",
    text=[[Those who rode to Syria with Khalid two years ago belong to the tribes of Iraq, and in Iraq stands Rostam with everything Persia has. From Damascus to al-Qadisiyya it is four weeks by the wells. Abu Ubayda can spare them, or says so.]],
    source="tab_s; yaq; bal: 415; s0", weeks=2, again=6, usual="send",
    when=function(q)
      return q.var.veterans == 0 and q.var.levy > 0
         and (q.var.host_lost > 0 or (q.premise.offensive == "none" and q.var.emesa_lost > 0))
         and (q.var.followed > 0 or q.var.summons > 0)
    end,
    options={
      { word="send", says="Hashim ibn Utba takes them back, al-Qa'qa riding ahead.", costs="Syria is so much weaker while they are away.", mind=800,
        does=function(q, fx, why)
          local wait = q.premise.veterans == "late" and 21 or q.premise.veterans == "together" and 7 or 0
          fx.var("veterans", 1, why)
          fx.var("veterans_day", q.day + wait, why)
        end },
      { word="keep", says="Syria first.", costs="Sa'd stands alone.", mind=200 },
    } },

  { id="recall", side=RASHID, title="Is Iraq to save Syria?",
    text=[[The army of Syria has been beaten and is smaller than what follows it. The only men not yet spent are those on the border of Iraq, a month away over wells that are low.]],
    source="model assumption: the reverse of what was done in 634 and 636", weeks=1, usual="hold",
    when=function(q)
      local iraq = fronts.main_iraq(q, RASHID)
      return q.var.host_marched > 0 and q.var.host_lost == 0 and iraq ~= nil and iraq.men > 3000
         and fronts.men_syria(q, RASHID) * 2 < fronts.host_men(q)
    end,
    options={
      { word="hold", says="Iraq keeps what it has. Abu Ubayda is to go back on the desert.", costs="Damascus, at least.", mind=600 },
      { word="half", says="Half of the army of Iraq rides to the Balqa.", costs="The border of Iraq is a screen again.", mind=400,
        does=function(q, fx, why) fx.divide(fronts.main_iraq(q, RASHID), 500, nil, "bosra", why) end },
    } },
}

-- Sasanian -------------------------------------------------------------------

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

local sasan = {
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

-- Roman ----------------------------------------------------------------------

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

local roman = {
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

return rows.all(rashid, sasan, roman)
