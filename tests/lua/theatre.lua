--[[
theatre.lua: the shared map holds together.

Loads the six files of scenarios/theatre as plain data, with nothing in
reach, and checks their shape, their names and their arithmetic. Run from the
root of the tree: lua5.4 tests/lua/theatre.lua
]]

local FOLDER = "scenarios/theatre/"
local WEST, EAST, SOUTH, NORTH = 33000, 53000, 23000, 39000
local FRINGE = 1000               -- land may reach one degree past the window
local EARTH_KM = 6371

-- A track is no shorter than the straight line, but for rounding and for the
-- two uncertain ends, and winds no more than this over the worst mountains.
local SHORTEST, LONGEST = 0.98, 2.2

-- Tracks allowed outside those bounds, "from-to" = "why". None is needed.
local ODD_LENGTHS = {}

-- Lengths the record gives; they may never drift.
local ANCHORS = {
  { "ubulla", "hufayr",   33800 },
  { "hufayr", "kazima",   80500 },
  { "jalula", "khaniqin", 25000 },
}

-- Long ways that itineraries and the record of the campaigns give, end to end:
-- shortest track, in km, between these bounds. "camel" may go dry for six days,
-- "army" for three.
local LONG_WAYS = {
  { "medina",    "udhayb",    "camel", 1000, 1150 },    -- the pilgrims' road to Kufa
  { "medina",    "yarmouk",   "camel", 1050, 1250 },    -- the Tabuk road
  { "damascus",  "qadisiyya", "camel",  850, 1100 },    -- by Suwa and the Samawa
  { "ayn_tamr",  "damascus",  "camel",  700,  850 },
  { "antioch",   "damascus",  "army",   350,  420 },
  { "antioch",   "yarmouk",   "army",   440,  520 },
  { "antioch",   "ctesiphon", "army",   950, 1150 },    -- down the Euphrates
  { "damascus",  "jerusalem", "army",   220,  330 },
  { "ctesiphon", "ganzak",    "army",   550,  650 },
  { "ctesiphon", "rayy",      "army",   750,  950 },
}
local DRY = { camel = 6, army = 3 }

local OWNERS  = { "sasan", "rashid", "roman" }
local TONGUES = { "fa", "syr", "el", "he" }
local KINDS   = { "battlefield", "bridge", "camp", "capital", "city", "fort",
                  "monastery", "oasis", "pass", "port", "town", "village",
                  "well" }
local WATERS  = { "canal", "none", "oasis", "river", "wells" }
local GROUNDS = { "bridge", "canal_land", "desert", "ferry", "marsh",
                  "mountain", "river_road", "road", "sand_desert", "steppe" }
local SEASONS = { "flood", "heat", "mud" }
local LINES   = { "river", "channel", "canal", "trench", "wadi", "coast",
                  "lake_shore", "ridge" }
local AREAS   = { "upland", "steppe", "cultivated", "sand", "lava", "marsh",
                  "sea", "lake" }

-- Each field: its type, then for integers the least and the greatest, for
-- strings the words allowed. A field not listed here is an error; `must`
-- fields are in every row.
local PLACE = {
  must = { "id", "name", "ar", "lat", "lon", "kind", "region", "water",
           "certainty", "rank", "note" },
  id = { "string" }, name = { "string" }, also = { "string" },
  ar = { "string" }, ar_also = { "string" }, other = { "string" },
  other_lang = { "string", TONGUES },
  lat = { "integer", SOUTH, NORTH }, lon = { "integer", WEST, EAST },
  kind = { "string", KINDS }, region = { "string" },
  people = { "integer", 1, 1000000 }, walls = { "integer", 1, 3 },
  landing = { "boolean" }, water = { "string", WATERS },
  fodder = { "integer", 1, 3 }, grain = { "integer", 1, 3 },
  owner = { "string", OWNERS }, tribe = { "string" },
  certainty = { "integer", 1, 3 }, rank = { "integer", 1, 3 },
  note = { "string" },
}

local ROUTE = {
  must = { "from", "to", "m", "ground" },
  from = { "string" }, to = { "string" }, m = { "integer", 1, 1000000 },
  ground = { "string", GROUNDS }, dry_days = { "integer", 1, 10 },
  boats = { "boolean" }, season = { "string", SEASONS },
  crosses = { "table" }, note = { "string" },
}

local REGION = {
  must = { "id", "name", "ar", "group", "centre", "grain_t", "tax_kdh" },
  id = { "string" }, name = { "string" }, also = { "string" },
  ar = { "string" }, other = { "string" }, other_lang = { "string", TONGUES },
  owner = { "string", OWNERS }, group = { "string" }, centre = { "string" },
  grain_t = { "integer", 0, 1000000 }, tax_kdh = { "integer", 0, 1000000 },
  harvest = { "table" }, harvest_other = { "table" }, note = { "string" },
}

