-- sky.lua: wind, dust, heat and night on the field.

return {
  storm_power       = { 880,  low=800,  high=950,  source="ta; mu: Jalula and the last day of Qadisiyya; the share is a model assumption" },
}
