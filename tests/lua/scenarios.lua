--[[
scenarios.lua: every campaign that is offered tells what it rests on.

Loads the files of all scenarios as plain data, with the libraries they share,
and counts: whether each number has a source that exists or says that it is the
model's; whether a campaign has all that a player may expect of one; how many
of the dossier's forty questions can be asked somewhere. Run from the root of
the tree: lua5.4 tests/lua/scenarios.lua [-v]
]]

local ROOT = "scenarios/"
local VERBOSE = arg[1] == "-v"

local QUESTIONS, ASKED = 40, 40   -- of W01 to W40 so many at least can be asked
local LEAST = { premises=3, history=4, record=3, disputes=3, sources=6, grades=3 }

-- Numbers that measure nothing in the world: how a thing is drawn, when it is
-- shown, how it is counted.
local NO_CLAIM = {
  lat=true, lon=true, rank=true, certainty=true, colour=true, minutes=true,
  points=true, from=true, weeks=true, again=true, mind=true, deputies=true,
  priority=true, fortified=true, difficulty=true,
}

local faults, counted = 0, 0

local function check(holds, ...)
  if not holds then
    faults = faults + 1
    io.stderr:write(string.format(...), "\n")
  end
  return holds
end

-- Files --------------------------------------------------------------------------

local function list(pattern)
  local names, pipe = {}, assert(io.popen("ls -d " .. pattern .. " 2>/dev/null"))
  for name in pipe:lines() do names[#names + 1] = name end
  pipe:close()
  return names
end

local function exists(path)
  local file = io.open(path)
  if file then file:close() end
  return file ~= nil
end

local function text_of(path)
  local file = assert(io.open(path))
  local text = file:read("a")
  file:close()
  return text
end

local function run(path, env) return assert(loadfile(path, "t", env))() end

-- What the files of a scenario see: plain Lua and the libraries, in their order.
local function names_of(folder)
  local env = setmetatable({}, { __index=_G })
  for _, lib in ipairs({ "scripts/lib/", ROOT .. "theatre/lib/", folder .. "lib/" }) do
    for _, path in ipairs(list(lib .. "*.lua")) do
      env[path:match("([%w_]+)%.lua$")] = run(path, env)
    end
  end
  return env
end

local function load_all(folder)
  local env, data = names_of(folder), {}
  for _, path in ipairs(list(folder .. "*.lua")) do
    data[path:match("([%w_]+)%.lua$")] = run(path, env)
  end
  return data
end

-- Sources ------------------------------------------------------------------------

-- "tab_s; bal: 390, a hundred thousand" names tab_s and bal; "model assumption: ..."
-- names nobody and is honest about it.
local function sound(source, known)
  if type(source) ~= "string" or source == "" then return false end
  if source:find("^model assumption") then return true end
  local keys = source:match("^[^:]*")
  for key in keys:gmatch("[^;]+") do
    key = key:match("^%s*(.-)%s*$")
    if key ~= "model assumption" and not known[key] then return false end
  end
  return true
end

-- Walks rows; a row without a source of its own has its parent's. Fields that are
-- functions are the script's, which the check of the game plays.
local function walk(value, label, source, known)
  if type(value) ~= "table" then return end
  local mine = value.source or source
  for key, field in pairs(value) do
    local at = label .. "." .. tostring(key)
    if type(field) == "number" and not NO_CLAIM[key] then
      counted = counted + 1
      check(sound(mine, known), "%s = %s: its source is %s", at, field, tostring(mine))
    elseif type(field) == "table" and key ~= "date" and key ~= "starts" and key ~= "view" then
      walk(field, at, mine, known)
    end
  end
  if value.source then check(sound(value.source, known), "%s: no such source: %s", label, value.source) end
end

-- Rows of these files have a source each. Routes and drawings speak for themselves
-- at the head of their file; a variable has its `says`.
local WALKED = { "forces", "goals", "premises", "decisions", "history", "places", "regions", "fields" }

local function check_sources(name, data)
  local known = {}
  for _, row in ipairs(data.sources and data.sources.sources or {}) do known[row.id] = true end
  for _, file in ipairs(WALKED) do walk(data[file], name .. "/" .. file, nil, known) end
  walk(data.scenario.sides, name .. "/scenario.sides", nil, known)
  walk(data.scenario.rules, name .. "/scenario.rules", nil, known)
  for _, row in ipairs(data.record or {}) do
    walk(row, name .. "/record." .. row.id, nil, known)
  end
  return known
end

-- What a campaign has ------------------------------------------------------------

local function count(rows) return rows and #rows or 0 end

local function check_sides(name, data)
  for _, side in ipairs(data.scenario.sides) do
    if side.playable then
      local goals, grades, lowest = 0, 0, 1000
      for _, g in ipairs(data.goals.goals) do goals = goals + (g.side == side.id and 1 or 0) end
      for _, g in ipairs(data.goals.grades or {}) do
        if g.side == side.id then grades, lowest = grades + 1, math.min(lowest, g.from) end
      end
      check(goals > 0, "%s: no goals for %s", name, side.id)
      check(grades >= LEAST.grades and lowest == 0, "%s: %d grades for %s, the lowest from %d", name, grades, side.id, lowest)
      check(side.briefing, "%s: %s is told nothing", name, side.id)
    end
  end
end

local function check_whole(name, folder, data)
  check(exists(folder .. "briefing.md"), "%s: no briefing.md", name)
  check(count(data.premises) >= LEAST.premises, "%s: %d premises", name, count(data.premises))
  check(count(data.history)  >= LEAST.history,  "%s: %d events of history", name, count(data.history))
  check(count(data.record)   >= LEAST.record,   "%s: %d rows of the record", name, count(data.record))
  local s = data.sources or {}
  check(count(s.sources)  >= LEAST.sources,  "%s: %d sources", name, count(s.sources))
  check(count(s.disputes) >= LEAST.disputes, "%s: %d disputes", name, count(s.disputes))
  check(data.scenario.short, "%s: no short cut", name)
  check_sides(name, data)
end

-- The forty questions -------------------------------------------------------------

-- A premise says in a comment or in its text which of them it asks: W05.
local function questions(folder, asked)
  local path = folder .. "premises.lua"
  if not exists(path) then return end
  for number in text_of(path):gmatch("%f[%w]W(%d%d)%f[%W]") do
    local n = tonumber(number)
    if check(n >= 1 and n <= QUESTIONS, "%s: there is no W%s", path, number) then
      asked[n] = asked[n] or path
    end
  end
end

local function check_questions(asked)
  local n, missing = 0, {}
  for i = 1, QUESTIONS do
    if asked[i] then n = n + 1 else missing[#missing + 1] = string.format("W%02d", i) end
  end
  check(n >= ASKED, "only %d of %d questions can be asked; not %s", n, QUESTIONS, table.concat(missing, " "))
  return n, missing
end

-- Libraries: whoever takes a row takes its source along.
local function check_libraries()
  local env, known = names_of(ROOT .. "theatre/"), {}
  for id in pairs(env.refs) do known[id] = true end
  for _, lib in ipairs({ "leaders", "pools", "factions" }) do walk(env[lib], "theatre/lib/" .. lib, nil, known) end
end

local asked, campaigns = {}, 0
check_libraries()
for _, path in ipairs(list(ROOT .. "*/scenario.lua")) do
  local folder = path:match("^(.*/)")
  local name = folder:match("([^/]+)/$")
  local data = load_all(folder)
  local before = faults
  check_sources(name, data)
  if data.scenario.shown ~= false then
    campaigns = campaigns + 1
    check_whole(name, folder, data)
  end
  questions(folder, asked)
  if VERBOSE then print(name, faults - before .. " faults") end
end
local n, missing = check_questions(asked)
if VERBOSE then print("not asked: " .. table.concat(missing, " ")) end

print(string.format("scenarios: %d campaigns, %d numbers with a source, %d of %d questions; %s",
  campaigns, counted, n, QUESTIONS, faults == 0 and "sound" or faults .. " faults"))
os.exit(faults == 0)
