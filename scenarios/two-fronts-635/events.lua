-- events.lua: what courts, tribes and letters do once something has happened.
--
-- Nothing here keeps a date for its own sake. Armies come when they have been
-- called and have had the days they need; they are called when a city is lost,
-- or a court decides. The cards on which courts decide stand in decisions.lua,
-- the musters of the two empires in lib/houses.lua and lib/host.lua.

local RASHID, SASAN, ROMAN = fronts.RASHID, fronts.SASAN, fronts.ROMAN
local km = war.km

-- Iraq. ----------------------------------------------------------------------

-- Sa'd's army grows as Sayf tells it: he waits at Zarud for Najd, and the rest
-- come in to Sharaf. Days from the levy, or from the lifting of the ban.
local levies = {
  { "sad",   after=49, text="Sa'd ibn Abi Waqqas has come to Sharaf with the first of the levy and their families, and the men of Najd who joined him at Zarud." },
  { "tamim", after=45, ban=true, text="Tamim, al-Ribab and Asad have come in to Sharaf under Asim ibn Amr. Tulayha is with them, and asks for nothing." },
  { "kinda", after=91, ban=true, text="Al-Ash'ath has come in to Sharaf with Kinda, the last of those who were called." },
}

local function levies_come(q, fx)
  if q.var.levy == 0 then return end
  for _, l in ipairs(levies) do
    local since = l.ban and math.max(q.var.levy_day, q.var.ban_day) or q.var.levy_day
    local open = (not l.ban or q.var.ban_off > 0) and (l[1] ~= "sad" or q.var.levy == 1)
    if open and war.waits(q, l[1]) and q.day >= since + l.after then
      fx.arrive(l[1], "sharaf", "They have come in to the levy.")
      fx.tell(RASHID, l.text)
    end
  end
end

-- Sheep and camels from the Hijaz; without them nobody could wait at a well.
local function herds(q, fx)
  for _, id in ipairs(fronts.iraq) do
    local f = war.there(q, id)
    if f and war.within(q, f.place, "sharaf", 30*km) then fx.stores(f, f.men * 13, "Sheep and camels from Medina.") end
  end
end

-- Who has come in one week goes on in the next, unless he has other orders.
local function go_on(q, fx)
  if q.var.umar_leads == 1 and war.there(q, "sad") then
    fx.var("umar_leads", 2, "The Caliph leads it himself.")
    if war.able(q, "umar") then fx.leader("sad", "umar", "The Caliph leads it himself.") end
  end
  if q.var.relief > 0 and q.var.relief_sent == 0 and war.there(q, "relief") then
    local why = "Where they are wanted."
    fx.var("relief_sent", 1, why)
    fx.goal("relief", q.var.relief == 2 and "sharaf" or "jabiya", nil, why)
  end
end

-- The Bridge has not done with him.
local function wound(q, fx)
  if q.premise.muthanna ~= "dies" or q.var.muthanna_dead > 0 then return end
  local sad = war.there(q, "sad")
  local near = sad and war.within(q, sad.place, "sharaf", 260*km)
  if not near and q.week < 44 then return end
  fx.var("muthanna_dead", 1, "The wound from the Bridge.")
  if q.leader("muthanna").fate == "dead" then return end
  fx.fate("muthanna", "dead", "The wound from the Bridge.")
  fx.tell(RASHID, "Al-Muthanna is dead of his wound. He has left word for whoever comes after him: fight them at the edge of the desert, and not on their rivers, so that if it goes ill you have your own country behind you.")
end

