/*
 * march.c: the way ahead, the day's march, and who runs into whom.
 */
#include "campaign/column.h"

#include "base/rng.h"
#include "campaign/say.h"
#include "campaign/spots.h"

enum { NEVER = 999, QUARTERS = 4, WAY_MAX = 96 };

/* The next place a march order aims at: the first via not yet reached, or its goal. */
static PlaceId aim_of(const Formation *f)
{
    return f->via_next < f->vias ? f->via[f->via_next] : f->goal;
}

int32_t march_way(const Model *m, const World *w, FormationId id, const Order *o, PlaceId *out,
                  int32_t max)
{
    const Formation *f = &w->formation[id.i];
    PathKind kind = march_path(m, w, id);
    PlaceId at = f->pos.at.n ? f->pos.at : f->pos.toward;
    int32_t n = 0;
    if (n < max)
        out[n++] = at;
    for (int leg = 0; leg <= o->vias; leg++) {
        PlaceId aim = leg < o->vias ? o->via[leg] : o->to;
        while (at.n != aim.n && n < max) {
            at = path_next(m, kind, at, aim);
            if (!at.n)
                return n;
            out[n++] = at;
        }
    }
    return n;
}

/* One leg of a plan: days in thousandths, weariness, dryness. */
static void plan_leg(const Model *m, const World *w, const Formation *f, const Column *c,
                     RouteId route, int32_t metres, uint8_t flags, March *p, int64_t *days1000)
{
    const RouteModel *r = &m->route[route.n];
    Pace pace = column_pace(m, w, f, c, r, flags);
    *days1000 += (int64_t)metres * 1000 / pace.metres;
    int32_t minutes = column_crossing(m, w, f, c, r);
    if (minutes) {
        p->crossings += r->crosses;
        *days1000 += (int64_t)minutes * 1000 /
                     max_i32(m->rules.march_least_min, month_of(m, w->clock.day)->march_min);
    }
    int32_t dry = (int32_t)((int64_t)r->dry_days * DRY_DAY_M / pace.metres);
    if (r->dry_days && dry >= p->dry_days) {
        p->dry_days = dry;
        p->worst = route;
    }
    p->metres += metres;
    p->weariness = max_i32(p->weariness, pace.weariness);
}

