-- decisions.lua: what Sa'd, the lords at Babil and the King are asked.

local RASHID, SASAN = "rashid", "sasan"
local km = war.km

-- A lean that differs from game to game.
local function lean(id, usual, spread)
  return function(q) return usual - spread + q.roll("lean", id) * 2 * spread // 1000 end
end

local function set(var, value, day)
  return function(q, fx, why)
    fx.var(var, value, why)
    if day then fx.var(day, q.day, why) end
  end
end

local function besieged(q) return q.place("bahurasir").besieger == RASHID end

return {
  -- Rashidun -------------------------------------------------------------------
  { id="pause", side=RASHID, title="Wait for the Caliph's letters?", weeks=2, usual="wait", again=2,
    text=[[Your letter with the news is on its way to Medina; the answer takes two months, if he thinks it over. The men are tired, a third of the horses are lame, and thousands who came too late for the battle are coming in. The Persians run. They will not run for two months.]],
    source="tab_s",
    when=function(q) return q.premise.pause == "letters" and q.var.pause < 2 and q.day < 49 end,
    options={
      { word="wait", says="A fortnight more at Qadisiyyah; it will be asked again until the letter is here. Order and wounds mend; latecomers join, and those of the King's own foot who ask for terms.",
        costs="Bahurasir is provisioned, and the lords at Babil get their breath.",
        mind=function(q) return q.var.pause == 1 and 830 or lean("wait", 680, 200)(q) end,
        does=function(q, fx, why)
          fx.var("pause", 1, why)
          fx.var("pause_day", q.day, why)
        end },
      { word="march", says="March now, with those who can. The armies are yours to lead.",
        costs="The latecomers have to catch up; nobody has said that you may.", mind=lean("march", 500, 250),
        does=function(q, fx, why)
          fx.var("pause", 2, why)
          fx.var("marched_day", q.day, why)
          fx.authority(RASHID, -30, "He did not wait for the letter.")
        end },
    } },

  { id="peasants", side=RASHID, title="What becomes of the peasants of Sabat?", weeks=2, usual="release",
    text=[[Parties sent between the rivers have brought in peasants by the thousand, a hundred thousand in the telling. Shirzad, the landholder of Sabat, says that they are nobody's soldiers, that they will till for whoever lets them, and that he knows how to build engines.]],
    source="tab_s; mor: 194",
    when=function(q) return war.holds(q, RASHID, "sabat") end,
    options={
      { word="release", says="Let them go home, under his word. The temper of the plain turns to you, and grain comes in.", costs="What they would have fetched.",
        mind=lean("release", 750, 150),
        does=function(_, fx, why)
          fx.attitude("bih_ardashir", RASHID, 120, why)
          fx.attitude("bih_qubadh_ala", RASHID, 80, why)
          fx.attitude("bih_qubadh_awsat", RASHID, 80, why)
          fx.stores("sabat", 400000, "Shirzad's villages deliver.")
        end },
      { word="keep", says="They are spoils like other spoils. The army is content.", costs="Villages burn their straw before you come.",
        mind=lean("keep", 300, 200),
        does=function(_, fx, why)
          fx.treasury(RASHID, 3000, why)
          fx.attitude("bih_ardashir", RASHID, -150, why)
          fx.attitude("shadh_hurmuz", RASHID, -100, why)
        end },
    } },

  { id="border", side=RASHID, title="The river as a border?", weeks=2, usual="refuse",
    text=[[A man has called over from the other side, wall or river: the King asks whether you would have peace, you with what lies on your bank of the Tigris as far as your desert, he with what lies on his. In Medina there are those who would say yes: no water between an army and its Caliph.]],
    source="tab_s; don",
    when=function(q)
      if q.premise.limit == "tigris" and q.var.border == 0 and war.holds(q, RASHID, "bahurasir") then return true end
      return q.var.offer == 1 and besieged(q)
    end,
    options={
      { word="refuse", says="No.", mind=function(q) return q.premise.limit == "tigris" and 200 or 750 end, does=set("border", 2) },
      { word="accept", says="Bahurasir is handed over, if it has not been taken, and there is peace on the river for as long as this campaign lasts. Tribute of a sort comes over it.",
        costs="The King keeps his palace, and next year.", mind=function(q) return q.premise.limit == "tigris" and 800 or 150 end, does=set("border", 1) },
    } },

  { id="ford", side=RASHID, title="How over the Tigris?", weeks=2, usual="in",
    text=[[Bahurasir is yours, and the bridge of boats is cut. Over there people are carrying things out of the gates, it is said, day and night. The river is between, and whatever boats there were are on the other bank.]],
    source="tab_s; bal: 417",
    when=function(q)
      return war.holds(q, RASHID, "bahurasir") and not war.holds(q, RASHID, "ctesiphon") and q.var.ford == 0
         and q.var.border ~= 1 and (q.premise.limit ~= "tigris" or q.var.border == 2)
    end,
    options={
      { word="in", says="In, now: volunteers first, to win the far bank, then everybody.", costs="Where there is no ford and the river is high, men drown.",
        mind=function(q) return (q.premise.river == "boats" and 300 or 700) + q.roll("ford", RASHID) // 10 end, does=set("ford", 1, "ford_day") },
      { word="boats", says="Collect boats from Anbar and the canals, and build others: four weeks.", costs="Whatever is carried out of the city in four weeks.",
        mind=lean("boats", 500, 200), does=set("ford", 2, "ford_day") },
      { word="wait", says="Wait until the river falls, in summer. The army rests.", costs="Months.", mind=lean("low water", 200, 150), does=set("ford", 3, "ford_day") },
    } },

  { id="carpet", side=RASHID, title="How does one divide a palace?", weeks=2, usual="share",
    text=[[Nobody has seen so much of anything. There is a crown that cannot be worn, a camel of silver, and a carpet of spring, sixty cubits square, that the kings sat on in winter to drink. Four fifths belong to those who fought. How does one divide a carpet?]],
    source="tab_s; ken",
    when=function(q) return war.holds(q, RASHID, "ctesiphon") end,
    options={
      { word="share", says="By the rule: a fifth to Medina, the rest to the army, and the carpet is cut up by the Caliph. Men hear of it, and come.",
        mind=lean("share", 750, 150),
        does=function(q, fx, why)
          fx.treasury(RASHID, war.by(q, 4000, 9000, 20000), why)
          fx.legitimacy(RASHID, 30, why)
          fx.loyalty("medina", 40, why)
          fx.loyalty("returned", 60, why)
        end },
      { word="treasury", says="Keep it together, for a treasury that will have to pay an army every year.", costs="The army had another idea of it.",
        mind=lean("treasury", 250, 200),
        does=function(q, fx, why)
          fx.treasury(RASHID, war.by(q, 15000, 35000, 80000), why)
          fx.loyalty("medina", -60, why)
          fx.loyalty("rabia", -100, why)
          fx.loyalty("bajila", -120, why)
          fx.loyalty("returned", -100, why)
        end },
    } },

  { id="jalula", side=RASHID, title="Who goes to Jalula?", weeks=2, usual="hashim",
    text=[[The Persians have stopped where the roads part, four marches off, and are digging. Umar writes: send Hashim with twelve thousand, al-Qa'qa before him, and stay in the city yourself. He does not write what to do about the trench.]],
    source="tab_s; bal: 420",
    when=function(q) return war.holds(q, RASHID, "ctesiphon") and war.there(q, "jalula_host") and q.var.corps == 0 end,
    options={
      { word="hashim", says="Hashim, al-Qa'qa, Zuhra and Jarir go; Sa'd stays in the capital.", costs="Two thirds of an army before a trench.",
        mind=lean("hashim", 700, 150), does=set("corps", 1, "corps_day") },
      { word="all", says="Everybody goes, Sa'd first.", costs="The capital is left to a guard.", mind=lean("all", 480, 200), does=set("corps", 2, "corps_day") },
      { word="wait", says="Nobody, for now. The armies are yours to lead.", costs="Men come down to Jalula every week.", mind=lean("none", 250, 200), does=set("corps", 3, "corps_day") },
    } },

  { id="follow", side=RASHID, title="After them, to Khaniqin?", weeks=2, usual="follow",
    text=[[The trench is taken. Those who got out by the far side are on the road to Khaniqin, twenty-five kilometres on, where their families are and whatever they could not carry to Jalula. Your men are in the camp, and the camp is full of things.]],
    source="tab_s; s1",
    when=function(q) return q.var.stand == 1 and war.holds(q, RASHID, "jalula") and not war.holds(q, RASHID, "khaniqin") end,
    options={
      { word="follow", says="Those who stand at Jalula go on to Khaniqin at once, by a forced march.", costs="Tired men, and a camp half plundered.", mind=lean("follow", 750, 150), does=set("follow", 1, "follow_day") },
      { word="rest", says="Rest first. The armies are yours to lead.", mind=lean("rest", 400, 200), does=set("follow", 2, "follow_day") },
    } },

  { id="north", side=RASHID, title="Tikrit, now?", weeks=2, usual="send",
    text=[[Up the Tigris, at Tikrit, a Roman called the Antiochene has shut himself in with Arabs of Iyad, Taghlib and Namir. They are kin to half of your army. Umar suggests Abdallah ibn al-Mu'tamm and five thousand men.]],
    source="tab_s; bal",
    when=function(q) return war.holds(q, RASHID, "ctesiphon") and q.place("tikrit").owner == SASAN and q.leader("abdallah").fate == "well" and q.var.north == 0 end,
    options={
      { word="send", says="Abdallah goes with his wing and lies down before the ditch. Letters can be thrown over it.", costs="A sixth of the army for the summer.",
        mind=lean("send", 680, 200), does=set("north", 1, "north_day") },
      { word="keep", says="Not now: the trench first.", mind=lean("keep north", 420, 200), does=set("north", 2, "north_day") },
    } },

  { id="zagros", side=RASHID, title="Beyond the mountain of fire?", weeks=2, usual="stop",
    text=[[Before you the road goes up through the gates of the Zagros. Al-Qa'qa would follow the King to Hamadan while he still runs. Umar writes: I wish that there were between us and the hills a wall of fire, so that they could not come to us nor we to them. The plain is enough for us. I would rather have the Muslims whole than spoils.]],
    source="tab_s; don",
    when=function(q) return war.holds(q, RASHID, "khaniqin") or war.holds(q, RASHID, "hulwan") end,
    options={
      { word="stop", says="Hulwan is the end. Nobody goes up the pass.", mind=lean("stop", 850, 100), does=set("limit", 1) },
      { word="go", says="After him, as far as he runs. The armies are yours to lead.", costs="An order of the Caliph.", mind=lean("go", 350, 250),
        does=function(_, fx, why)
          fx.var("limit", 2, why)
          fx.authority(RASHID, -120, "The Caliph forbade it.")
        end },
    } },

  -- Sasanian -------------------------------------------------------------------
  { id="babil", side=SASAN, title="A stand at Babil?", weeks=2, usual="stand",
    text=[[Piruz, Hormuzan and Mihran are at Babil with what left the field, tired men who have seen the standard fall. There are mounds and canals to stand on. There is also a wall, three marches behind them. And each knows where his own road branches off.]],
    source="tab_s; mor: 193",
    when=function(q) return q.var.babil == 0 end,
    options={
      { word="stand", says="They stand at Babil together.", costs="If they are beaten here, each goes his own road, unless the crown is better obeyed than it is now.",
        mind=lean("stand", 650, 200), does=set("babil", 1) },
      { word="walls", says="Back to Bahurasir, all three, and behind its walls.", costs="More mouths in a besieged city, and the whole plain without a blow.",
        mind=lean("walls", 480, 280), does=set("babil", 2) },
      { word="home", says="Each to his own country: Ahwaz, Nihavand, Rayy. They can be called again from there.", costs="Nobody is left in the field.",
        mind=lean("home", 200, 150), does=set("babil", 3) },
    } },

  { id="offer", side=SASAN, title="An offer over the wall?", weeks=2, usual="offer",
    text=[[Bahurasir is shut in. The river side is open, and the river is wide. One could ask whether they would be content with what is on theirs: it is a good deal of land, and the King would have time.]],
    source="tab_s; don",
    when=function(q) return besieged(q) and q.var.offer == 0 and q.day >= q.place("bahurasir").siege_day + 14 end,
    options={
      { word="offer", says="Offer them the river as a border.", costs="The crown is seen to bargain: a little of its right.", mind=lean("offer", 600, 200),
        does=function(_, fx, why)
          fx.var("offer", 1, why)
          fx.legitimacy(SASAN, -20, why)
        end },
      { word="none", says="Not a word.", mind=lean("no offer", 400, 200), does=set("offer", 2) },
    } },

  { id="slip", side=SASAN, title="Over the river by night?", weeks=2, usual="slip", again=5,
    text=[[The garrison of Bahurasir has been shut in for weeks. There are boats still. It could go over the Tigris in one night, with whoever has legs, and cut the bridge behind it; then there would be a river in flood before the eastern city, and men to hold its bank.]],
    source="tab_s; bal: 417",
    when=function(q)
      return besieged(q) and q.var.slip == 0 and q.premise.stores == "short" and q.place("bahurasir").owner == SASAN
         and q.day >= q.place("bahurasir").siege_day + 35
    end,
    options={
      { word="slip", says="They go over and cut the bridge. Bahurasir is left to whoever finds it empty.", mind=lean("slip", 600, 250), does=set("slip", 1, "slip_day") },
      { word="hold", says="They hold the walls. It may be asked again in some weeks.", costs="If it falls with them inside, they are lost.", mind=lean("hold", 480, 200) },
    } },

  { id="king", side=SASAN, title="Does the King stay?", weeks=2, usual="leaves",
    text=[[From the White Palace one sees the other bank. They are on it. A king who is taken in his palace ends the house of Sasan; a king who leaves his palace has left it. The treasury is packed, as far as there were beasts to carry it.]],
    source="tab_s; bal: 417",
    when=function(q)
      if q.premise.king ~= "choice" or q.var.king > 0 then return false end
      return war.holds(q, RASHID, "bahurasir") or war.near(q, RASHID, "ctesiphon", 30*km, 1500) and q.place("bahurasir").siege >= 600
    end,
    options={
      { word="leaves", says="He leaves for Hulwan by night, in a basket if it must be, and whoever is loyal follows. The city will not hold long without him.",
        costs="The capital, and what a capital is worth.", mind=lean("leaves", 800, 120), does=set("king", 1, "king_day") },
      { word="stays", says="He stays. The guard of the river and the household hold the eastern city; nobody opens a gate while he is in it.",
        costs="He can be taken.", mind=lean("stays", 480, 300),
        does=function(q, fx, why)
          fx.var("king", 2, why)
          fx.var("king_day", q.day, why)
          fx.legitimacy(SASAN, 60, why)
        end },
    } },

  { id="stand", side=SASAN, title="Where the roads part: stand or go?", weeks=2, usual="dig",
    text=[[At Jalula the road from the capital divides: to Media, to Adurbadagan, to the south. The men begin to look for theirs. If we part here, an old officer says, we shall never meet again. Hulwan is two marches behind, with grain, money and the men of Media who were not at Qadisiyyah.]],
    source="misk; tab_s; s1",
    when=function(q)
      if q.premise.stand ~= "choice" or q.var.stand > 0 then return false end
      return q.var.king == 1 and q.day >= q.var.king_day + 7 or war.holds(q, RASHID, "ctesiphon")
    end,
    options={
      { word="dig", says="Stand at Jalula: a trench, iron before it, families at Khaniqin, and whatever Hulwan can send every week.", costs="If it breaks, it breaks all at once.",
        mind=lean("dig", 720, 180), does=set("stand", 1, "stand_day") },
      { word="hulwan", says="Go back to Hulwan and hold the gate of the hills.", costs="The Diyala country, without a blow.", mind=lean("hulwan", 460, 250), does=set("stand", 2, "stand_day") },
      { word="media", says="Go on into Media at once. The army is there next year.", costs="Everything west of the pass.", mind=lean("media", 200, 150), does=set("stand", 3, "stand_day") },
    } },

  { id="rayy", side=SASAN, title="From Hulwan to Rayy?", weeks=2, usual="goes",
    text=[[The trench is lost, or will be. Hulwan lies below the pass, and a king in it can be besieged in it.]],
    source="tab_s; mor",
    when=function(q)
      if q.var.king ~= 1 or q.var.rayy > 0 or not war.there(q, "court") then return false end
      return war.beaten(q, "jalula_host") and q.var.stand == 1 or war.near(q, RASHID, "hulwan", 70*km, 500)
    end,
    options={
      { word="goes", says="He goes up the pass, to Rayy. Khusrawshunum holds Hulwan for him.", mind=lean("goes", 850, 100), does=set("rayy", 1) },
      { word="stays", says="He stays, and Hulwan will fight.", costs="He can be taken.", mind=lean("stays there", 250, 200),
        does=function(_, fx, why)
          fx.var("rayy", 2, why)
          fx.legitimacy(SASAN, 30, why)
        end },
    } },
}
