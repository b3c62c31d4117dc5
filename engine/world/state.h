/*
 * state.h: a World: everything that changes in a game, and nothing else.
 *
 * One struct of fixed pools: no pointers, no text, no fractions. A copy is a
 * memcpy; undo, forecasts, search and "before" are copies. Every field stands
 * in fields.def, which is what saving, loading, comparing and digesting go by.
 * What can be computed from the Model and the World is not kept here.
 */
#ifndef SAWAD_WORLD_STATE_H
#define SAWAD_WORLD_STATE_H

#include "world/battlefield.h"
#include "world/id.h"
#include "world/limits.h"
#include "world/model.h"
#include "world/order.h"

typedef enum Relation { RELATION_PEACE, RELATION_WAR, RELATION_ALLY } Relation;
enum { CROSSINGS_MAX = 9 };
enum { DAY_NEVER = -1000 };  /* a day before any that is looked back on */
typedef enum Stage { STAGE_PLAN, STAGE_BATTLE, STAGE_OVER } Stage;

/* Where somebody is: at a place, or so far along a route towards one end. */
typedef struct Mover {
    PlaceId at;                 /* 0 on the road */
    RouteId route;              /* 0 at a place */
    PlaceId toward;             /* the end of `route` ahead; 0 at a place */
    int32_t done_m;             /* metres behind it on `route` */
} Mover;

typedef struct Clock {
    int32_t week;               /* weeks completed */
    int32_t day;                /* days since the start; the day being resolved, or next to be */
    int32_t phase;              /* phase of that day reached so far; 0 between days */
    int32_t stage;              /* Stage */
} Clock;

typedef struct Weather {
    int32_t year_flood;         /* permille on the rivers this year */
    int32_t tigris, euphrates;  /* stage, permille of the mean, this week */
    int32_t hottest;            /* degrees Celsius, this week */
    int32_t flood, mud;         /* bool, this week: canal country under water; roads soft */
    int32_t wind;               /* 0 calm .. 3 storm; direction in wind_from */
    int32_t wind_from;          /* 0 north, 1 east, 2 south, 3 west */
    int32_t storm_day;          /* a storm a script has foretold: its day, DAY_NEVER: none */
    int32_t storm_at, storm_from;   /* half-hour of the day it breaks in; direction */
} Weather;

/* What brought a side coin this year, or took it (mechanics A8, B12). */
typedef enum Coin {
    COIN_TAX, COIN_TRIBUTE, COIN_SPOILS, COIN_CROWNS, COIN_PAY, COIN_BREAD, COIN_EVENTS, COINS
} Coin;

typedef struct SideState {
    uint8_t  relation[SIDE_MAX];        /* Relation */
    uint8_t  commanded;                 /* bool: a person commands its battles */
    LeaderId chief;
    int32_t  legitimacy, authority;     /* permille */
    int32_t  memory;                    /* of victory, -1000..1000 (B1) */
    int64_t  treasury_dh, spoils_dh;
    int64_t  year_dh, coin[COINS];      /* in hand when the year began, and what came and went since, by Coin */
    int32_t  victories, defeats;
    int32_t  enemy_dead;                /* men it has killed or taken */
    int16_t  met_beasts;                /* days of battle in which its men faced elephants */
    uint8_t  mock_used;                 /* bool: it has dressed camels as elephants once */
    uint8_t  informed;                  /* bool: deserters told where elephants are weak */
    uint8_t  general;                   /* how deep its generals think: 0, 1, 2 */
    int16_t  captured_beasts;           /* elephants it took in battle and keeps */
    int16_t  mercy;                     /* what is told of its word to towns, -1000..1000 */
    int32_t  pressure;                  /* on the crown to have battle, permille (C7) */
    LeaderId regent;                    /* who governs for the chief; 0: he himself */
    uint8_t  ban;                       /* bool: those who are barred may not be called (B4) */
    uint8_t  letters;                   /* LetterPolicy towards letters of the enemy it catches (C5) */
    int16_t  ban_day;                   /* when the ban was last lifted; DAY_NEVER */
    int16_t  truce[SIDE_MAX];           /* no fighting with that side before this day; DAY_NEVER */
    int16_t  talks[SIDE_MAX];           /* since when an embassy is being heard; DAY_NEVER */
} SideState;

