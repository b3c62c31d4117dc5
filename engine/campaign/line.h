/*
 * line.h: bases of operation: what carries grain from a depot to an army, how
 * long it is under way, how much of it arrives, and what holds it up.
 *
 * A train eats of what it carries, there and back; that, not the road, ends a
 * line of supply (mechanics A4). A boat eats next to nothing.
 */
#ifndef SAWAD_CAMPAIGN_LINE_H
#define SAWAD_CAMPAIGN_LINE_H

#include "world/event.h"
#include "world/state.h"

/* What holds a line of supply down; where, stands beside it. */
typedef enum Neck {
    NECK_NONE, NECK_NO_BASE, NECK_NO_WAY, NECK_ENEMY, NECK_SIEGE, NECK_FLOOD, NECK_STORE,
    NECK_CARRIERS, NECK_DISTANCE, NECKS
} Neck;

/* One beast, cart or boat with its share of men. */
typedef struct Carrier {
    CarryBy  by;
    int32_t  animal;            /* AnimalKind, of beasts and carts */
    int64_t  load_g;
    int64_t  eats_g, hay_g;     /* in a day: grain with its men's bread; hay where nothing grows */
    int32_t  day_m;             /* on a good road; boats: against the stream */
} Carrier;

Carrier carrier_beasts(const Model *m, int animal);
Carrier carrier_carts(const Model *m, int ox);
Carrier carrier_boats(const Model *m);

/* Permille of its load that a carrier delivers, days there and back in
 * thousandths, on `hay_permille` of which it is given hay (A4). At least 0. */
int32_t carrier_share(const Carrier *c, int64_t days1000, int32_t hay_permille);

/* Metres a day along route r towards `to`; 0: it cannot go there now. */
int32_t carrier_day(const Model *m, const World *w, const Carrier *c, RouteId r, PlaceId to);
PathKind carrier_path(const Model *m, const Carrier *c);

typedef struct Line {
    PlaceId  from, to;
    Carrier  carrier;
    uint8_t  neck;              /* Neck */
    PlaceId  neck_at;           /* where; 0: all along */
    RouteId  red;               /* the slowest stage */
    int32_t  metres, days, back_days;
    int32_t  share;             /* permille of what is loaded that arrives */
    int32_t  free;              /* carriers at the depot that are its own */
    int64_t  load_g;            /* grain one of them is loaded with */
    int64_t  week_g, need_g;    /* what can arrive in a week; what the army eats in one */
} Line;

/* The best line from a depot to a formation, by all that is known of the enemy;
 * from its base. */
Line line_from(const Model *m, const World *w, PlaceId from, FormationId to);
Line line_of_base(const Model *m, const World *w, FormationId f);

/* The places a line passes, from the depot on, at most `max`. */
int32_t line_way(const Model *m, const Line *l, PlaceId *out, int32_t max);

/* Carriers of a kind a depot has, and those of them that are not on the road. */
int32_t line_herd(const Model *m, PlaceId from, const Carrier *c);
int32_t line_free(const Model *m, const World *w, PlaceId from, const Carrier *c);

/* A place whose stores a side commands. */
bool    line_holds(const World *w, Side side, PlaceId p);

/* How good a base f has: water, stores, line and refuge, 0..1000; and what its
 * rest is worth by that, permille (A14). */
int32_t base_quality(const Model *m, const World *w, FormationId f);
int32_t base_rest(const Model *m, const World *w, FormationId f);

/* p has fallen to another side: armies of `before` that lived on it hear of it. */
void    base_lost(const Model *m, World *w, PlaceId p, Side before, EventList *out);

#endif
