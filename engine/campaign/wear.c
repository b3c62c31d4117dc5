/*
 * wear.c: the slow wear and mending of armies by the week: sickness, the way
 * home, pay, wounds that heal, recruits that learn.
 */
#include "campaign/people.h"

#include "base/rng.h"
#include "campaign/city.h"
#include "campaign/court.h"
#include "campaign/say.h"
#include "campaign/siege.h"
#include "campaign/stable.h"
#include "world/families.h"

enum { BEATEN_DAYS = 14 };      /* a defeat is fresh for two weeks (A10) */

/* What concerns all armies of a week alike. */
typedef struct Week {
    const Model *m;
    World       *w;
    int32_t      unpaid[SIDE_MAX];          /* permille of their pay men did not get */
    bool         threatened[POOL_MAX];      /* an enemy stands at its home, or holds it */
} Week;

/* ---- pay ---- */

static bool is_hired(const Model *m, PoolId pool)
{
    return m->pool[pool.n].muster != MUSTER_VOLUNTEERS;
}

bool people_paid(const Model *m, const World *w, Side side)
{
    if (city_any(m, w, side))
        return true;
    for (int p = 1; p <= m->pools && m->side[side].treasury_kdh > 0; p++)
        if (m->pool[p].side == side && is_hired(m, (PoolId){ (uint16_t)p }))
            return true;
    return false;
}

Wages people_wages(const Model *m, const World *w, Side side)
{
    Wages sum = { .pensions = city_pensions(m, w, side) };
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        FormationId f = formation_id(w, i);
        if (w->formation[i].side == side && city_feeds(w, &w->formation[i]))
            sum.stipends += city_stipends(m, w, f);
        for (int c = contingent_of(w, f, -1); w->formation[i].side == side && c >= 0;
             c = contingent_of(w, f, c)) {
            const Contingent *unit = &w->contingent[c];
            bool rides = m->arm[unit->arm.n].fights_mounted;
            if (is_hired(m, unit->pool))
                *(rides ? &sum.riders : &sum.foot) += unit->men;
        }
    }
    sum.due = sum.pensions + sum.stipends + sum.riders * m->rules.people_pay_horse +
              sum.foot * m->rules.people_pay_foot;
    return sum;
}

static void pay_side(Week *k, int side, EventList *out)
{
    int64_t due = people_wages(k->m, k->w, (Side)side).due, have = max_i64(0, k->w->side[side].treasury_dh);
    int64_t paid = min_i64(due, have);
    coin_move(k->w, (Side)side, COIN_PAY, -paid);
    if (paid == due)
        return;
    k->unpaid[side] = (int32_t)muldiv(due - paid, 1000, due);
    Event *e = say_of_side(k->w, out, EV_ARREARS, (Side)side, (PlaceId){ 0 });
    e->n[0] = due - paid;
    for (int p = 1; p <= k->m->pools; p++)
        if (k->m->pool[p].side == side &&
            (is_hired(k->m, (PoolId){ (uint16_t)p }) || city_of(k->w, k->m->pool[p].home, (Side)side)))
            court_loyalty_pool(k->w, (PoolId){ (uint16_t)p },
                               -(int32_t)permille_of(k->m->rules.people_arrears_loyalty,
                                                     k->unpaid[side]));
}

/* Volunteers live on what they won (B12). */
static void spend_spoils(const Model *m, World *w)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        f->spoils_dh -= permille_of(f->spoils_dh, m->rules.people_spend);
    }
}

/* ---- going home ---- */

static void mark_threatened(Week *k)
{
    const Model *m = k->m;
    uint8_t stand[PLACE_MAX] = { 0 };       /* bit s: side s has an army near */
    static_assert(SIDE_MAX <= 8, "a bit each");
    for (int i = formation_first(k->w); i >= 0; i = formation_next(k->w, i))
        stand[mover_near(m, &k->w->formation[i].pos).n] |=
            (uint8_t)(1u << k->w->formation[i].side);
    for (int p = 1; p <= m->pools; p++) {
        Side side = m->pool[p].side;
        PlaceId home = m->pool[p].home;
        k->threatened[p] = at_war(k->w, side, k->w->place[home.n].owner);
        for (int s = 1; s <= m->sides && stand[home.n]; s++)
            k->threatened[p] |= (stand[home.n] >> s & 1) && at_war(k->w, side, (Side)s);
    }
}

/* Retinues in the field; a garrison lives where it serves. */
static bool longs_for_home(const Model *m, const World *w, const Formation *f, const Contingent *c)
{
    return m->pool[c->pool.n].muster == MUSTER_HOUSE && !f->garrison &&
           w->clock.day - c->since_day > m->rules.people_longing_days;
}

/* Who is free to go, who is paid to stay, who was fetched from his plough (A10); the
 * disloyal of all three oftener. */
static int32_t leave_base(const Rules *r, const PoolModel *pool, int32_t loyalty, bool garrison)
{
    enum { LOYAL = 600 };
    int32_t base[MUSTER_KINDS] = { [MUSTER_VOLUNTEERS] = r->people_leave_volunteer,
                                   [MUSTER_HOUSE] = r->people_leave_paid,
                                   [MUSTER_LEVY] = garrison ? r->people_leave_paid : r->people_leave_levy };
    return base[pool->muster] +
           (int32_t)muldiv(r->people_leave_disloyal, max_i32(0, LOYAL - loyalty), LOYAL);
}

