-- summer_636.lua: how things stood on 19 June 636, for the short game: what three
-- years of war had made of the armies, towns, men and courts of April 633.
--
-- Holdings and deaths are those of the tradition in its usual order (history.lua);
-- strengths are the columns as they were raised, since what they had lost settlers had
-- made good (model assumption).

local RASHID, SASAN, ROMAN = "rashid", "sasan", "roman"
local summer = {}
local why = "Three years of war."

-- Armies of 633 that are no more, or are counted in those that follow.
local gone = {
  "khalid", "muthanna", "madhur", "sulma", "harmala", "iyad", "iyad_free", "hormozd", "hormozd_linked", "jaban", "azadhbih",
  "aqqa", "hudhayl", "rabia", "zumayl", "ukaydir", "theodore", "bosra", "philadelphia", "scythopolis", "gaza",
  "husayd_post", "khanafis_post", "mihran",
}

local dead = {
  "abu_bakr", "abu_ubayd", "muthanna", "salit", "masud", "harmala", "sulma",
  "hormozd", "qubadh", "anushagan", "qarin", "andarzaghar", "mihran_hamadan", "mardanshah", "azadhbih", "abd_aswad",
  "ruzbih", "zarmihr", "aqqa", "hilal", "judi", "sergius", "wardan",
}

-- Who stood where. In Syria the cities of the north had been given back.
local armies = {
  { "abu_ubayda", "jabiya" }, { "shurahbil_hasana", "jabiya" }, { "yazid", "jabiya" }, { "amr", "scythopolis" },
  { "yemen_syria", "jabiya", leader="khalid" },
  { "sad", "udhayb" }, { "najd_635", "udhayb" }, { "zuhra", "udhayb" }, { "tulayha", "udhayb" }, { "ashath", "udhayb" },
  { "amr_madi", "udhayb" }, { "shurahbil", "udhayb" }, { "rabia_635", "sharaf" }, { "jarir", "udhayb" }, { "utba", "khurayba" },
  { "frontier_635", "hira" }, { "rostam", "sabat" }, { "hormuzan_636", "sabat", leader="bahman" }, { "firuzan_636", "sabat" },
  { "mihran_636", "sabat" }, { "mushegh_636", "sabat" },
  { "vahan", "emesa" }, { "trithyrius", "emesa" }, { "jabala", "emesa" }, { "buccinator", "emesa" }, { "gregory", "emesa" },
}

local held = { "bosra", "philadelphia", "areopolis", "maan", "aila", "scythopolis", "pella", "adraa", "jabiya", "gaza",
               "dumat_jandal", "udhayb", "khaffan", "mughitha" }

-- What had been answered, and how many weeks ago; houses and hosts last of all. Who
-- came with the levies of Syria is counted in the columns.
local answered = {
  syria=122, abu_ubayda=118, sergius=118, theodore=114, one_army=112, fahl=85, umar=95, rising=90, relief=87, leopard=84,
  dare=82, bridge=80, called=92, babil=110, khalid_left=112, second_call=62, namir=60, mihran=58, unity=52, muthanna_dead=45,
  withdrawn=50, sad=40, wave_najd=30, wave_tamim=20, wave_yemen=10, wells=28, led_down=7, levy_syria=40, levy_syria_2=10, yemen_syria=60, utba=44,
  summons=24, hormuzan_636=6, firuzan_636=5, rostam=5, mihran_636=4, mushegh_636=3, royal=2, host_called=26, host=9,
}

local function raise(q, fx, a)
  local f = q.formation(a[1])
  if not f or not f.waits then return end
  fx.arrive(a[1], a[2], why)
  if a.leader then fx.leader(a[1], a.leader, why) end
end

function summer.begin(q, fx)
  fx.relation(RASHID, ROMAN, "war", why)
  for _, id in ipairs(gone) do if war.there(q, id) then fx.leave(id, why) end end
  for _, id in ipairs(dead) do fx.fate(id, "dead", why) end
  fx.chief(RASHID, "umar", why)
  fx.ban(RASHID, "off", why)
  for _, place in ipairs(held) do fx.owner(place, RASHID, why) end
  for _, a in ipairs(armies) do raise(q, fx, a) end
  for _, id in ipairs({ "corps", "corps_no_beasts" }) do
    if war.there(q, id) then fx.goal(id, "sabat", nil, "The royal army is in camp.") end
  end
  fx.authority(SASAN, 150, "The nobles stand behind the king.")
  fx.legitimacy(SASAN, 100, "The nobles stand behind the king.")
  fx.treasury(SASAN, 6000, "The tax of the year.")
  fx.pressure(SASAN, 200, "Raids on the Sawad since the winter.")
  fx.pressure(ROMAN, 200, "Such an army cannot be kept together for long.")
  fx.stores("udhayb", 600000, "Sheep and grain from Medina.")
  fx.stores("jabiya", 400000, "What the cities gave before they were given back.")
  for var, weeks in pairs(answered) do fx.var(var, q.day + 1 - weeks * 7, why) end
  fx.tell(RASHID, "Damascus and Emesa have been given back, with their tax. The columns of Syria are at the Jabiya; Sa'd stands at al-Udhayb with all the tribes that could be had.")
  fx.tell(SASAN, "The houses are in camp at Sabat, with the royal corps and the elephants. Sa'd is at the edge of the desert, and his riders are among the villages.")
  fx.tell(ROMAN, "The Emperor's last army is at Emesa. The Arabs have left the cities and gone back to the Hawran.")
end

return summer
