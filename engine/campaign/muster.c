/*
 * muster.c: who answers a call, and how he gets there.
 */
#include "campaign/muster.h"

#include "base/rng.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/siege.h"

/* ---- who comes ---- */

enum {
    FIRST_MEN   = 300,      /* on their way, after whom others take heart (B3) */
    BAND_DAYS   = 2,        /* to gather a band of volunteers (judgement) */
    COIN        = 20,       /* dirhams a man that add one permille (B12) */
    THREAT_MEN  = 1000,     /* an army that threatens a seat has as many (judgement) */
    THREAT_NEAR = 100,      /* km from the seat within which it stands before it, */
    THREAT_FAR  = 500       /* and from which on nobody fears it (judgement) */
};

/* What men hope for: the army's share, and more where much has been won (B3, B12). */
static int32_t incentive(const Model *m, const World *w, Side side)
{
    int64_t coin = 0, men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (w->formation[i].side != side)
            continue;
        coin += w->formation[i].spoils_dh;
        men += formation_men(w, formation_id(w, i));
    }
    int64_t won = men ? coin / men / COIN : 0;
    return (int32_t)min_i64(m->rules.people_promise + won, m->rules.people_promise_most);
}

/* Volunteers of one week, bp of those free (B3). */
static int64_t volunteer_bp(const Model *m, const World *w, PoolId pool, int64_t metres)
{
    const PoolState *p = &w->pool[pool.n];
    const SideState *side = &w->side[m->pool[pool.n].side];
    int32_t reach = max_i32(1, m->rules.people_call_reach);
    if (metres > reach * INT64_C(1000))
        return 0;
    int32_t zeal = p->zeal + (p->travelling >= FIRST_MEN ? m->rules.people_bandwagon : 0);
    int64_t bp = permille_of(m->rules.people_call_base, 500 + min_i32(zeal, 1000));
    bp = permille_of(bp, 1000 + side->memory);
    bp = permille_of(bp, 1000 + incentive(m, w, m->pool[pool.n].side));
    return max_i64(0, permille_of(bp, 1000 - metres / reach / 2));
}

int32_t muster_threat(const Model *m, const World *w, Side side)
{
    PlaceId seat = m->side[side].seat;
    int32_t most = 0;
    for (int i = formation_first(w); seat.n && i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (!at_war(w, side, f->side) || formation_men(w, formation_id(w, i)) < THREAT_MEN)
            continue;
        PlaceId at = mover_near(m, &f->pos);
        if (!path_exists(m, PATH_ARMY, at, seat))
            continue;
        int32_t km = at.n == seat.n ? 0 : (int32_t)(path_metres(m, PATH_ARMY, at, seat) / 1000);
        most = max_i32(most, (THREAT_FAR - km) * 1000 / (THREAT_FAR - THREAT_NEAR));
    }
    return min_i32(most, 1000);
}

/* A house sends a part of what it had, more the better it stands with a crown
 * that is obeyed and afraid (B9); what it has sent already is counted. */
static int32_t retinue(const Model *m, const World *w, PoolId pool)
{
    const Rules *r = &m->rules;
    const PoolState *p = &w->pool[pool.n];
    Side side = m->pool[pool.n].side;
    int64_t share = r->people_muster_least + permille_of(r->people_muster_crown, w->side[side].authority) +
                    permille_of(r->people_muster_threat, muster_threat(m, w, side));
    int64_t had = max_i32(m->pool[pool.n].men[w->reading], p->free);
    int64_t sends = permille_of(permille_of(had, p->loyalty), min_i64(share, 1000));
    return (int32_t)clamp_i64(sends - (had - p->free), 0, p->free);
}

static int64_t metres_to(const Model *m, PoolId pool, PlaceId at)
{
    PlaceId home = m->pool[pool.n].home;
    if (!home.n || home.n == at.n)
        return 0;
    return path_exists(m, PATH_CAMEL, home, at) ? path_metres(m, PATH_CAMEL, home, at) : INT32_MAX;
}

static int32_t days_for(int64_t metres, int32_t km_day)
{
    int64_t day = (int64_t)max_i32(1, km_day) * 1000;
    return (int32_t)((metres + day - 1) / day);
}

static int32_t days_on_way(const Model *m, const World *w, PoolId pool, int64_t metres)
{
    const Rules *r = &m->rules;
    int32_t slack = 1000 - w->side[m->pool[pool.n].side].authority;
    switch (m->pool[pool.n].muster) {
    case MUSTER_HOUSE:
        return r->people_muster_days + days_for(metres, r->people_muster_road) +
               (int32_t)permille_of(r->people_muster_slack, slack);
    case MUSTER_LEVY:
        return r->people_levy_days + days_for(metres, r->people_muster_road);
    default:
        return BAND_DAYS + days_for(metres, r->people_ride_day);
    }
}