local LINE = {
  must = { "id", "name", "ar", "kind", "width", "certainty", "points" },
  id = { "string" }, name = { "string" }, also = { "string" },
  ar = { "string" }, ar_also = { "string" }, kind = { "string", LINES },
  navigable = { "boolean" }, width = { "integer", 1, 4 },
  certainty = { "integer", 1, 3 }, note = { "string" }, points = { "table" },
}

local AREA = {
  must = { "id", "name", "ar", "kind", "certainty", "rings" },
  id = { "string" }, name = { "string" }, also = { "string" },
  ar = { "string" }, ar_also = { "string" }, kind = { "string", AREAS },
  certainty = { "integer", 1, 3 }, note = { "string" },
  rings = { "table" }, holes = { "table" },
}

local FIELD = {
  must = { "id", "name", "ar", "place", "facing", "map", "marks", "accounts",
           "note", "source" },
  id = { "string" }, name = { "string" }, ar = { "string" },
  place = { "string" },
  facing = { "string", { "north", "east", "south", "west" } },
  ends = { "table" }, map = { "table" }, behind = { "table" },
  cross = { "table" }, hides = { "boolean" }, marks = { "table" },
  accounts = { "table" }, note = { "string" }, source = { "string" },
}

local MARK = {
  must = { "col", "row", "kind", "name" },
  col = { "integer", 1, 7 }, row = { "integer", 1, 9 },
  kind = { "string", { "palace", "causeway", "bridge", "ford", "camp",
                       "village", "canal", "river", "grove" } },
  name = { "string" },
}

local ACCOUNT = {
  must = { "from", "to", "text", "source" },
  day = { "integer", 1, 30 }, from = { "integer", 1, 48 },
  to = { "integer", 1, 48 }, text = { "string" }, source = { "string" },
}

local faults = 0

local function check(holds, ...)
  if not holds then
    faults = faults + 1
    io.stderr:write(string.format(...), "\n")
  end
end

local function load_data(name)
  local chunk, why = loadfile(FOLDER .. name, "t", {})
  if not chunk then error(why, 0) end
  return chunk()
end

local function among(words, word)
  for _, w in ipairs(words) do
    if w == word then return true end
  end
  return false
end

local function check_field(rule, value, label)
  local kind = math.type(value) or type(value)
  check(kind == rule[1], "%s is %s, not %s", label, kind, rule[1])
  if kind ~= rule[1] then return end
  if kind == "integer" then
    check(rule[2] <= value and value <= rule[3], "%s = %d", label, value)
  elseif kind == "string" then
    check(value ~= "" and utf8.len(value), "%s is empty or not UTF-8", label)
    check(not rule[2] or among(rule[2], value), "%s = %q", label, value)
  elseif kind == "boolean" then
    check(value, "%s = false, where nothing would say the same", label)
  end
end

local function check_row(rules, row, label)
  for field, value in pairs(row) do
    local rule = field ~= "must" and rules[field]
    check(rule, "%s has an unknown field %s", label, field)
    if rule then check_field(rule, value, label .. "." .. field) end
  end
  for _, field in ipairs(rules.must) do
    check(row[field] ~= nil, "%s lacks %s", label, field)
  end
end

local function index(rows, rules, what)
  local by_id = {}
  for i, row in ipairs(rows) do
    local label = what .. " " .. tostring(row.id or i)
    check_row(rules, row, label)
    check(row.id:match("^[a-z][a-z0-9_]*$"), "%s: not an id", label)
    check(not by_id[row.id], "%s appears twice", label)
    by_id[row.id] = row
  end
  return by_id
end

-- The Latin letters of a label, with the marks that names are written with.
local function latin(text)
  return text:match("^%a[%a' -]*$") ~= nil
end

-- Arabic letters, the joiner that Persian uses, and spaces; nothing else.
local function arabic(text)
  for _, code in utf8.codes(text) do
    local letter = code >= 0x600 and code <= 0x6FF
    if not (letter or code == 0x200C or code == 0x20) then return false end
  end
  return true
end

local function great_circle_m(a, b)
  local lat_a, lat_b = math.rad(a.lat / 1000), math.rad(b.lat / 1000)
  local dlat = lat_b - lat_a
  local dlon = math.rad((b.lon - a.lon) / 1000)
  local h = math.sin(dlat / 2) ^ 2
          + math.cos(lat_a) * math.cos(lat_b) * math.sin(dlon / 2) ^ 2
  return 2 * EARTH_KM * 1000 * math.asin(math.sqrt(h))
end

