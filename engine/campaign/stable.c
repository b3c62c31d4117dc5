/*
 * stable.c: elephants between battles: nights in which saddlers mend what was
 * cut, weeks in which some fall ill, and what a battle leaves of a corps.
 *
 * Drivers, surgeons and one saddler for three beasts are taken to be at hand
 * among an elephant corps' followers. Green fodder is cut by men of the army,
 * who do not forage meanwhile (Need.elephants).
 */
#include "campaign/stable.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/say.h"

enum { WHOLE = 1000 };

static int mount_of(const Model *m, const World *w, ContingentId c)
{
    return m->arm[w->contingent[c.i].arm.n].mount;
}

static void lose_one(const Model *m, World *w, Elephant *e, ElephantFate how)
{
    w->contingent[e->of.i].mounts--;
    w->ledger.animals_dead[mount_of(m, w, e->of) - 1]++;
    e->fate = (uint8_t)how;
    e->of = (ContingentId){ 0 };
}

/* The most hurt; of equals the one of the worse harness, then of the higher slot. */
static Elephant *weakest(World *w, int contingent)
{
    Elephant *worst = NULL;
    for (int i = 0; i < ELEPHANT_MAX; i++) {
        Elephant *e = &w->elephant[i];
        if (!serves(e, w, contingent))
            continue;
        bool worse = !worst || e->wound > worst->wound ||
                     (e->wound == worst->wound && e->harness <= worst->harness);
        worst = worse ? e : worst;
    }
    return worst;
}

void stable_lose(const Model *m, World *w, ContingentId c, int32_t n, ElephantFate how)
{
    for (Elephant *e; n > 0 && (e = weakest(w, c.i)); n--)
        lose_one(m, w, e, how);
}

/* Where none leads, the first takes the lead. */
static void choose_leader(World *w, int contingent)
{
    Elephant *first = NULL;
    for (int i = 0; i < ELEPHANT_MAX; i++) {
        Elephant *e = &w->elephant[i];
        if (!serves(e, w, contingent))
            continue;
        if (e->leader)
            return;
        first = first ? first : e;
    }
    if (first)
        first->leader = 1;
}

void stable_move(World *w, ContingentId from, ContingentId to, int32_t n)
{
    bool any = false;
    for (int i = ELEPHANT_MAX - 1; i >= 0 && n > 0; i--)
        if (serves(&w->elephant[i], w, from.i)) {
            w->elephant[i].of = to;
            any = true;
            n--;
        }
    if (!any)
        return;
    choose_leader(w, from.i);
    choose_leader(w, to.i);
}

int stable_herd(const Model *m, const World *w, FormationId f)
{
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        if (m->arm[w->contingent[i].arm.n].class == ARM_BEAST)
            return i;
    return -1;
}

int32_t stable_give(const Model *m, World *w, FormationId f, int32_t n)
{
    int i = stable_herd(m, w, f);
    if (i < 0)
        return 0;
    Contingent *c = &w->contingent[i];
    PoolState *p = &w->pool[c->pool.n];
    const ArmKind *arm = &m->arm[c->arm.n];
    int32_t came = elephants_new(m, w, contingent_id(w, i), n);
    int32_t men = min_i32(p->free, (int32_t)muldiv(came, 1000, max_i32(arm->mounts_permille, 1)));
    w->ledger.animals_made[arm->mount - 1] += came;
    c->men += men;
    p->free -= men;
    return came;
}

/* ---- after a battle ---- */

static bool holds_field(const Battle *b, int team)
{
    return b->winner ? b->winner == 1 + team : !b->team[team].withdrawing;
}

static void take_one(const Model *m, World *w, Elephant *e, Side by)
{
    int16_t *has = &w->side[by].captured_beasts;
    *has = (int16_t)min_i32(*has + 1, INT16_MAX);
    lose_one(m, w, e, ELEPHANT_LOST);
}

