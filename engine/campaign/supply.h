/*
 * supply.h: what an army eats and drinks, where it finds it, and in what order
 * want undoes it.
 *
 * Grain and fodder are in grams, water in millilitres, time in whole days. How
 * much a man, a horse or a camel needs is data (scripts/rules, mechanics A1);
 * the order of the consequences is the engine's: pace, beasts, stragglers,
 * deserters, sickness.
 */
#ifndef SAWAD_CAMPAIGN_SUPPLY_H
#define SAWAD_CAMPAIGN_SUPPLY_H

#include "base/status.h"
#include "world/event.h"
#include "world/state.h"

enum { SUPPLY_DAYS_MAX = 99 };  /* "plenty": nobody looks further ahead */

typedef struct Provision {
    int64_t grain_g, fodder_g, water_ml;    /* one day's need, here, now */
    int64_t carry_g;                        /* what it can carry */
    int64_t hay_g;                          /* fodder in all, with hay for what barley they eat */
    int64_t green_short_g;                  /* of that, what its elephants go without: nobody
                                               can carry it in */
    int64_t forage_g;                       /* grain it would find here tomorrow, if it halts */
    int32_t food_days, fodder_days, water_days;     /* of what it carries: 0..SUPPLY_DAYS_MAX */
    int32_t stay_days;                      /* days it can stay here, carrying and foraging */
} Provision;

/* What f needs today and how long it will last. Reads only: the rules, the
 * preview, the view and every forecast call this one. */
Provision supply_of(const Model *m, const World *w, FormationId f);

/* Food at the end of a march: days of grain left on arrival, looking along the
 * way (what it carries and what it would find), and days it would go short. */
typedef struct Outlook { int32_t food_days, short_days, dry_days_over; PlaceId where; } Outlook;
Outlook supply_along(const Model *m, const World *w, FormationId f, const Order *o);

/* What the country round a place would still yield, g, to `side`. */
int64_t supply_country(const Model *m, const World *w, PlaceId p, Side side);

/* Phases of the day and of the week. */
void supply_forage(const Model *m, World *w, EventList *out);
void supply_to_water(const Model *m, World *w, EventList *out);    /* wells.c */
void supply_eat(const Model *m, World *w, EventList *out);
void supply_want(const Model *m, World *w, EventList *out);
void supply_convoys(const Model *m, World *w, EventList *out);
void supply_week(const Model *m, World *w);     /* harvest, spoiling, trade, growth */

/* Sends a convoy; refuses if the depot or the animals are wanting. */
Status supply_send(const Model *m, World *w, PlaceId from, FormationId to, int64_t grain_g,
                   EventList *out, Fault *why);

/* At the start of a game: harvests, depots, trains filled; the ledger opened. */
void supply_start(const Model *m, World *w);

#endif
