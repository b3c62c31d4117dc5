-- history.lua: what is told of the four days, beside what happened in the game.

return {
  { date={ 636, 11, 16 }, place="qadisiyya", title="Armath, the first day",
    text="The general fight opens after the noon prayer, on Sa'd's fourth cry. The elephants go for Bajila, whose horses bolt; Asad and Kinda take the shock, and by evening Asim's men have shot the crews and cut the girths. Asad counts five hundred dead.",
    source="tab_s; misk; s0" },
  { date={ 636, 11, 17 }, place="qadisiyya", title="Aghwath, the day of succour",
    text="Al-Qa'qa rides in with the first thousand from Syria, ten by ten. Duels; camels draped and veiled frighten Persian horses; no elephants are seen. A thrust of horse at the palace where Sa'd lies is told by modern writers.",
    source="tab_s; jawzi; kalai; s0; akr" },
  { date={ 636, 11, 18 }, place="qadisiyya", title="Emas, the third day, and the night of Harir",
    text="The elephants are back with guards of foot and horse. Two leading beasts are blinded; one throws itself into al-Atiq, and the herd breaks back through its own ranks. The armies do not part at dusk and fight on through the night, of which only the sound of iron is remembered.",
    source="tab_s; ia; bal: 413" },
  { date={ 636, 11, 19 }, place="qadisiyya", title="The day of Qadisiyyah",
    text="Towards noon the Persian centre gives way, a west wind throws dust in their faces and the canopy into the canal. Rostam is killed: by one man, or another, or of thirst, or with so many wounds that nobody could say. Men bound together drown; the standard of Kaveh is taken.",
    source="tab_s; khal; bal: 410-415; yaq" },
  { date={ 636, 11, 20 }, place="hira", title="The pursuit",
    text="Zuhra follows as far as al-Kharrara and kills Jalinus. Four thousand Daylamites of the guard ask for terms and become allies of Tamim.",
    source="tab_s; khal; bal" },
}