/* Those that ran wild may be caught again by an army that stays; a blind one is
 * put down; of a routed army's the enemy takes some. */
static void home_beast(const Model *m, World *w, const Battle *b, const Beast *x)
{
    const Rules *r = &m->rules;
    Elephant *e = &w->elephant[x->elephant];
    const Fighter *f = &b->fighter[x->fighter - 1];
    if (!serves(e, w, f->who.i) || f->state == FIGHTER_COMING)
        return;
    Rng dice = rng_at(w->seed, RNG_BEAST, w->clock.day, UINT64_C(1) << 41 | x->elephant);
    int32_t luck = rng_permille(&dice);
    e->wound = x->wound;
    e->fear = x->fear;
    e->blind = x->blind;
    e->driver = x->driver;
    e->harness = (int16_t)min_i32(e->harness, x->girth * 10);
    if (!x->alive || x->blind)
        lose_one(m, w, e, ELEPHANT_DEAD);
    else if (x->wild && (!holds_field(b, f->team) || luck >= r->beast_return_won))
        lose_one(m, w, e, ELEPHANT_LOST);
    else if (x->wild)
        e->musth = (uint8_t)max_i32(e->musth, r->beast_wild_weeks);
    else if (b->team[f->team].beaten && luck < r->beast_taken_lost)
        take_one(m, w, e, b->team[!f->team].side);
}

static void home_habit(const Model *m, World *w, const Battle *b, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    bool mocked = b->team[!f->team].mock && arm->fights_mounted;
    Contingent *c = &w->contingent[f->who.i];
    if (!contingent_at(w, f->who) || f->part > 1 || f->state == FIGHTER_COMING ||
        (!b->team[f->team].met_beasts && !mocked))
        return;
    c->habit = (int16_t)min_i32(1000, c->habit + m->rules.beast_habit_day);
}

void stable_home(const Model *m, World *w, const Battle *b)
{
    for (int k = 0; k < b->beasts; k++)
        home_beast(m, w, b, &b->beast[k]);
    for (int t = 0; t < TEAMS; t++) {
        const Team *team = &b->team[t];
        for (int s = 1; s < SIDE_MAX && team->met_beasts; s++)
            if (team->sides >> s & 1)
                w->side[s].met_beasts = (int16_t)min_i32(w->side[s].met_beasts + 1, 1000);
        w->side[team->side].mock_used |= team->mock;
        if (!team->met_beasts && !b->team[!t].mock)
            continue;
        for (int i = 0; i < b->fighters; i++)
            if (b->fighter[i].team == t)
                home_habit(m, w, b, &b->fighter[i]);
    }
}

/* ---- nights ---- */

/* True: its harness carries a tower again. */
static bool mend(const Rules *r, const World *w, Elephant *e)
{
    const Contingent *c = &w->contingent[e->of.i];
    bool was_whole = e->harness >= WHOLE;
    e->wound = (int16_t)permille_of(e->wound, r->beast_heal_keep);
    e->fear = (int16_t)permille_of(e->fear, r->beast_fear_keep);
    e->driver |= c->men > 0;
    if (!w->formation[c->formation.i].night_fight)
        e->harness = (int16_t)min_i32(WHOLE, e->harness + r->beast_mend);
    return !was_whole && e->harness >= WHOLE;
}

void stable_mend(World *w, FormationId f)
{
    for (int i = 0; i < ELEPHANT_MAX; i++) {
        Elephant *e = &w->elephant[i];
        const Contingent *c = e->fate == ELEPHANT_FIT ? contingent_at(w, e->of) : NULL;
        if (c && c->formation.i == f.i && c->formation.gen == f.gen)
            e->harness = 1000;
    }
}

enum { DAYS = 7 };

/* What a day of a drill worth `week` points a week adds: in seven days, all. */
static int32_t days_share(int32_t week, int32_t day)
{
    int32_t d = day % DAYS;
    return week * (d + 1) / DAYS - week * d / DAYS;
}

