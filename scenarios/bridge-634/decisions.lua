-- decisions.lua: what the two courts and their generals are asked.
--
-- Each card has one document behind it, and a cause in the game: nothing is
-- asked before it matters. `mind` is how minds lean; where history depended on
-- one man's temper, the lean is his, thrown with the dice of the week.

local RASHID, SASAN = "rashid", "sasan"
local km = war.km

-- A lean that differs from game to game.
local function lean(id, usual, spread)
  return function(q) return usual - spread + q.roll("lean", id) * 2 * spread // 1000 end
end

local function left_behind(q) return war.holds(q, RASHID, "hira") or war.holds(q, RASHID, "anbar") end

-- Cross or let us cross (mechanics C2): 500, and 60 for each point of initiative
-- over caution, and 100 for the dare; a standing order or a wise adviser weigh
-- against it.
local tempers = { abu_ubayd=920, khalid=960, salit=440, muthanna=270, muanna=520, masud=680, jarir=520, bashir=380 }

local function crosses(q)
  local temper = tempers[q.side(RASHID).chief or ""] or 500
  if q.premise.council == "listens" then temper = temper // 4 end
  return q.roll("dare", RASHID) < temper and 900 or 100
end

-- After the Bridge Umar wanted no more rivers crossed.
local function crosses_again(q)
  local temper = tempers[q.side(RASHID).chief or ""] or 500
  if q.var.bridge == 1 then temper = temper - 350 end
  return q.roll("dare again", RASHID) < temper and 900 or 100
end

-- Outnumbered by more than five to two, the sober keep away.
local function hopeless(army, sober)
  return function(q)
    local f = q.formation(army)
    local few = f and war.men(q, RASHID) * 5 < f.men * 2
    return few and sober(q) and 950 or 300
  end
end

local function is_sober(q) return q.side(RASHID).chief ~= "abu_ubayd" and q.side(RASHID).chief ~= "khalid" end

-- What is left of the grief of the Bridge: seven in ten on the day, half of it
-- gone in eleven weeks (mechanics B3).
local function grief(q)
  local left = q.var.bridge == 1 and 700 or 100
  for _ = 1, (q.day - q.var.bridge_day) // 7 do left = left * 940 // 1000 end
  return left
end

local borne = { weeks=560, months=360, year=110 }      -- grief with which Umar speaks again

local function calls(q, fx, why)
  fx.var("second_call", 1, why)
  fx.var("second_day", q.day, why)
end

local function alone(q, fx)
  if q.premise.command == "each" then fx.authority(RASHID, -120, "Every chief has his own people, and his own orders.") end
end

local function jarir_comes(fx, why)
  fx.loyalty("bajila", 150, why)
  fx.loyalty("medina", -40, "Others ask why Bajila should have more.")
  fx.loyalty("rabia", -60, "Others ask why Bajila should have more.")
end

