/*
 * wells.c: nobody lets an army die within reach of a river: whose men have had too
 * little to drink for two days, and who stands still, goes to the nearest water on his
 * own account.
 */
#include "campaign/need.h"

#include "campaign/hold.h"
#include "campaign/march.h"
#include "campaign/say.h"
#include "campaign/turn.h"

enum { PARCHED_DAYS = 2 };

static bool stands_still(const Formation *f)
{
    bool stays = f->order == ORDER_HOLD || f->order == ORDER_REST || f->order == ORDER_FORTIFY ||
                 f->goal.n == f->pos.at.n;
    return f->pos.at.n && stays;
}

/* Whether a place waters them all. */
static bool waters(const Model *m, const Need *d, PlaceId p)
{
    Formation there = { .pos = { .at = p } };
    return water_at(m, &there) * 1000 >= d->men_ml + d->beasts_ml;
}

static PlaceId nearest_water(const Model *m, const World *w, const Formation *f, FormationId id)
{
    PathKind path = march_path(m, w, id);
    Need d = need_of(m, w, id);
    PlaceId best = { 0 };
    uint32_t least = UINT32_MAX;
    for (uint16_t i = 1; i <= m->places; i++) {
        PlaceId p = { i };
        uint32_t metres = path_metres(m, path, f->pos.at, p);
        if (!metres || metres >= least || !waters(m, &d, p) || enemy_here(w, p, f->side))
            continue;
        least = metres;
        best = p;
    }
    return best;
}

static void go_to_water(const Model *m, World *w, FormationId id, EventList *out)
{
    Formation *f = &w->formation[id.i];
    PlaceId to = nearest_water(m, w, f, id);
    Order o = { .kind = ORDER_MARCH, .side = f->side, .who = id, .to = to };
    if (!to.n || order_check(m, w, &o, NULL) != OK)
        return;
    PlaceId from = f->pos.at;
    order_heed(m, w, &o, 0, out);
    Event *e = say(m, w, out, EV_TO_WATER, id);
    e->place = from;            /* it is on its way by now */
    e->n[0] = to.n;
}

void supply_to_water(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->thirst_days >= PARCHED_DAYS && stands_still(f) && !march_behind_walls(m, f))
            go_to_water(m, w, formation_id(w, i), out);
    }
}
