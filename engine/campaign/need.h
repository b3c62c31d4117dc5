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
int64_t need_bread(const Model *m, const World *w, FormationId f);     /* men_g alone */

/* Slots of all on the map, in the order in which those who share a store are served:
 * by priority, of equals the lower slot. Returns how many. */
static_assert(FORMATION_MAX <= UINT8_MAX + 1, "a slot is a byte");
int supply_queue(const World *w, uint8_t queue[FORMATION_MAX]);

/* Grain a formation would find round where it is, and all that leaves the country's
 * stock with it: what is spoilt, and of the months gone by what the people there have
 * eaten of the same share (supply_gone). */
typedef struct Take { int64_t grain_g, gone_g; } Take;
Take forage_take(const Model *m, const World *w, const Formation *f, const Need *d, int64_t room_g,
                 bool marching);
int64_t room_in_train(const Formation *f, const Need *d);   /* g, with today's meal */

/* What leaves the stock of a country when g of it are carried off: the stock is
 * reckoned as it stood after the harvest (A7). */
int64_t supply_gone(const Model *m, const World *w, PlaceId p, int64_t g);

/* Riders have carried off or burnt what they could within four weeks. */
bool stores_raided(const World *w, const PlaceState *s);

/* Whether a place has a store this side may eat from. */
bool own_store(const World *w, Side side, PlaceId p);

/* Litres a day in reach of f. */
int64_t water_at(const Model *m, const Formation *f);

/* Permille of its need below which a body counts a day of want (judgement): men
 * and beasts bear a third less food for long, hardly anybody less water. */
enum { HUNGRY = 700, THIRSTY = 900 };

static inline int32_t permille_met(int64_t got, int64_t need)
{
    return need <= 0 ? 1000 : (int32_t)min_i64(1000, got * 1000 / need);
}

/* A day's water for formation i; returns meat of camels that died for it, g. */
int64_t drink(const Model *m, World *w, int i, const Need *d, EventList *out);

/* Camels an army slaughters when so much water is wanting on a dry stage. */
int64_t cistern_camels(const Model *m, const Need *d, int64_t short_ml);

void lose_mounts(World *w, Contingent *unit, int32_t mount, int32_t n);

#endif