typedef struct PlaceState {
    Side    owner, tributary;           /* tributary: pays tribute to that side under terms; 0: none */
    uint8_t fortified;                  /* days of digging, 0..30 */
    uint8_t looted;                     /* bool: its market was carried off this year */
    int16_t siege;                      /* permille towards yielding to `besieger` */
    Side    besieger;
    int16_t ring;                       /* permille: how tight the blockade is today */
    int16_t breach;                     /* permille of the wall that lies in rubble */
    int16_t hungry;                     /* days running the townsfolk went short */
    int16_t engines, engine_work;       /* stone-throwers before it; permille of the next one built */
    int16_t siege_day, storm_day;       /* since when it is besieged; last storm; -1000: never */
    int16_t asked_day;                  /* when terms were last refused; -1000: never */
    int16_t raided_day;                 /* last raid; -1000: never */
    int32_t tribute_dh;                 /* a year */
    int64_t grain_g;                    /* of the country's harvest, above what it needs itself */
    int64_t grain_full_g;               /* the same after the last harvest, before anyone took of it */
    int64_t green_g;                    /* pasture and straw within reach */
    int64_t depot_g;                    /* grain in store, the owner's */
    int16_t flooded_day;                /* under water until then, its canal heads broken; DAY_NEVER */
    uint8_t crossings;                  /* bridges or dams side by side on the field there; 0: as the field has it */
    Side    city;                       /* whose camp-city stands there; 0: none (B7) */
    uint8_t city_work;                  /* weeks of work done on one */
    int16_t city_day;                   /* since when it stands; DAY_NEVER */
} PlaceState;

typedef struct RegionState {
    int16_t attitude[SIDE_MAX];         /* -1000..1000 towards each side */
    int16_t plague_day;                 /* sickness in the country until then; DAY_NEVER */
} RegionState;

/* What became of men who are no longer with a formation, by cause. */
typedef enum Cause {
    CAUSE_BATTLE, CAUSE_WOUNDS, CAUSE_SICKNESS, CAUSE_PLAGUE, CAUSE_HUNGER, CAUSE_THIRST,
    CAUSE_CAPTURED, CAUSE_LEFT, CAUSE_LEFT_HUNGRY, CAUSE_LEFT_BEATEN, CAUSE_HOME, CAUSE_OVER,
    CAUSES
} Cause;

/* Where the men of a tribe, house or province are who are not with a formation.
 * Those born and those who came are free, on their way, under arms or gone. */
typedef struct PoolState {
    int32_t born, free, dead, captured, deserted, home, travelling;
    int32_t loyalty, zeal;              /* permille */
    int32_t gone[CAUSES];               /* men lost so far, by Cause: the ledger of the people */
    int32_t came;                       /* men who came back to it, or over to it */
    int32_t families;                   /* permille of its fighters whose families are with them */
    int32_t families_lost;              /* families the enemy has taken so far */
} PoolState;

typedef struct FactionState { int32_t loyalty; } FactionState;      /* permille */

/* Men called from a pool, on their way to a formation (B3, B9). */
typedef struct Muster {
    uint8_t     live;                   /* bool */
    PoolId      pool;
    ArmId       arm;
    FormationId to;                     /* whom they seek; gone: they go home again */
    PlaceId     at;                     /* where they gather */
    int32_t     men;
    int16_t     left_day, due_day;
} Muster;

/* A card of the scenario: put, answered, or neither yet. */
typedef enum DecisionStage { DECISION_SHUT, DECISION_OPEN, DECISION_MADE } DecisionStage;
typedef struct DecisionState {
    uint8_t stage;                      /* DecisionStage */
    uint8_t option;                     /* 1 + the option last taken; 0: none */
    int16_t day;                        /* it was put, or made; DAY_NEVER */
} DecisionState;

