-- medina.lua: what Medina has to make up its mind about.
-- Cards of decisions.lua.

local RASHID, SASAN = fronts.RASHID, fronts.SASAN
local lean, noise = fronts.lean, fronts.noise

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

return {
  { id="khalid", side=RASHID, title="What is Khalid to be?",
    text=[[Umar has never forgiven the killing of Malik ibn Nuwayra, and does not want men to think that victories come from Khalid. Abu Ubayda has the command of Syria. The horse that came out of Iraq with Khalid would follow nobody else as gladly, and al-Muthanna has been asking for it back.]],
    source="tab_s; bal; don", weeks=2, usual="serves",
    when=function(q) return q.week >= 1 and war.there(q, "khalid") ~= nil end,
    options={
      { word="serves", says="He keeps the horse, under Abu Ubayda.", costs="What Umar fears: songs.", mind=800 },
      { word="iraq", says="He is to take half of his men back to Iraq, to al-Muthanna.", costs="The best captain of Syria, and two thousand horse and foot, for five weeks' march.", mind=150,
        does=function(q, fx, why) fx.divide("khalid", 500, war.able(q, "khalid"), "sharaf", why, "khalids_half") end },
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