/* Mechanics A10, in hundredths of a percent a week; *why: what drives most of them. */
static int32_t leave_bp(const Week *k, const Formation *f, const Contingent *c, Cause *why)
{
    const Rules *r = &k->m->rules;
    const PoolModel *pool = &k->m->pool[c->pool.n];
    int32_t loyalty = k->w->pool[c->pool.n].loyalty, beaten = 0;
    int32_t bp = leave_base(r, pool, loyalty, f->garrison);
    if (pool->muster == MUSTER_VOLUNTEERS && city_feeds(k->w, f))
        bp = (int32_t)permille_of(bp, r->people_city_stay) +
             (int32_t)permille_of(r->people_arrears_leave, k->unpaid[f->side]);
    if (pool->muster != MUSTER_VOLUNTEERS)
        bp += (int32_t)permille_of(r->people_arrears_leave, k->unpaid[f->side]);
    bool levy = pool->muster == MUSTER_LEVY && !f->garrison;
    bp += levy && k->threatened[c->pool.n] ? r->people_home_threat : 0;
    bp += longs_for_home(k->m, k->w, f, c) ? r->people_longing : 0;
    if (f->beaten_day >= 0 && k->w->clock.day - f->beaten_day < BEATEN_DAYS)
        beaten = (int32_t)muldiv(r->people_leave_beaten, 1500 - loyalty, 1000);
    *why = beaten > bp ? CAUSE_LEFT_BEATEN : CAUSE_LEFT;
    bp += beaten;
    if (pool->kin)
        bp = (int32_t)permille_of(bp, r->people_leave_kin);
    int32_t with = families_near(k->m, k->w, c->formation) ? k->w->pool[c->pool.n].families : 0;
    if (f->garrison)
        with = 1000;            /* they live there */
    return bp - (int32_t)permille_of(permille_of(bp, 1000 - r->people_families_stay), with);
}

/* Retinues kept from home and unpaid lose heart once a week, however many bodies they
 * are in (B9). */
static void long_for_home(const Week *k)
{
    const Model *m = k->m;
    World *w = k->w;
    bool longs[POOL_MAX] = { false };
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        const Contingent *c = &w->contingent[i];
        const Formation *f = formation_at(w, c->formation);
        longs[c->pool.n] |= f && k->unpaid[f->side] && longs_for_home(m, w, f, c);
    }
    for (int p = 1; p <= m->pools; p++)
        if (longs[p])
            court_loyalty_pool(w, (PoolId){ (uint16_t)p }, -m->rules.people_longing_loyalty);
}

/* ---- sickness ---- */

enum { CLEAN_WEEKS = 3 };       /* before a camp fouls its ground (A10) */

/* A garrison has roofs, wells and drains where people live. */
static bool houses(const Model *m, const Formation *f)
{
    enum { TOWN = 1000 };
    return f->garrison && f->pos.at.n && m->place[f->pos.at.n].people >= TOWN;
}

int32_t people_sick_bp(const Model *m, const World *w, const Formation *f)
{
    const Rules *r = &m->rules;
    int32_t weeks = (w->clock.day - f->since_day) / 7;
    int32_t bp = r->people_sick_moving, camp = 0;
    if (f->pos.at.n && weeks > CLEAN_WEEKS)
        camp = min_i32(r->people_sick_most, r->people_sick_camp * (weeks - CLEAN_WEEKS));
    bp += houses(m, f) ? (int32_t)permille_of(camp, r->people_sick_housed) : camp;
    bp += siege_sickness(m, w, f);
    int32_t month = date_of(m, w->clock.day).month;
    return month >= 6 && month <= 9 ? bp * 3 / 2 : bp;      /* fevers of the hot months */
}

bool people_plague_at(const Model *m, const World *w, PlaceId p)
{
    return w->clock.day < w->region[m->place[p.n].region.n].plague_day;
}

/* It takes men at home like those in camp. */
static void plague_at_home(const Model *m, World *w)
{
    for (int p = 1; p <= m->pools; p++) {
        if (!people_plague_at(m, w, m->pool[p].home))
            continue;
        Rng dice = rng_at(w->seed, RNG_DISEASE, w->clock.day, UINT64_C(1) << 32 | (uint32_t)p);
        int64_t n = rng_round(&dice, w->pool[p].free, m->rules.people_plague, 10000);
        people_die_at_home(w, (PoolId){ (uint16_t)p }, (int32_t)n, CAUSE_PLAGUE);
    }
}

/* ---- one contingent ---- */

static int32_t heal(World *w, ContingentId id, int32_t n)
{
    Contingent *c = &w->contingent[id.i];
    n = clamp_i32(n, 0, c->wounded);
    c->wounded -= n;
    c->men += n;
    return n;
}