typedef enum LeaderFate { LEADER_WELL, LEADER_WOUNDED, LEADER_DEAD, LEADER_CAPTURED, LEADER_GONE } LeaderFate;

typedef struct LeaderState {
    uint8_t     fate;                   /* LeaderFate */
    FormationId formation;              /* whom he commands; none: nobody */
    int16_t     prestige, loyalty;
    int16_t     back_day;               /* when a wounded man returns */
    int16_t     sick_day;               /* lies sick until then, and another commands; DAY_NEVER */
    uint8_t     refused;                /* orders of his crown to fight that he did not heed, running */
} LeaderState;

typedef struct Contingent {
    uint16_t    gen;                    /* 0: the slot is free */
    uint16_t    past;                   /* generation before this one, kept while it is free */
    uint8_t     chained;                /* bool: linked foot (E10) */
    uint8_t     battles;                /* days of battle it has seen, at most 250 */
    FormationId formation;
    uint16_t    next;                   /* 1 + slot of the next contingent of its formation; 0: the last */
    ArmId       arm;
    PoolId      pool;
    int32_t     men, wounded;           /* fit; carried along */
    int32_t     mounts;                 /* beasts ridden */
    int16_t     quality, cohesion, fatigue;     /* permille */
    int16_t     habit;                  /* used to elephants, permille (D5) */
    uint8_t     shame;                  /* bool: its tribe broke on the last day it fought (C11) */
    int16_t     since_day;              /* in the field since, on the mean of its men */
} Contingent;

/* One elephant of the royal stable (mechanics D2, D3). As many are FIT in a
 * contingent as it has `mounts`. */
typedef enum ElephantFate { ELEPHANT_NONE, ELEPHANT_FIT, ELEPHANT_DEAD, ELEPHANT_LOST } ElephantFate;
typedef struct Elephant {
    uint8_t      fate;                  /* ElephantFate; LOST: strayed or taken */
    uint8_t      leader, blind, driver; /* bools */
    uint8_t      musth;                 /* weeks it is of no use: a bull in musth, or one that ran wild */
    ContingentId of;                    /* whom it serves */
    int16_t      harness;               /* tower and girths, permille whole */
    int16_t      wound, fear;           /* permille */
    int16_t      panics_at;             /* its nature: wound + fear / 2 at which it runs wild */
} Elephant;

typedef struct Formation {
    uint16_t gen;                       /* 0: the slot is free */
    uint16_t past;                      /* generation before this one, kept while it is free */
    Atom     name;                      /* scenario id; a detachment keeps its parent's */
    uint16_t ordinal;                   /* 0: the declared one; 2, 3, ...: detachments */
    Side     side;
    uint16_t first;                     /* 1 + slot of its first contingent; 0: none. A list in ascending
                                           order, kept because every rule walks it; world_ok() checks it */
    LeaderId leader;
    Mover    pos;

    uint8_t  order, flags;              /* OrderKind in force; PACE_FORCED ... */
    uint8_t  vias, via_next;
    PlaceId  goal, via[VIA_MAX];
    PlaceId  home;                      /* where a raid goes back to */
    FormationId other;                  /* whom it shadows or seeks to join */

    uint8_t  stance, forage;            /* Stance, Forage */
    uint8_t  waits;                     /* bool: declared, not yet on the map */
    uint8_t  garrison;                  /* bool: stays unless ordered by name */
    uint8_t  guess;                     /* bool, in imagined Worlds: made from a sighting */
    uint8_t  fortified;                 /* days dug in here */
    uint8_t  post;                      /* Post in the line of battle */
    uint8_t  standard;                  /* StandardState of the great standard with it */
    uint8_t  field_days;                /* days running it has fought on the same ground */
    uint8_t  night_fight;               /* bool: fought through the night; nobody rests */
    uint8_t  comes;                     /* half-hour of the day in which it reaches a battle here; 0: at dawn */
    uint8_t  attacked;                  /* bool: on the last day it fought it sought the fight */
    uint8_t  met;                       /* today: 0 nobody, 1 an enemy, 2 one it could not slip away from */
    int16_t  since_day;                 /* when it came here or set out */
    int16_t  fought_day, beaten_day;    /* -1000: never */
    int16_t  met_day;                   /* last day it was in contact; -1000: never */
    int16_t  wait_min;                  /* minutes of a crossing still to do */
    int32_t  marched_m;                 /* today */
    int32_t  path;                      /* PathKind it chooses ways by */

    int32_t  animals[ANIMAL_MAX];       /* of the train */
    int32_t  carts, boats, followers;
    int64_t  grain_g, fodder_g, water_ml;
    int64_t  spoils_dh;
    uint8_t  priority;                  /* 0..2: who is fed first of those who share a depot */
    int16_t  aloof_day;                 /* stands aside before this day, obeying nobody; DAY_NEVER */
    PlaceId  base;                      /* depot whose convoys feed it; 0: none */

    int16_t  fed, foddered, watered;    /* permille of the need met today */
    int16_t  hungry_days, fodder_days, thirst_days;     /* days short, running */
    int32_t  tank_days;                 /* since the beasts last drank */
} Formation;

