/*
 * order_table.h: the orders as buttons give them. Plain data, so that a test can read it.
 */
#ifndef SAWAD_FRONT_ORDER_TABLE_H
#define SAWAD_FRONT_ORDER_TABLE_H

#include "base/types.h"
#include "world/order.h"

/* What the next click on a place or an army is for. */
typedef enum Aim { AIM_MARCH, AIM_RAID, AIM_BESIEGE, AIM_ASSAULT, AIM_ENVOY, AIM_BASE, AIM_JOIN,
                   AIM_SHADOW } Aim;

/* Instead of an Aim: it is given at once; it changes the manner of a march; it wants an
 * amount or a man; it is given once what comes of it was seen. */
enum { AT_ONCE = -1, FLAG = -2, AMOUNT = -3, ASKED = -4, COMMAND_MAX = 40 };

/* An order to the chosen army. */
typedef struct Command {
    const char *words, *key;
    int         sym, kind, aim;
    const char *help, *group;
    int         flag;           /* of a march */
} Command;
extern const Command COMMAND[];
extern const int     COMMANDS;      /* at most COMMAND_MAX */

/* What an order of the field concerns, and what it needs. */
typedef enum VerbAim { VERB_BODY, VERB_ZONE, VERB_MAY_ZONE, VERB_ARMY, VERB_SEAT } VerbAim;
typedef enum VerbFor { FOR_ALL, FOR_HORSE, FOR_UNHORSED, FOR_BOWS, FOR_FOES_OF_BEASTS, FOR_DAWN,
                       FOR_HIDDEN, FOR_LINE } VerbFor;
typedef struct Verb {
    const char *words, *key;
    int         sym, kind;
    VerbAim     aim;
    VerbFor     fits;
    const char *does;
} Verb;
extern const Verb VERB[];
enum { VERBS = 27 };

/* An order of the side as a whole, on the sheet of what it concerns. */
typedef enum OrderDesk { DESK_COURT, DESK_CARDS, DESK_LETTERS, DESK_CROWNS } OrderDesk;
typedef struct SideOrder {
    const char *words, *help;
    int         kind, amount;
    OrderDesk   desk;
} SideOrder;
extern const SideOrder SIDE_ORDER[];
extern const int       SIDE_ORDERS;

#endif
