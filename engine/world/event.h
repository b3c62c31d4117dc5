/*
 * event.h: what can have happened.
 *
 * Events are the only way the rules speak to the outside: reports, the log of a
 * battle, statistics and tests are all made from them. An event names its
 * subject by handle and carries up to four numbers whose meaning and unit stand
 * beside its kind. `heard` says which sides learn of it, one bit a side.
 */
#ifndef SAWAD_WORLD_EVENT_H
#define SAWAD_WORLD_EVENT_H

#include "base/intern.h"
#include "world/id.h"
#include "world/limits.h"

/*     kind          what happened; n[0], n[1], ...                                     */
#define EVENT_LIST(E) \
    E(EV_NONE,         "nothing") \
    E(EV_ORDER_REFUSED,"an order could no longer be carried out; n0 OrderKind") \
    E(EV_ORDER_ARRIVED,"a courier brought an order; n0 OrderKind, n1 days under way") \
    E(EV_DEPARTED,     "formation left place; n0 metres to its goal") \
    E(EV_ARRIVED,      "formation reached place; n0 days since it left") \
    E(EV_CROSSED,      "formation crossed water on its way to place; n0 minutes it took") \
    E(EV_DELAYED,      "formation waits at water; n0 minutes left") \
    E(EV_TURNED_BACK,  "formation could not pass; n0 days it would go without water") \
    E(EV_SIGHTED,      "formation (of n0 side) was seen near place; n1 men guessed, n2 error permille") \
    E(EV_CONTACT,      "formation met other at place") \
    E(EV_REFUSED,      "formation refused battle and withdrew from other; n0 chance permille") \
    E(EV_STANDOFF,     "formation and other face each other and neither attacks") \
    E(EV_BATTLE,       "battle joined at place, formation against other; n0, n1 men, n2 half-hours of light, n3 bit s: side s stands with other") \
    E(EV_ELEPHANTS,    "the side took n0 elephants to the battle at place") \
    E(EV_HALF_HOUR,    "a half-hour of battle passed; n0 number, n1, n2 mean order of the two") \
    E(EV_CHARGED,      "contingent n0 of formation charged; n1 zone column") \
    E(EV_WAVERED,      "contingent n0 of formation fell below half its order; n1 order permille") \
    E(EV_BROKE,        "contingent n0 of formation broke; n1 column, n2 men") \
    E(EV_GAP,          "a gap opened in the line of side n0 at column n1") \
    E(EV_RESERVE,      "side n0 committed its reserve at column n1") \
    E(EV_LEADER_FELL,  "leader n0 of formation fell or was carried off; n1 0 wounded 1 dead 2 captured") \
    E(EV_CAME,         "formation reached the field; n0 men") \
    E(EV_DUEL,         "a champion of side n0 killed one of side n1; n2 how often today") \
    E(EV_SHIED,        "horses of contingent n0 of formation would not face the beasts; n1 column") \
    E(EV_TOWERS_DOWN,  "n0 towers of formation fell, their girths cut or crews shot; n1 column") \
    E(EV_BEAST_FELL,   "n0 elephants of formation were killed; n1 column") \
    E(EV_BEASTS_WILD,  "n0 elephants of formation ran wild; n1 Rampage, n2 column, n3 men trampled") \
    E(EV_BLINDED,      "a leading elephant of formation was blinded; n0 column") \
    E(EV_BANK,         "elephants of formation broke a bank or palings before them; n0 column") \
    E(EV_MOCK,         "formation brought camels dressed as elephants into its line") \
    E(EV_DISMOUNTED,   "contingent n0 of formation fights on foot; n1 0 dismounted, 1 mounted again") \
    E(EV_STORM,        "a storm breaks; n0 1 or 2 the team in whose face, 0 across") \
    E(EV_SEAT_LOST,    "the seat of side n0 was lost; n1 0 stormed, 1 blown away") \
    E(EV_STANDARD,     "the great standard of side n0 was taken") \
    E(EV_CAMP,         "the camp of side n0 was taken; n1 half-hours the victors will plunder") \
    E(EV_AMBUSH,       "hidden men of formation rode out; n0 men, n1 column") \
    E(EV_FEIGNED,      "contingent n0 of formation ran as if broken; n1 column") \
    E(EV_THRUST,       "contingent n0 of formation rode through a gap; n1 column, n2 row") \
    E(EV_BRIDGE_CUT,   "the crossing behind side n0 was broken; n1 1 by its own, 2 by the enemy") \
    E(EV_NIGHT,        "the armies fight on into the night") \
    E(EV_MENDED,       "formation mended n0 towers overnight; n1 still without") \
    E(EV_ENGINES,      "formation has n0 engines before place") \
    E(EV_BREACH,       "a breach was made in the wall of place") \
    E(EV_SALLY,        "the garrison of place sallied against formation; n0, n1 men fallen of each") \
    E(EV_STORMED,      "formation stormed place; n0, n1 men fallen of each, n2 1 taken") \
    E(EV_TREACHERY,    "a gate of place was opened to formation from within") \
    E(EV_DUSK,         "darkness parted the armies at place") \
    E(EV_WITHDREW,     "formation left the field; n0 men lost on the way") \
    E(EV_ROUTED,       "formation was beaten and fled; n0 fallen, n1 wounded left behind, n2 captured, n3 drowned") \
    E(EV_WON,          "formation held the field at place against other; n0 own dead, n1 enemy dead, n2 enemy taken, n3 half-hours") \
    E(EV_SPOILS,       "formation took spoils; n0 dirhams, n1 grams of grain, n2 animals") \
    E(EV_PURSUED,      "formation followed other; n0 men cut down") \
    E(EV_FORAGED,      "formation took n0 g grain, n1 g fodder around place; n2 g spoilt") \
    E(EV_STRIPPED,     "the country round place is eaten bare; n0 g left") \
    E(EV_HUNGRY,       "formation got n0 permille of its bread, n1 of its fodder; n2 days short") \
    E(EV_THIRSTY,      "formation got n0 permille of its water; n1 men, n2 animals lost") \
    E(EV_BEASTS_DIED,  "formation lost n0 animals of kind n1 to want") \
    E(EV_STRAGGLED,    "n0 men of formation fell behind") \
    E(EV_DESERTED,     "n0 men of formation went home; n1 of pool") \
    E(EV_SICK,         "n0 men of formation died of sickness or want") \
    E(EV_RECOVERED,    "n0 wounded of formation returned to the ranks") \
    E(EV_DISSOLVED,    "formation is no more; n0 men scattered") \
    E(EV_CONVOY_LEFT,  "a convoy left place for formation; n0 g grain") \
    E(EV_CONVOY_CAME,  "a convoy reached formation; n0 g grain, n1 g eaten on the way") \
    E(EV_CONVOY_LOST,  "a convoy for formation was taken by other at place; n0 g grain") \
    E(EV_CONVOY_STUCK, "a convoy for formation waits at place; n0 g grain, n1 1 aground 2 no way on") \
    E(EV_BASE_LOST,    "formation lost its base at place; n0 order lost, n1 legitimacy lost") \
    E(EV_FAMILIES_LOST,"families of formation were taken at place; n0 families, n1 order lost at most") \
    E(EV_FLOODED,      "canal heads were broken at place; n0 weeks, n1 g of the harvest lost, n2 side") \
    E(EV_DRAINED,      "the country round place is dry again; formation repaired it, if any") \
    E(EV_SLAUGHTERED,  "formation slaughtered n0 camels for water; n1 l, n2 g food") \
    E(EV_TO_WATER,     "formation left place for want of water and goes to place n0") \
    E(EV_RAIDED,       "formation raided place; n0 g carried off, n1 g burnt, n2 dirhams") \
    E(EV_DEPOT_TAKEN,  "formation took the stores of place; n0 g grain") \
    E(EV_PLACE_TAKEN,  "side n0 holds place, before it side n1") \
    E(EV_ENVOY_LEFT,   "an envoy of side n0 is on his way to place; n1 days") \
    E(EV_TERMS,        "place made terms with side n0; n1 dirhams a year") \
    E(EV_TERMS_REFUSED,"place would not hear of terms from side n0; n1 chance permille") \
    E(EV_TERMS_BROKEN, "place went back on its terms with side n0") \
    E(EV_TRIBUTE,      "side n0 was paid n1 dirhams this week") \
    E(EV_SIEGE,        "formation lies before place; n0 days of food inside, n1 permille towards yielding") \
    E(EV_RAISED,       "formation took the field at place; n0 men") \
    E(EV_JOINED,       "formation joined other; n0 men") \
    E(EV_DETACHED,     "formation was detached from other; n0 men") \
    E(EV_REINFORCED,   "n0 men of pool n1 joined formation") \
    E(EV_CALLED,       "n0 men of pool n1 set out to join formation, or for place; n2 days") \
    E(EV_MUSTERED,     "n0 men of pool n1 joined formation after n2 days on the way") \
    E(EV_MUSTER_HOME,  "n0 men of pool n1 on their way to an army went home again") \
    E(EV_BAN,          "side's ban on those barred; n0 1 holds, 0 is lifted") \
    E(EV_CROWN_ORDERS, "the crown ordered formation to seek battle; n0 permille of pressure") \
    E(EV_CROWN_REFUSED,"leader of formation would not seek battle as the crown ordered; n0 how often so far") \
    E(EV_RECALLED,     "formation was recalled after its victory; n0 days it stands aside at most") \
    E(EV_ALOOF,        "formation stands aside; n0 days, 0: no longer") \
    E(EV_WITHHELD,     "formation did not stand by other in battle; n0 half-hours it came late, 0: not at all") \
    E(EV_APPOINTED,    "leader took command of formation; n0 LeaderId before him, n1 order lost") \
    E(EV_SUCCEEDED,    "leader took over formation; n0 LeaderId before him") \
    E(EV_FELL_ILL,     "leader n0 of formation lies sick; n1 LeaderId who commands meanwhile, 0 nobody; n2 order lost") \
    E(EV_ON_HIS_FEET,  "leader n0 of formation is well again and commands") \
    E(EV_LEADERLESS,   "formation has lost its leader n0 and has no other") \
    E(EV_LEADER_FATE,  "leader n0 of side; n1 LeaderFate") \
    E(EV_CHIEF,        "leader n0 rules side") \
    E(EV_LETTER_CAUGHT,"side caught a letter to formation of side n0; n1 LetterFate, n2 ForgeryEnd") \
    E(EV_FORGERY,      "a forged letter to formation was found out") \
    E(EV_DEFECTED,     "formation went over from side n0 to side n1 with n2 men") \
    E(EV_RELEASED,     "n0 men of pool n1 came home from the enemy's hands") \
    E(EV_FOUNDED,      "a camp-city of side n0 stands at place") \
    E(EV_SETTLED,      "n0 men of pool n1 came to live at place") \
    E(EV_PLAGUE,       "sickness in the country round place; n0 weeks, 0: it is over") \
    E(EV_ARREARS,      "side could not pay its men; n0 dirhams were missing") \
    E(EV_WEATHER,      "weather of the week; n0 Tigris, n1 Euphrates permille of the mean, n2 hottest, n3 mud") \
    E(EV_DECISION_PUT, "a card is put before side; n0 DecisionId") \
    E(EV_DECISION_MADE,"side answered a card; n0 option, n1 1 because time ran out, n2 DecisionId") \
    E(EV_EMBASSY_LEFT, "envoys of side n0 are on their way to side n1; n2 Embassy, n3 days") \
    E(EV_EMBASSY_HEARD,"side n1 answered envoys of side n0; n2 Embassy, n3 1 granted, else 0") \
    E(EV_TALKS_ENDED,  "side n1 sent envoys of side n0 away; n2 days they were heard") \
    E(EV_TRUCE,        "side n0 and side n1 do not fight; n2 days") \
    E(EV_TRUCE_ENDED,  "the truce of side n0 and side n1 has run out") \
    E(EV_TRUCE_BROKEN, "side n0 broke the truce with side n1 at place; n2 legitimacy it cost") \
    E(EV_RELATION,     "side n0 and side n1 are now n2, a Relation") \
    E(EV_TOLD,         "a message of the scenario; text in `note`") \
    E(EV_EFFECT,       "a script changed something; text in `note` is its reason") \
    E(EV_SCRIPT_FAULT, "a script failed and was not heeded; text in `note`") \
    E(EV_GOAL,         "goal n0 of side n1 is n2 (1 reached, 0 lost)") \
    E(EV_OVER,         "the game ended; n0 winner side, n1 points, n2 grade")

