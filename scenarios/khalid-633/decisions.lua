-- decisions.lua: choices of the year that no order to an army says. History's answer is
-- the one by which nothing is changed.

local km = war.km
local RASHID, SASAN = "rashid", "sasan"
local upper = { "bih_qubadh_asfal", "bih_qubadh_awsat", "bih_qubadh_ala" }

return {
  { id="officers", side=RASHID, title="Who gathers the dues",
    text="Hira has come to terms and the villages round it follow. The landholders know what each field has paid since Khosrow the First, and would go on gathering it, for you. Officers of your own would be surer, and more of it would arrive.",
    source="tab_s; bal: 392-394; mor", weeks=2, usual="landholders",
    when=function(q) return war.holds(q, RASHID, "hira") end,
    options={
      { word="landholders", mind=700, says="The landholders gather it as before; your officers receive it. Nothing changes in the villages.", costs="They will gather it for others as well." },
      { word="own", mind=150, says="Your own men sit in the villages: forty thousand dirhams before the harvest is in.", costs="The country round Hira resents it.",
        does=function(_, fx, why)
          fx.treasury(RASHID, 40, why)
          for _, region in ipairs(upper) do fx.attitude(region, RASHID, -60, why) end
        end },
      { word="remit", mind=100, says="A year's dues are remitted in the villages, as Abu Bakr is said to have wished.", costs="Sixty thousand dirhams of what you have.",
        does=function(_, fx, why)
          fx.treasury(RASHID, -60, why)
          for _, region in ipairs(upper) do fx.attitude(region, RASHID, 50, why) end
        end },
    } },

  { id="iyad", side=RASHID, title="What to answer Iyad",
    text="Iyad ibn Ghanm is shut in near Dumat al-Jandal and asks for help. To bring it means five hundred kilometres by wells in the hottest weeks. To tell him to save himself means a march by night through Kalb.",
    source="s1; tab_s", weeks=2, usual="hold",
    when=function(q) return q.var.iyad_called > 0 and war.there(q, "iyad") ~= nil end,
    options={
      { word="hold", mind=700, says="He is to hold; whether anyone comes is for the next weeks to say.", costs="He may be lost." },
      { word="slip", mind=200, says="He is to slip away by night and make for Nukhayb.", costs="Dumat is given up, and some of his men's good opinion of it.",
        does=function(_, fx, why)
          fx.stance("iyad", "avoid", why)
          fx.goal("iyad", "nukhayb", "forced", why)
          fx.legitimacy(RASHID, -10, why)
        end },
    } },

  { id="aqqa", side=SASAN, title="Aqqa asks for the first blow",
    text="The enemy is near Ayn al-Tamr. Aqqa of Namir says that Arabs know best how to fight Arabs and asks Mihran to leave them to him. It would spare the garrison, and leave the tribes alone in the field.",
    source="tab_s", weeks=1, usual="alone",
    when=function(q) return war.there(q, "aqqa") ~= nil and war.there(q, "mihran") ~= nil and war.near(q, RASHID, "ayn_tamr", 90*km, 800) end,
    options={
      { word="alone", mind=700, says="They go out alone; Mihran stays behind his wall.", costs="If they break, the wall is all there is." },
      { word="together", mind=200, says="Mihran marches out with them.", costs="An empty fort.",
        does=function(q, fx, why)
          fx.stance("mihran", "seek", why)
          fx.goal("mihran", q.formation("aqqa").place, nil, why)
        end },
    } },

  { id="broken", side=SASAN, title="Landholders who paid",
    text="Men who have land about Hira have paid the Arabs, as they paid everybody. They could be fined for it, where the king's officers can still reach them; or it could be overlooked, since they will have to be won again.",
    source="mor: 192", weeks=2, usual="overlook",
    when=function(q) return q.var.hira_lost > 0 end,
    options={
      { word="overlook", mind=700, says="Nothing is said about it.", costs="They learn that it costs nothing." },
      { word="fine", mind=150, says="They are fined: two hundred thousand dirhams.", costs="The lower country turns away from the crown.",
        does=function(_, fx, why)
          fx.treasury(SASAN, 200, why)
          for _, region in ipairs(upper) do fx.attitude(region, SASAN, -80, why) end
        end },
    } },
}
