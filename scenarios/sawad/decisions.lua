-- decisions.lua: what sides are asked, when it is time to ask.
--
-- The usual answer is history's. Effects and costs that are told are those that
-- are done here; what comes of them is up to the game.

local RASHID, SASAN, ROMAN = "rashid", "sasan", "roman"

-- Marks the day after which something was done, for annals that wait for it.
local function mark(q, fx, var, why) fx.var(var, q.day + 1, why) end

-- Whoever of these is on the map goes there.
local function send(q, fx, ids, place, stance, why)
  for _, id in ipairs(ids) do
    if war.there(q, id) then
      fx.goal(id, place, nil, why)
      if stance then fx.stance(id, stance, why) end
    end
  end
end

local function call(q, fx, ids, place, why)
  for _, id in ipairs(ids) do if war.waits(q, id) then fx.arrive(id, place, why) end end
end

-- The first of these men who can still lead.
-- Iraq gives a share of its main army to Syria, under Khalid if he lives.
local function to_syria(share)
  return function(q, fx, why)
    local army = annals.army_of(q, "khalid") or war.there(q, "khalid")
    mark(q, fx, "khalid_left", why)
    if not army then return end
    local leader = war.able(q, "khalid", "adi", "asim", "qaqa")
    if share < 1000 then
      fx.divide(army, share, leader, "bosra", why, "iraq_in_syria")
      fx.stance("iraq_in_syria", "accept", why)
    else
      fx.goal(army, "bosra", nil, why)
      fx.stance(army, "accept", why)
    end
    fx.tell(ROMAN, "Out of the desert by Palmyra: Khalid, with men from Iraq.")
    fx.tell(SASAN, "Khalid has left for Syria with a part of his army.")
  end
end

-- The largest army in Syria gives a share to Iraq.
local function to_iraq(share, leader)
  return function(q, fx, why)
    for _, id in ipairs({ "abu_ubayda", "yazid", "shurahbil_hasana", "amr" }) do
      local f = war.there(q, id)
      if f and f.men >= 2500 then
        local first = not q.formation("veterans")           -- the card may come twice
        fx.divide(id, share, war.able(q, leader, "qaqa", "adi"), "udhayb", why, first and "veterans" or nil)
        if first then fx.stance("veterans", "avoid", "They are to come to al-Udhayb whole.") end
        fx.tell(RASHID, "Abu Ubayda is sending the men of Iraq home: four weeks by the wells.")
        return
      end
    end
  end
end

local host = { "vahan", "trithyrius", "jabala", "buccinator", "gregory" }
local royal = { "corps", "corps_no_beasts", "rostam", "hormuzan_636", "firuzan_636", "mihran_636", "mushegh_636" }

-- Asked before the short game begins.
local before_636 = { khalid_to_syria=true, call_for_iraq=true, share=true, withdraw=true, lift_ban=true, zarud=true, regent=true }