/* A convoy brings `grain_g` to a formation, or, empty but for what its men and
 * beasts eat on the way, goes back to the depot it came from. */
typedef enum CarryBy { CARRY_BEASTS, CARRY_CARTS, CARRY_BOATS, CARRY_WAYS } CarryBy;
enum { OXEN_OF_CART = 2 };

typedef struct Convoy {
    uint16_t    gen, past;              /* as of a formation */
    Side        side;
    FormationId to;                     /* gen 0: on its way back */
    PlaceId     from;
    Mover       pos;
    uint8_t     means;                  /* CarryBy */
    int32_t     animal, count, men;     /* AnimalKind index; head, carts or boats; drivers */
    int64_t     grain_g, eaten_g;
    int16_t     left_day;
} Convoy;

/* A courier or envoy under way. */
typedef enum LetterKind { LETTER_NONE, LETTER_ORDER, LETTER_ENVOY } LetterKind;
typedef enum LetterPolicy { LETTERS_READ, LETTERS_HOLD, LETTERS_FORGE, LETTER_POLICIES } LetterPolicy;
/* What came of a forged letter: none was written; it was found out; it was believed
 * and shrugged off; he stands aside; he came over. */
typedef enum ForgeryEnd {
    FORGERY_NONE, FORGERY_FOUND_OUT, FORGERY_IGNORED, FORGERY_ALOOF, FORGERY_OVER
} ForgeryEnd;
typedef enum LetterFate { LETTER_RIDES, LETTER_READ, LETTER_HELD, LETTER_FORGED } LetterFate;
typedef struct Letter {
    uint8_t kind;                       /* LetterKind; LETTER_NONE: the slot is free */
    uint8_t fate;                       /* LetterFate */
    Side    by;                         /* who caught it; 0: nobody */
    PlaceId from;
    int16_t sent_day, due_day;
    Order   order;                      /* what he carries */
} Letter;

/* What a side has been told of a formation that is not its own. */
typedef struct Sighting {
    uint8_t live;                       /* bool */
    uint8_t garrison;                   /* bool: it stays behind its walls */
    Side    side;                       /* whose army it was taken for */
    uint16_t gen, ordinal;              /* the formation's, so that the note outlives it */
    Atom    name;
    LeaderId leader;                    /* 0: not made out */
    int16_t day, told_day;              /* when it was so; when the side heard */
    int16_t error;                      /* permille either way on `men` */
    Mover   pos;
    int32_t men;                        /* as guessed */
    int16_t foot, horse, beasts;        /* permille of men by kind; head of elephants */
} Sighting;

typedef struct Belief {                 /* what a side thinks of a place */
    Side    owner, tributary;
    int16_t day;                        /* when it was so */
} Belief;