Answer muster_answer(const Model *m, const World *w, PoolId pool, int32_t asked, PlaceId at)
{
    int64_t metres = metres_to(m, pool, at);
    if (metres >= INT32_MAX)
        return (Answer){ 0 };
    bool volunteers = m->pool[pool.n].muster == MUSTER_VOLUNTEERS;
    int64_t most = volunteers ? muldiv(w->pool[pool.n].free, volunteer_bp(m, w, pool, metres), 10000)
                              : retinue(m, w, pool);
    return (Answer){ .men = (int32_t)min_i64(asked, most), .most = (int32_t)most,
                     .days = days_on_way(m, w, pool, metres) };
}

/* ---- setting out ---- */

/* The arm men of a pool fight as: as their like with that army, then with any of
 * their side, then as most with it do. */
static ArmId usual_arm(const Model *m, const World *w, PoolId pool, FormationId f)
{
    static const int64_t with_it = INT64_C(1) << 40, like = INT64_C(1) << 41, both = INT64_C(1) << 42;
    ArmId arm = { 0 };
    int64_t most = -1;
    Side side = m->pool[pool.n].side;
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        bool own = c->pool.n == pool.n;
        if ((!own && most >= like) || m->pool[c->pool.n].side != side ||
            m->arm[c->arm.n].class == ARM_BEAST)
            continue;
        bool here = same_formation(c->formation, f);
        int64_t weight = c->men + (own && here ? both : own ? like : here ? with_it : 0);
        if (weight > most) {
            most = weight;
            arm = c->arm;
        }
    }
    return arm;
}

static int free_slot(const World *w)
{
    for (int i = 0; i < MUSTER_MAX; i++)
        if (!w->muster[i].live)
            return i;
    return -1;
}

bool muster_full(const World *w) { return free_slot(w) < 0; }

int32_t muster_send(const Model *m, World *w, PoolId pool, int32_t n, FormationId to, PlaceId at,
                    EventList *out)
{
    const Formation *f = formation_at(w, to);
    if (f)
        at = mover_near(m, &f->pos);
    int slot = free_slot(w);
    int64_t metres = metres_to(m, pool, at);
    ArmId arm = usual_arm(m, w, pool, to);
    n = min_i32(n, w->pool[pool.n].free);
    if (slot < 0 || n <= 0 || !arm.n || metres >= INT32_MAX)
        return 0;
    int32_t days = days_on_way(m, w, pool, metres);
    w->pool[pool.n].free -= n;
    w->pool[pool.n].travelling += n;
    w->muster[slot] = (Muster){ .live = 1, .pool = pool, .arm = arm, .to = f ? to : (FormationId){ 0 },
                                .at = at, .men = n, .left_day = (int16_t)w->clock.day,
                                .due_day = (int16_t)(w->clock.day + days) };
    Event *e = f ? say(m, w, out, EV_CALLED, to)
                 : say_of_side(w, out, EV_CALLED, m->pool[pool.n].side, at);
    e->n[0] = n;
    e->n[1] = pool.n;
    e->n[2] = days;
    return n;
}

int32_t muster_call(const Model *m, World *w, PoolId pool, int32_t asked, FormationId to, PlaceId at,
                    EventList *out)
{
    const Formation *f = formation_at(w, to);
    PlaceId where = f ? mover_near(m, &f->pos) : at;
    int32_t come = muster_answer(m, w, pool, asked, where).men;
    if (m->pool[pool.n].muster == MUSTER_VOLUNTEERS) {
        Rng dice = rng_at(w->seed, RNG_RECRUIT, w->clock.day, pool.n);
        int64_t bp = volunteer_bp(m, w, pool, min_i64(metres_to(m, pool, where), INT32_MAX));
        come = (int32_t)min_i64(asked, rng_round(&dice, w->pool[pool.n].free, bp, 10000));
    }
    return muster_send(m, w, pool, come, to, at, out);
}

/* ---- on the way ---- */

enum {
    NEAR_M    = 40000,      /* whoever is this near is reached */
    CHASE     = 90,         /* days late after which they give it up */
    WAIT_DAYS = 60,         /* they wait for somebody to join where they gather (judgement) */
    ELSE_M    = 150000      /* if he is gone, another within this will do */
};

