-- decisions.lua: choices put before a side as cards.
--
-- A card is put when `when` says so, lies open for `weeks`, and is then answered by
-- itself with `usual`, which is what history did. `mind` is how far a mind leans to an
-- answer, 0 to 1000, a number or a function of q; it takes the highest. `does` asks for
-- changes as a hook does. An answer can be read later: q.answer("throne") == "kill".
-- At most two cards are open for a side in a week, so put no more than are worth it.
--
-- What is decided here is what no order to an army can say. Where an army marches, and
-- whether it storms a wall, stays with whoever gives the orders.

local km = war.km
local GENERAL, COURT = "general", "court"

-- Formations of a side that lead its war; which one depends on the premise `letter`.
local function army(q) return war.there(q, "army") or war.there(q, "mutiny") end

local function before_the_wall(q) return q.var.siege_day >= 0 and q.var.gate == 0 end

-- A throw for this week added to a leaning, so that not every game goes the same way.
local function wavering(lean, spread, what)
  return function(q) return lean + q.roll("wavers", what) * spread // 1000 end
end

local function taken(q, letter) return q.var[letter] == letters.TAKEN end
local function any_taken(q) return taken(q, "to_piruz") or taken(q, "to_namdar") end

-- What is done with letters to the lords that the court's men have taken.
local function settle(q, fx, state, why)
  for _, name in ipairs({ "to_piruz", "to_namdar" }) do
    if taken(q, name) then fx.var(name, state, why) end
  end
end

local function write_to_lords(q, fx, whom, why)
  for _, name in ipairs(whom) do letters.write(q, fx, name, 2, why) end
end

