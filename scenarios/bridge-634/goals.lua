-- goals.lua: what each side fights for; a thousand points each, in the whole
-- game and in its short cut.
--
-- The weights are the model's assumption. Towns changed hands four times in
-- this year and are worth less than the armies that change them: an army still
-- in the field in June is next year's war.

local worth = "model assumption: "

return {
  goals={
    -- The whole year.
    { side="rashid", kind="men",   number=3000,                    points=225, text="At least 3,000 men are in the field in June 635.",                source=worth.."enough to screen the desert for the army of 636" },
    { side="rashid", kind="break", number=6000, against="sasan",   points=225, text="The Persians have lost 6,000 men in our battles, dead or taken.", source=worth.."about a quarter of what they can send in the middle reading" },
    { side="rashid", kind="hold",  place="khaffan",                points=125, text="Khaffan, the wells behind Qadisiyyah, is held.",                  source=worth.."tab_s: the way home" },
    { side="rashid", kind="hold",  place="qadisiyya",              points=100, text="Qadisiyyah is held.",                                             source=worth.."tab_s: the edge of the sown" },
    { side="rashid", kind="hold",  place="hira",                   points=125, text="Hira is held or pays tribute.",                                   source=worth.."bal and tab_s" },
    { side="rashid", kind="hold",  place="ullays",                 points=50,  text="Ullays is held or pays tribute.",                                 source=worth.."bal" },
    { side="rashid", kind="hold",  place="anbar",                  points=50,  text="Anbar and its granaries are held or pay tribute.",                source=worth.."tab_s" },
    { side="rashid", kind="spoils", number=2500000,                points=100, text="Spoils of 2,500,000 dirham have been brought in.",                source=worth.."tab_s; bal: the raids of the winter" },

    { side="sasan",  kind="deny",  place="hira",   against="rashid", points=200, text="Hira is not in Muslim hands, nor pays them tribute.",          source=worth.."the prize of 633" },
    { side="sasan",  kind="break", number=5000, against="rashid",   points=200, text="The Muslims have lost 5,000 men in our battles, dead or taken.", source=worth.."tab_s: the dead of the Bridge and some more, on smaller numbers" },
    { side="sasan",  kind="men",   number=13000,                   points=175, text="At least 13,000 men are in the field in June 635.",               source=worth.."the core of the army of 636" },
    { side="sasan",  kind="deny",  place="qadisiyya", against="rashid", points=150, text="Qadisiyyah is not in Muslim hands.",                         source=worth.."the gate of the desert" },
    { side="sasan",  kind="hold",  place="babil",                  points=125, text="Babil and the bridge of Sura beyond it are held.",                source=worth.."the road to the capital" },
    { side="sasan",  kind="deny",  place="anbar",  against="rashid", points=75,  text="Anbar is not in Muslim hands.",                                source=worth.."the granary" },
    { side="sasan",  kind="hold",  place="kaskar",                 points=50,  text="Kaskar, the granary of the south, is held.",                      source=worth.."mor" },
    { side="sasan",  kind="hold",  place="bahurasir",              points=25,  text="The western half of the capital is held.",                        source=worth.."the crown itself" },

    -- To the end of November.
    { side="rashid", short="yes", kind="men",   number=2500,                  points=350, text="At least 2,500 men are in the field on 30 November.",            source=worth.."what the Bridge left them, and more" },
    { side="rashid", short="yes", kind="break", number=3000, against="sasan", points=300, text="The Persians have lost 3,000 men in our battles, dead or taken.", source=worth.."Babylon and the autumn" },
    { side="rashid", short="yes", kind="hold",  place="hira",                 points=200, text="Hira is held or pays tribute.",                                   source=worth.."bal and tab_s" },
    { side="rashid", short="yes", kind="hold",  place="khaffan",              points=150, text="Khaffan, the wells behind Qadisiyyah, is held.",                  source=worth.."tab_s: the way home" },

    { side="sasan",  short="yes", kind="break", number=3000, against="rashid", points=350, text="The Muslims have lost 3,000 men in our battles, dead or taken.", source=worth.."tab_s: the Bridge" },
    { side="sasan",  short="yes", kind="deny",  place="hira", against="rashid", points=250, text="Hira is not in Muslim hands, nor pays them tribute.",          source=worth.."the prize of 633" },
    { side="sasan",  short="yes", kind="men",   number=19000,                 points=250, text="At least 19,000 men are in the field on 30 November.",            source=worth.."what can be kept together for the spring" },
    { side="sasan",  short="yes", kind="hold",  place="babil",                points=150, text="Babil is held.",                                                  source=worth.."the road to the capital" },
  },

  grades={
    { side="rashid", from=850, text="Iraq was held without Khalid. The tradition has no name for such a year, because there was none." },
    { side="rashid", from=600, text="Lost battles have been made good and the army lives: Muthanna's year, or a better one." },
    { side="rashid", from=400, text="You are back where the desert begins, with an army: about what happened." },
    { side="rashid", from=200, text="What is left watches the wells. It will be long before Medina speaks of Iraq again." },
    { side="rashid", from=0,   text="The border clans have gone home, and Persia has a frontier." },

    { side="sasan", from=850, text="Whoever commands for the crown now has won two wars: one with the Arabs and one with the other half of the court." },
    { side="sasan", from=600, text="The Sawad pays its taxes in Ctesiphon again, and its generals are alive." },
    { side="sasan", from=400, text="Villages and towns came back; the raiders will too. About what happened." },
    { side="sasan", from=200, text="Every army that was raised has been beaten by itself, and the king's peace came late." },
    { side="sasan", from=0,   text="The west bank is lost and there is nothing left to send there." },
  },
}