static void say_band(const Model *m, const World *w, const Muster *b, EventKind kind, FormationId f,
                     EventList *out)
{
    Side side = m->pool[b->pool.n].side;
    Event *e = formation_at(w, f) ? say(m, w, out, kind, f) : say_of_side(w, out, kind, side, b->at);
    e->side = side;
    e->heard = heard_by(side);
    e->n[0] = b->men;
    e->n[1] = b->pool.n;
    e->n[2] = w->clock.day - b->left_day;
}

static void disband(const Model *m, World *w, Muster *b, EventList *out)
{
    say_band(m, w, b, EV_MUSTER_HOME, (FormationId){ 0 }, out);
    w->pool[b->pool.n].travelling -= b->men;
    w->pool[b->pool.n].free += b->men;
    *b = (Muster){ 0 };
}

static void join_up(const Model *m, World *w, Muster *b, EventList *out)
{
    FormationId f = b->to;
    w->pool[b->pool.n].travelling -= b->men;
    w->pool[b->pool.n].free += b->men;
    int32_t all = b->men, came = people_join(m, w, f, b->pool, b->arm, all);
    b->men = came;
    if (came)
        say_band(m, w, b, EV_MUSTERED, f, out);
    b->men = all - came;                    /* no room for them there: they go home */
    if (all > came)
        say_band(m, w, b, EV_MUSTER_HOME, (FormationId){ 0 }, out);
    *b = (Muster){ 0 };
}

/* Its own army again, or the largest within reach of where they are. */
static FormationId whom_to_join(const Model *m, const World *w, const Muster *b)
{
    Side side = m->pool[b->pool.n].side;
    const Formation *f = formation_at(w, b->to);
    FormationId best = { 0 };
    int32_t most = 0;
    if (f && f->side == side && !f->waits)
        return b->to;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (w->formation[i].side != side)
            continue;
        PlaceId at = mover_near(m, &w->formation[i].pos);
        bool near = at.n == b->at.n ||
                    (b->to.gen && path_exists(m, PATH_CAMEL, b->at, at) &&
                     path_metres(m, PATH_CAMEL, b->at, at) <= ELSE_M);
        int32_t men = near ? formation_men(w, formation_id(w, i)) : 0;
        if (men > most) {
            most = men;
            best = formation_id(w, i);
        }
    }
    return best;
}

bool muster_awaited(const Model *m, const World *w, Side side)
{
    enum { WORTH_WAITING = 5 };
    int64_t coming = 0, there = 0;
    for (int i = 0; i < MUSTER_MAX; i++)
        if (w->muster[i].live && m->pool[w->muster[i].pool.n].side == side)
            coming += w->muster[i].men;
    for (int i = coming ? formation_first(w) : -1; i >= 0; i = formation_next(w, i))
        if (w->formation[i].side == side)
            there += formation_men(w, formation_id(w, i));
    return coming && coming * WORTH_WAITING >= there;
}

/* Follows an army that has marched on; false: there is no way to it. */
static bool follow(const Model *m, World *w, Muster *b, PlaceId to)
{
    if (!path_exists(m, PATH_CAMEL, b->at, to))
        return false;
    int32_t days = days_for(path_metres(m, PATH_CAMEL, b->at, to), m->rules.people_ride_day);
    b->at = to;
    b->due_day = (int16_t)(w->clock.day + max_i32(1, days));
    return true;
}

static void band_day(const Model *m, World *w, Muster *b, uint32_t slot, EventList *out)
{
    if (b->due_day > w->clock.day)
        return;
    bool gathers = !b->to.gen;
    FormationId f = whom_to_join(m, w, b);
    int32_t late = w->clock.day - b->due_day;
    if (!f.gen && gathers && late < WAIT_DAYS)
        return;
    int32_t usual = days_on_way(m, w, b->pool, metres_to(m, b->pool, b->at));
    if (!f.gen || w->clock.day - b->left_day > CHASE + usual) {
        disband(m, w, b, out);
        return;
    }
    b->to = f;
    PlaceId at = mover_near(m, &w->formation[f.i].pos);
    Side side = w->formation[f.i].side;
    bool far = at.n != b->at.n && (!path_exists(m, PATH_CAMEL, b->at, at) ||
                                   path_metres(m, PATH_CAMEL, b->at, at) > NEAR_M);
    if (far) {
        if (!follow(m, w, b, at))
            disband(m, w, b, out);
    } else if (!siege_stops(w, w->formation[f.i].pos.at, side, 1u << 17 | slot)) {
        join_up(m, w, b, out);
    }
}

void muster_day(const Model *m, World *w, EventList *out)
{
    for (int i = 0; i < MUSTER_MAX; i++)
        if (w->muster[i].live)
            band_day(m, w, &w->muster[i], (uint32_t)i, out);
}
