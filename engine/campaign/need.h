/*
 * need.h: what a formation needs in a day and what is in its reach: shared by the
 * rules of supply (supply.c), the stores (stores.c) and those who look ahead
 * (outlook.c). The rest of the house asks supply.h.
 */
#ifndef SAWAD_CAMPAIGN_NEED_H
#define SAWAD_CAMPAIGN_NEED_H

#include "base/num.h"
#include "campaign/supply.h"

typedef struct Need {
    int64_t men_g, beasts_g;        /* grain a day */
    int64_t fodder_g;               /* hay a day, before grazing */
    int64_t men_ml, beasts_ml;      /* water; beasts: those without a tank */
    int64_t carry_g;                /* what all together can carry */
    int32_t men, heads;             /* with wounded; with followers too */
    int32_t camels, beasts;         /* beasts: all others */
    int32_t tank_days;              /* of the camels, in this season */
    int32_t elephants;              /* of the beasts; men must cut their green fodder */
    int64_t green_short_g;          /* of that, what too few pack animals cannot bring in */
} Need;

Need need_of(const Model *m, const World *w, FormationId f);

/* Grain a formation would find round where it is, and what is spoilt. */
typedef struct Take { int64_t grain_g, waste_g; } Take;
Take forage_take(const Model *m, const World *w, const Formation *f, const Need *d, int64_t room_g,
                 bool marching);
int64_t room_in_train(const Formation *f, const Need *d);   /* g, with today's meal */

/* Whether a place has a store this side may eat from. */
bool own_store(const World *w, Side side, PlaceId p);

/* Litres a day in reach of f. */
int64_t water_at(const Model *m, const Formation *f);

#endif
