/*
 * people.c: where every man is: losses, and the slow wear and mending of days
 * and weeks.
 */
#include "campaign/people.h"

#include "base/rng.h"
#include "campaign/line.h"
#include "campaign/say.h"
#include "campaign/stable.h"
#include "campaign/siege.h"

/* ---- ledgers ---- */

static int32_t *ledger_of(PoolState *p, Loss how)
{
    switch (how) {
    case LOSS_DEAD:     return &p->dead;
    case LOSS_CAPTURED: return &p->captured;
    case LOSS_DESERTED: return &p->deserted;
    default:            return &p->home;
    }
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

int32_t people_lose(const Model *m, World *w, ContingentId id, int32_t n, Loss how)
{
    Contingent *c = &w->contingent[id.i];
    must(c->gen == id.gen && id.gen);
    n = clamp_i32(n, 0, c->men);
    if (how == LOSS_WOUNDED) {
        c->wounded += n;
    } else {
        lose_mounts(m, w, c, n, c->men + c->wounded);
        *ledger_of(&w->pool[c->pool.n], how) += n;
    }
    c->men -= n;
    return n;
}

static int32_t heal(World *w, ContingentId id, int32_t n)
{
    Contingent *c = &w->contingent[id.i];
    n = clamp_i32(n, 0, c->wounded);
    c->wounded -= n;
    c->men += n;
    return n;
}

int32_t people_lose_wounded(World *w, ContingentId id, int32_t n, Loss how)
{
    Contingent *c = &w->contingent[id.i];
    n = clamp_i32(n, 0, c->wounded);
    c->wounded -= n;
    *ledger_of(&w->pool[c->pool.n], how) += n;
    return n;
}

/* ---- rest ---- */

static bool halted(const Formation *f)
{
    return f->marched_m == 0 && !f->met;
}

static void rest_contingent(const Rules *r, const Formation *f, Contingent *c, bool resting,
                            int32_t base)
{
    int32_t got = min_i32(f->fed, f->watered);
    int32_t ease = resting ? r->march_halt_rest : r->march_night_rest;
    ease = (int32_t)permille_of(ease, got);
    c->fatigue = (int16_t)max_i32(0, c->fatigue - ease);
    int32_t rate = resting ? r->people_order_rest : r->people_order_march;
    int32_t whole = clamp_i32(c->quality + 250, 500, 950);     /* the order such men can keep */
    int64_t mends = permille_of(permille_of(whole - c->cohesion, rate), got);
    if (c->cohesion < whole)
        c->cohesion += (int16_t)permille_of(mends, base);
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
        f->comes = 0;
        f->night_fight &= fought;
        if (f->order == ORDER_FORTIFY && still && f->fortified < 30)
            f->fortified++;
        int32_t base = camps ? 1000 : base_rest(m, w, formation_id(w, i));
        for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
             c = contingent_of(w, formation_id(w, i), c))
            if (camps && !f->night_fight)
                sleep_on_field(&m->rules, f, &w->contingent[c]);
            else if (!camps)
                rest_contingent(&m->rules, f, &w->contingent[c], still, base);
    }
    stable_night(m, w, out);
}

/* ---- the week's wear ---- */

enum { BEATEN_DAYS = 14 };      /* a defeat is fresh for two weeks (A10) */

/* Mechanics A10, in hundredths of a percent a week. */
static int32_t leave_bp(const Model *m, const World *w, const Formation *f, const Contingent *c)
{
    const Rules *r = &m->rules;
    int32_t loyalty = w->pool[c->pool.n].loyalty;
    int32_t bp =
        r->people_leave_volunteer + (int32_t)permille_of(r->people_leave_disloyal, 1000 - loyalty);
    if (f->beaten_day >= 0 && w->clock.day - f->beaten_day < BEATEN_DAYS)
        bp += (int32_t)muldiv(r->people_leave_beaten, 1500 - loyalty, 1000);
    return m->pool[c->pool.n].kin ? (int32_t)permille_of(bp, r->people_leave_kin) : bp;
}

enum { CLEAN_WEEKS = 3 };       /* before a camp fouls its ground (A10) */

static int32_t sick_bp(const Model *m, const World *w, const Formation *f)
{
    const Rules *r = &m->rules;
    int32_t weeks = (w->clock.day - f->since_day) / 7;
    int32_t bp = r->people_sick_moving;
    if (f->pos.at.n && weeks > CLEAN_WEEKS)
        bp += min_i32(r->people_sick_most, r->people_sick_camp * (weeks - CLEAN_WEEKS));
    bp += siege_sickness(m, w, f);
    int32_t month = date_of(m, w->clock.day).month;
    return month >= 6 && month <= 9 ? bp * 3 / 2 : bp;      /* fevers of the hot months */
}

typedef struct Toll { int32_t left, sick, healed; } Toll;

static void wear_contingent(const Model *m, World *w, int i, const Formation *f, Toll *t)
{
    const Rules *r = &m->rules;
    ContingentId id = contingent_id(w, i);
    Contingent *c = &w->contingent[i];
    Rng dice = rng_at(w->seed, RNG_DESERT, w->clock.day, (uint64_t)i << 16 | c->gen);
    int32_t leave = (int32_t)rng_round(&dice, c->men, leave_bp(m, w, f, c), 10000);
    int32_t sick = (int32_t)rng_round(&dice, c->men, sick_bp(m, w, f), 10000);
    bool rests = f->order == ORDER_REST || f->order == ORDER_HOLD;
    int32_t healed =
        (int32_t)rng_round(&dice, c->wounded, rests ? r->people_heal_rest : r->people_heal, 1000);
    int32_t die = (int32_t)rng_round(&dice, c->wounded, r->people_wound_death, 1000);
    t->left += people_lose(m, w, id, leave, LOSS_DESERTED);
    t->sick += people_lose(m, w, id, sick, LOSS_DEAD);
    t->healed += heal(w, id, healed);
    t->sick += people_lose_wounded(w, id, die, LOSS_DEAD);
    if (c->quality < m->pool[c->pool.n].quality)
        c->quality =
            (int16_t)min_i32(m->pool[c->pool.n].quality, c->quality + r->people_train_week);
    if (!stable_drills(w, f))
        c->habit = (int16_t)max_i32(m->pool[c->pool.n].habit, c->habit - r->beast_habit_fade);
}

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

void people_week(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        FormationId id = formation_id(w, i);
        Toll t = { 0 };
        for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
            wear_contingent(m, w, c, &w->formation[i], &t);
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
    leaders_week(w);
    memories_fade(m, w);
}