static int32_t mean_fatigue(const World *w, FormationId f)
{
    int64_t sum = 0, men = 0;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i)) {
        sum += (int64_t)w->contingent[i].men * w->contingent[i].fatigue;
        men += w->contingent[i].men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

March march_plan(const Model *m, const World *w, FormationId id, const Order *o)
{
    const Formation *f = &w->formation[id.i];
    Column c = column_of(m, w, id, o->flags);
    PlaceId way[WAY_MAX];
    March p = { .days = NEVER };
    int64_t days1000 = 0;
    int32_t n = march_way(m, w, id, o, way, WAY_MAX);
    if (n == 0 || way[n - 1].n != o->to.n)
        return p;
    if (!f->pos.at.n)
        plan_leg(m, w, f, &c, f->pos.route, m->route[f->pos.route.n].metres - f->pos.done_m,
                 o->flags, &p, &days1000);
    for (int i = 1; i < n; i++) {
        RouteId r = route_between(m, way[i - 1], way[i]);
        plan_leg(m, w, f, &c, r, m->route[r.n].metres, o->flags, &p, &days1000);
    }
    p.days = (int32_t)((days1000 + 999) / 1000);
    int32_t daily = p.weariness - m->rules.march_night_rest;
    p.weariness = clamp_i32(mean_fatigue(w, id) + daily * p.days, 0, 1000);
    return p;
}

/* ---- the day's march ---- */

static bool wants_to_move(const Formation *f)
{
    if (f->waits)
        return false;
    switch (f->order) {
    case ORDER_MARCH: case ORDER_RAID: case ORDER_BESIEGE: case ORDER_ASSAULT: case ORDER_SHADOW:
    case ORDER_JOIN:
        return !f->pos.at.n || f->pos.at.n != aim_of(f).n || f->via_next < f->vias;
    default:
        return f->pos.at.n == 0;        /* a halted column goes on to the next place */
    }
}

/* Enters the route towards `next`. */
static void set_out(Formation *f, PlaceId next, RouteId route)
{
    f->pos = (Mover){ .route = route, .toward = next };
    f->fortified = 0;
}

static void arrive(const Model *m, World *w, FormationId id, EventList *out)
{
    Formation *f = &w->formation[id.i];
    int32_t day = w->clock.day;
    PlaceId here = f->pos.toward;
    f->pos = (Mover){ .at = here };
    while (f->via_next < f->vias && f->via[f->via_next].n == here.n)
        f->via_next++;
    bool there = here.n == f->goal.n && f->via_next >= f->vias;
    if (!there)
        return;
    say(m, w, out, EV_ARRIVED, id)->n[0] = day - f->since_day;
    f->since_day = (int16_t)day;
    if (f->order == ORDER_MARCH)
        f->order = ORDER_HOLD;
}

static void start_crossing(const Model *m, const World *w, Formation *f, const Column *c,
                           const RouteModel *r, FormationId id, EventList *out)
{
    f->wait_min = (int16_t)column_crossing(m, w, f, c, r);
    if (f->wait_min)
        say(m, w, out, EV_CROSSED, id)->n[0] = f->wait_min;
}

/* Takes the first step out of a place; false if there is no way. */
static bool leave_place(const Model *m, World *w, Formation *f, FormationId id, const Column *c,
                        EventList *out)
{
    PlaceId aim = aim_of(f), here = f->pos.at;
    PlaceId next = path_next(m, (PathKind)f->path, here, aim);
    if (!next.n) {
        f->order = ORDER_HOLD;
        return false;
    }
    RouteId route = path_route(m, (PathKind)f->path, here, aim);
    start_crossing(m, w, f, c, &m->route[route.n], id, out);
    set_out(f, next, route);
    return true;
}

static void take_weariness(const Model *m, World *w, FormationId id, const GroundKind *g,
                           int32_t metres, uint8_t flags)
{
    for (int i = contingent_of(w, id, -1); i >= 0; i = contingent_of(w, id, i)) {
        Contingent *c = &w->contingent[i];
        const ArmKind *arm = &m->arm[c->arm.n];
        int64_t cost =
            column_wear(m, w, g, metres, max_i32(1, arm->day_m), arm->load_permille, flags);
        c->fatigue = (int16_t)min_i64(1000, c->fatigue + cost);
    }
}

/* A quarter of the day's march. Weariness is reckoned from the whole day, in
 * march_step, because it grows with the square of the distance. */
static void march_quarter(const Model *m, World *w, int i, const Column *c, EventList *out)
{
    Formation *f = &w->formation[i];
    FormationId id = formation_id(w, i);
    int32_t share1000 = 1000 / QUARTERS;        /* of the day still unspent in this quarter */
    while (share1000 > 0 && !f->met && wants_to_move(f)) {
        if (f->pos.at.n && !leave_place(m, w, f, id, c, out))
            return;
        const RouteModel *r = &m->route[f->pos.route.n];
        Pace pace = column_pace(m, w, f, c, r, f->flags);
        if (f->wait_min > 0) {
            int32_t minutes =
                max_i32(m->rules.march_least_min, month_of(m, w->clock.day)->march_min);
            int32_t can = (int32_t)muldiv(minutes, share1000, 1000);
            int32_t did = min_i32(can, f->wait_min);
            f->wait_min = (int16_t)(f->wait_min - did);
            share1000 -= (int32_t)muldiv(did, 1000, minutes) + 1;
            continue;
        }
        int32_t can = (int32_t)muldiv(pace.metres, share1000, 1000);
        int32_t left = r->metres - f->pos.done_m;
        int32_t step = min_i32(can, left);
        f->pos.done_m += step;
        f->marched_m += step;
        if (step < left)
            return;
        share1000 -= (int32_t)muldiv(step, 1000, max_i32(1, pace.metres)) + 1;
        arrive(m, w, id, out);
    }
}

int32_t march_gap(const Model *m, const Mover *a, const Mover *b)
{
    if (a->at.n || b->at.n) {
        const Mover *there = a->at.n ? a : b, *road = a->at.n ? b : a;
        if (road->at.n)
            return road->at.n == there->at.n ? 0 : -1;
        const RouteModel *r = &m->route[road->route.n];
        if (road->toward.n == there->at.n)
            return r->metres - road->done_m;
        PlaceId from = route_other_end(m, road->route, road->toward);
        return from.n == there->at.n ? road->done_m : -1;
    }
    if (a->route.n != b->route.n)
        return -1;
    int32_t len = m->route[a->route.n].metres;
    int32_t x = a->toward.n == m->route[a->route.n].b.n ? a->done_m : len - a->done_m;
    int32_t y = b->toward.n == m->route[b->route.n].b.n ? b->done_m : len - b->done_m;
    return x > y ? x - y : y - x;
}

bool march_behind_walls(const Model *m, const Formation *f)
{
    bool holds = f->garrison || f->order == ORDER_FORTIFY;
    return holds && f->pos.at.n && m->place[f->pos.at.n].walls > 0;
}

bool march_in_contact(const Model *m, const World *w, int i, int j)
{
    const Formation *a = &w->formation[i], *b = &w->formation[j];
    if (!at_war(w, a->side, b->side))
        return false;
    int32_t gap = march_gap(m, &a->pos, &b->pos);
    if (gap < 0)
        return false;
    if (march_behind_walls(m, a) || march_behind_walls(m, b))
        return gap == 0;
    return gap <= m->rules.march_contact * 1000;
}

/* Whether the two were already face to face this morning. */
static bool met_before(const World *w, int i, int j)
{
    return w->formation[i].marched_m == 0 && w->formation[j].marched_m == 0 &&
           w->formation[i].met_day == w->clock.day - 1 &&
           w->formation[j].met_day == w->clock.day - 1;
}

static void touch(const Model *m, World *w, int i, int j, EventList *out)
{
    Formation *a = &w->formation[i], *b = &w->formation[j];
    if (a->met && b->met)
        return;
    bool news = !met_before(w, i, j);
    a->met = a->met ? a->met : 1;
    b->met = b->met ? b->met : 1;
    a->met_day = b->met_day = (int16_t)w->clock.day;
    if (news)
        say_of_two(m, w, out, EV_CONTACT, formation_id(w, i), formation_id(w, j));
}

/* Who faced whom at dawn, by slot: such a pair does not stop each other from parting. */
typedef struct Dawn { SpotSet faced[FORMATION_MAX]; } Dawn;

static bool faced(const Dawn *dawn, int i, int j) { return spot_in(&dawn->faced[i], j); }

static void face(Dawn *dawn, int i, int j)
{
    spot_add(&dawn->faced[i], j);
    spot_add(&dawn->faced[j], i);
}

/* Whether enemy e stands where f is about to go. */
static bool stands_ahead(const Model *m, const Formation *f, const Formation *e)
{
    if (!f->pos.at.n)
        return e->pos.at.n == f->pos.toward.n || (e->pos.route.n == f->pos.route.n &&
               march_gap(m, &f->pos, &e->pos) >= 0);
    RouteId r = path_route(m, (PathKind)f->path, f->pos.at, aim_of(f));
    return e->pos.route.n && e->pos.route.n == r.n;
}

/* An army in the enemy's face may march off if it does not march into him, and
 * if he, should he seek battle, does not hold it fast (A15). */
static bool may_part(const Model *m, World *w, int i, const Dawn *dawn)
{
    Formation *f = &w->formation[i];
    for (int j = formation_first(w); j >= 0; j = formation_next(w, j)) {
        if (!faced(dawn, i, j))
            continue;
        const Formation *e = &w->formation[j];
        if (stands_ahead(m, f, e))
            return false;
        Rng dice =
            rng_at(w->seed, RNG_MARCH, w->clock.day, (uint64_t)i << 16 | (uint64_t)j | 1u << 31);
        if (e->stance == STANCE_SEEK && !march_behind_walls(m, e) &&
            rng_permille(&dice) >= march_slip(m, w, formation_id(w, i), formation_id(w, j)))
            return false;
    }
    return true;
}

static bool walled(const Model *m, const World *w, int i, int j)
{
    return march_behind_walls(m, &w->formation[i]) || march_behind_walls(m, &w->formation[j]);
}

static void note_dawn(const Model *m, World *w, const Spots *all, Dawn *dawn, EventList *out)
{
    memset(dawn, 0, sizeof *dawn);
    for (int a = 0; a < all->count; a++) {
        SpotSet about = spots_about(all, &all->spot[a]);
        for (int b; (b = spot_take(&about)) >= 0; ) {
            int i = all->spot[a].i, j = all->spot[b].i;
            if (b <= a || spots_apart(&all->spot[a], &all->spot[b]) ||
                !march_in_contact(m, w, i, j) || walled(m, w, i, j))
                continue;
            face(dawn, i, j);
            touch(m, w, i, j, out);
        }
    }
}

/* Stops those who have run into an enemy: all pairs of which one has moved.
 * A column does not stop for a garrison behind walls that it only passes by. */
static void note_contacts(const Model *m, World *w, const Spots *all, const bool *moved,
                          const Dawn *dawn, EventList *out)
{
    for (int a = 0; a < all->count; a++) {
        int i = all->spot[a].i;
        if (!moved[i])
            continue;
        SpotSet about = spots_about(all, &all->spot[a]);
        for (int b; (b = spot_take(&about)) >= 0; ) {
            int j = all->spot[b].i;
            if (spots_apart(&all->spot[a], &all->spot[b]) || (moved[j] && j <= i) ||
                faced(dawn, i, j) || !march_in_contact(m, w, i, j) || walled(m, w, i, j))
                continue;
            touch(m, w, i < j ? i : j, i < j ? j : i, out);
        }
    }
}

/* A formation that shadows goes where its quarry was last known to be, one stage
 * short of it; one that seeks to join goes to the friend. */
static void follow(const Model *m, World *w, Formation *f)
{
    if (f->order != ORDER_SHADOW && f->order != ORDER_JOIN)
        return;
    const Formation *other = formation_at(w, f->other);
    if (!other) {
        f->order = ORDER_HOLD;
        return;
    }
    PlaceId near = f->order == ORDER_JOIN ? mover_near(m, &other->pos)
                                          : mover_near(m, &w->known[f->side][f->other.i].pos);
    if (!near.n)
        return;
    if (f->order == ORDER_SHADOW && f->pos.at.n && f->pos.at.n != near.n) {
        PlaceId next = path_next(m, (PathKind)f->path, f->pos.at, near);
        near = next.n == near.n ? f->pos.at : next;
    }
    f->goal = near;
    f->vias = f->via_next = 0;
}

static void tire(const Model *m, World *w, int i)
{
    Formation *f = &w->formation[i];
    if (!f->marched_m)
        return;
    RouteId r = f->pos.route;
    if (!r.n)       /* it has arrived: the ground it came over last */
        r = m->place[f->pos.at.n].ways ? m->way[m->place[f->pos.at.n].first_way].route : r;
    take_weariness(m, w, formation_id(w, i), &m->ground[m->route[r.n].ground], f->marched_m,
                   f->flags);
}

void march_step(const Model *m, World *w, EventList *out)
{
    Column column[FORMATION_MAX];
    bool moves[FORMATION_MAX] = { false };
    Dawn dawn;
    Spots all;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        f->marched_m = 0;
        f->met = 0;
        follow(m, w, f);
    }
    spots_of(m, w, &all);
    note_dawn(m, w, &all, &dawn, out);
    for (int k = 0; k < all.count; k++) {
        int i = all.spot[k].i;
        Formation *f = &w->formation[i];
        if (!wants_to_move(f))
            continue;
        column[i] = column_of(m, w, formation_id(w, i), f->flags);
        f->path = (int32_t)column_path(&column[i]);
        moves[i] = !f->met || may_part(m, w, i, &dawn);
        if (moves[i])
            f->met = 0;
    }
    for (int q = 0; q < QUARTERS; q++) {
        for (int k = 0; k < all.count; k++) {
            int i = all.spot[k].i;
            if (!moves[i] || w->formation[i].met)
                continue;
            march_quarter(m, w, i, &column[i], out);
            spots_move(m, w, k, &all);
        }
        note_contacts(m, w, &all, moves, &dawn, out);
    }
    for (int k = 0; k < all.count; k++)
        tire(m, w, all.spot[k].i);
}