bool stable_any(const World *w, Side side)
{
    for (int i = 0; i < ELEPHANT_MAX; i++) {
        const Elephant *e = &w->elephant[i];
        const Contingent *c = e->fate == ELEPHANT_FIT ? contingent_at(w, e->of) : NULL;
        if (c && w->formation[c->formation.i].side == side)
            return true;
    }
    return w->side[side].captured_beasts > 0;
}

bool stable_drills(const World *w, const Formation *f)
{
    return f->order == ORDER_DRILL && f->pos.at.n && !f->met && f->fought_day != w->clock.day &&
           f->hungry_days == 0;
}

/* Frames that look, smell and roar like elephants do; a live one does it
 * better. It makes nobody forget what he knew. */
static void drill(const Model *m, World *w, int i)
{
    const Rules *r = &m->rules;
    bool live = stable_any(w, w->formation[i].side);
    int32_t more = days_share(live ? r->beast_habit_live : r->beast_habit_drill, w->clock.day);
    int32_t most = live ? r->beast_habit_live_most : r->beast_habit_drill_most;
    FormationId f = formation_id(w, i);
    for (int k = contingent_of(w, f, -1); k >= 0; k = contingent_of(w, f, k)) {
        Contingent *c = &w->contingent[k];
        if (c->habit < most)
            c->habit = (int16_t)min_i32(most, c->habit + more);
    }
}

void stable_night(const Model *m, World *w, EventList *out)
{
    int16_t mended[FORMATION_MAX] = { 0 }, without[FORMATION_MAX] = { 0 };
    bool any = false;

    for (int i = 0; i < ELEPHANT_MAX; i++) {
        Elephant *e = &w->elephant[i];
        if (e->fate != ELEPHANT_FIT)
            continue;
        int f = w->contingent[e->of.i].formation.i;
        any |= e->harness < WHOLE;
        mended[f] = (int16_t)(mended[f] + mend(&m->rules, w, e));
        without[f] = (int16_t)(without[f] + (e->harness < WHOLE));
    }
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (stable_drills(w, &w->formation[i]))
            drill(m, w, i);
    for (int i = formation_first(w); any && i >= 0; i = formation_next(w, i)) {
        if (!mended[i] && !without[i])
            continue;
        Event *e = say(m, w, out, EV_MENDED, formation_id(w, i));
        e->n[0] = mended[i];
        e->n[1] = without[i];
    }
}

/* ---- weeks ---- */

enum { WEEKS_IN_MONTH = 4 };

static bool is_winter(const Model *m, const World *w)
{
    int32_t month = date_of(m, w->clock.day).month;
    return month == 12 || month <= 2;
}

void stable_week(const Model *m, World *w, EventList *out)
{
    const Rules *r = &m->rules;
    int32_t risk = r->beast_loss_week + (is_winter(m, w) ? r->beast_loss_winter : 0);

    for (int i = 0; i < ELEPHANT_MAX; i++) {
        Elephant *e = &w->elephant[i];
        if (e->fate != ELEPHANT_FIT)
            continue;
        Rng dice = rng_at(w->seed, RNG_BEAST, w->clock.day, UINT64_C(1) << 42 | (uint32_t)i);
        bool dies = (int32_t)rng_below(&dice, 10000) < risk;
        bool musth = rng_permille(&dice) < r->beast_musth / WEEKS_IN_MONTH;
        e->musth = (uint8_t)(e->musth ? e->musth - 1 : musth ? r->beast_musth_weeks : 0);
        if (!dies)
            continue;
        ContingentId c = e->of;
        FormationId f = w->contingent[c.i].formation;
        int kind = mount_of(m, w, c) - 1;
        lose_one(m, w, e, ELEPHANT_DEAD);
        choose_leader(w, c.i);
        Event *told = say(m, w, out, EV_BEASTS_DIED, f);
        told->n[0] = 1;
        told->n[1] = kind;
    }
}