-- Veterans of Syria ride to Iraq; the largest army gives them (mechanics B6).
local function veterans(q, fx)
  if q.var.veterans == 0 or q.var.veterans == 3 or q.day < q.var.veterans_day then return end
  local from = fronts.main_syria(q, RASHID)
  if not from or from.men < 3000 then return end
  local want = war.by(q, 1500, 3000, 6000)
  local first = q.premise.veterans == "driblets" and q.var.veterans == 1
  local men = first and want // 5 or want
  local leader = first and war.able(q, "qaqa") or war.able(q, "hashim")
  local why = "Umar has written for those who came from Iraq."
  local part = first and "vanguard" or "veterans"
  fx.divide(from, math.min(500, men * 1000 // from.men), leader, "sharaf", why, part)
  fx.stance(part, "avoid", "They are to come to Sharaf whole.")
  fx.tell(RASHID, first and "A vanguard has ridden for Iraq, the lightest mounted; the rest get ready."
    or "The men who came with Khalid are on the road back to Iraq: four weeks by the wells.")
  if not first then fx.var("veterans", 3, why)
  else
    fx.var("veterans", 2, why)
    fx.var("veterans_day", q.day + 14, why)
  end
end

local function utba(q, fx)
  if q.week < 26 or not war.waits(q, "utba") then return end
  fx.arrive("utba", "hufayr", "Umar has sent Utba ibn Ghazwan to the Gulf.")
  fx.tell(RASHID, "Utba ibn Ghazwan has come to the country behind Ubulla with a few hundred men, to make more noise than they are.")
end

-- Between the courts. --------------------------------------------------------

-- Gold of a sworn pact goes east with the spring caravan.
local function subsidy(q, fx)
  if q.var.pact ~= 3 or q.var.gold > 0 or q.day < q.var.pact_day then return end
  local why = "The gold of the pact."
  fx.var("gold", 1, why)
  fx.treasury(ROMAN, -1500, why)
  fx.treasury(SASAN, 1500, why)
  fx.authority(SASAN, 60, "Caesar's daughter, and Caesar's gold.")
  fx.relation(ROMAN, SASAN, "ally", why)
  fx.tell(ROMAN, "The escort has handed over the gold at Circesium. The King of Kings swears that his houses will be in the field when yours are.")
  fx.tell(SASAN, "The Emperor's envoys are at Ctesiphon with gold, a bride's portraits and a month: May.")
  fx.tell(RASHID, "Travellers from the Euphrates speak of envoys with an escort of Romans, on their way to Ctesiphon.")
end

-- Whatever courts write, border posts look after themselves: one chance in seven
-- that they act together when an army comes to their corner (dossier 4.8).
local function posts(q, fx)
  if q.var.posts > 0 or q.side(ROMAN).relation(SASAN) ~= "peace" then return end
  if not war.near(q, RASHID, "firaz", 130*km, 1000) then return end
  fx.var("posts", 1, "An army of Arabs where two empires meet.")
  if q.roll("fronts", "posts") >= 150 then return end
  fx.relation(ROMAN, SASAN, "ally", "The posts of Circesium and Ana act together.")
  fx.tell(nil, "On the Euphrates the Roman and the Persian post have sent to each other and mean to act together.")
end

-- A city under siege hopes for an army, and hopes less every week in which none
-- is seen; the country looks on. Temper is what the model has for it.
local function hope(q, fx)
  if q.var.damascus_lost > 0 or war.men(q, RASHID, "damascus", 20*km) < 4000 then return end
  fx.attitude("phoenice_libanensis", RASHID, war.near(q, ROMAN, "heliopolis", 90*km, 4000) and 15 or 45, "Nobody has come to help Damascus.")
end

-- Syria never paid for the armies that held it: gold comes from Egypt and the capital
-- by the quarter, while the Emperor has any (thousands of dirhams; the number is chosen
-- so that the host can be paid for a year).
local function constantinople(q, fx)
  if q.week % 13 == 6 then fx.treasury(ROMAN, 5000, "Gold from Egypt and the capital.") end
end

-- What is lost is noticed. ---------------------------------------------------

local prizes = {
  { "damascus", side=ROMAN, var="damascus_lost", cost=-40, text="Damascus is lost. In the churches they ask what the Cross came home for." },
  { "emesa",    side=ROMAN, var="emesa_lost",    cost=-40, text="Emesa is lost, and the road to Antioch is open as far as the Orontes bridges." },
  { "hira",     side=SASAN, var="hira_lost",     cost=-40, text="Hira is gone again. The landholders of the Sawad write to the king: fight, or we must come to terms." },
}

local function losses(q, fx)
  for _, p in ipairs(prizes) do
    if q.var[p.var] == 0 and war.holds(q, RASHID, p[1]) then
      fx.var(p.var, 1, p.text)
      fx.var(p.var .. "_day", q.day, p.text)
      fx.authority(p.side, p.cost, p.text)
      fx.tell(p.side, p.text)
    end
  end
end

-- Before the first week. -----------------------------------------------------

local function open_houses(q, fx)
  if q.premise.houses == "early" then fx.authority(SASAN, 200, "The chiefs agreed when the boy was crowned.")
  elseif q.premise.houses == "feud" then
    fx.authority(SASAN, -150, "The chiefs have not agreed.")
    fx.loyalty("parsig", -200, "The chiefs have not agreed.")
  end
end

local function open_pact(q, fx)
  if q.premise.alliance ~= "sworn" then return end
  fx.var("pact", 3, "The pact was made before this game begins.")
  fx.var("pact_day", 60, "The gold is on the road.")
  fx.tell(nil, "It is said that the Emperor and the King of Kings have exchanged oaths, and that a month is named: May of next year.")
end

local function open_ban(q, fx)
  if q.premise.ban ~= "lifted" then
    fx.ban(RASHID, "on", "Whoever fought Medina in 632 does not serve.")
    return
  end
  fx.ban(RASHID, "off", "The ban has been lifted already.")
  fx.var("ban_off", 1, "The ban has been lifted already.")
end

-- Damascus is the Emperor's city: seven years ago it was the Persians'.
local function open_syria(_, fx)
  fx.attitude("phoenice_libanensis", RASHID, -900, "The Emperor came back once, and may again.")
end

local function open_ghassan(q, fx)
  if q.premise.jabala == "sworn" then fx.loyalty("ghassan", 200, "They stay, paid or not.")
  elseif q.premise.jabala == "doubts" then fx.loyalty("ghassan", -150, "They would rather be asked by both.") end
end

local function open_steppe(q, fx)
  if q.premise.steppe ~= "medina" then return end
  war.join(q, fx, "muthanna", "namir_friends", "frontier_horse", war.by(q, 100, 300, 600), "Kin before creed.")
end

local function once(says) return { 0, low=0, high=9, says=says } end
local function day(says)  return { 0, low=0, high=700, says=says } end

return {
  vars={
    summons           = once("Whether the houses have been called."),
    summons_day       = day("The day they were."),
    summons_authority = { 0, low=0, high=1000, says="What the crown was worth that day." },
    filled            = { 0, low=0, high=255, says="Which houses have sent what they could, a bit for each." },
    delay             = { 4, low=0, high=20, says="Days by which houses come apart." },
    followed          = once("Whether elephants and levies are in camp."),
    followed_day      = day("The day they were."),
    advanced          = once("1: the royal army was ordered to the desert's edge; 2: told to wait."),
    advance_day       = day("The day it was."),
    stands            = once("1: Rostam stands before the enemy, 2: he has been ordered to fight."),
    stands_day        = day("The day he came there."),
    pact              = once("0 nothing, 1 an offer is on the road, 2 courtesies, 3 sworn, 4 refused."),
    pact_day          = day("The day the envoys arrive."),
    gold              = once("Whether the subsidy was paid."),
    posts             = once("Whether an army came to the corner of the two empires."),
    called            = once("Whether the Emperor has called his last army: 1 for spring, 2 at once, 3 not at all."),
    ready_day         = day("The day its first divisions are over the Taurus."),
    crossed           = once("Whether they are."),
    host_called       = once("Whether they assemble."),
    host_marched      = once("1: they go forward by the Emperor's order, 2: by their commanders' judgement."),
    host_stage        = { 1, low=1, high=3, says="To which city they are on their way." },
    host_at           = { 0, low=0, high=3, says="Which of them they have reached." },
    march_day         = day("The day they went forward."),
    host_day          = day("The day of the last of these, or of its end."),
    host_men          = { 0, low=0, high=200000, says="How many went forward." },
    host_lost         = once("Whether the great army is broken."),
    withdrawn         = once("1: gathering at the Yarmuk, 2: at Damascus, 3: each where it was, 4: met at the Yarmuk."),
    withdrawn_day     = day("The day it was agreed."),
    levy              = once("Whether Sa'd or another has been sent to Iraq."),
    levy_day          = day("The day of it."),
    umar_leads        = once("Whether the Caliph is with them."),
    forward           = once("1: the army of Iraq went forward to al-Qadisiyya, 2: it waits at Sharaf."),
    relief_sent       = once("Whether the last of the levy were told where to go."),
    ban_off           = once("Whether the ban is lifted."),
    ban_day           = day("The day of it."),
    relief            = once("1: the new levy went to Syria, 2: to Iraq."),
    veterans          = once("1: veterans were ordered to Iraq, 2: some have gone, 3: all who will."),
    veterans_day      = day("The day they start."),
    embassy           = once("1: envoys are under way to Ctesiphon, 2: they have been heard."),
    embassy_day       = day("The day they come there."),
    muthanna_dead     = once("Whether al-Muthanna has died of his wound."),
    damascus_lost     = once("Whether Damascus has been lost by the Romans."),
    damascus_lost_day = day("The day of it."),
    emesa_lost        = once("Whether Emesa has."),
    emesa_lost_day    = day("The day of it."),
    hira_lost         = once("Whether Hira has been lost by the Persians."),
    hira_lost_day     = day("The day of it."),
  },

  start = function(q, fx)
    open_houses(q, fx)
    open_pact(q, fx)
    open_ban(q, fx)
    open_steppe(q, fx)
    open_ghassan(q, fx)
    open_syria(q, fx)
  end,

  day_begins = function(q, fx)
    host.met_by_council(q, fx)
    host.go(q, fx)
  end,

  week_begins = function(q, fx)
    go_on(q, fx)
    houses.fill(q, fx)
  end,

  week_ends = function(q, fx)
    houses.summons(q, fx)
    houses.court_follows(q, fx)
    houses.rostam_stands(q, fx)
    host.come(q, fx)
    host.gather(q, fx)
    host.ends(q, fx)
    levies_come(q, fx)
    herds(q, fx)
    wound(q, fx)
    utba(q, fx)
    veterans(q, fx)
    subsidy(q, fx)
    posts(q, fx)
    losses(q, fx)
    hope(q, fx)
    constantinople(q, fx)
  end,
}
