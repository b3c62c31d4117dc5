/*
 * order_help.c: what orders are for.
 */
#include "play/order_help.h"

#include <stddef.h>

const OrderHelp order_help[ORDER_KINDS] = {
    [ORDER_MARCH]     = { "Marches to a place; forced is faster and wears men and beasts out.",
                          "march khalid to hufayr" },
    [ORDER_HOLD]      = { "Stays where it is, or stops at the next place.", "hold adi" },
    [ORDER_REST]      = { "Halts: weariness goes, order comes back.", "rest khalid" },
    [ORDER_FORTIFY]   = { "Digs in at this place.", "fortify adi" },
    [ORDER_RAID]      = { "Goes there, carries off or burns what is there, and comes back.",
                          "raid muthanna anbar" },
    [ORDER_BESIEGE]   = { "Shuts a place in until it yields or starves; builds engines if "
                          "towns near by are yours.", "besiege adi anbar" },
    [ORDER_ASSAULT]   = { "Besieges a place and storms it.", "assault adi ubulla" },
    [ORDER_SHADOW]    = { "Keeps near an enemy and refuses battle.",
                          "shadow muthanna ubulla_garrison" },
    [ORDER_STANCE]    = { "What it does when it meets an enemy: seek, accept or avoid battle.",
                          "stance iyad avoid" },
    [ORDER_FORAGE]    = { "How it gets its bread: requisition, buy, plunder or none.",
                          "forage adi buy" },
    [ORDER_DETACH]    = { "Sends some of its men off as an army of their own.",
                          "detach adi 500 men" },
    [ORDER_JOIN]      = { "Merges into another army of yours; goes to it first.",
                          "join sulma adi" },
    [ORDER_LOAD]      = { "Takes grain from the stores of the place it stands at.",
                          "load adi 20 t" },
    [ORDER_STORE]     = { "Puts grain into the stores of the place it stands at.",
                          "store adi 20 t" },
    [ORDER_TRANSFER]  = { "Gives grain to another army at the same place.",
                          "transfer khalid adi 10 t" },
    [ORDER_CONVOY]    = { "Sends grain from a store to an army.", "convoy adi from ubulla 20 t" },
    [ORDER_BASE]      = { "Draws on a store by regular convoys.", "base adi at ubulla" },
    [ORDER_ENVOY]     = { "Offers terms to a place: tribute for peace.", "envoy hira" },
    [ORDER_CALL]      = { "Calls up men of a people of yours; those who will come set out, and are "
                          "with the army in days or weeks.", NULL },
    [ORDER_COMMAND]   = { "Whether you command your battles in person, half-hour by half-hour.",
                          "command yes" },
    [ORDER_GENERALS]  = { "How much thought your generals give to a battle; deep ones play it "
                          "forward.", "generals deep" },
    [ORDER_DRILL]     = { "Halts and uses its horses to elephants, on frames that look and smell "
                          "like them, or better on a live one.", "drill khalid" },
    [ORDER_DECIDE]    = { "Answers a card: what is decided takes effect when the week's orders go "
                          "out. `cards` lists what is open.", NULL },
    [ORDER_EMBASSY]   = { "Sends envoys to another crown: for talks, a truce, an alliance, peace, "
                          "a payment, or three days' grace when armies face each other; `war` ends "
                          "talks and truces.", "embassy sasan talks" },
    [ORDER_BAN]       = { "Whether those who are barred may not be called up.", "ban no" },
    [ORDER_LETTERS]   = { "What is done with letters of the enemy that are caught: read them and "
                          "send them on, hold them back, or forge others in their place.",
                          "letters read" },
    [ORDER_APPOINT]   = { "Gives an army another commander; men take it ill.", NULL },
    [ORDER_PRIORITY]  = { "Who is fed first of those who share a store: low, usual or first.",
                          "priority khalid first" },
    [ORDER_FLOOD]     = { "Breaks the canal heads where it stands: the country goes under water "
                          "for weeks, boats run aground, and its people will not forget it.",
                          "flood muthanna" },
    [ORDER_SETTLE]    = { "Founds a camp-city where it stands, in three weeks: a better base, by which men "
                          "stay and to which more come, who must all be paid.", "settle utba" },
    [ORDER_ADVANCE]   = { "Moves towards the enemy or to a zone.", "advance c3 at 3,4" },
    [ORDER_CHARGE]    = { "Attacks with full weight; horse only.", "charge c4 at 1,4" },
    [ORDER_STAND]     = { "Holds where it is.", "stand c3" },
    [ORDER_SHOOT]     = { "Keeps its distance and shoots.", "shoot c3 at 3,4" },
    [ORDER_FALL_BACK] = { "Gives ground in order.", "fallback c3 at 3,2" },
    [ORDER_RELIEVE]   = { "Takes the place of a tired line.", "relieve c1 at 3,3" },
    [ORDER_COMMIT]    = { "Brings the reserve in.", "commit c3 at 2,3" },
    [ORDER_DISMOUNT]  = { "Horsemen fight on foot; horses shy at elephants, men need not.",
                          "dismount c4" },
    [ORDER_MOUNT]     = { "Takes to its horses again; like leaving them it costs a half-hour.",
                          "mount c4" },
    [ORDER_FEIGN]     = { "Runs as if broken, to draw the enemy out, and turns again; good horse "
                          "only.", "feign c4 at 1,2" },
    [ORDER_HIDE]      = { "Before the fight: horse lies in wait out of sight on a wing; takes an "
                          "able commander.",
                          "hide c4 at 0,3" },
    [ORDER_SPRING]    = { "Rides out of hiding, upon the enemy's flank.", "spring c4" },
    [ORDER_GIRTHS]    = { "Volunteers go in to cut the girths of the elephants in a zone, once "
                          "somebody knows how the towers are held on.",
                          "girths c3 at 3,4" },
    [ORDER_CREWS]     = { "Archers shoot the drivers and crews of the elephants before all else.",
                          "crews c2 at 3,4" },
    [ORDER_BLIND]     = { "Champions go for the eyes and trunk of the leading elephant, once "
                          "somebody knows that the herd follows it.",
                          "blind c3 at 3,4" },
    [ORDER_LANES]     = { "Opens lanes for elephants to run through, which a line pays in order; "
                          "well drilled foot only.",
                          "lanes c3" },
    [ORDER_NOISE]     = { "Archers and light foot frighten the elephants with noise, fire and "
                          "caltrops; they do not shoot meanwhile.", "noise c2 at 3,4" },
    [ORDER_POST]      = { "Before the fight: draws up in a zone of your half of the field.",
                          "post c3 at 2,3" },
    [ORDER_GO]        = { "You move your seat to a zone; your word carries farthest near you. "
                          "From a roof one sees and is heard farthest; who comes down from it "
                          "gives that up.",
                          "go at 3,2" },
    [ORDER_DUEL]      = { "Before the lines meet: a champion rides out between them; who wins "
                          "lifts his own men and shakes the others.", "duel" },
    [ORDER_MOCK]      = { "Before the fight: camels dressed as elephants, to frighten horses.",
                          "mock" },
    [ORDER_NIGHT]     = { "Does not part at dusk: the battle goes on into the night.",
                          "fight-on" },
    [ORDER_CUT]       = { "Breaks the crossing behind your own army: nobody will run.",
                          "cut-own" },
    [ORDER_CUT_OFF]   = { "Breaks the crossing behind the enemy, if your men stand there.",
                          "cut-off" },
    [ORDER_WITHDRAW]  = { "The army leaves the field while it can.", "withdraw" },
    [ORDER_DELEGATE]  = { "Gives a body back to your general; alone, the rest of the battle.",
                          "delegate c3" },
};