typedef struct Ledger {                 /* the whole country's, for conservation */
    int64_t grain_made_g, grain_eaten_g, grain_lost_g;      /* made: harvests and what was there */
    int64_t animals_made[ANIMAL_MAX], animals_dead[ANIMAL_MAX];
} Ledger;

typedef struct Ending {
    uint8_t over;
    Side    winner;                     /* 0: nobody */
    int32_t points[SIDE_MAX];           /* of 1000 each side could reach */
    uint8_t goal[GOAL_MAX];             /* bool: as things stand */
} Ending;

typedef struct World {
    uint64_t seed;
    Clock    clock;
    Weather  weather;
    int32_t  reading;                   /* 0 low, 1 middle, 2 high: strength of the armies */
    int32_t  brief;                     /* bool: the short cut of the scenario is played */
    int32_t  formations_used;           /* slots from here on were never used: where walks may end */
    int32_t  premise[PREMISE_MAX], var[VAR_MAX];

    SideState   side[SIDE_MAX];
    PlaceState  place[PLACE_MAX];
    RegionState region[REGION_MAX];
    PoolState   pool[POOL_MAX];
    LeaderState leader[LEADER_MAX];
    FactionState  faction[FACTION_MAX];
    DecisionState decision[DECISION_MAX];
    Muster      muster[MUSTER_MAX];
    Formation   formation[FORMATION_MAX];
    Contingent  contingent[CONTINGENT_MAX];
    Elephant    elephant[ELEPHANT_MAX];
    Convoy      convoy[CONVOY_MAX];
    Letter      letter[LETTER_MAX];

    Sighting    known[SIDE_MAX][FORMATION_MAX];     /* as told */
    Sighting    coming[SIDE_MAX][FORMATION_MAX];    /* a report still on its way */
    Belief      belief[SIDE_MAX][PLACE_MAX];

    Battle      battle;
    Ledger      ledger;
    Ending      ending;
} World;

static_assert(sizeof(World) <= 256 * 1024, "a World is copied in microseconds");

/* A World at the start of its scenario. `premise` has m->premises values, or is
 * NULL for history's; `reading` 0..2. Runs no hook (the turn does). */
Status world_start(const Model *m, World *w, uint64_t seed, int32_t reading,
                   const int32_t *premise, Fault *why);

/* The game begins so many weeks after the first day of the scenario. */
void world_begin_late(World *w, int32_t weeks);

static inline void world_copy(World *to, const World *from) { memcpy(to, from, sizeof *to); }

/* The week at whose beginning this game is over; whether a goal counts in it. */
static inline int32_t weeks_of(const Model *m, const World *w)
{
    return w->brief && m->short_weeks ? m->short_from + m->short_weeks : m->weeks;
}
static inline bool goal_counts(const Model *m, const World *w, int goal)
{
    int32_t counts = m->goal[goal].counts;
    return counts == GOAL_IN_BOTH || (counts == GOAL_IN_SHORT) == (w->brief && m->short_weeks);
}

/* The digest of every field of fields.def, in index order. */
uint64_t world_digest(const Model *m, const World *w);

/* Handles. *_at gives NULL for a stale or empty handle. */
static inline const Formation *formation_at(const World *w, FormationId f)
{
    return f.gen && w->formation[f.i].gen == f.gen ? &w->formation[f.i] : NULL;
}
static inline const Contingent *contingent_at(const World *w, ContingentId c)
{
    return c.gen && w->contingent[c.i].gen == c.gen ? &w->contingent[c.i] : NULL;
}
static inline FormationId formation_id(const World *w, int i)
{
    return (FormationId){ (uint16_t)i, w->formation[i].gen };
}
static inline ContingentId contingent_id(const World *w, int i)
{
    return (ContingentId){ (uint16_t)i, w->contingent[i].gen };
}

/* Walking the pools in ascending order: `for (int i = formation_first(w); i >= 0;
 * i = formation_next(w, i))`. Formations that wait off the map are passed over. */