typedef enum EventKind {
#define E(kind, text) kind,
    EVENT_LIST(E)
#undef E
    EVENT_KINDS
} EventKind;

typedef struct Event {
    uint8_t     kind;           /* EventKind */
    uint8_t     heard;          /* bit s: side s learns of it; bit 0: everybody */
    uint8_t     half_hour;      /* of the battle day; 0: not on the field */
    Side        side;           /* whose formation or place */
    int32_t     day;            /* of the scenario, 0 = its first */
    FormationId formation, other;
    Atom        name, other_name;   /* of the two, for when they are gone */
    PlaceId     place;
    LeaderId    leader, other_leader;   /* 0: none, or not known */
    int64_t     n[4];
    const char *note;           /* a text of the scenario, owned by the Model or the turn's arena; or NULL */
} Event;

typedef struct EventList {
    Event  *at;         /* owned by whoever made the list */
    int32_t count;
    int32_t lost;       /* events that found the list full */
    int32_t cap;        /* room in `at`; EVENT_MAX for a week, 0: keep nothing */
    Event   spare;      /* where events go that are not kept */
    char    fault[4][320];      /* sentences of scripts' faults, which events point at */
    int32_t faults;
} EventList;

/* The next event, zeroed and with kind and day set; when the list is full a
 * scratch slot that is thrown away, and `lost` counts. */
Event *event_add(EventList *out, EventKind kind, int32_t day);

const char *event_word(EventKind kind);     /* "EV_ARRIVED" */

#endif
