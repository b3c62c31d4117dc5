-- record.lua: the little that is known of these weeks, to hold many runs against.

return {
  { id="B05", says="The first battle on the coast is won by the Rashidun army", source="tab_s; bal; don", conf="M",
    value=1000, low=700, high=900, unit="permille",
    measure=function(r)
      for _, place in ipairs({ "kazima", "hufayr", "ubulla" }) do
        local won = r.won("rashid", place, 60)
        if won ~= nil then return won end
      end
    end },

  { id="D10", says="Ubulla is still Persian in May", source="bal: 388; mor", conf="M",
    value=1000, low=700, high=1000, unit="permille",
    measure=function(r) return r.held("rashid", "ubulla") == nil end },

  { id="T041", says="Kazima is in Muslim hands, or pays, at some time", source="tab_s", conf="M",
    value=1000, low=600, high=1000, unit="permille",
    measure=function(r) return r.held("rashid", "kazima") ~= nil end },
}
