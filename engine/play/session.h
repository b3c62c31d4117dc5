/*
 * session.h: one game, as every face sees it: the narrow interface.
 *
 * The caller owns the loop: nothing here blocks, draws, reads a clock or asks a
 * question. Drafts can be changed until they are sealed by session_end(); the
 * week runs when every side has sealed. A side nobody plays is given to a mind
 * by session_think() and sealed like any other.
 */
#ifndef SAWAD_PLAY_SESSION_H
#define SAWAD_PLAY_SESSION_H

#include "base/status.h"
#include "play/view.h"
#include "world/event.h"
#include "world/order.h"

typedef struct Session Session;

enum { SETUP_MAX = PREMISE_MAX + 64 };  /* premises and inputs of one game */

/* How a game is set up. Zeroed = history's premises, middle reading. */
typedef struct Setup {
    const char *scenario;               /* id, or a folder */
    uint64_t    seed;
    struct { const char *id, *value; } premise[SETUP_MAX];     /* also "reading"=low|middle|high, "length"=full|short,
                                                       and inputs, as "supply.man_grain"=1400 (inputs.h) */
    int32_t     premises;
    struct { const char *side, *name; } doctrine[SIDE_MAX];
    int32_t     doctrines;
} Setup;

Session *session_open(const Setup *setup, Fault *why);
Session *session_load(const char *path, Fault *why);
Status   session_save(const Session *s, const char *path, Fault *why);
void     session_close(Session *s);
Session *session_branch(const Session *s, int32_t week, const Setup *setup, Fault *why);

/* Another game that stands as this one does, with other dice from here on; its log
 * begins here. Orders that were drafted are not taken along. Refused in the midst of
 * a battle and when the game is over. */
Session *session_fork(const Session *s, uint64_t seed, Fault *why);

/* Another game of the same scenario in the same memory: the lab's way, since
 * compiling a scenario takes longer than playing a week. `setup->scenario` is
 * not looked at. On a fault the session can only be restarted or closed. */
Status   session_restart(Session *s, const Setup *setup, Fault *why);

/* Another session of the same scenario that shares its Model, for another thread;
 * it has to be closed first. */
Session *session_beside(const Session *s, Fault *why);

/* What a person should know about how this game was loaded ("" usually): a save
 * of other rules starts a new log, and here it says so. */
const char *session_notice(const Session *s);

Status   session_order  (Session *s, Side side, const Order *o, Fault *why);    /* into the draft */
Status   session_say    (Session *s, Side side, const char *words, Fault *why); /* the same, in words */
bool     session_undo   (Session *s, Side side);                                /* last of the draft */
bool     session_redo   (Session *s, Side side);
Status   session_end    (Session *s, Side side, Fault *why);    /* seals; runs when all have sealed */
typedef enum Effort { EFFORT_QUICK, EFFORT_USUAL, EFFORT_DEEP } Effort;
/* What that thinks through, in numbers: copies of a battle it means to seek, and copies
 * of the rest of the day, by a general, every so many half-hours; 0: none. */
typedef struct EffortFacts { int32_t plays, day_plays, day_every; bool plans; } EffortFacts;
EffortFacts session_effort(Effort e);

Status   session_think  (Session *s, Side side, Effort e, Fault *why);  /* a mind drafts for this side */

/* Tries every option of every card that is open, and changes nothing: the first fault of
 * their functions, for whoever checks a scenario. */
Status   session_try_cards(Session *s, Fault *why);

/* Thinks and seals for every side but `side` (0: for all), then seals `side`. */
Status   session_week   (Session *s, Side side, Effort e, Fault *why);

typedef struct Draft { const Order *order; int32_t count, redo; bool sealed; } Draft;
typedef struct EventSpan { const Event *at; int32_t count; } EventSpan;

const Model *session_model(const Session *s);
const Model *session_scenario(const Session *s);        /* as written, without this game's inputs */
int32_t      session_premise(const Session *s, int32_t premise);       /* the option chosen, from 0 */
const View  *session_view (Session *s, Side side);      /* valid until the next call on s */
const FieldView *session_field(Session *s, Side side);  /* at stage battle; live false otherwise */
EventSpan    session_heard(Session *s, Side side, int32_t week);    /* what it learned in that week (0..) */
Draft        session_draft(const Session *s, Side side);
int32_t      session_contingents(Session *s, Side side, FormationId f, ContingentView *out, int32_t max);
Status       session_seek (Session *s, int32_t week, Fault *why);   /* look back; ordering is refused there */
int32_t      session_weeks(const Session *s);           /* completed in the log */
int32_t      session_stage(const Session *s);           /* Stage of world/state.h: 0 plan, 1 battle, 2 over */
uint64_t     session_digest(const Session *s);
/* From now on weeks are not digested as they end, which takes a twentieth of a game:
 * for games that nobody will load. Such a game cannot be saved. */
void         session_terse(Session *s);
uint64_t     session_seed(const Session *s);
int32_t      session_faults(const Session *s);          /* scripts' and rules' failures so far */
uint64_t     session_asks(const Session *s);            /* memory asked for inside the last week; scripts, who
                                                           have a heap of their own, not counted */

