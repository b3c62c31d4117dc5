/*
 * siege.h: a town shut in: how tight the ring is, how long the bread lasts on
 * both sides of it, engines and breach, and the ways it ends: worn out, by
 * terms, by ladders, by a gate opened from within, or by a sally (mechanics
 * A16).
 */
#ifndef SAWAD_CAMPAIGN_SIEGE_H
#define SAWAD_CAMPAIGN_SIEGE_H

#include "campaign/court.h"

/* A siege as it stands; what a besieger knows of it when asked of his World. */
typedef struct Siege {
    Side    by;                 /* who lies before it */
    int32_t km;                 /* round the walls, or round the camp that fills them */
    int32_t men, guard;         /* besiegers; soldiers inside */
    int32_t ring;               /* permille closed */
    int64_t guard_g, civil_g;   /* a day's grain at full rations: soldiers, townsfolk */
    int32_t food_days;          /* what is in store lasts: 0..SUPPLY_DAYS_MAX */
    int32_t columns;            /* of a field before the walls in which these are down */
    bool    relief;             /* an army of the town's is near */
} Siege;

/* The siege of p by a side; `more` (or none) is taken to lie before it too. */
Siege siege_of(const Model *m, const World *w, PlaceId p, Side by, FormationId more);

/* Permille a day towards yielding, with reasons that add up. */
int32_t siege_rate(const Model *m, const World *w, PlaceId p, const Siege *g, Reasons *why);

/* Permille a week that a gate is opened from within, with reasons; 0 without any
 * reasons while nobody inside would. */
int32_t siege_treachery(const Model *m, const World *w, PlaceId p, const Siege *g, Reasons *why);

/* Columns of a field before its walls in which they are down. */
int32_t siege_columns(const World *w, PlaceId p);

/* Townsfolk who man its walls; power of whoever stands behind them, permille. */
int32_t siege_militia(const Model *m, PlaceId p);
int32_t siege_wall(const Model *m, const World *w, PlaceId p);

/* Whether formation i besieges, or storms, the place it is at. */
bool siege_lies(const Model *m, const World *w, int i);

/* Whether the garrison formation i comes out of its walls today: because a person
 * told it to seek battle, or by its commander's temper, hunger or a weak ring. */
bool siege_sallies(const Model *m, const World *w, int i);

/* Whether convoys and couriers of a side do not get into or out of p today; the
 * dice belong to `subject`. Who takes them then: the largest army in the ring. */
bool siege_stops(const World *w, PlaceId p, Side side, uint32_t subject);
FormationId siege_taker(const World *w, PlaceId p);

/* Sickness in the lines and behind the walls, bp a week, of formation i. */
int32_t siege_sickness(const Model *m, const World *w, const Formation *f);

/* A sally of team t is over: engines burn, its losses are told. */
void siege_after_sally(const Model *m, World *w, const Battle *b, int t, EventList *out);

#endif