return {
  -- Rashidun -------------------------------------------------------------------
  { id="medina", side=RASHID, title="Who rides to Medina?", weeks=2, usual="goes",
    text=[[Letters to the Caliph are not answered; he is said to be ill. You are too few for what you hold, and everybody on the border knows it. Whoever goes must be somebody to whom Medina listens, and it is four weeks each way.

In Medina one could also speak of those tribes that fell away two years ago and have repented. They are many, and nobody asks them.]],
    source="tab_s",
    when=function(q) return q.day >= 21 and (q.var.babylon > 0 or q.day >= 42) and q.var.mourning == 0 end,
    options={
      { word="goes", says="Muthanna goes himself, Bashir commands for nine weeks. He will be heard: men leave Medina as soon as there is somebody to lead them, and the ban on those who repented can be raised.",
        costs="His riders are under a lesser man until September.", mind=lean("goes", 650, 200),
        does=function(q, fx, why)
          fx.var("journey", 1, why)
          fx.var("journey_day", q.day, why)
          local own = border.riders(q)
          if own and war.able(q, "bashir") then fx.leader(own.id, "bashir", why) end
          if q.side(RASHID).chief == "muthanna" then fx.chief(RASHID, "bashir", why) end
        end },
      { word="letter", says="Another letter. Medina takes its time: the call comes some four weeks later, and nobody speaks for the barred.",
        costs="Four weeks.", mind=lean("letter", 500, 200),
        does=function(q, fx, why)
          fx.var("journey", 2, why)
          fx.var("journey_day", q.day, why)
        end },
    } },

  { id="commander", side=RASHID, title="Who is to command in Iraq?", weeks=2, usual="first",
    text=[[For three days Umar has called for Iraq, and men looked at the ground. Now Abu Ubayd of Thaqif has stood up, and a thousand after him. He is brave, and no Companion; there are others of greater name who were silent.]],
    source="tab_s; ken",
    when=function(q)
      if q.var.mourning == 0 or q.var.commander > 0 then return false end
      if q.var.journey == 1 or q.var.journey == 3 then return true end
      return q.day >= q.var.mourning_day + 28
    end,
    options={
      { word="first", says="Abu Ubayd, because he was first. A thousand men of Medina and Ta'if, and more on the road.",
        costs="He fights in front, and does not like to be told what is prudent.", mind=800,
        does=function(_, fx, why) fx.var("commander", 1, why) end },
      { word="companion", says="Salit ibn Qays, who was at Badr. Fewer follow: it was Thaqif who stood up, for one of their own.",
        costs="Three hundred men, and three in ten of those on the road.", mind=lean("companion", 350, 250),
        does=function(_, fx, why) fx.var("commander", 2, why) end },
      { word="muthanna", says="Muthanna keeps the command; the volunteers go to him under Salit.",
        costs="Men of Medina under a chief of Bakr: they will say that they were not asked.", mind=lean("muthanna", 350, 250),
        does=function(_, fx, why)
          fx.var("commander", 3, why)
          fx.loyalty("medina", -60, why)
          fx.loyalty("rabia", 60, why)
        end },
    } },

  { id="returned", side=RASHID, title="May those who repented serve?", weeks=2, usual="keep", again=24,
    text=[[Tamim, Asad and others fought Medina in 632 and were beaten. Abu Bakr would not have them in his armies: they should not share in what they had betrayed. There are a few thousand of them, a week from the border, and they ask.]],
    source="tab_s; s0; don",
    when=function(q)
      if q.premise.ban ~= "asked" or q.var.mourning == 0 or q.answer("returned") == "lift" then return false end
      return q.var.journey == 3 or q.var.journey == 1 or q.var.bridge == 1
    end,
    options={
      { word="keep", says="They stay at home. The army is of one mind.", mind=function(q) return q.var.bridge == 1 and 350 or 600 end },
      { word="lift", says="They may serve, and command nobody. Half as many men again can be called.",
        costs="Those who never fell away do not like to stand beside them: the army is less of one mind for some weeks.",
        mind=function(q) return (q.var.bridge == 1 and 500 or 300) + q.roll("lift", RASHID) // 4 end,
        does=function(_, fx, why) fx.ban(RASHID, "off", why) end },
    } },

  { id="outposts", side=RASHID, title="Hira, or the desert?", weeks=2, usual="back",
    text=[[Rostam's agents are in every village. Men who swore to Khalid now swear that they were made to. You have garrisons of a few score in Hira, Anbar and Ayn al-Tamr; whoever comes against them will be twenty times as many. The men from Medina are still far off.]],
    source="tab_s; s0",
    when=function(q) return q.var.rising > 0 and q.var.rising < 3 and q.var.took_over == 0 and left_behind(q) end,
    options={
      { word="back", says="Pull everybody in to Khaffan, where the desert begins, without further orders, and wait there for the volunteers. Towns that see no spearman of yours go back to Persia.",
        costs="Hira and its treaty, until you come again.", mind=lean("back", 720, 220),
        does=function(_, fx, why) fx.var("outposts", 1, why) end },
      { word="stay", says="Stay. The armies are yours to place.",
        costs="Posts that stand alone can be taken alone.", mind=lean("stay", 450, 250),
        does=function(_, fx, why) fx.var("outposts", 2, why) end },
    } },

  { id="narsi", side=RASHID, title="To Kaskar?", weeks=2, usual="go",
    text=[[Jaban is beaten. Those of his men who could ride have gone to Prince Narsi, who stands at al-Saqatiya before Kaskar, on his own estates, and waits. Jalinus is on the way to him from the capital, or soon will be. It is five days' march through canal country, away from the desert.]],
    source="tab_s; mor",
    when=function(q)
      local f = war.there(q, "narsi_host")
      local main = war.main(q, RASHID)
      local free = main and not war.near(q, SASAN, main.place, 30*km, 2000)
      return q.var.took_over > 0 and f and f.beaten_day < 0 and war.beaten(q, "jaban") and q.var.river == 0 and free
    end,
    options={
      { word="go", says="Go, at once: he is alone now. There is grain at Kaskar, and dates that nobody but kings may eat.",
        costs="The desert is then a week behind you.", mind=lean("narsi", 650, 200),
        does=function(q, fx, why)
          fx.var("narsi", 1, why)
          fx.var("narsi_day", q.day, why)
        end },
      { word="wait", says="Stay by the desert. The armies are yours to lead.", costs="They may join.", mind=lean("not narsi", 450, 200),
        does=function(_, fx, why) fx.var("narsi", 2, why) end },
    } },

  { id="river", side=RASHID, title="Cross, or let them cross?", weeks=2, usual="cross",
    text=[[Bahman Jadhuya is coming to the bank of the Euphrates at Quss al-Natif, over against al-Marwaha. There is a bridge of boats. His herald will call: cross to us, or let us cross to you.

Beyond the bridge is a strip of gardens too narrow for horse, and elephants that your horses have never seen. On this side, at Buwayb, there is room, and the desert behind. But it is said among the young men that he thinks us afraid.]],
    source="tab_s; bal; ken",
    when=function(q)
      local plan = q.var.river
      return q.var.bahman_sent > 0 and (plan == 1 or plan == 4) and q.var.ford == 0 and war.near(q, RASHID, "quss_natif", 220*km, 500)
    end,
    options={
      { word="cross", says="Over to them. All your armies within reach gather at Buwayb without further orders, and cross when he has come to the bank.",
        costs="The river will be behind you.", mind=crosses,
        does=function(_, fx, why) fx.var("ford", 1, why) end },
      { word="let", says="Let them come. Your armies gather at Buwayb without further orders and wait, with room behind them. He need not come.",
        costs="It will be called fear.", mind=500,
        does=function(_, fx, why)
          fx.var("ford", 2, why)
          fx.loyalty("medina", -20, "It is called fear.")
        end },
      { word="away", says="Neither. Keep away from him; your armies are yours to lead.",
        costs="He is then free to go where he likes.", mind=hopeless("bahman", is_sober),
        does=function(_, fx, why) fx.var("ford", 3, why) end },
    } },

  { id="again", side=RASHID, title="Does Umar speak of Iraq?", weeks=2, usual="call", again=6,
    text=[[Men who ran from the Bridge weep in their houses and do not come out; Umar has told them that he is their party and no blame is on them. He has not called for Iraq since. What is left on the border cannot hold for another year by itself. The longer he waits, the more will have forgotten.]],
    source="bal: 405; tab_s; mechanics",
    when=function(q)
      if q.var.second_call > 0 or q.var.bridge ~= 1 then return false end
      return q.day >= q.var.bridge_day + 14 and grief(q) <= borne[q.premise.silence]
    end,
    options={
      { word="call", says="He calls. Azd and Kinana, clans of Tamim, Tayy and Abd al-Qays will go; with Bajila one must bargain.",
        costs="Their road is four weeks long.", mind=lean("call", 700, 150), does=calls },
      { word="wait", says="Not yet. Ask again in some weeks.", mind=lean("wait", 450, 300) },
    } },

  { id="more", side=RASHID, title="Does Umar call a second time?", weeks=2, usual="call", again=6,
    text=[[Nobody has had to weep for Iraq this autumn; still it is held by whoever has not gone home. Umar could call again: Azd, Kinana, clans of Tamim, Tayy and Abd al-Qays have not been asked yet, and Bajila wait to be.]],
    source="bal: 405; tab_s",
    when=function(q)
      if q.var.second_call > 0 or q.var.bridge == 1 or q.var.called == 0 then return false end
      return q.var.bridge == 2 and q.day >= q.var.bridge_day + 42 or q.day >= q.var.called_day + 140
    end,
    options={
      { word="call", says="He calls. Their road is four weeks long; with Bajila one must bargain.", mind=lean("more", 700, 150), does=calls },
      { word="wait", says="Not yet. Ask again in some weeks.", mind=lean("no more", 400, 250) },
    } },

  { id="quarter", side=RASHID, title="A quarter of the gains for Bajila?", weeks=2, usual="quarter",
    text=[[Jarir ibn Abdallah has brought the scattered clans of Bajila together. They would rather go to Syria, where their kin are. For Iraq they want a share that nobody else has: a quarter of the land that is won.]],
    source="bal: 405-406; mor",
    when=function(q) return q.var.second_call == 1 and q.var.shares == 0 end,
    options={
      { word="quarter", says="They have it. Bajila come with the others, seven hundred to two thousand of them.",
        costs="Everybody else hears of it: the temper of Medina's men and of Rabi'a suffers.", mind=lean("quarter", 700, 150),
        does=function(q, fx, why)
          fx.var("shares", 1, why)
          alone(q, fx)
          jarir_comes(fx, why)
        end },
      { word="alike", says="All alike: four parts in five to those who fought. Bajila go to Syria; the others come.",
        costs="Bajila.", mind=lean("alike", 450, 250),
        does=function(q, fx, why)
          fx.var("shares", 2, why)
          alone(q, fx)
        end },
    } },

  { id="mihran", side=RASHID, title="Mihran at the river: who crosses?", weeks=2, usual="let",
    text=[[Again a Persian army comes to the Euphrates, under Mihran of Hamadan, and again there is a river between. After the Bridge Umar wrote: cross no water, no bridge, until you have won.]],
    source="tab_s; bal: 406-407",
    when=function(q)
      local plan = q.var.bank_plan
      return q.var.mihran_sent > 0 and q.var.second_came > 0 and (plan == 1 or plan == 4) and q.var.bank_answer == 0 and war.near(q, RASHID, "quss_natif", 220*km, 500)
    end,
    options={
      { word="let", says="Let him come. Your armies gather at Buwayb without further orders, and wait.", costs="He need not come.", mind=600,
        does=function(_, fx, why) fx.var("bank_answer", 2, why) end },
      { word="cross", says="Over to him, before he is ready.", costs="The river will be behind you, once more.", mind=crosses_again,
        does=function(_, fx, why) fx.var("bank_answer", 1, why) end },
      { word="away", says="Neither. Keep away from him; your armies are yours to lead.", costs="He is then free to go where he likes.",
        mind=hopeless("mihran", is_sober), does=function(_, fx, why) fx.var("bank_answer", 3, why) end },
    } },

  { id="edge", side=RASHID, title="Out of Iraq again?", weeks=2, usual="edge",
    text=[[Rostam and Firuzan have been made to agree. There is a king in Ctesiphon whom all obey for the moment, an army gathers about him, and every post of the frontier is being filled. Umar writes: leave the Persians, spread out over the wells along the desert, within call of each other, and wait for what I send.]],
    source="tab_s; s0",
    when=function(q)
      local busy = q.var.bank_plan ~= 0 and q.var.bank_plan ~= 3
      return q.var.peace == 1 and q.day >= q.var.peace_day + 21 and q.var.edge == 0 and not busy
    end,
    options={
      { word="edge", says="Back to the wells of Khaffan, all of you, and without further orders. Towns without spearmen go over.",
        costs="Whatever has been won back.", mind=lean("edge", 680, 250),
        does=function(q, fx, why)
          fx.var("edge", 1, why)
          fx.var("edge_day", q.day, why)
        end },
      { word="stay", says="Stay where you are. The armies are yours to lead.",
        costs="What gathers at Ctesiphon is more than all who came before.", mind=lean("stay again", 450, 250),
        does=function(_, fx, why)
          fx.var("edge", 2, why)
          fx.authority(RASHID, -40, "His letter was not obeyed.")
        end },
    } },

  -- Sasanian -------------------------------------------------------------------
  { id="marshal", side=SASAN, title="Who commands for the crown?", weeks=2, usual="rostam",
    text=[[Border towns pay to Arabs, and the army that was to end it did not. The queen can give the whole command to one man. The Pahlav, the houses of the north, follow Rostam, who took this city three years ago. The Parsig follow Piruz, whom the Arabs call Firuzan. Neither will thank her for the other.]],
    source="tab_s; pou; eir",
    when=function(q) return q.var.marshal == 0 and (q.var.babylon > 0 and q.day >= math.max(q.var.babylon_day + 42, 70) or q.day >= 91) end,
    options={
      { word="rostam", says="Rostam. The north arms for him; the crown is obeyed somewhat better.",
        costs="The Parsig hold back.", mind=lean("rostam", 700, 150),
        does=function(q, fx, why)
          fx.var("marshal", 1, why)
          fx.var("marshal_day", q.day, why)
          fx.authority(SASAN, 50, why)
          fx.loyalty("pahlav", 100, why)
          fx.loyalty("parsig", -80, why)
          fx.tell(RASHID, "In Ctesiphon the queen has given the whole command to Rostam, lord of the north.")
        end },
      { word="firuzan", says="Piruz. The south arms for him.", costs="The Pahlav, who are more, hold back.", mind=lean("firuzan", 450, 200),
        does=function(q, fx, why)
          fx.var("marshal", 2, why)
          fx.var("marshal_day", q.day, why)
          fx.authority(SASAN, 20, why)
          fx.loyalty("parsig", 120, why)
          fx.loyalty("pahlav", -120, why)
          fx.tell(RASHID, "In Ctesiphon the queen has given the whole command to Piruz, lord of the Parsig.")
        end },
      { word="nobody", says="Nobody: the court decides from week to week. Nobody is offended.",
        costs="Nobody obeys, either: authority falls.", mind=lean("nobody", 250, 200),
        does=function(q, fx, why)
          fx.var("marshal", 3, why)
          fx.var("marshal_day", q.day, why)
          fx.authority(SASAN, -40, why)
        end },
    } },

  { id="rising", side=SASAN, title="How is the Sawad to rise?", weeks=2, usual="at_once",
    text=[[Agents can go to the landholders and to Prince Narsi of Kaskar now. They will rise, and each on his own ground; regular troops under Jalinus need some weeks more. All together would be stronger, if the Arabs leave you the time: before winter there will be men on the road from Medina.]],
    source="tab_s; mor: 192",
    when=function(q) return q.var.marshal > 0 and q.var.rising == 0 end,
    options={
      { word="at_once", says="Now. Jaban in the Badaqla and Narsi at Kaskar next week; Jalinus when one of them needs him. Treaty towns without Arab soldiers open their gates.",
        costs="They can be met one at a time.", mind=lean("at_once", 650, 250),
        does=function(q, fx, why)
          fx.var("rising", 1, why)
          fx.var("rising_day", q.day, why)
          fx.tell(RASHID, "Agents of the court are in the villages, and landholders count their horses.")
        end },
      { word="together", says="In four weeks, all three on one day. The towns waver meanwhile.",
        costs="Four weeks, in which Medina's men come nearer.", mind=lean("together", 500, 250),
        does=function(q, fx, why)
          fx.var("rising", 2, why)
          fx.var("rising_day", q.day, why)
          fx.tell(RASHID, "Agents of the court are in the villages, and landholders count their horses.")
        end },
      { word="army", says="No rising. Jalinus marches in two weeks, with what the crown has.",
        costs="Ten thousand men of the country, or as many as there are, stay at home, and the towns with them.", mind=lean("army", 200, 150),
        does=function(q, fx, why)
          fx.var("rising", 3, why)
          fx.var("rising_day", q.day, why)
        end },
    } },

  { id="bahman", side=SASAN, title="What are Bahman's orders?", weeks=2, usual="dare",
    text=[[Those who rose have been beaten, or have stopped. The banner of Kaveh is taken out of the treasury, and elephants out of the stables; Bahman Jadhuya, who came too late for every battle of last year, has an army of mailed horse and Daylamites.

The Arabs hold the desert side of the Euphrates. There is a bridge of boats at Quss al-Natif.]],
    source="tab_s; bal",
    when=function(q)
      if q.var.rising == 0 or q.var.river > 0 then return false end
      local days = q.day - q.var.rising_day
      local beaten = 0
      for _, id in ipairs({ word="jaban", says="narsi_host", "jalinus" }) do
        local f = q.formation(id)
        if not f or not f.waits and f.beaten_day >= 0 then beaten = beaten + 1 end
      end
      return days >= 28 and beaten >= 2 or days >= 70
    end,
    options={
      { word="dare", says="He goes to the bank at Quss al-Natif, takes his stand there and calls: cross to us, or let us cross. If they let him, he crosses.",
        costs="He waits for their answer, eight weeks at most.", mind=lean("dare", 700, 200),
        does=function(_, fx, why) fx.var("river", 1, why) end },
      { word="cross", says="He goes to the bridge and over it, towards whoever stands at Buwayb.",
        costs="The river is then behind him.", mind=lean("cross", 380, 250),
        does=function(_, fx, why) fx.var("river", 2, why) end },
      { word="bank", says="He holds the east bank and does not cross, whatever they say.",
        costs="Nothing is won by it but time.", mind=lean("bank", 300, 200),
        does=function(_, fx, why) fx.var("river", 4, why) end },
      { word="free", says="He is to be led by you, from week to week.", mind=150,
        does=function(_, fx, why) fx.var("river", 3, why) end },
    } },

  { id="quarrel", side=SASAN, title="Fahlavj against Persians: is Bahman called home?", weeks=2, usual="recall",
    text=[[Bahman has won, and the road to the desert is open before him. But the capital has split: the north for Rostam, the Persians for Piruz, and both want to know for whom this victory was won. There is an army in it with a victorious general, and it is not in the city.]],
    source="tab_s; kalai; pou",
    when=function(q)
      return q.var.bridge == 1 and q.var.quarrel == 0 and q.premise.quarrel == "quarrel" and q.side(SASAN).authority < 500
         and q.day <= q.var.bridge_day + 14 and war.there(q, "bahman") and not marches.aside(q, war.there(q, "bahman"))
    end,
    options={
      { word="recall", says="Bahman is to come home with his army, and stays eight weeks about the palace. The crown keeps what obedience it has.",
        costs="Nobody follows the beaten.", mind=lean("recall", 650, 200),
        does=function(q, fx, why)
          fx.var("quarrel", 1, why)
          fx.var("quarrel_day", q.day, why)
        end },
      { word="follow", says="Let them quarrel. Bahman follows the Arabs into the desert's edge.",
        costs="The crown is told to its face what it is worth: authority, and the temper of the Parsig.", mind=lean("follow", 420, 200),
        does=function(_, fx, why)
          fx.var("quarrel", 2, why)
          fx.authority(SASAN, -90, why)
          fx.loyalty("parsig", -120, why)
        end },
    } },

  { id="new_army", side=SASAN, title="An army for Mihran?", weeks=2, usual="dare",
    text=[[The Arabs have called a second time, and new tribes are on the road to the border. Rostam and Piruz agree on one thing: a general who belongs to neither, Mihran of Hamadan. He could meet them at the river. Houses that have stood in the field with Bahman since the autumn would then be let go home; they have done what they owe.]],
    source="tab_s; bal: 406",
    when=function(q) return q.var.second_call > 0 and q.day >= q.var.second_day + 21 and q.var.bank_plan == 0 end,
    options={
      { word="dare", says="To the river, and over it if they let him.", costs="The river is then behind him.", mind=lean("dare2", 700, 200),
        does=function(_, fx, why) fx.var("bank_plan", 1, why) end },
      { word="bank", says="To the river, and not over it.", costs="They may raid where he is not.", mind=lean("bank2", 400, 250),
        does=function(_, fx, why) fx.var("bank_plan", 4, why) end },
      { word="free", says="He is to be led by you, from week to week.", mind=lean("free2", 250, 200),
        does=function(_, fx, why) fx.var("bank_plan", 3, why) end },
      { word="none", says="No new army: who is in the field now stays there.", costs="If Bahman has been broken, nobody.", mind=50,
        does=function(_, fx, why)
          fx.var("bank_plan", 3, why)
          fx.var("mihran_sent", 2, why)
        end },
    } },

  { id="peace", side=SASAN, title="The magnates speak: is there peace at court?", weeks=2, usual="agree", again=8,
    text=[["After Baghdad, Sabat and Takrit, what is left is Mada'in": so the great men of both parties are said to have put it to Rostam and Piruz, adding that they would kill the two before the Arabs could. The women of the palace are asked for a prince. There is one: Yazdegerd, son of Shahriyar.]],
    source="tab_s; misk",
    when=function(q)
      if q.var.peace == 1 or q.var.marshal == 0 then return false end
      local beaten = q.var.buwayb == 1 and q.day >= 250
      local pressed = q.side(SASAN).defeats >= 5 and q.var.bridge == 2 and q.day >= math.max(q.var.bridge_day + 56, 280)
      return beaten or pressed or q.day >= q.on(635, 4, 1)
    end,
    options={
      { word="agree", says="They agree. Yazdegerd is crowned once more, in earnest; authority and the temper of both parties rise. An army of both gathers at Ctesiphon in five weeks, and the posts are filled.",
        costs="Rostam has to wait for Piruz, and Piruz for Rostam.", mind=lean("agree", 780, 150),
        does=function(q, fx, why)
          fx.var("peace", 1, why)
          fx.var("peace_day", q.day, why)
          fx.chief(SASAN, "yazdegerd", why)
          fx.authority(SASAN, 120, why)
          fx.legitimacy(SASAN, 80, why)
          fx.loyalty("pahlav", 80, why)
          fx.loyalty("parsig", 120, why)
        end },
      { word="not", says="They do not. Each keeps his men.", costs="What each has is not enough.", mind=lean("not", 300, 200),
        does=function(_, fx, why) fx.var("peace", 2, why) end },
    } },
}