/* Nursed by their families on the march as others only in camp (B5). */
static int32_t heal_permille(const Model *m, const World *w, const Formation *f, const Contingent *c)
{
    const Rules *r = &m->rules;
    int32_t with = families_near(m, w, c->formation) ? w->pool[c->pool.n].families : 0;
    bool rests = f->order == ORDER_REST || f->order == ORDER_HOLD;
    int32_t better = r->people_heal_rest - r->people_heal;
    return r->people_heal + (rests ? better : (int32_t)permille_of(better, with));
}

typedef struct Toll { int32_t left, sick, healed; } Toll;

static void wear_contingent(const Week *k, int i, const Formation *f, int32_t bp_sick, Toll *t)
{
    const Model *m = k->m;
    World *w = k->w;
    const Rules *r = &m->rules;
    ContingentId id = contingent_id(w, i);
    Contingent *c = &w->contingent[i];
    const PoolModel *pool = &m->pool[c->pool.n];
    Cause why_left;
    Rng dice = rng_at(w->seed, RNG_DESERT, w->clock.day, (uint64_t)i << 16 | c->gen);
    int32_t leave = (int32_t)rng_round(&dice, c->men, leave_bp(k, f, c, &why_left), 10000);
    int32_t sick = (int32_t)rng_round(&dice, c->men, bp_sick, 10000);
    int32_t healed = (int32_t)rng_round(&dice, c->wounded, heal_permille(m, w, f, c), 1000);
    int32_t die = (int32_t)rng_round(&dice, c->wounded, r->people_wound_death, 1000);
    t->left += leave ? people_lose(m, w, id, leave, why_left) : 0;
    t->sick += sick ? people_lose(m, w, id, sick, CAUSE_SICKNESS) : 0;
    t->healed += heal(w, id, healed);
    t->sick += people_lose_wounded(w, id, die, CAUSE_WOUNDS);
    if (people_plague_at(m, w, mover_near(m, &f->pos)))
        t->sick += people_lose(m, w, id, (int32_t)rng_round(&dice, c->men, r->people_plague, 10000),
                               CAUSE_PLAGUE);
    if (c->quality < pool->quality)
        c->quality = (int16_t)min_i32(pool->quality, c->quality + r->people_train_week);
    if (!stable_drills(w, f))
        c->habit = (int16_t)max_i32(pool->habit, c->habit - r->beast_habit_fade);
}

/* ---- the week ---- */

/* A formation that has shrunk to nothing is no formation. */
enum { LEAST_MEN = 20 };

static void free_empty(World *w, FormationId id)
{
    for (int c = contingent_of(w, id, -1), next; c >= 0; c = next) {
        next = contingent_of(w, id, c);
        const Contingent *unit = &w->contingent[c];
        if (unit->men == 0 && unit->wounded == 0 && unit->mounts == 0)
            contingent_free(w, contingent_id(w, c));
    }
}

static void leaders_week(World *w)
{
    for (int i = 1; i < LEADER_MAX; i++)
        if (w->leader[i].fate == LEADER_WOUNDED && w->leader[i].back_day <= w->clock.day)
            w->leader[i].fate = LEADER_WELL;
}

static void memories_fade(const Model *m, World *w)
{
    for (int s = 1; s <= m->sides; s++)
        w->side[s].memory = (int32_t)(w->side[s].memory * m->rules.people_memory_keep / 1000);
}

static void loyalty_settles(const Model *m, World *w)
{
    for (int p = 1; p <= m->pools; p++) {
        FactionId f = m->pool[p].faction;
        int32_t usual = m->pool[p].loyalty;
        if (f.n)
            usual += (w->faction[f.n].loyalty - m->faction[f.n].loyalty) / 2;
        int32_t *is = &w->pool[p].loyalty;
        if (*is != clamp_i32(usual, 0, 1000))
            *is += *is < usual ? 1 : -1;
    }
}

static void wear_formation(const Week *k, FormationId id, EventList *out)
{
    const Model *m = k->m;
    World *w = k->w;
    Toll t = { 0 };
    int32_t bp_sick = people_sick_bp(m, w, &w->formation[id.i]);
    for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
        wear_contingent(k, c, &w->formation[id.i], bp_sick, &t);
    if (t.left)
        say(m, w, out, EV_DESERTED, id)->n[0] = t.left;
    if (t.sick)
        say(m, w, out, EV_SICK, id)->n[0] = t.sick;
    if (t.healed)
        say(m, w, out, EV_RECOVERED, id)->n[0] = t.healed;
    free_empty(w, id);
    if (formation_men(w, id) < LEAST_MEN)
        people_dissolve(m, w, id, out);
}

void people_week(const Model *m, World *w, EventList *out)
{
    Week k = { .m = m, .w = w };
    for (int s = 1; s <= m->sides; s++)
        if (people_paid(m, w, (Side)s))
            pay_side(&k, s, out);
    mark_threatened(&k);
    long_for_home(&k);
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        wear_formation(&k, formation_id(w, i), out);
    plague_at_home(m, w);
    spend_spoils(m, w);
    loyalty_settles(m, w);
    leaders_week(w);
    sickbed_week(m, w, out);
    memories_fade(m, w);
}
