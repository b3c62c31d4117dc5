/*
 * order.h: what a side can want.
 *
 * An order is complete when it is given: nothing asks back while it is carried
 * out. It is plain data, and it can be printed and read (world/words.h); the
 * printed form is what stands in the log.
 */
#ifndef SAWAD_WORLD_ORDER_H
#define SAWAD_WORLD_ORDER_H

#include "world/id.h"
#include "world/limits.h"

typedef enum OrderKind {
    ORDER_NONE,
    ORDER_MARCH,        /* who goes to `to` by way of `via`; PACE_FORCED or not; TRAIN_FOLLOWS or not */
    ORDER_HOLD,         /* stay where it is, or stop at the next place */
    ORDER_REST,         /* halt, refit: weariness and order recover faster */
    ORDER_FORTIFY,      /* dig in at this place */
    ORDER_RAID,         /* go to `to`, carry off or burn what is there, come back to where it was */
    ORDER_BESIEGE,      /* shut `to` in until it yields or starves */
    ORDER_ASSAULT,      /* attack `to` behind its works */
    ORDER_SHADOW,       /* keep contact with `other`, refuse battle */
    ORDER_STANCE,       /* amount: a Stance */
    ORDER_FORAGE,       /* amount: a Forage policy */
    ORDER_DETACH,       /* a new formation of `men` from contingent, or from all alike if none is named */
    ORDER_JOIN,         /* merge into `other` at the same place */
    ORDER_LOAD,         /* take `amount` g of grain from the depot here (stores of our place) */
    ORDER_STORE,        /* put `amount` g of grain into the depot here */
    ORDER_TRANSFER,     /* give `amount` g of grain to `other` at the same place */
    ORDER_CONVOY,       /* send `amount` g of grain from the depot at `to` to who */
    ORDER_BASE,         /* draw on the depot at `to` by regular convoys; none: stop */
    ORDER_ENVOY,        /* offer terms to place `to`; amount: thousand dirhams a year, 0: the usual */
    ORDER_CALL,         /* call up `men` of pool at place `to` into who (or a new formation) */
    ORDER_COMMAND,      /* amount 1: a person commands this side's battles; 0: the general does */
    ORDER_GENERALS,     /* amount: how deep this side's generals think on the field, a Depth */
    ORDER_DRILL,        /* halt; horses are taught not to fear elephants */
    ORDER_DECIDE,       /* answer the card `decision`; amount: the option, from 0 */
    ORDER_EMBASSY,      /* envoys to the side `with`; amount: an Embassy, what they ask for */
    ORDER_BAN,          /* amount 1: those who are barred may not be called; 0: they may */
    ORDER_LETTERS,      /* amount: a LetterPolicy towards letters of the enemy that are caught */
    ORDER_APPOINT,      /* leader takes command of who */
    ORDER_PRIORITY,     /* amount: a Priority: who is fed first of those who share a depot */
    ORDER_FLOOD,        /* break the canal heads where it stands */
    ORDER_SETTLE,       /* found a camp-city where it stands: weeks of work */

    /* On the field (stage battle): these concern one contingent, and hold until another
       order or ORDER_DELEGATE gives it back to the general. */
    ORDER_ADVANCE, ORDER_CHARGE, ORDER_STAND, ORDER_SHOOT, ORDER_FALL_BACK, ORDER_RELIEVE,
    ORDER_COMMIT,
    ORDER_DISMOUNT,     /* horse fight on foot */
    ORDER_MOUNT,        /* and take to their horses again */
    ORDER_FEIGN,        /* run as if broken, to draw the enemy out; light horse, good foot */
    ORDER_HIDE,         /* at dawn: lie in wait out of sight, on a wing */
    ORDER_SPRING,       /* ride out of hiding */
    ORDER_GIRTHS,       /* volunteers cut the girths of the elephants in the zone */
    ORDER_CREWS,        /* archers shoot the drivers and crews before all else */
    ORDER_BLIND,        /* champions go for the eyes and trunk of the leading beast */
    ORDER_LANES,        /* open lanes for elephants to run through */
    ORDER_NOISE,        /* archers and light foot frighten elephants: fire, din, caltrops */
    ORDER_POST,         /* at dawn: draw up in a zone of one's own half */
    ORDER_GO,           /* the commander's seat moves; no contingent */
    ORDER_DUEL,         /* before contact: a champion rides out */
    ORDER_MOCK,         /* at dawn: camels dressed as elephants */
    ORDER_NIGHT,        /* fight on after dark */
    ORDER_CUT,          /* break the crossing behind one's own army */
    ORDER_CUT_OFF,      /* break the crossing behind the enemy's */
    ORDER_WITHDRAW, ORDER_DELEGATE,
    ORDER_KINDS
} OrderKind;

typedef enum Stance { STANCE_ACCEPT, STANCE_SEEK, STANCE_AVOID, STANCES } Stance;

/* Mechanics A7: how an army takes what it eats. */
typedef enum Forage {
    FORAGE_REQUISITION, FORAGE_BUY, FORAGE_PLUNDER, FORAGE_NONE, FORAGES
} Forage;

/* Who is fed first of those who share a depot (mechanics A14). */
typedef enum Priority { PRIORITY_LOW, PRIORITY_USUAL, PRIORITY_FIRST, PRIORITIES } Priority;

/* How deep a general thinks: by his habits, with a plan, or by playing it forward. */
typedef enum Depth { DEPTH_QUICK, DEPTH_USUAL, DEPTH_DEEP, DEPTHS } Depth;

/* What one crown may ask of another (mechanics C9, C10). */
typedef enum Embassy {
    EMBASSY_TALKS, EMBASSY_TRUCE, EMBASSY_ALLIANCE, EMBASSY_PEACE, EMBASSY_TRIBUTE, EMBASSY_GRACE,
    EMBASSY_WAR,        /* talks and truces are over; nobody is asked */
    EMBASSIES
} Embassy;

enum { PACE_FORCED = 1, TRAIN_FOLLOWS = 2, BY_NIGHT = 4 };   /* flags of a march */

typedef struct Order {
    uint8_t      kind;          /* OrderKind */
    uint8_t      flags;         /* PACE_FORCED, ... */
    Side         side;          /* who wants it */
    Side         with;          /* another side, that envoys go to */
    uint8_t      vias;          /* 0..VIA_MAX */
    FormationId  who, other;
    ContingentId unit;          /* a part of `who`, or one on the field */
    PlaceId      to, via[VIA_MAX];
    PoolId       pool;
    LeaderId     leader;        /* who is appointed */
    DecisionId   decision;      /* what is decided */
    int8_t       col, row;      /* a zone of the field */
    int32_t      men;
    int64_t      amount;
} Order;

#endif
