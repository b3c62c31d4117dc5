/*
 * supply_view.c: what feeds a side's armies, laid out to be shown: their lines, the
 * trains on the road, and how far its stores reach.
 */
#include "campaign/line.h"
#include "play/game.h"

static void line_view(const Model *m, const World *w, int i, LineView *v)
{
    const Formation *f = &w->formation[i];
    Line l = line_of_base(m, w, formation_id(w, i));
    *v = (LineView){ .to = formation_id(w, i), .from = f->base, .neck_at = l.neck_at,
                     .red = l.red, .by = (uint8_t)l.carrier.by, .neck = l.neck,
                     .cut = l.week_g <= 0, .scant = l.week_g < l.need_g, .metres = l.metres,
                     .days = l.days, .share = l.share, .free = l.free, .week_g = l.week_g,
                     .need_g = l.need_g, .store_g = w->place[f->base.n].depot_g };
    v->ways = line_way(m, &l, v->way, (int32_t)countof(v->way));
}

static void convoy_view(const Model *m, const World *w, const Convoy *c, ConvoyView *v)
{
    *v = (ConvoyView){ .to = c->to, .from = c->from, .at = c->pos.at, .toward = c->pos.toward,
                       .by = c->means, .homeward = !c->to.gen, .count = c->count,
                       .days_out = w->clock.day - c->left_day, .grain_g = c->grain_g,
                       .eaten_g = c->eaten_g };
    view_spot(m, &c->pos, &v->lat, &v->lon);
}

/* Grain from which on a store counts as one; a mule's day. */
enum { STORE_G = 5000000, MULE_DAY_M = 25000 };

static void reach_of(const Model *m, const World *w, Side side, View *out)
{
    for (int d = 1; d <= m->places; d++) {
        PlaceId from = { (uint16_t)d };
        if (w->place[d].depot_g < STORE_G || !line_holds(w, side, from))
            continue;
        for (int p = 1; p <= m->places; p++) {
            PlaceId to = { (uint16_t)p };
            if (!path_exists(m, PATH_ARMY, from, to))
                continue;
            int32_t days = (int32_t)(path_metres(m, PATH_ARMY, from, to) / MULE_DAY_M);
            int32_t *best = &out->place[p].reach_days;
            *best = *best < 0 ? days : min_i32(*best, days);
        }
    }
}

void view_supply(const Model *m, const World *w, Side side, View *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        bool fed = f->side == side && f->base.n && f->pos.at.n != f->base.n;
        if (fed && out->lines < FORMATION_MAX)
            line_view(m, w, i, &out->line[out->lines++]);
    }
    for (int i = 0; i < CONVOY_MAX; i++)
        if (w->convoy[i].gen && w->convoy[i].side == side)
            convoy_view(m, w, &w->convoy[i], &out->convoy[out->convoys++]);
    if (side)
        reach_of(m, w, side, out);
}
