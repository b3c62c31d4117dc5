/*
 * spots.c: who stands where, written down for one phase of the day.
 */
#include "campaign/spots.h"

Spot spot_of(const Model *m, const Mover *pos)
{
    const RouteModel *r = &m->route[pos->route.n];
    bool road = !pos->at.n;
    return (Spot){ .at = pos->at.n, .route = road ? pos->route.n : 0,
                   .end = { road ? r->a.n : pos->at.n, road ? r->b.n : pos->at.n },
                   .near = mover_near(m, pos).n };
}

/* Writes spot k, which stood nowhere until now. */
static void enter(const Model *m, const World *w, int i, int k, Spots *out)
{
    Spot *s = &out->spot[k];
    *s = spot_of(m, &w->formation[i].pos);
    s->i = (int16_t)i;
    s->side = w->formation[i].side;
    spot_add(&out->here[s->end[0]], k);
    spot_add(&out->here[s->end[1]], k);
}

void spots_of(const Model *m, const World *w, Spots *out)
{
    out->count = 0;
    memset(out->side, 0, sizeof out->side);
    memset(out->here, 0, sizeof out->here[0] * ((size_t)m->places + 1));
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        int k = out->count++;
        enter(m, w, i, k, out);
        spot_add(&out->side[out->spot[k].side], k);
    }
}

void spots_move(const Model *m, const World *w, int k, Spots *all)
{
    Spot *s = &all->spot[k];
    spot_drop(&all->here[s->end[0]], k);
    spot_drop(&all->here[s->end[1]], k);
    enter(m, w, s->i, k, all);
}
