/*
 * base.c: what a base of operations is worth to an army, and what its loss does
 * (mechanics A14).
 */
#include "campaign/line.h"

#include "campaign/city.h"
#include "campaign/need.h"
#include "campaign/say.h"
#include "world/families.h"

enum { GOOD_WEEKS = 12, PART = 250 };       /* of stores; what each of four things is worth */

/* A wall, or a desert that the enemy cannot enter. */
static int32_t refuge(const Model *m, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    int32_t best = place->walls * 1000 / 3;
    for (int i = 0; i < place->ways; i++)
        if (m->route[m->way[place->first_way + i].route.n].dry_days)
            best = 1000;
    return best;
}

static int32_t water(const PlaceModel *p)
{
    return p->water >= WATER_OASIS ? 1000 : p->water == WATER_WELLS ? 500 : 0;
}

/* Whether the way to the base is free of known enemies and not too long to be
 * called a line. */
static int32_t line_safe(const Model *m, const World *w, const Formation *f, PlaceId base)
{
    enum { FAR_M = 300000 };
    PlaceId here = mover_near(m, &f->pos);
    if (here.n == base.n)
        return 1000;
    uint32_t metres = path_metres(m, PATH_CAMEL, here, base);
    if (!path_exists(m, PATH_CAMEL, here, base) || metres > FAR_M)
        return 0;
    for (int i = 0; i < w->formations_used; i++) {
        const Sighting *k = &w->known[f->side][i];
        if (!k->live || !at_war(w, f->side, k->side))
            continue;
        PlaceId at = mover_near(m, &k->pos);
        if (at.n == here.n || !path_exists(m, PATH_CAMEL, here, at))
            continue;
        uint32_t round = path_metres(m, PATH_CAMEL, here, at) + path_metres(m, PATH_CAMEL, at, base);
        if (round <= metres)                    /* he stands on it */
            return 0;
    }
    return 1000 - (int32_t)(metres * 500 / FAR_M);
}

int32_t base_quality(const Model *m, const World *w, FormationId id)
{
    const Formation *f = &w->formation[id.i];
    PlaceId base = line_holds(w, f->side, f->base) ? f->base :
                   own_store(w, f->side, f->pos.at) ? f->pos.at : (PlaceId){ 0 };
    if (!base.n)
        return 0;
    int64_t week_g = max_i64(1, need_bread(m, w, id) * WEEK_DAYS);
    int64_t weeks = min_i64(GOOD_WEEKS, w->place[base.n].depot_g / week_g);
    int32_t sum = water(&m->place[base.n]) + (int32_t)(weeks * 1000 / GOOD_WEEKS) +
                  line_safe(m, w, f, base) + refuge(m, base);
    int32_t city = city_of(w, base, f->side) ? m->rules.court_city_base : 0;
    return min_i32(1000, (int32_t)permille_of(PART, sum) + city);
}

int32_t base_rest(const Model *m, const World *w, FormationId f)
{
    int32_t least = m->rules.supply_base_rest_least, most = m->rules.supply_base_rest_most;
    return least + (int32_t)permille_of(most - least, base_quality(m, w, f));
}

/* By the size of its stores against the largest of any place. */
static int32_t legitimacy_of(const Model *m, PlaceId p)
{
    const Rules *r = &m->rules;
    int64_t largest = 1;
    for (int k = 1; k <= m->place_kinds; k++)
        largest = max_i64(largest, m->place_kind[k].depot_g);
    return (int32_t)clamp_i64(muldiv(m->place_kind[m->place[p.n].kind].depot_g,
                                     r->supply_base_loss_most, largest),
                              r->supply_base_loss_least, r->supply_base_loss_most);
}

/* All its people, under arms, at home and on their way. */
static int64_t alive(const World *w, int pool)
{
    const PoolState *p = &w->pool[pool];
    int64_t gone = 0;
    for (int c = 0; c < CAUSES; c++)
        gone += p->gone[c];
    return (int64_t)p->born + p->came - gone;
}

/* Families left at a base are in the enemy's hands with it; their men hear of it (B5). */
static void families_taken(const Model *m, World *w, FormationId id, PlaceId p, EventList *out)
{
    int64_t lost = 0;
    int32_t order = 0;
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        Contingent *c = &w->contingent[i];
        PoolState *pool = &w->pool[c->pool.n];
        int64_t men = (int64_t)c->men + c->wounded, all = max_i64(1, alive(w, c->pool.n));
        int32_t had = (int32_t)permille_of(men, pool->families);
        int32_t less = families_weight(m->rules.people_families_lost, pool->families);
        pool->families_lost += had;
        pool->families = (int32_t)max_i64(0, pool->families - muldiv(pool->families, men, all));
        c->cohesion = (int16_t)max_i32(0, c->cohesion - less);
        lost += had;
        order = max_i32(order, less);
    }
    if (!lost)
        return;
    Event *e = say(m, w, out, EV_FAMILIES_LOST, id);
    e->place = p;
    e->n[0] = lost;
    e->n[1] = order;
}

void base_lost(const Model *m, World *w, PlaceId p, Side before, EventList *out)
{
    const Rules *r = &m->rules;
    bool told = false;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        FormationId id = formation_id(w, i);
        if (f->base.n != p.n || line_holds(w, f->side, p))
            continue;
        if (at_war(w, f->side, w->place[p.n].owner))
            families_taken(m, w, id, p, out);
        f->base = (PlaceId){ 0 };
        for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
            w->contingent[c].cohesion =
                (int16_t)max_i32(0, w->contingent[c].cohesion - r->supply_base_loss_order);
        int32_t points = !told && f->side == before ? legitimacy_of(m, p) : 0;
        w->side[f->side].legitimacy = max_i32(0, w->side[f->side].legitimacy - points);
        told |= points > 0;
        Event *e = say(m, w, out, EV_BASE_LOST, id);
        e->place = p;
        e->n[0] = r->supply_base_loss_order;
        e->n[1] = points;
    }
}
