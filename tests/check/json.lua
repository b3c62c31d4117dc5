-- json.lua: whether standard input is one JSON document and nothing else; with
-- arguments, whether its outermost object has those keys.

local text = io.read("a")
local at = 1

local function fail(what)
  local _, line = text:sub(1, at):gsub("\n", "")
  io.stderr:write("not JSON at line ", line + 1, ": ", what, "\n")
  os.exit(1)
end

local function blank() at = text:find("[^ \t\r\n]", at) or #text + 1 end

local function take(pattern)
  local s, e = text:find("^" .. pattern, at)
  if not s then return false end
  local found = text:sub(s, e)
  at = e + 1
  return found
end

local function text_value()
  if not take('"') then fail("a text was expected") end
  local from = at
  while true do
    if take('"') then return text:sub(from, at - 2) end
    if not (take('\\["\\/bfnrt]') or take("\\u%x%x%x%x") or take('[^"\\%c]')) then
      fail("a character that may not stand there")
    end
  end
end

local value

local function members(close, member)
  blank()
  if take(close) then return end
  repeat
    blank()
    member()
    blank()
  until not take(",")
  if not take(close) then fail("a comma or a bracket was expected") end
end

function value(keys)
  blank()
  if take("{") then
    members("}", function()
      local key = text_value()
      if keys then keys[key] = true end
      blank()
      if not take(":") then fail("a colon was expected") end
      value()
    end)
  elseif take("%[") then
    members("%]", value)
  elseif text:sub(at, at) == '"' then
    text_value()
  elseif not (take("true") or take("false") or take("null") or take("%-?%d+")) then
    fail("a value was expected")
  end
end

local keys = {}
value(keys)
blank()
if at <= #text then fail("something stands behind it") end
for _, key in ipairs(arg) do
  if not keys[key] then
    io.stderr:write("no key \"", key, "\"\n")
    os.exit(1)
  end
end
