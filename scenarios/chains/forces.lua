-- forces.lua: two armies and what joins them: Khalid 3,500, 9,000 or 18,000;
-- Hormozd 4,000, 10,000 or 20,000. Totals as in "The First Invasion"; how they
-- are divided among arms is the model's assumption.

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
  leaders={
    { id="khalid",    name="Khalid ibn al-Walid",     native="خالد بن الوليد",     side="rashid", title="Commander in Iraq",
      ability=9, initiative=10, caution=4, lead=7, loyalty=850, prestige=800, source="tab_s; bal: the grades are opinion" },
    { id="adi",       name="Adi ibn Hatim",           native="عدي بن حاتم",        side="rashid", title="Chief of Tayy",
      ability=6, initiative=5, caution=5, lead=5, loyalty=900, prestige=600,  source="tab_s: the grades are opinion" },
    { id="muthanna",  name="al-Muthanna ibn Haritha", native="المثنى بن حارثة",    side="rashid", title="Chief of Shayban",
      ability=8, initiative=8, caution=6, lead=6, loyalty=900, prestige=600,  source="bal; s1: the grades are opinion" },
    { id="sulma",     name="Sulma ibn al-Qayn",       native="سلمى بن القين",      side="rashid", title="Of the border clans of Tamim",
      ability=5, initiative=6, caution=4, lead=7, loyalty=750, prestige=300,  source="tab_s: the grades are opinion" },
    { id="hormozd",   name="Hormozd",                 native="هرمزد",              side="sasan",  title="Lord of the Frontier of Hind",
      ability=4, initiative=7, caution=2, lead=8, loyalty=600, prestige=650,  source="tab_s: the grades are opinion" },
    { id="qubadh",    name="Qubadh",                  native="قباد",               side="sasan",  title="Prince, of Hormozd's wing",
      ability=4, initiative=5, caution=5, lead=5, loyalty=650, prestige=400,  source="tab_s: the grades are opinion" },
    { id="anushagan", name="Anushagan",               native="انوشگان",            side="sasan",  title="Prince, of Hormozd's wing",
      ability=4, initiative=5, caution=5, lead=5, loyalty=650, prestige=400,  source="tab_s: the grades are opinion" },
    { id="qarin",     name="Qarin ibn Qaryanas",      native="قارن بن قریانس",     side="sasan",  title="General of the relief",
      ability=5, initiative=6, caution=4, lead=7, loyalty=650, prestige=550,  source="tab_s: the grades are opinion" },
  },

  pools={
    { id="quraysh_ansar", name="Quraysh and Ansar",       native="قريش والأنصار", side="rashid", home="medina",    men={  100,  300,  600 }, quality=750, loyalty=950, zeal=700,           source="don" },
    { id="hijaz",         name="Volunteers of the Hijaz", native="أهل الحجاز",    side="rashid", home="medina",    men={  150,  400, 1000 }, quality=680, loyalty=850, zeal=650, kin=true, source="tab_s; don" },
    { id="mudar",         name="Volunteers of Najd",      native="مضر وربيعة",    side="rashid", home="nibaj",     men={  300,  900, 2000 }, quality=660, loyalty=750, zeal=600, kin=true, source="tab_s; mor" },
    { id="bakr",          name="Shayban and Ijl",         native="شيبان وعجل",    side="rashid", home="dhi_qar",   men={  350, 1500, 1600 }, quality=650, loyalty=800, zeal=650, kin=true, source="bal; don" },
    { id="tamim_border",  name="Border clans of Tamim",   native="تميم الثغور",   side="rashid", home="lahaba",    men={  150,  400,  800 }, quality=660, loyalty=750, zeal=600, kin=true, source="tab_s; don" },
    { id="hind",          name="Frontier of Hind",        native="مرز هند",       side="sasan",  home="ubulla",    men={  300,  800, 2000 }, quality=520, loyalty=550, zeal=400,           source="tab_s; akr" },
    { id="relief",        name="Men of the capital",      native="سپاه تیسفون",   side="sasan",  home="ctesiphon", men={  200,  500, 1200 }, quality=540, loyalty=600, zeal=450,           source="tab_s; mor" },
  },

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
