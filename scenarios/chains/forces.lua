-- forces.lua: two armies and what joins them: Khalid 3,500, 9,000 or 18,000;
-- Hormozd 4,000, 10,000 or 20,000. Totals as in "The First Invasion"; how they
-- are divided among arms is the model's assumption.

-- Rows of the libraries without what this scenario leaves out: parties, heirs and
-- jealousy play no part in it, and men are called as volunteers are.
local function plain(list) return rows.without(list, "faction", "jealousy", "heir", "muster", "families") end

local function hormozd(id, chains, linked)
  return { id=id, name="Hormozd's army", side="sasan", leader="hormozd", at="ubulla", base="ubulla",
    premise={ "chains", chains }, grain_days=12, fodder_days=4, followers=2500,
    animals={ mule=1200, camel=300 }, stance="accept",
    note="Qubadh and Anushagan led the wings.", source="akr; s1; jawzi: the division is chosen",
    contingents={
      { arm="savaran",        pool="hind", men={  350,  600,  1000 }, quality=640, cohesion=800 },  -- the household
      { arm="savaran",        pool="hind", men={  950, 2000,  4000 }, quality=580, cohesion=750 },
      { arm="sasan_foot",     pool="hind", men={ 1900, 5000, 10000 }, quality=500, cohesion=720, chained=linked },
      { arm="paygan",         pool="hind", men={  500, 1600,  3400 }, quality=350, cohesion=600 },
      { arm="frontier_horse", pool="hind", men={  300,  800,  1600 }, quality=540, cohesion=650 },  -- Arabs of the marsh
    } }
end

return {
  leaders=plain(rows.pick(leaders, "khalid", "adi", "muthanna", "sulma", "hormozd", "qubadh", "anushagan", "qarin")),

  pools=plain(rows.pick(pools, "quraysh_ansar", "hijaz", "mudar", "bakr", "tamim_border", "hind", "relief")),

  formations={
    -- Rashidun
    { id="khalid", name="Khalid's column", side="rashid", leader="khalid", at="hafar", grain_days=50, fodder_days=2, followers=200,
      animals={ camel=500 }, stance="seek", source="tab_s; don: two thousand, or five hundred to eight hundred",
      contingents={
        { arm="companions", pool="quraysh_ansar", men={ 150, 300,  600 }, quality=750, cohesion=850 },
        { arm="arab_foot",  pool="hijaz",         men={ 350, 500, 1000 }, quality=690, cohesion=800 },
        { arm="arab_horse", pool="hijaz",         men={ 150, 200,  400 }, quality=710, cohesion=800 },
      } },
    { id="adi", name="Adi's column", side="rashid", leader="adi", at="hafar", grain_days=50, fodder_days=2, followers=600,
      animals={ camel=1200 }, stance="accept", source="tab_s; mor: eight thousand, or five; a seventh of that in the low reading",
      contingents={
        { arm="arab_foot",  pool="mudar", men={ 950, 3200, 6400 }, quality=650, cohesion=710 },
        { arm="arab_horse", pool="mudar", men={ 200,  800, 1600 }, quality=660, cohesion=710 },
      } },
    { id="muthanna", name="Muthanna's riders", side="rashid", leader="muthanna", at="dhi_qar", grain_days=50, fodder_days=2, followers=300,
      animals={ camel=600 }, stance="accept", note="Shayban, and Ijl under Madh'ur.", source="tab_s; bal; don: two thousand of each, or a thousand of both",
      contingents={
        { arm="arab_foot",  pool="bakr", men={ 600, 1200, 2400 }, quality=650, cohesion=740 },
        { arm="arab_horse", pool="bakr", men={ 450,  800, 1600 }, quality=665, cohesion=740 },
      } },
    { id="sulma", name="Clans of Tamim", side="rashid", leader="sulma", at="lahaba", grain_days=50, fodder_days=2, followers=300,
      animals={ camel=600 }, stance="accept", note="Sulma's men, and Harmala's.", source="tab_s: four thousand; seven hundred in the low reading",
      contingents={
        { arm="arab_foot",  pool="tamim_border", men={ 450, 1400, 2800 }, quality=660, cohesion=720 },
        { arm="arab_horse", pool="tamim_border", men={ 200,  600, 1200 }, quality=670, cohesion=720 },
      } },

    -- Sasanian
    hormozd("hormozd", "figurative", false),
    hormozd("hormozd_linked", "iron", true),
    { id="ubulla_garrison", name="Garrison of Ubulla", side="sasan", at="ubulla", base="ubulla", garrison=true, grain_days=60, fodder_days=20, boats=60, fortified=5,
      source="model assumption: what Hormozd would leave in his port",
      contingents={
        { arm="paygan",        pool="hind", men={ 200, 400, 800 }, quality=400, cohesion=650 },
        { arm="sasan_archers", pool="hind", men={  50, 100, 200 }, quality=450, cohesion=650 },
        { arm="savaran",       pool="hind", men={  50, 100, 200 }, quality=560, cohesion=700 },
      } },
    { id="qarin", name="Qarin's relief", side="sasan", leader="qarin", base="kaskar", waits=true, premise={ "qarin", "late" }, grain_days=15, fodder_days=5, followers=1500, boats=60,
      animals={ mule=700 }, stance="accept", source="tab_s: thirty thousand are said to have died at Madhar; the number is chosen",
      contingents={
        { arm="savaran",       pool="relief", men={  700, 1500, 3500 }, quality=610, cohesion=750 },
        { arm="sasan_foot",    pool="relief", men={ 1300, 2500, 6000 }, quality=500, cohesion=700 },
        { arm="sasan_archers", pool="relief", men={  400,  800, 1800 }, quality=450, cohesion=650 },
        { arm="paygan",        pool="relief", men={  400, 1200, 2700 }, quality=350, cohesion=600 },
      } },
  },
}