static inline int formation_next(const World *w, int i)
{
    for (i++; i < w->formations_used; i++)
        if (w->formation[i].gen && !w->formation[i].waits)
            return i;
    return -1;
}
static inline int contingent_next(const World *w, int i)
{
    for (i++; i < CONTINGENT_MAX; i++)
        if (w->contingent[i].gen)
            return i;
    return -1;
}
/* The next contingent of f after i (-1: the first); -1: no more. */
static inline int contingent_of(const World *w, FormationId f, int i)
{
    return (int)(i < 0 ? w->formation[f.i].first : w->contingent[i].next) - 1;
}
static inline int formation_first(const World *w) { return formation_next(w, -1); }
static inline int contingent_first(const World *w) { return contingent_next(w, -1); }

/* Lowest free slot, its generation raised; gen 0 when the pool is full. */
FormationId  formation_new(World *w);
ContingentId contingent_new(World *w, FormationId f);       /* belongs to f from the start */
void         contingent_assign(World *w, ContingentId c, FormationId f);    /* moves it to f */
void         formation_free(World *w, FormationId f);       /* frees its contingents; no men may be left */
void         contingent_free(World *w, ContingentId c);     /* no men may be left in it */
ConvoyId     convoy_new(World *w);
void         convoy_free(World *w, ConvoyId c);
FormationId  formation_named(const Model *m, const World *w, Atom name, int ordinal);

/* Brings up to n elephants to a contingent of them, while there is room: every
 * so many one that leads, the nature of each by the seed. Returns how many; its
 * `mounts` grow by as many. */
int32_t elephants_new(const Model *m, World *w, ContingentId of, int32_t n);
static inline bool serves(const Elephant *e, const World *w, int contingent)
{
    return e->fate == ELEPHANT_FIT && e->of.i == contingent &&
           e->of.gen == w->contingent[contingent].gen;
}

/* All coin comes and goes through this: what is in hand is what the year began with and
 * the sum of its causes. */
static inline void coin_move(World *w, Side side, Coin why, int64_t dirhams)
{
    w->side[side].treasury_dh += dirhams;
    w->side[side].coin[why] += dirhams;
}

/* Sums over a formation: fit men; with wounded and followers. */
static inline int32_t formation_men(const World *w, FormationId f)
{
    int32_t men = 0;
    if (!formation_at(w, f))
        return 0;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        men += w->contingent[i].men;
    return men;
}
int32_t formation_heads(const World *w, FormationId f);

/* Enemies spy on each other at all times, and fight unless there is a truce. */
static inline bool enemies(const World *w, Side a, Side b)
{
    return a && b && w->side[a].relation[b] == RELATION_WAR;
}
static inline bool truce_holds(const World *w, Side a, Side b)
{
    return w->side[a].truce[b] > w->clock.day;
}
static inline bool at_war(const World *w, Side a, Side b)
{
    return enemies(w, a, b) && !truce_holds(w, a, b);
}
/* Whether `side` is hearing an embassy of `of`. */
static inline bool receives(const World *w, Side side, Side of)
{
    return w->side[side].talks[of] != DAY_NEVER;
}
static inline bool allied(const World *w, Side a, Side b)
{
    return a == b || (a && b && w->side[a].relation[b] == RELATION_ALLY);
}

/* Canal heads are broken: the country round it stands under water. */
static inline bool flooded(const World *w, PlaceId p)
{
    return w->place[p.n].flooded_day > w->clock.day;
}

/* Head of its animals a convoy leads: two before a cart, none in a boat. */
static inline int32_t convoy_heads(const Convoy *c)
{
    return c->means == CARRY_BOATS ? 0 : c->means == CARRY_CARTS ? c->count * OXEN_OF_CART
                                                                 : c->count;
}

/* The place a mover is at, or the nearer end of its route. */
static inline PlaceId mover_near(const Model *m, const Mover *p)
{
    if (p->at.n || !p->route.n)
        return p->at;
    bool past_half = (int64_t)p->done_m * 2 > m->route[p->route.n].metres;
    return past_half ? p->toward : route_other_end(m, p->route, p->toward);
}

#endif