local cards = {
  -- Rashidun -------------------------------------------------------------------
  { id="khalid_to_syria", side=RASHID, title="Who goes to Syria?", weeks=2, usual="half", source="s1; s2; bal: 169; don",
    text=[[
The columns in Syria are four, each too small for the army that gathers at Emesa, and each under a commander who takes no orders from the others. They write for help.

The only army you have that is not in Syria is in Iraq, and the only man whom all four would follow commands it. It is three to four weeks from the Euphrates to the Hawran, part of it without water.]],
    when=function(q) return q.premise.khalid == "asked" and q.var.theodore > 0 and (q.leader("khalid").fate == "well" or q.formation("khalid") ~= nil) end,
    options={
      { word="half", says="Khalid divides his army and goes to Bosra with half of it; the rest stays under al-Muthanna.",
        costs="Half of the army of Iraq, for good; what it held will be tried by its old lords.", mind=700, does=to_syria(500) },
      { word="all",  says="Khalid takes the whole of his army to Bosra. Only the clans of the border stay.",
        costs="Iraq, very likely.", mind=300, does=to_syria(1000) },
      { word="few",  says="Khalid goes with a few hundred picked men, to command.",
        costs="The commander of Iraq; Syria gets no more than a name.", mind=450, does=to_syria(150) },
      { word="none", says="He stays. Syria must do with what it has.", costs="The risk of a battle lost in Palestine.", mind=200 },
    } },

  { id="call_for_iraq", side=RASHID, title="Nobody wants to go to Iraq", weeks=3, usual="volunteer", source="tab_s; mor; ken",
    text=[[
Three days the new Caliph has called for Iraq, and nobody has stood up: they fear the Persians more than any other enemy. On the fourth Abu Ubayd of Thaqif has offered himself, and a thousand with him. He is no Companion. Men of Badr, who kept silent for three days, would now like to be asked again.]],
    when=function(q) return annals.weeks_past(q, "umar", 1) end,
    options={
      { word="volunteer", says="The first to stand up commands: Abu Ubayd goes, and gathers more on the road.",
        costs="The pride of the older Companions.", mind=800,
        does=function(q, fx, why) call(q, fx, { "abu_ubayd" }, "medina", why); mark(q, fx, "called", why) end },
      { word="companion", says="Salit ibn Qays of Badr commands; Abu Ubayd stays.", costs="Whoever volunteers next time will remember it: four fewer in ten go along.", mind=300,
        does=function(q, fx, why)
          call(q, fx, { "abu_ubayd" }, "medina", why)
          mark(q, fx, "called", why)
          fx.loyalty("thaqif", -150, why)
        end },
      { word="nobody", says="Nobody is sent before spring. Al-Muthanna must keep to the desert.", costs="Hira, and what else pays.", mind=150 },
    } },

  { id="share", side=RASHID, title="A quarter of the land", weeks=3, usual="quarter", source="bal: 405-406; tab_s; mor",
    text=[[
The defeat is some months old, and men begin to listen again when Iraq is named. Jarir ibn Abdallah would go, and bring Bajila and the Sarat, if a quarter of what is won is theirs over and above their share. Azd would rather have Syria. Tamim, Dabba and Abd al-Qays ask for nothing but leave.]],
    when=function(q)
      if q.var.bridge > 0 then return q.side(RASHID).memory > -250 and annals.weeks_past(q, "bridge", 16) end
      return annals.weeks_past(q, "umar", 30)
    end,
    options={
      { word="quarter", says="They have it: Bajila and Azd come, with all others who ask.", costs="A quarter of the spoils of Iraq, and the temper of Rabi'a, who were there first.", mind=700,
        does=function(q, fx, why)
          call(q, fx, { "jarir", "arfaja" }, "fayd", why)
          call(q, fx, { "tamim_634" }, "nibaj", why)
          call(q, fx, { "abd_qays_634" }, "thalabiyya", why)
          fx.loyalty("bajila", 60, why); fx.loyalty("rabia", -60, why)
          mark(q, fx, "second_call", why)
        end },
      { word="equal", says="Every man has the share the law gives him. Tamim and Abd al-Qays come; Bajila and Azd do not.", costs="Two thousand men.", mind=350,
        does=function(q, fx, why)
          call(q, fx, { "tamim_634" }, "nibaj", why)
          call(q, fx, { "abd_qays_634" }, "thalabiyya", why)
          mark(q, fx, "second_call", why)
        end },
      { word="later", says="Nobody is sent to Iraq this year.", costs="A year.", mind=100 },
    } },

  { id="withdraw", side=RASHID, title="Out of the canals", weeks=2, usual="withdraw", source="s0; tab_s",
    text=[[
The posts of the Sawad are manned again and the villages rise behind you. Al-Muthanna has a few thousand men among canals in which they cannot ride. At the desert's edge, from Ghudayy to al-Qutqutana, he could hold the wells with a third of them and be reached by whoever is sent.]],
    when=function(q) return q.var.unity > 0 and not war.holds(q, RASHID, "ctesiphon") end,
    options={
      { word="withdraw", says="Everybody goes back to the wells between Sharaf and al-Udhayb, and avoids battle.", costs="What still pays, this year.", mind=650,
        does=function(q, fx, why)
          mark(q, fx, "withdrawn", why)
          send(q, fx, { "khalid", "muthanna", "madhur", "sulma", "harmala", "abu_ubayd", "jarir", "arfaja", "tamim_634", "abd_qays_634" }, "sharaf", "avoid", why)
        end },
      { word="stay", says="They stay where they are.", costs="Perhaps the army.", mind=350 },
    } },

  { id="lift_ban", side=RASHID, title="Those who came back", weeks=4, usual="lift", again=26, source="s0; tab_s; don",
    text=[[
Asad, Tamim, Kinda, Madhhij, Ghatafan: half of Arabia fought against Medina three years ago and has sat at home since. They are asking to be let in. There is hardly anybody else left to send.

Abu Bakr would not have it. Al-Muthanna asked him for it on his deathbed.]],
    when=function(q)
      return q.premise.ban ~= "kept" and q.side(RASHID).ban ~= 0 and (q.var.unity > 0 or q.var.bridge > 0 and q.side(RASHID).memory < -100 and q.week > 90)
    end,
    options={
      { word="lift", says="They may fight, and be asked for advice; none of them commands more than a hundred.", costs="Old fighters grumble: the loyal of 632 stand beside those they fought.", mind=750,
        does=function(_, fx, why)
          fx.ban(RASHID, "off", why)
          fx.loyalty("returned", 60, why)
          fx.loyalty("medina", -20, why)
          fx.legitimacy(RASHID, -30, why)
        end },
      { word="keep", says="The ban stands.", costs="Four men in ten of those who could be had.", mind=250 },
    } },

  { id="zarud", side=RASHID, title="Down to the border?", weeks=2, usual="wait", again=5, source="tab_s; bal: 410",
    text=[[
Sa'd winters at Zarud, half-way from Medina to the Sawad, and the tribes come in one after the other. Every month there are more of them, and every month they have eaten more. Tell him when there are enough; he will go down to Sharaf and the edge of the sown, and stand there with the desert behind him.]],
    when=function(q) return annals.weeks_past(q, "sad", 8) and q.var.led_down == 0 end,
    options={
      { word="wait", says="He stays at Zarud for another five weeks.", costs="Time; and the court of Persia has it as well.",
        mind=function(q)
          local come = (q.var.wave_najd > 0 and 1 or 0) + (q.var.wave_tamim > 0 and 1 or 0) + (q.var.wave_yemen > 0 and 1 or 0)
          if q.var.royal > 0 or annals.weeks_past(q, "sad", 60) then return 100 end
          return come == 3 and annals.weeks_past(q, "sad", 44) and 200 or 800
        end },
      { word="go", says="Everyone who has come in by now goes down to Sharaf with him.", costs="Who comes later comes alone.", mind=500,
        does=function(q, fx, why)
          local ids = { "sad" }
          if q.var.wave_najd > 0 then ids = { "sad", "najd_635", "shurahbil" } end
          call(q, fx, ids, "sharaf", why)
          if q.var.wave_tamim > 0 then call(q, fx, { "zuhra", "tulayha" }, "sharaf", why) end
          if q.var.wave_yemen > 0 then call(q, fx, { "ashath", "amr_madi" }, "sharaf", why) end
          mark(q, fx, "led_down", why)
        end },
    } },

  { id="yarmuk_help", side=RASHID, title="Where the reserve goes", weeks=2, usual="syria", source="akr; s1; kae",
    text=[[
An imperial army comes down from Antioch, and at the same time the King of Kings is calling his houses. There are some thousands on the road between Medina and Sharaf who could still turn either way.]],
    when=function(q) return q.var.host > 0 and q.var.host_lost == 0 end,
    options={
      { word="syria", says="They turn to Syria: three thousand under Qays go to the Hawran, and the columns are told to give the cities back and come together at the Jabiya.", costs="Medina's last reserve; Iraq will see no more of it.", mind=600,
        does=function(q, fx, why)
          mark(q, fx, "jabiya", why)
          call(q, fx, { "relief_syria" }, "tabuk", why)
          mark(q, fx, "relief_sent", why)
        end },
      { word="iraq", says="They go to Sharaf. Syria gives up the cities and comes together at the Jabiya with what it has.", costs="Odds, on the Yarmuk.", mind=350,
        does=function(q, fx, why)
          mark(q, fx, "jabiya", why)
          call(q, fx, { "relief_syria" }, "sharaf", why)
        end },
      { word="stand", says="Everybody stays where he is.", costs="Five armies are met by one.", mind=150 },
    } },

  { id="embassy", side=RASHID, title="Fourteen men before the king", weeks=3, usual="send", source="s0; s1; tab_s; noth",
    text=[[
The houses are in camp and Syria is not decided. An embassy could go to Ctesiphon to offer what is always offered, Islam, tribute or war, and to be listened to for as long as they like to listen. While a king hears envoys he seldom marches.]],
    when=function(q) return q.var.royal > 0 and q.var.corps_lost == 0 end,
    options={
      { word="send", says="Al-Nu'man ibn Muqarrin rides with thirteen others.", costs="Nothing, if they come back.", mind=700,
        does=function(_, fx, why) fx.talks(RASHID, SASAN, why) end },
      { word="war",  says="No words.", costs="Whatever time words would have bought.", mind=200 },
    } },

  { id="veterans", side=RASHID, title="The men of Iraq in Syria", weeks=3, usual="third", again=30, source="s0; tab_s; yaq; bal",
    text=[[
Syria is quiet, for the moment. Those who rode there with Khalid would like to go home, and there is use for them: the army of the houses is said to have elephants. It is four weeks on camels.]],
    when=function(q)
      local quiet = q.var.host_lost > 0 or q.premise.veterans == "early" and q.var.royal > 0
                 or q.var.royal > 0 and q.var.host == 0 and war.held(q, RASHID, { "damascus" }) == 1
      return quiet and q.var.syria_beaten == 0 and q.var.unity > 0 and q.var.corps_lost == 0 and q.var.ctesiphon_lost == 0
         and (q.premise.veterans ~= "late" or annals.weeks_past(q, "royal", 20))
    end,
    options={
      { word="third", says="Hashim ibn Utba goes with a third of the main army of Syria, al-Qa'qa ahead of him.", costs="A third of what holds Syria.", mind=700, does=to_iraq(350, "hashim") },
      { word="half",  says="Half of it goes.", costs="Half of what holds Syria.", mind=350, does=to_iraq(500, "hashim") },
      { word="none",  says="Nobody goes.", costs="The elephants are met by men who have not seen one.", mind=200 },
    } },

  { id="pause", side=RASHID, title="After the battle", weeks=1, usual="rest", source="tab_s; mor",
    text=[[
The army of the houses is broken. Between here and Ctesiphon there are four canals and some who would like to stop you at each. The wounded are many, the families are at al-Udhayb, and the Caliph has not been heard.]],
    when=function(q) return q.var.corps_lost > 0 and war.there(q, "sad") and not war.holds(q, RASHID, "ctesiphon") end,
    options={
      { word="rest", says="The army stays for six weeks, mends, and waits for the Caliph's word.", costs="Six weeks, in which others gather too.", mind=600,
        does=function(q, fx, why)
          if war.there(q, "sad") then fx.aloof("sad", 42, why) end
          fx.stores("udhayb", 300000, "Sheep and grain from Medina.")
        end },
      { word="go", says="On, before they have dug in.", costs="The wounded, and whoever falls behind.", mind=450,
        does=function(q, fx, why) send(q, fx, { "sad", "zuhra" }, "babil", "seek", why) end },
    } },

  { id="hills", side=RASHID, title="A mountain of fire", weeks=3, usual="stop", source="tab_s; bal",
    text=[[
The Sawad is yours to the foot of the hills. Beyond them is Media, and the king. Umar has written that he wished there were a mountain of fire between the Sawad and Persia, so that they could not come to us nor we to them.]],
    when=function(q) return war.held(q, RASHID, { "ctesiphon", "jalula" }) == 2 end,
    options={
      { word="stop", says="Nobody goes beyond Hulwan. There will be quiet for eight weeks, by unspoken agreement.", costs="The king gets away.", mind=700,
        does=function(_, fx, why) fx.truce(RASHID, SASAN, 56, why) end },
      { word="follow", says="Follow him.", costs="Long roads and high passes, with towns behind you that have not decided yet.", mind=250 },
    } },

  -- Sasanian -------------------------------------------------------------------
  { id="regent", side=SASAN, title="Who commands for the king?", weeks=3, usual="rostam", source="tab_s; pou; misk",
    text=[[
The Pahlav will follow Rostam and nobody else; the Parsig will follow Piruz Khosrow, and are nearer. Whoever is passed over will come late, or with half of his men. It can be left open, as it has been: then each house sends what it likes.]],
    when=function(q) return q.var.rising > 0 end,
    options={
      { word="rostam", says="Rostam is Eran-spahbed, for ten years.", costs="The Parsig, somewhat.", mind=700,
        does=function(_, fx, why) fx.loyalty("pahlav", 80, why); fx.loyalty("parsig", -70, why); fx.authority(SASAN, 40, why) end },
      { word="piruz", says="Piruz Khosrow commands.", costs="The Pahlav, who are more.", mind=300,
        does=function(_, fx, why) fx.loyalty("parsig", 90, why); fx.loyalty("pahlav", -90, why); fx.authority(SASAN, 30, why) end },
      { word="open", says="It stays open.", costs="Authority; but nobody is offended.", mind=150,
        does=function(_, fx, why) fx.authority(SASAN, -40, why) end },
    } },

  { id="antioch", side=SASAN, title="The other empire", weeks=4, usual="silence", source="s0; s1; s2; kae; noth",
    text=[[
Caesar is at war with the same Arabs, and losing. Eight years ago he stood before this palace. An envoy to Antioch is three weeks on the road and three back, and would have to offer something: a marriage has been spoken of, and gold.]],
    when=function(q) return q.premise.alliance ~= "none" and q.var.syria > 0 and q.var.unity > 0 end,
    options={
      { word="silence", says="Nobody is sent.", costs="Each fights alone.", mind=function(q) return q.premise.alliance == "coordinated" and 200 or 500 end },
      { word="embassy", says="An embassy goes, with a princess and two million dirhams; the crowns become allies.", costs="Two million dirhams.",
        mind=function(q) return q.premise.alliance == "coordinated" and 800 or 450 end,
        does=function(q, fx, why)
          fx.relation(SASAN, ROMAN, "ally", why)
          fx.treasury(SASAN, -2000, why)
          fx.treasury(ROMAN, 2000, why)
          fx.tell(ROMAN, "Envoys of the King of Kings have come to Antioch with gold, and the offer of one war instead of two.")
        end },
    } },

  { id="forward", side=SASAN, title="Rostam or the court", weeks=1, usual="wait", again=4, source="tab_s; misk; bal: 410",
    text=[[
The army of the houses stands at Sabat and eats the country. Rostam would wait: the Arabs cannot stay for ever, and every month they send some of their men home. The landholders come to the palace every day and say that they will submit to whoever stops the raids.]],
    when=function(q) return q.var.royal > 0 and q.var.corps_lost == 0 and q.answer("forward") ~= "forward" end,
    options={
      { word="wait", says="The army stays in camp four weeks more.", costs="Bread, and what the landholders say of the king.",
        mind=function(q) return math.max(100, 800 - q.side(SASAN).pressure) end,
        does=function(q, fx, why)
          for _, id in ipairs(royal) do if war.there(q, id) then fx.aloof(id, 26, why) end end
          fx.pressure(SASAN, 60, why)
        end },
      { word="forward", says="The army goes to the bank of al-Atiq, to finish it.", costs="The army of a lifetime, if it goes wrong.",
        mind=function(q) return q.premise.rostam == "bank" and 200 or math.min(900, 250 + q.side(SASAN).pressure) end,
        does=function(q, fx, why)
          send(q, fx, royal, "atiq_bridge", "accept", why)
        end },
    } },

  { id="king", side=SASAN, title="The king and his city", weeks=1, usual="leave", source="bal: 417; tab_s; mor",
    text=[[
The western city is shut in, and there is only the river between the king and the Arabs. The magnates would have him at Hulwan, with the treasure, in time. If he stays, every man in the city will fight for as long as he does; and if it falls with him in it, there is no crown.]],
    when=function(q) return war.held(q, RASHID, { "sabat", "kutha", "bahurasir" }) >= 2 and q.place("ctesiphon").owner == SASAN end,
    options={
      { word="leave", says="He goes to Hulwan, with the treasure and the women.", costs="Legitimacy, and the heart of those who stay.", mind=function(q) return q.premise.king == "leaves" and 700 or 100 end,
        does=function(q, fx, why)
          fx.legitimacy(SASAN, -60, why)
          fx.treasury(SASAN, 500, "The treasure was saved.")
        end },
      { word="stay", says="He stays; the walls are manned by everyone who can stand.", costs="Everything, if it falls.", mind=400,
        does=function(q, fx, why)
          fx.legitimacy(SASAN, 60, why)
          war.join(q, fx, "guard", "dihqans", "paygan", war.by(q, 1000, 2500, 5000), why)
          fx.stores("ctesiphon", 500000, "Granaries of the palace are opened.")
        end },
    } },

  -- Roman ----------------------------------------------------------------------
  { id="syria_war", side=ROMAN, title="One army more", weeks=3, usual="south", source="kae; theo; seb",
    text=[[
The divisions are about Antioch: Armenians, the court's own, the Arabs of Ghassan. They will not be there for ever, and there will be no second such army. The Arabs hold cities with small garrisons and roam with the rest.]],
    when=function(q) return q.var.host > 0 and q.var.host_lost == 0 end,
    options={
      { word="south", says="All of it goes south at once: Emesa, Damascus, and the Arabs wherever they are.", costs="All of it, if it is beaten.", mind=700,
        does=function(q, fx, why)
          send(q, fx, host, war.holds(q, RASHID, "emesa") and "emesa" or "damascus", "seek", why)
        end },
      { word="hold", says="It holds the line of Emesa and Beroea, and lets them come.", costs="Palestine and Damascus.", mind=350,
        does=function(q, fx, why) send(q, fx, host, "chalcis", "accept", why) end },
      { word="peace", says="A truce is offered: the Arabs keep what they have, for this year.", costs="Damascus, and the word Emperor.", mind=100,
        does=function(_, fx, why)
          fx.truce(RASHID, ROMAN, 180, why)
          fx.legitimacy(ROMAN, -80, why)
        end },
    } },
}

for _, card in ipairs(cards) do
  if before_636[card.id] then
    local when = card.when
    card.when = function(q) return not q.short and when(q) end
  end
end

return cards