return {
  -- The general -----------------------------------------------------------------

  { id="emperor", side=GENERAL, title="A letter from the emperor",
    text="Heraclius lets you know that he would see you on the throne. He wants the border of 591 kept, and the relics of Jerusalem sent back once you can. He can send gold. Whatever you take of it will be known in Ctesiphon within the month.",
    source="s3; nik; seb: what he offered is assumed", weeks=2, usual="bargain",
    when=function(q) return q.premise.emperor == "writes" and q.week >= 1 end,
    options={
      { word="bargain", mind=700, says="You take the gold and give your word: 800,000 dirhams, and Rome your friend.",
        costs="Twenty in legitimacy: the emperor's man. The lords in the city hear of it.",
        does=function(_, fx, why)
          fx.treasury(GENERAL, 800, why)
          fx.relation("rome", GENERAL, "ally", why)
          fx.legitimacy(GENERAL, -20, why)
          fx.loyalty("parsig", 20, "A king whom Rome lets alone would suit us.")
        end },
      { word="alone", mind=300, says="You thank him, and take nothing. Your officers like that.", costs="No gold.",
        does=function(_, fx, why) fx.loyalty("army", 40, why) end },
    } },

  { id="over_the_wall", side=GENERAL, title="Letters over the wall",
    text="Piruz Khosrow was minister before this minister; Namdar Gushnasp holds your old province and has sulked for a year. Each has retainers in the city and a stretch of wall. A man can be let in at night. What one carries, another may find on him.",
    source="s3; tab_v", weeks=2, usual="both", again=2,
    when=function(q)
      return before_the_wall(q) and q.day >= q.var.siege_day + 2
         and q.var.to_piruz ~= letters.ROAD and q.var.to_namdar ~= letters.ROAD and not any_taken(q)
         and (q.var.piruz < 500 or q.var.namdar < 500)
    end,
    options={
      { word="both",   mind=700, says="You write to both: offices for the one, the province for the other.", costs="Two riders; either may be taken.",
        does=function(q, fx, why) write_to_lords(q, fx, { "to_piruz", "to_namdar" }, why) end },
      { word="piruz",  mind=wavering(300, 450, "piruz"), says="You write to Piruz Khosrow alone, who has more men.", costs="One rider. Namdar is not asked.",
        does=function(q, fx, why) write_to_lords(q, fx, { "to_piruz" }, why) end },
      { word="namdar", mind=100, says="You write to Namdar Gushnasp alone, who is readier.", costs="One rider. Piruz is not asked.",
        does=function(q, fx, why) write_to_lords(q, fx, { "to_namdar" }, why) end },
      { word="nobody", mind=0, says="You want no throne that others have given you.", costs="The wall." },
    } },

  { id="summons_taken", side=GENERAL, title="The regent's letter to the Pahlav",
    text="Your outposts have taken a rider on the Khurasan road. He carries the regent's seal and a letter to Farrukh Hormizd: come with all you have.",
    source="model assumption: after the manner of the letter of 626", weeks=1, usual="hold",
    when=function(q) return taken(q, "summons") end,
    options={
      { word="hold",  mind=600, says="It goes no farther. They will notice in some weeks that no answer comes.", costs="Nothing.",
        does=function(_, fx, why) fx.var("summons", letters.HELD, why) end },
      { word="read",  mind=100, says="You read it, seal it, and let the man ride on: you will know when to look for them.", costs="They come.",
        does=function(_, fx, why) fx.var("summons", letters.ARRIVED, why) end },
      { word="forge", mind=wavering(350, 400, "forge"), says="Farrukh Hormizd shall read that the regent needs nobody, least of all him.", costs="If he asks back, you have told him that you are afraid of him.",
        does=function(q, fx, why)
          if q.roll("forged", "summons") < letters.belief(q.faction("pahlav").loyalty, true, false) then
            fx.var("summons", letters.FORGED, why)
            fx.loyalty("pahlav", -100, "The regent has written that he needs no Pahlav.")
          else
            fx.var("summons", letters.ARRIVED, why)
            fx.loyalty("pahlav", 60, "A forged letter: the general fears us.")
          end
        end },
    } },

  { id="throne", side=GENERAL, title="The boy and his ministers",
    text="The city is yours. Ardashir is eight or nine. With him were found Mah-Adhur Gushnasp and the great men who held the wall against you; their goods would pay your army for a year.",
    source="tab_v; s3; seb", weeks=1, usual="kill",
    when=function(q) return q.var.gate > 0 end,
    options={
      { word="kill",   mind=700, says="The boy dies, the minister, and many nobles. You are king; their goods are yours: two million dirhams.",
        costs="Forty in legitimacy. Every house counts somebody among the dead.",
        does=function(_, fx, why)
          fx.var("crowned", 2, why)
          fx.fate("ardashir", "dead", why)
          fx.fate("mah_adhur", "dead", why)
          fx.treasury(GENERAL, 2000, why)
          fx.legitimacy(GENERAL, -40, why)
          fx.loyalty("parsig", -60, why)
          fx.loyalty("nimruzi", -40, why)
          fx.loyalty("pahlav", -200, why)
        end },
      { word="regent", mind=250, says="The boy stays king and you govern for him, as the minister did. He goes; the nobles keep their heads and their goods.",
        costs="No throne yet, and no spoils.",
        does=function(_, fx, why)
          fx.var("crowned", 1, why)
          fx.fate("mah_adhur", "gone", why)
          fx.legitimacy(GENERAL, 150, why)
          fx.loyalty("army", -50, "They did not ride here for a child.")
        end },
    } },

  { id="lodging", side=GENERAL, title="Where the king sleeps",
    text="The guard has saluted you. It has saluted four kings in two years. A king lives in the White Palace, among guards; a general lives in his camp.",
    source="tab_v; kc", weeks=1, usual="palace",
    when=function(q) return q.var.gate > 0 end,
    options={
      { word="palace", mind=700, says="You move into the palace: what a king is expected to do.", costs="The guard is round you, not your own men.",
        does=function(q, fx, why)
          fx.legitimacy(GENERAL, 60, why)
          fx.authority(GENERAL, 40, why)
          if war.there(q, "army") and war.waits(q, "household") and q.leader("shahrbaraz").fate == "well" then
            fx.arrive("household", "ctesiphon", "The king's own men.")   -- events.lua: he joins them
          end
        end },
      { word="camp",   mind=wavering(250, 500, "camp"), says="You stay with the army outside. Few come near you with a knife.", costs="Sixty in legitimacy: a king who dares not live in his city.",
        does=function(_, fx, why) fx.legitimacy(GENERAL, -60, why) end },
    } },

  { id="donative", side=GENERAL, title="The guard asks for its money",
    text="A new king gives the guard a year's pay. It would cost you a million. You have an army that has been promised the same.",
    source="model assumption: as new kings were expected to", weeks=1, usual="promise",
    when=function(q) return q.var.crowned > 0 and q.day >= q.var.gate_day + 10 and q.var.death_day < 0 end,
    options={
      { word="pay",     mind=function(q) return q.side(GENERAL).treasury_dh > 4000000 and 650 or 200 end, says="You pay it: the guard is content for now.", costs="A million dirhams, and grumbling in the army.",
        does=function(_, fx, why) fx.treasury(GENERAL, -1000, why); fx.loyalty("army", -40, why) end },
      { word="promise", mind=600, says="After the harvest, you say.", costs="They have heard that before." },
      { word="disband", mind=100, says="You send half of the guard home and put your own men at the doors.", costs="Eighty in legitimacy: a king afraid of his guard.",
        does=function(_, fx, why) fx.legitimacy(GENERAL, -80, why) end },
    } },

  -- The court -------------------------------------------------------------------

  { id="council", side=COURT, title="The general writes",
    text="Shahrbaraz complains that a king was made without him and wants a seat in the council, and those punished who shut him out. Everybody knows that it is a pretext. An offer might still sow doubt among his officers.",
    source="tab_v; eir", weeks=2, usual="refuse",
    when=function(q) return q.week >= 0 end,
    options={
      { word="refuse", mind=600, says="The council does not answer.", costs="Nothing that was not lost already." },
      { word="seat",   mind=200, says="He is offered the seat. Some of his officers ask what they are marching for.", costs="Thirty in authority; the lords ask what they were not offered.",
        does=function(_, fx, why)
          fx.authority(COURT, -30, why)
          fx.loyalty("army", -80, why)
          fx.loyalty("parsig", -40, why)
        end },
    } },

  { id="keys", side=COURT, title="Who holds the gates",
    text="Five gates, two thousand guards. Piruz Khosrow and Namdar Gushnasp offer their retainers for two of them. It would be an insult to say no.",
    source="s3; pou; tab_v: that each had a gate is assumed", weeks=1, usual="lords",
    when=function(q) return war.near(q, GENERAL, "ctesiphon", 130*km, 2000) or q.var.siege_day >= 0 end,
    options={
      { word="lords", mind=600, says="They get their gates, and feel trusted.", costs="Two gates in their hands.",
        does=function(_, fx, why) fx.loyalty("parsig", 30, why); fx.loyalty("nimruzi", 30, why) end },
      { word="guard", mind=wavering(300, 400, "keys"), says="The guard holds all five. A gate can hardly be opened without it.", costs="The lords remember it.",
        does=function(_, fx, why) fx.loyalty("parsig", -60, why); fx.loyalty("nimruzi", -60, why) end },
      { word="seize", mind=wavering(80, 720, "seize"), says="Both are to be arrested tonight. It may succeed.", costs="If it fails, they open the gates at once.",
        does=function(q, fx, why)
          if q.roll("arrest", "keys") < 550 then
            fx.fate("piruz", "captured", why)
            fx.fate("namdar", "captured", why)
            for _, id in ipairs({ "parsig", "nimruzi" }) do
              if war.there(q, id) then fx.leave(id, "Their lord is in chains.") end
            end
            fx.var("arrested", 1, why)
          else
            fx.var("piruz", 1000, why)
            fx.var("namdar", 1000, why)
          end
        end },
    } },

  { id="summon", side=COURT, title="Whom to call",
    text="Farrukh Hormizd of the Pahlav could bring six thousand men down from Media, if he will, and would not go home unpaid: he wants the chief command, and a say in who is king. Your brother Narsi would come tomorrow, with eight hundred.",
    source="pou; seb: that he was called is assumed", weeks=2, usual="pahlav",
    when=function(q) return war.near(q, GENERAL, "ctesiphon", 200*km, 2000) end,
    options={
      { word="pahlav", mind=700, says="A rider goes up the Khurasan road. If he gets through, they can be at Hamadan in some weeks.", costs="The Parsig will hear whom you have called.",
        does=function(q, fx, why)
          letters.write(q, fx, "summons", 5, why)
          fx.loyalty("parsig", -30, "The regent calls on the Pahlav.")
        end },
      { word="narsi",  mind=wavering(250, 350, "narsi"), says="Narsi comes to Veh-Ardashir, across the river.", costs="Kaskar is bare.",
        does=function(q, fx, why)
          if war.there(q, "narsi") then fx.goal("narsi", "veh_ardashir", nil, why) end
        end },
      { word="nobody", mind=0, says="The wall is strong, and help has its price.", costs="You are alone." },
    } },

  { id="letter_taken", side=COURT, title="A man let down from the wall",
    text="The watch has caught a man with a letter in his shoe, from the general to one of the lords. What it offers would tempt an honest man.",
    source="model assumption: that it was so easy to keep secret is not said anywhere", weeks=1, usual="hold",
    when=function(q) return before_the_wall(q) and any_taken(q) end,
    options={
      { word="hold",  mind=600, says="The letter is burnt and nothing is said. He will write again.", costs="Some days.",
        does=function(q, fx, why) settle(q, fx, letters.HELD, why) end },
      { word="show",  mind=wavering(300, 350, "show"), says="The lord is shown the letter he has not received, and smiled at. He will be careful.", costs="He knows that you read his letters.",
        does=function(q, fx, why)
          for _, lord in ipairs({ "piruz", "namdar" }) do
            if taken(q, "to_"..lord) then fx.var(lord, math.max(0, q.var[lord] - 200), why) end
          end
          settle(q, fx, letters.HELD, why)
        end },
      { word="forge", mind=wavering(200, 450, "answer"), says="The general gets an answer in the lord's name: wait for a light on the third tower. If he believes it, he waits for ten days.", costs="It works once.",
        does=function(q, fx, why)
          settle(q, fx, letters.FORGED, why)
          local f = army(q)
          if f and q.roll("forged", "light") < letters.belief(500, true, false) then
            fx.aloof(f.id, 10, "They wait for a light on the third tower.")
            fx.tell(GENERAL, "An answer has come from the city, sealed: wait for a light on the third tower.")
          else
            fx.tell(GENERAL, "An answer has come from the city, in a hand that is not his. They read your letters.")
          end
        end },
    } },

  { id="officers", side=COURT, title="A list of names",
    text="Somebody remembers that the general made his fortune with a list of four hundred names. One could be found again: an agreement with the emperor, say, by which he gives up the estates of so many of his officers. It would have to be a good forgery. They have seen a list before.",
    source="s3; theo: the older letter; that it was tried again is assumed", weeks=2, usual="nothing",
    when=function(q) return before_the_wall(q) and q.day >= q.var.siege_day + 8 end,
    options={
      { word="nothing", mind=600, says="It is beneath a king's council.", costs="Nothing." },
      { word="amnesty", mind=wavering(250, 450, "amnesty"), says="A pardon is read out below the wall, with pay for whoever comes over.", costs="Half a million, if many come.",
        does=function(q, fx, why)
          local f = army(q)
          if f and q.roll("pardon", "army") < (700 - q.faction("army").loyalty) // 2 + 200 then
            fx.treasury(COURT, -500, why)
            fx.loyalty("army", -120, "A pardon, and pay.")
          end
        end },
      { word="list",    mind=wavering(150, 500, "list"), says="The list is forged and lost where they will find it. If they believe it, the army stands still and quarrels.", costs="If they do not, they will laugh, and like him better.",
        does=function(q, fx, why)
          local f = army(q)
          local seal = q.var.to_piruz >= letters.HELD or q.var.to_namdar >= letters.HELD
          if f and q.roll("forged", "list") < letters.belief(q.faction("army").loyalty, seal, true) then
            fx.loyalty("army", -200, "A list with their names.")
            fx.aloof(f.id, 14, "The officers want an answer first.")
            fx.tell(GENERAL, "A list goes round the camp, with your seal on it and their names. The officers want an answer, and until then nobody obeys.")
          else
            fx.loyalty("army", 40, "Another list.")
            fx.tell(GENERAL, "A list has been found in the camp. They laughed: they have seen a better one.")
          end
        end },
    } },

  { id="knives", side=COURT, title="What is left of the court",
    text="The city is lost. You are whoever got away, and those who did not and bow. He holds the treasure; he has no right to it, and he must let the guard stand round him every day.",
    source="tab_v; seb", weeks=2, usual="guards",
    when=function(q) return q.var.gate > 0 and q.var.death_day < 0 end,
    options={
      { word="guards", mind=700, says="There are men of Istakhr in the guard who would do it for the house of Sasan. They are told that they will not be punished.", costs="If you lose your nerve, others are killed for it.",
        does=function(_, fx, why) fx.var("hired", 1, why) end },
      { word="arms",   mind=250, says="No knives. The Pahlav are called again, and told that the throne is theirs to give.", costs="Time.",
        does=function(q, fx, why)
          fx.loyalty("pahlav", 150, why)
          if q.var.summons ~= letters.ROAD then letters.write(q, fx, "summons", 6, why) end
        end },
      { word="bow",    mind=0, says="You make your peace with him.", costs="The cause.",
        does=function(_, fx, why) fx.legitimacy(GENERAL, 100, why); fx.loyalty("pahlav", -100, why) end },
    } },
}