local function check_places(places, regions)
  local scripted = 0
  for _, p in ipairs(places) do
    check(regions[p.region], "place %s: no region %s", p.id, p.region)
    check(latin(p.name), "place %s: %q is no Latin name", p.id, p.name)
    check((p.other == nil) == (p.other_lang == nil),
          "place %s: a name without its tongue", p.id)
    local persian = p.other_lang == "fa" and p.other
    if arabic(p.ar or persian or "?") then scripted = scripted + 1 end
  end
  check(#places >= 200, "only %d places", #places)
  check(scripted * 10 >= #places * 9, "only %d of %d places in Arabic script",
        scripted, #places)
end

local function check_regions(regions, places)
  for _, g in ipairs(regions) do
    local centre = places[g.centre]
    check(centre and centre.region == g.id,
          "region %s: its centre %s is not in it", g.id, g.centre)
    for _, month in ipairs(g.harvest or {}) do
      check(month >= 1 and month <= 12, "region %s: month %d", g.id, month)
    end
    check(not g.harvest or #g.harvest == 2, "region %s: harvest", g.id)
    for _, h in ipairs(g.harvest_other or {}) do
      check(#h == 3 and math.type(h[1]) == "integer"
            and math.type(h[2]) == "integer" and type(h[3]) == "string"
            and h[1] >= 1 and h[1] <= 12 and h[2] >= 1 and h[2] <= 12,
            "region %s: a further harvest", g.id)
    end
  end
end

local function check_length(r, a, b)
  local straight = great_circle_m(a, b)
  local fits = r.m >= straight * SHORTEST and r.m <= straight * LONGEST
  check(fits or ODD_LENGTHS[r.from .. "-" .. r.to],
        "route %s-%s: %d m along, %.0f m straight", r.from, r.to, r.m, straight)
end

local function check_routes(routes, places)
  local length = {}
  for i, r in ipairs(routes) do
    local label = string.format("route %s-%s", r.from or i, r.to or i)
    check_row(ROUTE, r, label)
    local a, b = places[r.from], places[r.to]
    check(a and b and a ~= b, "%s: an end is no place", label)
    if a and b then check_length(r, a, b) end
    check(not (length[r.from .. "-" .. r.to] or length[r.to .. "-" .. r.from]),
          "%s appears twice", label)
    length[r.from .. "-" .. r.to] = r.m
    for _, water in ipairs(r.crosses or {}) do
      check(type(water) == "string", "%s crosses a %s", label, type(water))
    end
  end
  check(#routes >= 400, "only %d routes", #routes)
  for _, a in ipairs(ANCHORS) do
    check(length[a[1] .. "-" .. a[2]] == a[3], "route %s-%s is not %d m",
          a[1], a[2], a[3])
  end
end

local function check_connected(places, routes)
  local beside = {}
  for _, p in ipairs(places) do beside[p.id] = {} end
  for _, r in ipairs(routes) do
    table.insert(beside[r.from] or {}, r.to)
    table.insert(beside[r.to] or {}, r.from)
  end
  local seen, open = { [places[1].id] = true }, { places[1].id }
  while #open > 0 do
    for _, next_id in ipairs(beside[table.remove(open)] or {}) do
      if not seen[next_id] then
        seen[next_id] = true
        table.insert(open, next_id)
      end
    end
  end
  for _, p in ipairs(places) do
    check(seen[p.id], "place %s cannot be reached", p.id)
  end
end

local function beside_of(places, routes, dry)
  local beside = {}
  for _, p in ipairs(places) do beside[p.id] = {} end
  for _, r in ipairs(routes) do
    if (r.dry_days or 0) <= dry and beside[r.from] and beside[r.to] then
      table.insert(beside[r.from], { r.to, r.m })
      table.insert(beside[r.to], { r.from, r.m })
    end
  end
  return beside
end

local function shortest_m(beside, from, to)
  local far, done = { [from] = 0 }, {}
  while true do
    local here
    for id, m in pairs(far) do
      if not done[id] and (not here or m < far[here]) then here = id end
    end
    if not here or here == to then return far[to] end
    done[here] = true
    for _, way in ipairs(beside[here]) do
      local m = far[here] + way[2]
      if not far[way[1]] or m < far[way[1]] then far[way[1]] = m end
    end
  end
end

local function check_long_ways(places, routes)
  for _, w in ipairs(LONG_WAYS) do
    local m = shortest_m(beside_of(places, routes, DRY[w[3]]), w[1], w[2])
    check(m and m >= w[4] * 1000 and m <= w[5] * 1000,
          "%s to %s: %s m for a %s column", w[1], w[2], tostring(m), w[3])
  end
end

local function check_points(points, least, label)
  check(#points % 2 == 0 and #points >= 2 * least, "%s: %d numbers",
        label, #points)
  for i, v in ipairs(points) do
    local low  = (i % 2 == 1 and WEST or SOUTH) - FRINGE
    local high = (i % 2 == 1 and EAST or NORTH) + FRINGE
    check(math.type(v) == "integer" and v >= low and v <= high,
          "%s: number %d is %s", label, i, tostring(v))
  end
  return #points // 2
end

local function check_rings(rings, label)
  local points = 0
  for i, ring in ipairs(rings) do
    local name = string.format("%s ring %d", label, i)
    points = points + check_points(ring, 4, name)
    check(ring[1] == ring[#ring - 1] and ring[2] == ring[#ring],
          "%s is open", name)
  end
  return points
end

local function check_land(land)
  local points = 0
  index(land.lines, LINE, "line")
  index(land.areas, AREA, "area")
  for _, l in ipairs(land.lines) do
    points = points + check_points(l.points, 2, "line " .. l.id)
  end
  for _, a in ipairs(land.areas) do
    check(#a.rings > 0, "area %s has no ring", a.id)
    points = points + check_rings(a.rings, "area " .. a.id)
    points = points + check_rings(a.holes or {}, "area " .. a.id .. " hole")
  end
  return points
end

local function check_relief(relief)
  check(relief.south == SOUTH and relief.west == WEST and relief.step == 250,
        "relief: not the window of the map")
  check(#relief.rows == 65 and #relief.water == 65, "relief: %d rows, %d of water",
        #relief.rows, #relief.water)
  for i, row in ipairs(relief.rows) do
    check(#row == 81, "relief row %d: %d cells", i, #row)
    for j, height in ipairs(row) do
      check(math.type(height) == "integer", "relief row %d cell %d", i, j)
    end
    local water = relief.water[i] or ""
    check(#water == 81 and not water:find("[^.~o]"), "relief water row %d", i)
  end
end

-- What a mark names must be drawn where it stands, or on the border beside it.
local DRAWN = { palace = "q", causeway = "d", bridge = "b", ford = "f" }

local function check_marks(f, label)
  check(#f.marks >= 2 and #f.marks <= 8, "%s: %d marks", label, #f.marks)
  for _, m in ipairs(f.marks) do
    check_row(MARK, m, label .. " mark")
    local at = 2 * m.row - 1
    local letter, seen = DRAWN[m.kind], false
    for row = at - 1, at + 1 do
      local line = f.map[row] or ""
      seen = seen or letter and line:sub(m.col, m.col) == letter
    end
    local behind = m.kind == "bridge" and f.behind
    check(not letter or seen or behind, "%s: no %s in column %d, row %d",
          label, m.kind, m.col, m.row)
  end
end

local function check_accounts(f, label)
  check(#f.accounts >= 2, "%s: %d accounts", label, #f.accounts)
  local day, last = 1, 0
  for _, a in ipairs(f.accounts) do
    check_row(ACCOUNT, a, label .. " account")
    if (a.day or 1) > day then day, last = a.day, 0 end
    check((a.day or 1) == day and a.from > last and a.to >= a.from,
          "%s: account of day %d, %d to %d, out of order", label, a.day or 1,
          a.from, a.to)
    last = a.to
  end
end

local function check_fields(fields, places)
  local taken = {}
  index(fields, FIELD, "field")
  for _, f in ipairs(fields) do
    local label = "field " .. f.id
    check(places[f.place], "%s: no place %s", label, f.place)
    check(not taken[f.place], "%s: %s has a field already", label, f.place)
    taken[f.place] = true
    check(arabic(f.ar), "%s: its Arabic name", label)
    check(#f.map == 17, "%s: %d rows", label, #f.map)
    for i, row in ipairs(f.map) do
      local letters = i % 2 == 1 and "[^.,pmts^#q]" or "[^.=vbfd~#-]"
      check(#row == 7 and not row:find(letters), "%s: row %d", label, i)
    end
    for end_, side in pairs(f.ends or {}) do
      check((end_ == "lower" or end_ == "upper") and among(OWNERS, side),
            "%s: its ends", label)
    end
    check_marks(f, label)
    check_accounts(f, label)
  end
end

local places = load_data("places.lua")
local routes = load_data("routes.lua")
local regions = load_data("regions.lua")
local land = load_data("land.lua")
local relief = load_data("relief.lua")
local fields = load_data("fields.lua")

local place_of = index(places, PLACE, "place")
local region_of = index(regions, REGION, "region")
check_places(places, region_of)
check_regions(regions, place_of)
check_routes(routes, place_of)
check_connected(places, routes)
check_long_ways(places, routes)
local points = check_land(land)
check_relief(relief)
check_fields(fields, place_of)

print(string.format(
  "theatre: %d places, %d routes, %d regions, %d lines, %d areas, %d points, "
  .. "%d fields; %s",
  #places, #routes, #regions, #land.lines, #land.areas, points, #fields,
  faults == 0 and "sound" or faults .. " faults"))
os.exit(faults == 0)
