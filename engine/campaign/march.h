/*
 * march.h: routes, columns, pace and weariness, crossings, and who meets whom.
 *
 * A column has a length in time: the minutes it takes to pass a point. What is
 * left of the day's marching minutes after that is distance (mechanics A5;
 * Clausewitz's division of 8,000 that needs a day for 22 km). Weariness follows
 * A12: the square of the day's distance against the arm's standard day.
 */
#ifndef SAWAD_CAMPAIGN_MARCH_H
#define SAWAD_CAMPAIGN_MARCH_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

typedef struct Pace {
    int32_t metres;             /* a day on this ground, in this month, as ordered */
    int32_t pass_min;           /* minutes the column takes to pass a point */
    int32_t weariness;          /* points added in such a day to its slowest arm, before the night's rest */
    int32_t lanes, speed;       /* of the ground; permille on pace */
} Pace;

/* What f would make in a day on route r; flags as in a march order. */
Pace march_pace(const Model *m, const World *w, FormationId f, RouteId r, uint8_t flags);

/* What route r leaves of the pace of a good dry road for a column on foot, permille:
 * its ground, and high water or mud as the season has them. */
int32_t march_going(const Model *m, const World *w, RouteId r);

/* Minutes f needs to cross the waters of route r; 0 if there are none. */
int32_t march_crossing(const Model *m, const World *w, FormationId f, RouteId r);

/* A day on a dry road, by which the map counts waterless days. */
enum { DRY_DAY_M = 40000 };

typedef struct March {
    int32_t metres, days;       /* to the goal; days rounded up, 999: never */
    int32_t weariness;          /* mean of the contingents on arrival, permille */
    int32_t dry_days;           /* longest waterless stretch in days of this march */
    int32_t crossings;
    RouteId worst;              /* route of the longest dry stretch */
} March;

/* Looks along the way of a march order without dice and without anybody in the
 * way. */
March march_plan(const Model *m, const World *w, FormationId f, const Order *o);

/* The way itself: places passed, from where it is to the goal, at most `max`. */
int32_t march_way(const Model *m, const World *w, FormationId f, const Order *o, PlaceId *out,
                  int32_t max);

/* Which PathKind a formation marches by (camels and no carts: the desert). */
PathKind march_path(const Model *m, const World *w, FormationId f);

/* Phases of the day. */
void march_step(const Model *m, World *w, EventList *out);

/* Chance in permille that f slips away from `other` (A15). */
int32_t march_slip(const Model *m, const World *w, FormationId f, FormationId other);

/* Metres between two on one road or at one place; -1 if they are not. */
int32_t march_gap(const Model *m, const Mover *a, const Mover *b);

/* Whether formations i and j are enemies within touch of each other. */
bool march_in_contact(const Model *m, const World *w, int i, int j);

/* A garrison inside a walled place. */
bool march_behind_walls(const Model *m, const Formation *f);

/* Moves f most of a day out of reach of whoever comes from `from`, towards its
 * base, the nearest place of its side or the seat, where it then goes on to;
 * false if there is nowhere. */
bool march_retreat(const Model *m, World *w, FormationId f, PlaceId from);

#endif
