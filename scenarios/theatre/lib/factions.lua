-- factions.lua: the parties within each side, by id.
--
-- Loyalty is that of early 633, to whoever wears the crown or leads the prayer.
-- The weights of the Persian parties are the model's assumption from the story
-- of 628 to 634; for the others only what divided armies in the field is kept.

return rows.keyed({
  -- Sasanian
  { id="crown",   name="Crown and clergy",   native="شاه و موبدان",  side="sasan", loyalty=750,
    note="The household, the marzbans of the Sawad, the Zoroastrian clergy: taxes and unity.", source="mor; zar: the figure is chosen" },
  { id="pahlav",  name="The Pahlav",         native="پهلو",          side="sasan", loyalty=600,
    note="Houses of the north: Ispahbudhan under Rostam, Mihran, Karen. They want the supreme command.", source="pou; tab_s: the figure is chosen" },
  { id="parsig",  name="The Parsig",         native="پارسیگ",        side="sasan", loyalty=500,
    note="Nobles of Fars and Khuzistan under Piruz Khosrow; rivals of Rostam. At the Bridge their quarrel called a victorious army home.", source="pou; misk: the figure is chosen" },
  { id="nimruzi", name="The Nimruzis",       native="نیمروزیان",     side="sasan", loyalty=400,
    note="Sakastan and the south-east; they want to be let alone.", source="pou: the figure is chosen" },
  { id="northern_army", name="Army of the north-west", native="سپاه شهربراز", side="sasan", loyalty=350,
    note="Veterans of Shahrbaraz about Nisibis, without a head since 630; they want pay, and peace with Rome.", source="s3; pou: the figure is chosen" },
  { id="kaskar",  name="Narsi and the king's kin", native="خاندان نرسی", side="sasan", loyalty=550,
    note="Private estates and private troops on the lower Tigris.", source="mor; tab_s: the figure is chosen" },
  { id="vassals", name="Armenians and Albanians", native="Հայք եւ Աղուանք", side="sasan", loyalty=500,
    note="Princes who bring horse and old vendettas.", source="seb: the figure is chosen" },

  -- Rashidun
  { id="medina",  name="Companions and the loyal", native="أهل المدينة ومن ثبت", side="rashid", loyalty=950,
    note="Quraysh, the Helpers and the clans that never left.", source="don: the figure is chosen" },
  { id="rabia",   name="Rabi'a",             native="ربيعة",         side="rashid", loyalty=800,
    note="Bakr of the border under al-Muthanna; they thought the war their own.", source="don; bal: the figure is chosen" },
  { id="bajila",  name="Bajila and the Sarat", native="بجيلة والسراة", side="rashid", loyalty=800,
    note="Came under Jarir for a share of the land; would take no orders from Rabi'a.", source="bal: 405-407; the figure is chosen" },
  { id="returned", name="Those who returned", native="أهل الردة",    side="rashid", loyalty=650,
    note="Tribes that fought Medina in 632: barred, then let in, never given command over a hundred.", source="tab_s; don: the figure is chosen" },

  -- Roman
  { id="palace",   name="The Emperor's men", native="Βασιλικοί",     side="roman", loyalty=750,
    note="The field army and those who hold office from the palace.", source="kae: the figure is chosen" },
  { id="armeniak", name="The Armenians",     native="Ἀρμένιοι",      side="roman", loyalty=550,
    note="Vahan's men; one report has them proclaim him on the eve of battle.", source="theo; kae: the figure is chosen" },
  { id="ghassan",  name="Ghassan and the Arabs of Syria", native="غسان", side="roman", loyalty=550,
    note="Christian Arabs in imperial pay, when it came.", source="kae; don: the figure is chosen" },
})
