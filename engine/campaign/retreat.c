/*
 * retreat.c: who gets away from whom, and where the shy and the beaten go.
 */
#include "campaign/march.h"

#include "base/num.h"

static int32_t usual_pace(const Model *m, const World *w, const Formation *f, FormationId id)
{
    PlaceId near = mover_near(m, &f->pos);
    RouteId r = f->pos.route;
    if (!r.n && m->place[near.n].ways)
        r = m->way[m->place[near.n].first_way].route;
    return r.n ? march_pace(m, w, id, r, 0).metres : 20000;
}

/* Desert behind f that `other` could not follow into. */
static bool has_refuge(const Model *m, const World *w, const Formation *f, FormationId id,
                       FormationId other)
{
    if (march_path(m, w, id) != PATH_CAMEL || march_path(m, w, other) == PATH_CAMEL)
        return false;
    const PlaceModel *p = &m->place[mover_near(m, &f->pos).n];
    for (int i = 0; i < p->ways; i++)
        if (m->route[m->way[p->first_way + i].route.n].dry_days > 0)
            return true;
    return false;
}

int32_t march_slip(const Model *m, const World *w, FormationId id, FormationId other)
{
    const Rules *r = &m->rules;
    const Formation *f = &w->formation[id.i], *o = &w->formation[other.i];
    int32_t faster_km = (usual_pace(m, w, f, id) - usual_pace(m, w, o, other)) / 1000;
    int32_t p = r->march_withdraw_base + faster_km * r->march_withdraw_pace;
    if (has_refuge(m, w, f, id, other))
        p += r->march_withdraw_desert;
    if (f->carts)
        p -= r->march_withdraw_slow;
    return clamp_i32(p, 50, 980);       /* A15: never sure either way */
}

static bool enemy_at(const Model *m, const World *w, Side side, PlaceId p)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (at_war(w, side, w->formation[i].side) && mover_near(m, &w->formation[i].pos).n == p.n)
            return true;
    return false;
}

/* Where a beaten or shy formation makes for: its base, else the nearest place
 * its side holds that has water, else its side's seat. */
static PlaceId haven_of(const Model *m, const World *w, const Formation *f, PlaceId here)
{
    if (f->base.n && f->base.n != here.n && w->place[f->base.n].owner == f->side)
        return f->base;
    PlaceId best = m->side[f->side].seat;
    uint32_t near = UINT32_MAX;
    for (int p = 1; p <= m->places; p++) {
        PlaceId there = { (uint16_t)p };
        bool ours = w->place[p].owner == f->side || w->place[p].tributary == f->side;
        if (p == here.n || !ours || m->place[p].water == WATER_NONE)
            continue;
        uint32_t d = path_metres(m, (PathKind)f->path, here, there);
        if (d && d < near) {
            near = d;
            best = there;
        }
    }
    return best;
}

static PlaceId way_out(const Model *m, const World *w, const Formation *f, PlaceId here,
                       PlaceId from)
{
    PlaceId haven = haven_of(m, w, f, here), best = { 0 };
    uint32_t least = UINT32_MAX;
    for (int i = 0; i < m->place[here.n].ways; i++) {
        PlaceId to = m->way[m->place[here.n].first_way + i].to;
        if (to.n == from.n || enemy_at(m, w, f->side, to))
            continue;
        uint32_t d = to.n == haven.n ? 0 : path_metres(m, (PathKind)f->path, to, haven);
        d += (uint32_t)m->route[m->way[m->place[here.n].first_way + i].route.n].metres;
        if (d < least) {
            least = d;
            best = to;
        }
    }
    return best;
}

/* Enters the way out of a place; false if there is none. */
static bool turn_away(const Model *m, const World *w, Formation *f, PlaceId from)
{
    PlaceId here = f->pos.at, to = way_out(m, w, f, here, from);
    if (!to.n)
        return false;
    f->pos = (Mover){ .route = route_between(m, here, to), .toward = to };
    return true;
}

static void about_face(const Model *m, Formation *f)
{
    f->pos.done_m = m->route[f->pos.route.n].metres - f->pos.done_m;
    f->pos.toward = route_other_end(m, f->pos.route, f->pos.toward);
}

bool march_retreat(const Model *m, World *w, FormationId id, PlaceId from)
{
    Formation *f = &w->formation[id.i];
    int32_t left = max_i32(usual_pace(m, w, f, id) * 2 / 3, m->rules.march_contact * 2000);
    bool moved = !f->pos.at.n;
    f->path = (int32_t)march_path(m, w, id);
    if (moved)
        about_face(m, f);
    while (left > 0) {
        if (f->pos.at.n && !turn_away(m, w, f, from))
            break;
        moved = true;
        int32_t step = min_i32(left, m->route[f->pos.route.n].metres - f->pos.done_m);
        f->pos.done_m += step;
        f->marched_m += step;
        left -= step;
        if (f->pos.done_m == m->route[f->pos.route.n].metres)
            f->pos = (Mover){ .at = f->pos.toward };
    }
    f->order = ORDER_MARCH;
    f->flags = 0;
    f->goal = haven_of(m, w, f, mover_near(m, &f->pos));
    f->vias = f->via_next = 0;
    f->wait_min = 0;
    f->fortified = 0;
    f->met = 0;
    return moved;
}
