-- rows.lua: taking rows from a library and changing a copy of them.
--
-- What a library returns is shared and frozen: a scenario takes the rows it
-- needs and changes copies. A set is a table of rows by their ids.

local rows = {}

-- A copy of the row with these fields instead of its own; false takes one away.
function rows.with(row, changes)
  local copy = {}
  for field, value in pairs(row) do copy[field] = value end
  for field, value in pairs(changes) do
    if value == false then copy[field] = nil else copy[field] = value end
  end
  return copy
end

-- A set of the rows of a list, by id.
function rows.keyed(list)
  local set = {}
  for _, row in ipairs(list) do
    if set[row.id] then error("two rows are called '" .. row.id .. "'", 2) end
    set[row.id] = row
  end
  return set
end

-- The rows of these ids, in this order. An heir who is not taken along is left
-- out of the row that names him, so that a part of a library can stand alone.
function rows.pick(set, ...)
  local wanted, list = {}, {}
  for _, id in ipairs({ ... }) do
    if not set[id] then error("there is no row '" .. id .. "' to pick", 2) end
    wanted[id] = true
  end
  for _, id in ipairs({ ... }) do
    local row = set[id]
    if row.heir and not wanted[row.heir] then row = rows.with(row, { heir=false }) end
    list[#list + 1] = row
  end
  return list
end

-- Copies of the rows without these fields, as for a scenario without factions.
function rows.without(list, ...)
  local gone, out = {}, {}
  for _, field in ipairs({ ... }) do gone[field] = false end
  for i, row in ipairs(list) do out[i] = rows.with(row, gone) end
  return out
end

-- One list of all rows of these lists, in order.
function rows.all(...)
  local joined = {}
  for _, list in ipairs({ ... }) do
    for _, row in ipairs(list) do joined[#joined + 1] = row end
  end
  return joined
end

return rows
