-- regions.lua: the districts that are taxed and that feed armies.
--
-- One row is one district, under the heading of the larger province (`group`) it
-- belongs to. Names are as in places.lua. `owner` is the side that rules it in
-- January 633, left out where no side does; `centre` is the place it is
-- governed from. `grain_t` is the grain left in a common year once the people
-- have eaten, in tonnes; `tax_kdh` the yearly tax in thousands of dirhams.
-- `harvest` gives the first and last month of the main harvest (barley, then
-- wheat) and `harvest_other` the further crops, each as first month, last month
-- and crop; eleven to one runs over the new year. Pastoral country has none.
--
-- Grain and tax are orders of magnitude. For the Sawad and its northern
-- neighbours they rest on the tax lists of the ninth century (Ibn
-- Khurradadhbih, Qudama), lowered by a quarter for the state of the land in
-- 633; for Khuzistan and Iran on the totals of Harun al-Rashid's reign, rounded;
-- for the Roman provinces on the first revenues of the Muslim districts and on
-- the extent of rain-fed land; for Arabia on the size of the oases and on later
-- alms. All the lists were used from memory, so none of these numbers should be
-- cited as if it stood in a source. These data are offered under CC BY 4.0.

return {
  -- Asorestan, the Sawad
  { id="maysan",           name="Maysan",            also="Shadh-Bahman", ar="كورة دجلة", other="شاد بهمن", other_lang="fa", owner="sasan", group="asorestan", centre="prat_maysan", grain_t=20000, tax_kdh=8000, harvest={4,5}, harvest_other={{8,10,"dates"},{10,11,"rice"}}, note="Four districts: Bahman-Ardashir, Maysan, Dasht-i Maysan and Abarqubadh. In later years nearly all its dues were in coin." },
  { id="kaskar",           name="Kaskar",            also="Shadh-Shapur", ar="كسكر", other="شاد شاپور", other_lang="fa", owner="sasan", group="asorestan", centre="kaskar", grain_t=100000, tax_kdh=16000, harvest={4,5}, harvest_other={{10,11,"rice"}}, note="No district gave more grain in the later tax lists." },
  { id="zawabi",           name="Zawabi",            also="Zab canals", ar="الزوابي", other="زابان", other_lang="fa", owner="sasan", group="asorestan", centre="numaniyya", grain_t=15000, tax_kdh=3000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="The Zab canals, upper, middle and lower." },
  { id="bih_qubadh_asfal", name="Lower Bih-Qubadh",  ar="بهقباذ الأسفل", other="به‌کواد پایین", other_lang="fa", owner="sasan", group="asorestan", centre="hira", grain_t=25000, tax_kdh=7000, harvest={4,5}, harvest_other={{8,10,"dates"},{10,11,"rice"}}, note="Hira with Saylahin, Furat Badaqla, Nistar and Hurmuzjird." },
  { id="bih_qubadh_awsat", name="Middle Bih-Qubadh", ar="بهقباذ الأوسط", other="به‌کواد میانه", other_lang="fa", owner="sasan", group="asorestan", centre="burs", grain_t=25000, tax_kdh=7000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="Sura, Burs, Barusma, Barbisama, Jubba and Budat." },
  { id="bih_qubadh_ala",   name="Upper Bih-Qubadh",  ar="بهقباذ الأعلى", other="به‌کواد بالا", other_lang="fa", owner="sasan", group="asorestan", centre="babil", grain_t=30000, tax_kdh=8000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="Babil, Ayn al-Tamr, Khutarniya, Nahrayn and both Fallujas." },
  { id="bih_ardashir",     name="Veh-Ardashir",      also="Ardashir Babakan", ar="أردشير بابكان", other="اردشیر بابکان", other_lang="fa", owner="sasan", group="asorestan", centre="bahurasir", grain_t=50000, tax_kdh=12000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="Bahurasir, Kutha, Rumaqan, Nahr Darqit and Nahr Jawbar." },
  { id="firuz_shapur",     name="Upper province",    also="al-Ali", ar="العالي", other="استان اعلی", other_lang="fa", owner="sasan", group="asorestan", centre="anbar", grain_t=60000, tax_kdh=12000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="Anbar, Baduraya, Maskin and Qatrabbul." },
  { id="shadh_hurmuz",     name="Shadh-Hurmuz",      ar="شاد هرمز", other="شاد هرمزد", other_lang="fa", owner="sasan", group="asorestan", centre="ctesiphon", grain_t=40000, tax_kdh=11000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="East of the river: Mada'in, Kalwadha, Nahr Buq, Radhan and Buzurg-Shapur." },
  { id="nahrawan",         name="Nahrawan",          also="Arandin-Kard", ar="أرندين كرد", other="ارندین کرد", other_lang="fa", owner="sasan", group="asorestan", centre="uskaf", grain_t=35000, tax_kdh=9000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="The three Nahrawan districts with Badaraya and Bakusaya." },
  { id="shadh_qubadh",     name="Shadh-Qubadh",      ar="شاد قباذ", other="شاد کواد", other_lang="fa", owner="sasan", group="asorestan", centre="baquba", grain_t=45000, tax_kdh=9000, harvest={4,5}, harvest_other={{8,10,"dates"}}, note="Districts of the Diyala: Dastagird, Jalula, Mahrudh, Baraz al-Ruz and Bandanijin." },
  { id="hulwan",           name="Hulwan",            also="Shadh-Firuz", ar="حلوان", other="شاد پیروز", other_lang="fa", owner="sasan", group="asorestan", centre="hulwan", grain_t=12000, tax_kdh=3000, harvest={5,6}, harvest_other={{9,9,"fruit"}}, note="From Khaniqin up to the Zagros Gates." },

  -- Arbayistan
  { id="furat_march", name="Euphrates march", ar="الفرات", other="مرز فرات", other_lang="fa", owner="sasan", group="arbayistan", centre="ana", grain_t=3000, tax_kdh=1000, harvest={4,5}, harvest_other={{8,9,"dates"}}, note="A ribbon of gardens on lifted water, from Hit up to the Khabur." },
  { id="arbayistan",  name="Arbayistan",      ar="بيت عرباي", other="اربایستان", other_lang="fa", owner="sasan", group="arbayistan", centre="nisibis", grain_t=45000, tax_kdh=7000, harvest={5,6}, note="Balad, Sinjar and Nisibis." },

  -- Garamig
  { id="beth_garmai", name="Beth Garmai", ar="باجرمى", other="گرمکان", other_lang="fa", owner="sasan", group="garamig", centre="karka_bs", grain_t=40000, tax_kdh=6000, harvest={5,6}, note="Shahrazur, and the plain from the Zab to the Diyala, part rain-fed and part canal." },

  -- Nodh-Ardashiragan
  { id="adiabene", name="Adiabene and Nineveh", ar="حزة ونينوى", other="نود اردشیرگان", other_lang="fa", owner="sasan", group="nodh_ardashiragan", centre="arbela", grain_t=40000, tax_kdh=8000, harvest={5,6}, note="Nineveh, Tikrit and the plain of Arbela." },

  -- Khuzistan
  { id="khuzistan", name="Khuzistan", ar="الأهواز", other="خوزستان", other_lang="fa", owner="sasan", group="khuzistan", centre="jundishapur", grain_t=150000, tax_kdh=30000, harvest={4,5}, harvest_other={{9,10,"rice"},{11,1,"sugar"}}, note="Seven districts watered by the weirs of the Karun and the Karkheh." },

  -- The western quarter
  { id="masabadhan", name="Masabadhan and Mihrajanqadhaq", ar="ماسبذان ومهرجانقذق", other="ماسبدان", other_lang="fa", owner="sasan", group="kust_khwarbaran", centre="sirawan", grain_t=15000, tax_kdh=3000, harvest={5,6}, note="The first valleys of the Zagros." },

  -- Media
  { id="mah", name="Mah", also="Media", ar="الماهان", other="ماه", other_lang="fa", owner="sasan", group="media", centre="hamadan", grain_t=50000, tax_kdh=15000, harvest={6,7}, harvest_other={{9,9,"fruit"}}, note="Horse country: Hamadan, Nihavand, Dinawar and Kirmanshah." },

  -- The quarters beyond
  { id="iran_edge", name="Edges of Iran", ar="أطراف الجبل وفارس", other="ری و سپاهان", other_lang="fa", owner="sasan", group="kust_khwarasan_nemroz", centre="isfahan", grain_t=80000, tax_kdh=35000, harvest={6,7}, harvest_other={{9,9,"fruit"}}, note="Isfahan, Rayy, Shiz and Arrajan stand for the lands beyond the map that send men and money." },

  -- Arabia of the tribes
  { id="hijaz",        name="Hijaz",                    ar="الحجاز", owner="rashid", group="arabia", centre="medina", grain_t=1000, tax_kdh=300, harvest={3,4}, harvest_other={{7,9,"dates"}}, note="Grows barley and dates and as a rule buys grain." },
  { id="wadi_qura",    name="Wadi al-Qura and Khaybar", ar="وادي القرى", owner="rashid", group="arabia", centre="khaybar", grain_t=3000, tax_kdh=300, harvest={3,4}, harvest_other={{7,9,"dates"}}, note="Oases as far as Tabuk; what they can spare is chiefly dates." },
  { id="jabal_tayy",   name="Jabal Tayy and Asad",      ar="جبلا طيئ", owner="rashid", group="arabia", centre="fayd", grain_t=500, tax_kdh=100, harvest={4,4}, harvest_other={{8,9,"dates"}}, note="Herds along the road to Iraq." },
  { id="najd",         name="Qasim and upper Najd",     ar="نجد", owner="rashid", group="arabia", centre="qaryatayn_najd", grain_t=1000, tax_kdh=100, harvest={4,4}, harvest_other={{8,9,"dates"}}, note="Grazing of Tamim and Ghatafan." },
  { id="yamama",       name="Yamama",                   ar="اليمامة", owner="rashid", group="arabia", centre="yamama", grain_t=15000, tax_kdh=500, harvest={4,4}, harvest_other={{7,9,"dates"}}, note="Mecca ate its wheat before the wars." },
  { id="bahrayn",      name="Bahrayn",                  ar="البحرين", other="مشماهیگ و هگر", other_lang="fa", owner="rashid", group="arabia", centre="hajar_bahrayn", grain_t=3000, tax_kdh=700, harvest={3,4}, harvest_other={{7,9,"dates"}}, note="Abd al-Qays in date oases and pearling ports." },
  { id="badiyat_iraq", name="Desert march of Iraq",     ar="بادية العراق", group="arabia", centre="dhi_qar", grain_t=0, tax_kdh=0, note="Pasture of Bakr and Asad, Kazima to Qutqutana; nobody here pays a settled tax." },
  { id="jawf",         name="Jawf and Wadi Sirhan",     ar="الجوف", group="arabia", centre="dumat_jandal", grain_t=300, tax_kdh=100, harvest={4,4}, harvest_other={{8,9,"dates"}}, note="Oases of Kalb, chiefly pastoral." },
  { id="samawa_sham",  name="Samawa and the steppe",    ar="بادية السماوة", group="arabia", centre="suwa", grain_t=0, tax_kdh=0, note="Pasture of Kalb, Bahra, Taghlib and Namir; nobody here pays a settled tax." },

  -- The Roman diocese of the East
  { id="palaestina_1",        name="Palaestina Prima",        ar="فلسطين", other="Παλαιστίνη Αʹ", other_lang="el", owner="roman", group="oriens", centre="caesarea", grain_t=40000, tax_kdh=5000, harvest={5,6}, harvest_other={{9,10,"oil"},{9,10,"wine"}} },
  { id="palaestina_2",        name="Palaestina Secunda",      ar="الأردن", other="Παλαιστίνη Βʹ", other_lang="el", owner="roman", group="oriens", centre="scythopolis", grain_t=30000, tax_kdh=2500, harvest={5,6}, harvest_other={{9,10,"oil"}} },
  { id="palaestina_3",        name="Palaestina Tertia",       ar="الشراة والبلقاء الجنوبية", other="Παλαιστίνη Γʹ", other_lang="el", owner="roman", group="oriens", centre="areopolis", grain_t=8000, tax_kdh=1000, harvest={5,5}, harvest_other={{8,9,"dates"}}, note="The Negev with Moab and Edom." },
  { id="arabia",              name="Arabia",                  ar="حوران والبلقاء", other="Ἀραβία", other_lang="el", owner="roman", group="oriens", centre="bosra", grain_t=60000, tax_kdh=3000, harvest={5,6}, note="The Hawran's wheat feeds the army of the south." },
  { id="phoenice",            name="Phoenice",                ar="ساحل دمشق", other="Φοινίκη", other_lang="el", owner="roman", group="oriens", centre="tyre", grain_t=10000, tax_kdh=2500, harvest={5,6}, harvest_other={{9,10,"oil"}}, note="Ports that bring their bread in by sea." },
  { id="phoenice_libanensis", name="Phoenice Libanensis",     ar="دمشق وحمص", other="Φοινίκη Λιβανησία", other_lang="el", owner="roman", group="oriens", centre="damascus", grain_t=50000, tax_kdh=5500, harvest={5,6}, harvest_other={{8,10,"fruit"}}, note="Emesa and Damascus, Heliopolis and Palmyra." },
  { id="syria",               name="Syria Prima and Secunda", ar="قنسرين وأنطاكية", other="Συρία", other_lang="el", owner="roman", group="oriens", centre="antioch", grain_t=80000, tax_kdh=7000, harvest={5,6}, harvest_other={{9,11,"oil"}} },
  { id="euphratensis",        name="Euphratensis",            ar="العواصم", other="Εὐφρατησία", other_lang="el", owner="roman", group="oriens", centre="hierapolis", grain_t=25000, tax_kdh=2500, harvest={5,6} },
  { id="osrhoene",            name="Osrhoene",                ar="ديار مضر", other="Ὀσροηνή", other_lang="el", owner="roman", group="oriens", centre="edessa", grain_t=45000, tax_kdh=4000, harvest={5,6} },
  { id="mesopotamia",         name="Mesopotamia",             ar="ديار بكر", other="Μεσοποταμία", other_lang="el", owner="roman", group="oriens", centre="amida", grain_t=20000, tax_kdh=2500, harvest={6,6} },
  { id="cilicia",             name="Cilicia",                 ar="الثغور", other="Κιλικία", other_lang="el", owner="roman", group="oriens", centre="tarsus", grain_t=40000, tax_kdh=3000, harvest={5,5}, harvest_other={{9,10,"oil"}}, note="The map's limit toward Anatolia." },
}
