-- premises.lua: three switches to try things with.

return {
  { id="chains", title="Chains at Kazima",
    says="The battle is called after chains. They may have been iron between the men of a file, an oath, or a name on the map.",
    options={ { "figurative", "An oath: the foot fights as foot does." },
              { "iron",       "Linked foot: steadier against horse and slow to break, unable to turn, and lost once beaten." } },
    usual="figurative", source="s1; tab_s; noth; akr" },

  -- W20
  { id="hormozd", title="Hormozd's first march",
    says="Told to expect the Arabs at Kazima, Hormozd marched there and then heard of them at Hufayr, fifty miles back.",
    options={ { "marches", "He starts for Kazima on the first day." },
              { "waits",   "He stays at Ubulla with rested men." } },
    usual="marches", source="s1; tab_s; akr" },

  { id="qarin", title="The relief",
    says="Qarin came from the capital at Hormozd's call, too late for Kazima and in time for the next battle.",
    options={ { "late", "He comes down the river after the first fight, or in the fifth week." },
              { "none", "Nobody comes." } },
    usual="late", source="tab_s" },
}
