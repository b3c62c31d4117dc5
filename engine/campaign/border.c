/*
 * border.c: the people between: how a country's temper drifts with taxes and
 * armies (mechanics C8), and border tribes who ride with whoever they hold for
 * the winner (B10).
 */
#include "campaign/hold.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/people.h"
#include "campaign/say.h"

/* Moves an attitude by `points`, but no farther than the bound: no province is
 * flipped by taxes alone. */
static void nudge(const Model *m, World *w, RegionId r, Side side, int32_t points)
{
    int32_t bound = m->rules.court_drift_bound, is = w->region[r.n].attitude[side];
    if (points > 0 ? is < bound : is > -bound)
        court_temper(w, r, side, points > 0 ? min_i32(points, bound - is)
                                            : max_i32(points, -bound - is));
}

/* Once a week for each region and side, however many towns or armies. */
static void tempers(const Model *m, World *w)
{
    bool taxed[REGION_MAX][SIDE_MAX] = { { false } }, trodden[REGION_MAX][SIDE_MAX] = { { false } };
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].tributary)
            taxed[m->place[p].region.n][w->place[p].tributary] = true;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        PlaceId at = mover_near(m, &f->pos);
        const PlaceState *s = &w->place[at.n];
        if (!f->garrison && enemies(w, f->side, s->owner) && s->tributary != f->side)
            trodden[m->place[at.n].region.n][f->side] = true;
    }
    for (int r = 1; r <= m->regions; r++)
        for (int s = 1; s <= m->sides; s++) {
            RegionId region = { (uint16_t)r };
            if (taxed[r][s])
                nudge(m, w, region, (Side)s, m->rules.court_terms_drift);
            if (trodden[r][s])
                nudge(m, w, region, (Side)s, -m->rules.court_war_drift);
        }
}

/* The side whose part the free men of a people take although it is not theirs;
 * 0: none. */
static Side drawn_to(const Model *m, const World *w, PoolId pool)
{
    const PoolModel *p = &m->pool[pool.n];
    const int16_t *a = w->region[m->place[p->home.n].region.n].attitude;
    int best = 0;
    for (int s = 1; s <= m->sides; s++)
        if (s != p->side && a[s] > m->rules.court_buffer_from && a[s] > a[p->side] &&
            (!best || a[s] > a[best]))
            best = s;
    return (Side)best;
}

/* Its nearest army they can reach. */
static int nearest_army(const Model *m, const World *w, Side side, PlaceId home)
{
    uint32_t least = (uint32_t)m->rules.people_call_reach * 1000;
    int best = -1;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        uint32_t metres = path_metres(m, PATH_CAMEL, home, mover_near(m, &f->pos));
        if (f->side != side || f->garrison || metres > least)
            continue;
        least = metres;
        best = i;
    }
    return best;
}

/* How they fight: as the scenario's lists have them. */
static ArmId arm_of(const Model *m, PoolId pool)
{
    ArmId arm = { 0 };
    int32_t most = 0;
    for (int i = 0; i < m->contingents; i++)
        if (m->contingent[i].pool.n == pool.n && m->contingent[i].men[1] > most) {
            most = m->contingent[i].men[1];
            arm = m->contingent[i].arm;
        }
    return arm;
}

void border_week(const Model *m, World *w, EventList *out)
{
    tempers(m, w);
    for (uint16_t i = 1; i <= m->pools; i++) {
        PoolId pool = { i };
        const PoolModel *p = &m->pool[i];
        bool rides = p->muster == MUSTER_VOLUNTEERS && !p->barred && w->pool[i].free > 0 && p->home.n;
        Side side = rides ? drawn_to(m, w, pool) : 0;
        int army = side ? nearest_army(m, w, side, p->home) : -1;
        ArmId arm = army < 0 ? (ArmId){ 0 } : arm_of(m, pool);
        if (!arm.n)
            continue;
        Rng dice = rng_at(w->seed, RNG_RECRUIT, w->clock.day, 1u << 16 | i);
        int32_t men = (int32_t)rng_round(&dice, w->pool[i].free, m->rules.court_buffer_men, 1000);
        int32_t came = people_join(m, w, formation_id(w, army), pool, arm, men);
        if (!came)
            continue;
        Event *e = say(m, w, out, EV_REINFORCED, formation_id(w, army));
        e->n[0] = came;
        e->n[1] = i;
    }
}