/* Writes the words of an order, as the log would; "" for one that names what there
 * is not. Returns `out`. */
const char  *session_words(const Session *s, const Order *o, char *out, size_t cap);

/* How an order is written, for help: "march WHO to PLACE ..."; NULL for kinds
 * nobody writes. */
const char  *session_usage(OrderKind kind);

/* A person commands this side's battles (stage battle) or leaves them to the
 * general; on the field too, from the next half-hour on. */
void         session_command(Session *s, Side side, bool in_person);

/* What an order would bring, as far as this side can know. */
/* tone -1 bad, 0, 1 good; asks: what session_why() is asked to explain this line; "" nothing does. */
typedef struct PreviewLine { char says[80], value[64], asks[56]; int32_t tone; } PreviewLine;
typedef struct Preview {
    bool        possible;
    int32_t     metres, days, arrive_day;       /* days 999: never */
    int32_t     food_days, short_days;          /* on arrival; days it would go without on the way */
    int32_t     weary;                          /* mean on arrival, permille */
    int32_t     dry_days, crossings;
    PlaceId     way[32]; int32_t ways;
    int32_t     way_day[32];                    /* day of march on which each is reached */
    FormationId meets;                          /* the enemy most likely met; gen 0: none known */
    int32_t     men_low, men_high;
    int32_t     win, draw, lose;                /* permille of imagined plays; sum 0: nobody met */
    int32_t     dead_low, dead_high;            /* own, 10th and 90th of a hundred */
    int32_t     chance;                         /* envoys: permille; -1: not an envoy */
    uint8_t     binds;                          /* Binding: what fails first in four weeks */
    int32_t     bind_day;
    PlaceId     bind_at;
    int32_t     lines;
    PreviewLine line[20];                       /* the same in words, and reasons that add up */
} Preview;
Status   session_preview(Session *s, Side side, const Order *o, Preview *out, Fault *why);

/* What an army will live on, evening by evening, if nobody hinders it: as it stands,
 * or with an order more (NULL: none). */
typedef enum Binding { BIND_NONE, BIND_CROSSING, BIND_BREAD, BIND_REACH, BIND_FODDER, BIND_WATER,
                       BIND_WELLS, BINDINGS } Binding;
typedef struct AheadDay {
    PlaceId near;
    uint8_t there, binds;                       /* bool: not on the march; Binding of that day */
    int16_t fed, foddered, watered;             /* permille of the day's need */
    int16_t food_days, fodder_days, water_days; /* left in the evening */
} AheadDay;
enum { AHEAD_DAYS = 28 };
typedef struct Ahead {
    int32_t  days;
    AheadDay day[AHEAD_DAYS];
    int32_t  arrives;                           /* day it is where it goes, from 1; 0: not in time */
    uint8_t  binds, neck;                       /* what fails first; Neck of its line of supply */
    PlaceId  bind_at, neck_at;
    int32_t  bind_day;
    int32_t  men_lost, beasts_lost, camels;     /* camels slaughtered for their water */
} Ahead;
Status   session_ahead(Session *s, Side side, FormationId f, const Order *o, Ahead *out);

/* On the field: a wing, a reserve, an arm; what is drawn up where, from its own
 * commander's eyes. */
typedef enum Wing { WING_ALL, WING_LEFT, WING_LEFT_CENTRE, WING_CENTRE, WING_RIGHT_CENTRE,
                    WING_RIGHT, WING_RESERVE, WING_HORSE, WING_FOOT, WING_ARCHERS, WING_BEASTS,
                    WINGS } Wing;
const char *session_wing_word(Wing w);          /* "left wing" */

/* The orders that tell every body of a wing to do this, each in its own column
 * and one row on (advance, charge) or back (fall back); those it can't be given
 * to are left out. How many. */
int32_t  session_wing(Session *s, Side side, Wing w, OrderKind kind, Order *out, int32_t max);

/* All of them or none; one undo takes all of them back. */
Status   session_order_all(Session *s, Side side, const Order *o, int32_t n, Fault *why);

/* The rest of the day played `plays` times as drafted, and again with `o` (n
 * orders more) by the same dice. */
typedef struct Tenths { int32_t low, mid, high; } Tenths;      /* 10, 50, 90 of a hundred */
typedef struct Prospect {
    int32_t plays;
    int32_t win[2], draw[2], lose[2];   /* permille: [0] without, [1] with the orders */
    Tenths  dead[2], enemy_dead[2];     /* of the day */
    Tenths  fell_now, order_after;      /* of the bodies ordered, in the coming half-hour */
    Tenths  towers_down;                /* of the enemy, in the coming half-hour */
} Prospect;
Status   session_prospect(Session *s, Side side, const Order *o, int32_t n, int32_t plays,
                          Prospect *out, Fault *why);

/* Why a number is what it is: "food khalid", "terms hira", "pace khalid", "strength
 * khalid", "men", "treasury", "authority", "yields sawad", "embassy rum truce": lines
 * that add up, some of which can be asked about in their turn. */
Status   session_why(Session *s, Side side, const char *words, Preview *out, Fault *why);

#endif
