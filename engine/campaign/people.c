/*
 * people.c: where every man is: the ledger of losses, and the night's rest.
 */
#include "campaign/people.h"

#include "base/rng.h"
#include "campaign/line.h"
#include "campaign/say.h"
#include "campaign/stable.h"

/* ---- ledgers ---- */

static int32_t *stock_of(PoolState *p, Cause why)
{
    switch (why) {
    case CAUSE_CAPTURED: return &p->captured;
    case CAUSE_LEFT: case CAUSE_LEFT_HUNGRY: case CAUSE_LEFT_BEATEN: return &p->deserted;
    case CAUSE_HOME:     return &p->home;
    case CAUSE_OVER:     return NULL;       /* they stand in another pool's books */
    default:             return &p->dead;
    }
}

static void book(PoolState *p, int32_t n, Cause why)
{
    int32_t *stock = stock_of(p, why);
    p->gone[why] += n;
    if (stock)
        *stock += n;
}

/* Their beasts go with them: dead or lost to this army either way. */
static void lose_mounts(const Model *m, World *w, Contingent *c, int32_t men, int32_t before)
{
    int32_t mount = m->arm[c->arm.n].mount;
    if (!mount || before <= 0)
        return;
    if (m->arm[c->arm.n].class == ARM_BEAST) {      /* they fall by themselves; left alone they stray */
        if (men >= before)
            stable_lose(m, w, contingent_id(w, (int)(c - w->contingent)), c->mounts, ELEPHANT_LOST);
        return;
    }
    int32_t gone = men >= before ? c->mounts : (int32_t)muldiv(c->mounts, men, before);
    c->mounts -= gone;
    w->ledger.animals_dead[mount - 1] += gone;
}

int32_t people_lose(const Model *m, World *w, ContingentId id, int32_t n, Cause why)
{
    Contingent *c = &w->contingent[id.i];
    must(c->gen == id.gen && id.gen);
    n = clamp_i32(n, 0, c->men);
    lose_mounts(m, w, c, n, c->men + c->wounded);
    book(&w->pool[c->pool.n], n, why);
    c->men -= n;
    return n;
}

int32_t people_wound(World *w, ContingentId id, int32_t n)
{
    Contingent *c = &w->contingent[id.i];
    n = clamp_i32(n, 0, c->men);
    c->wounded += n;
    c->men -= n;
    return n;
}

int32_t people_lose_wounded(World *w, ContingentId id, int32_t n, Cause why)
{
    Contingent *c = &w->contingent[id.i];
    n = clamp_i32(n, 0, c->wounded);
    c->wounded -= n;
    book(&w->pool[c->pool.n], n, why);
    return n;
}

int32_t people_die_at_home(World *w, PoolId pool, int32_t n, Cause why)
{
    PoolState *p = &w->pool[pool.n];
    n = clamp_i32(n, 0, p->free);
    p->free -= n;
    book(p, n, why);
    return n;
}

int32_t people_move(World *w, PoolId from, PoolId to, int32_t n)
{
    PoolState *a = &w->pool[from.n], *b = &w->pool[to.n];
    n = clamp_i32(n, 0, a->free);
    int64_t were = (int64_t)b->free + n;
    if (!n || from.n == to.n)
        return 0;
    b->families = (int32_t)(((int64_t)b->families * b->free + (int64_t)a->families * n) / were);
    a->free -= n;
    book(a, n, CAUSE_OVER);
    b->free += n;
    b->came += n;
    return n;
}

/* ---- rest ---- */

static bool halted(const Formation *f)
{
    return f->marched_m == 0 && !f->met;
}

static bool is_mixed(const Model *m, const World *w, FormationId f)
{
    bool barred[2] = { false };
    for (int c = contingent_of(w, f, -1); c >= 0; c = contingent_of(w, f, c))
        barred[m->pool[w->contingent[c].pool.n].barred != 0] = true;
    return barred[0] && barred[1];
}

/* Order that is lost while those once barred are new beside the others (B4). */
static int32_t unease(const Model *m, const World *w, FormationId f)
{
    int32_t day = w->side[w->formation[f.i].side].ban_day;
    bool new = day >= 0 && w->clock.day - day < m->rules.people_ban_weeks * WEEK_DAYS;
    return new && is_mixed(m, w, f) ? m->rules.people_ban_unease : 0;
}

/* How its night is: what kind of day it was, and what its base is worth (asked for
 * only where order is mended, since it is a long question). */
typedef struct Night { bool resting; int32_t uneasy, base; } Night;
enum { BASE_UNASKED = -1 };

static void rest_contingent(const Model *m, const World *w, const Formation *f, Contingent *c,
                            Night *night)
{
    const Rules *r = &m->rules;
    int32_t got = min_i32(f->fed, f->watered);
    if (c->fatigue) {
        int32_t ease = night->resting ? r->march_halt_rest : r->march_night_rest;
        c->fatigue = (int16_t)max_i32(0, c->fatigue - (int32_t)permille_of(ease, got));
    }
    int32_t whole = clamp_i32(c->quality + 250, 500, 950) - night->uneasy;     /* such men can keep */
    if (c->cohesion >= whole)
        return;
    int32_t rate = night->resting ? r->people_order_rest : r->people_order_march;
    int64_t mends = permille_of(permille_of(whole - c->cohesion, rate), got);
    if (!mends)
        return;
    if (night->base == BASE_UNASKED)
        night->base = base_rest(m, w, c->formation);
    c->cohesion += (int16_t)permille_of(mends, night->base);
}

/* The night between two days of battle, for an army that holds its ground (E9). */
static void sleep_on_field(const Rules *r, const Formation *f, Contingent *c)
{
    int32_t got = min_i32(f->fed, f->watered), top = min_i32(c->quality + r->sky_night_top, 1000);
    int64_t gain = permille_of(permille_of(1000 - c->cohesion, r->sky_night_order),
                               500 + c->quality);
    int32_t eased = c->fatigue - (int32_t)permille_of(c->fatigue, r->sky_night_fatigue);
    c->fatigue -= (int16_t)permille_of(eased, got);
    if (c->cohesion < top)
        c->cohesion = (int16_t)min_i64(top, c->cohesion + permille_of(gain, got));
}

void people_rest(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        bool fought = f->fought_day == w->clock.day, still = halted(f) && !fought;
        bool camps = fought && f->beaten_day != w->clock.day;
        Night night = { still, unease(m, w, formation_id(w, i)), BASE_UNASKED };
        f->comes = 0;
        f->night_fight &= fought;
        if (f->order == ORDER_FORTIFY && still && f->fortified < 30)
            f->fortified++;
        for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
             c = contingent_of(w, formation_id(w, i), c))
            if (camps && !f->night_fight)
                sleep_on_field(&m->rules, f, &w->contingent[c]);
            else if (!camps)
                rest_contingent(m, w, f, &w->contingent[c], &night);
    }
    stable_night(m, w, out);
}
