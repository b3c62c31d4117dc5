/*
 * people.c: where every man is: losses, recruits, detachments, and the slow
 * wear and mending of weeks.
 */
#include "campaign/people.h"

#include "base/rng.h"
#include "campaign/march.h"
#include "campaign/say.h"

/* ---- ledgers ---- */

static int32_t *ledger_of(PoolState *p, Loss how)
{
    switch (how) {
    case LOSS_DEAD:     return &p->dead;
    case LOSS_CAPTURED: return &p->captured;
    case LOSS_DESERTED: return &p->deserted;
    case LOSS_HOME:     return &p->home;
    default:            return &p->free;
    }
}

/* Their beasts go with them: dead or lost to this army either way. */
static void lose_mounts(const Model *m, World *w, Contingent *c, int32_t men, int32_t before)
{
    int32_t mount = m->arm[c->arm.n].mount;
    if (!mount || before <= 0)
        return;
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

int32_t people_heal(World *w, ContingentId id, int32_t n)
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

/* ---- joining ---- */

static int find_contingent(const World *w, FormationId f, PoolId pool, ArmId a)
{
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        if (w->contingent[i].pool.n == pool.n && w->contingent[i].arm.n == a.n)
            return i;
    return -1;
}

/* Recruits come raw: 120 points below their pool for the first weeks (B13). */
enum { RAW = 120, FRESH_ORDER = 700 };

int32_t people_join(const Model *m, World *w, FormationId f, PoolId pool, ArmId a, int32_t n)
{
    n = min_i32(n, w->pool[pool.n].free);
    if (n <= 0)
        return 0;
    int i = find_contingent(w, f, pool, a);
    const ArmKind *arm = &m->arm[a.n];
    int32_t quality = max_i32(0, m->pool[pool.n].quality - RAW);
    if (i < 0) {
        ContingentId id = contingent_new(w, f);
        if (!id.gen)
            return 0;
        i = id.i;
        w->contingent[i].arm = a;
        w->contingent[i].pool = pool;
        w->contingent[i].quality = (int16_t)quality;
        w->contingent[i].cohesion = FRESH_ORDER;
        w->contingent[i].habit = (int16_t)m->pool[pool.n].habit;
    }
    Contingent *c = &w->contingent[i];
    int64_t all = (int64_t)c->men + n;
    c->quality = (int16_t)(((int64_t)c->quality * c->men + (int64_t)quality * n) / all);
    c->cohesion = (int16_t)(((int64_t)c->cohesion * c->men + (int64_t)FRESH_ORDER * n) / all);
    c->men += n;
    w->pool[pool.n].free -= n;
    if (arm->mount) {
        int32_t beasts = (int32_t)permille_of(n, arm->mounts_permille);
        c->mounts += beasts;
        w->ledger.animals_made[arm->mount - 1] += beasts;
    }
    return n;
}

/* ---- the end of a formation ---- */

static void leave_stores(const Model *m, World *w, const Formation *f)
{
    w->ledger.grain_lost_g += f->grain_g;
    for (int a = 0; a < m->animals; a++)
        w->ledger.animals_dead[a] += f->animals[a];
    w->side[f->side].spoils_dh += f->spoils_dh;
}

static void free_leader(World *w, LeaderId leader, FormationId f)
{
    if (leader.n && same_formation(w->leader[leader.n].formation, f))
        w->leader[leader.n].formation = (FormationId){ 0 };
}

void people_dissolve(const Model *m, World *w, FormationId id, EventList *out)
{
    Formation *f = &w->formation[id.i];
    int32_t left = 0;
    for (int i = contingent_of(w, id, -1), next; i >= 0; i = next) {
        next = contingent_of(w, id, i);
        ContingentId c = contingent_id(w, i);
        left += people_lose(m, w, c, w->contingent[i].men, LOSS_DESERTED);
        left += people_lose_wounded(w, c, w->contingent[i].wounded, LOSS_DESERTED);
        int32_t mount = m->arm[w->contingent[i].arm.n].mount;
        if (mount)
            w->ledger.animals_dead[mount - 1] += w->contingent[i].mounts;
        w->contingent[i].mounts = 0;
    }
    say(m, w, out, EV_DISSOLVED, id)->n[0] = left;
    leave_stores(m, w, f);
    free_leader(w, f->leader, id);
    formation_free(w, id);
}

/* ---- parts ---- */

static int32_t next_ordinal(const World *w, Atom name)
{
    int32_t n = 2;
    for (int i = 0; i < FORMATION_MAX; i++)
        if (w->formation[i].gen && w->formation[i].name.n == name.n && w->formation[i].ordinal >= n)
            n = w->formation[i].ordinal + 1;
    return n;
}

/* Moves `men` (and their share of wounded and beasts) of contingent i to f. */
static bool split_contingent(World *w, int i, FormationId into, int32_t men)
{
    Contingent *c = &w->contingent[i];
    if (men <= 0)
        return true;
    if (men >= c->men) {
        contingent_assign(w, contingent_id(w, i), into);
        return true;
    }
    ContingentId id = contingent_new(w, into);
    if (!id.gen)
        return false;
    c = &w->contingent[i];
    Contingent *part = &w->contingent[id.i];
    Contingent copy = *c;
    copy.gen = part->gen;
    copy.past = part->past;
    copy.next = part->next;
    copy.formation = into;
    copy.men = men;
    copy.wounded = 0;
    copy.mounts = (int32_t)muldiv(c->mounts, men, c->men + c->wounded);
    *part = copy;
    c->men -= men;
    c->mounts -= copy.mounts;
    return true;
}

static void share_train(const Model *m, Formation *f, Formation *part, int32_t men, int32_t all)
{
    for (int a = 0; a < m->animals; a++) {
        part->animals[a] = (int32_t)muldiv(f->animals[a], men, all);
        f->animals[a] -= part->animals[a];
    }
    part->grain_g = muldiv(f->grain_g, men, all);
    part->fodder_g = muldiv(f->fodder_g, men, all);
    part->water_ml = muldiv(f->water_ml, men, all);
    f->grain_g -= part->grain_g;
    f->fodder_g -= part->fodder_g;
    f->water_ml -= part->water_ml;
}

FormationId people_detach(const Model *m, World *w, FormationId id, ContingentId only, int32_t men,
                          EventList *out, Fault *why)
{
    FormationId none = { 0 };
    int32_t all = formation_men(w, id);
    FormationId part = formation_new(w);
    if (!part.gen) {
        fault(why, ERR_FULL, "detach", "there are already %d formations", FORMATION_MAX);
        fault_remedy(why, "join two formations first");
        return none;
    }
    Formation *f = &w->formation[id.i], *p = &w->formation[part.i];
    *p = (Formation){ .gen = part.gen, .past = p->past, .name = f->name, .side = f->side, .pos = f->pos,
                      .order = f->pos.at.n ? ORDER_FORTIFY : ORDER_HOLD, .stance = STANCE_ACCEPT,
                      .forage = f->forage,
                      .since_day = (int16_t)w->clock.day, .fought_day = -1000, .beaten_day = -1000, .met_day = -1000,
                      .path = f->path, .fed = 1000, .foddered = 1000, .watered = 1000,
                      .ordinal = (uint16_t)next_ordinal(w, f->name), .base = f->base };
    int64_t weight[CONTINGENT_MAX], share[CONTINGENT_MAX];
    int slot[CONTINGENT_MAX], n = 0;
    for (int i = contingent_of(w, id, -1); i >= 0 && n < SHARE_MAX; i = contingent_of(w, id, i)) {
        if (only.gen && i != only.i)
            continue;
        slot[n] = i;
        weight[n++] = w->contingent[i].men;
    }
    share_out(men, weight, n, share);
    int32_t moved = 0;
    for (int k = 0; k < n; k++) {
        int32_t had = w->contingent[slot[k]].men;
        if (split_contingent(w, slot[k], part, (int32_t)min_i64(share[k], had)))
            moved += (int32_t)min_i64(share[k], had);
    }
    if (!moved) {
        formation_free(w, part);
        fault(why, ERR_FULL, "detach", "no room for another contingent");
        return none;
    }
    share_train(m, f, p, moved, max_i32(1, all));
    say_of_two(m, w, out, EV_DETACHED, part, id)->n[0] = moved;
    return part;
}

/* Two contingents of one pool and arm become one, means weighted by men. */
static bool fold_contingent(World *w, int from, FormationId into)
{
    Contingent *c = &w->contingent[from];
    int i = find_contingent(w, into, c->pool, c->arm);
    if (i < 0 || w->contingent[i].chained != c->chained)
        return false;
    Contingent *d = &w->contingent[i];
    int64_t all = max_i64(1, (int64_t)c->men + d->men);
    d->quality = (int16_t)(((int64_t)c->quality * c->men + (int64_t)d->quality * d->men) / all);
    d->cohesion = (int16_t)(((int64_t)c->cohesion * c->men + (int64_t)d->cohesion * d->men) / all);
    d->fatigue = (int16_t)(((int64_t)c->fatigue * c->men + (int64_t)d->fatigue * d->men) / all);
    d->habit = (int16_t)(((int64_t)c->habit * c->men + (int64_t)d->habit * d->men) / all);
    d->battles = c->battles > d->battles ? c->battles : d->battles;
    d->men += c->men;
    d->wounded += c->wounded;
    d->mounts += c->mounts;
    c->men = c->wounded = c->mounts = 0;
    contingent_free(w, contingent_id(w, from));
    return true;
}

void people_merge(const Model *m, World *w, FormationId from, FormationId into, EventList *out)
{
    Formation *f = &w->formation[from.i], *t = &w->formation[into.i];
    say_of_two(m, w, out, EV_JOINED, from, into)->n[0] = formation_men(w, from);
    for (int i = contingent_of(w, from, -1), next; i >= 0; i = next) {
        next = contingent_of(w, from, i);
        if (!fold_contingent(w, i, into))
            contingent_assign(w, contingent_id(w, i), into);
    }
    for (int a = 0; a < m->animals; a++)
        t->animals[a] += f->animals[a];
    t->carts += f->carts;
    t->boats += f->boats;
    t->followers += f->followers;
    t->grain_g += f->grain_g;
    t->fodder_g += f->fodder_g;
    t->water_ml += f->water_ml;
    t->spoils_dh += f->spoils_dh;
    if (!t->leader.n) {
        t->leader = f->leader;
        if (f->leader.n)
            w->leader[f->leader.n].formation = into;
    } else {
        free_leader(w, f->leader, from);
    }
    formation_free(w, from);
}

Status people_raise(const Model *m, World *w, FormationId id, PlaceId at, EventList *out, Fault *why)
{
    Formation *f = &w->formation[id.i];
    if (!f->gen || !f->waits)
        return fault(why, ERR_REFUSED, "arrive", "that formation is not waiting");
    f->waits = 0;
    f->pos = (Mover){ .at = at };
    f->since_day = (int16_t)w->clock.day;
    say(m, w, out, EV_RAISED, id)->n[0] = formation_men(w, id);
    return OK;
}

/* ---- rest ---- */

static bool halted(const Formation *f)
{
    return f->marched_m == 0 && !f->met;
}

static void rest_contingent(const Rules *r, const Formation *f, Contingent *c, bool resting)
{
    int32_t got = min_i32(f->fed, f->watered);
    int32_t ease = resting ? r->march_halt_rest : r->march_night_rest;
    ease = (int32_t)permille_of(ease, got);
    c->fatigue = (int16_t)max_i32(0, c->fatigue - ease);
    int32_t rate = resting ? r->people_order_rest : r->people_order_march;
    int32_t whole = clamp_i32(c->quality + 250, 500, 950);     /* the order such men can keep */
    if (c->cohesion < whole)
        c->cohesion += (int16_t)permille_of(permille_of(whole - c->cohesion, rate), got);
}

void people_rest(const Model *m, World *w, EventList *out)
{
    (void)out;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        bool still = halted(f) && f->fought_day != w->clock.day;
        if (f->order == ORDER_FORTIFY && still && f->fortified < 30)
            f->fortified++;
        for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
             c = contingent_of(w, formation_id(w, i), c))
            rest_contingent(&m->rules, f, &w->contingent[c], still);
    }
}

/* ---- the week's wear ---- */

/* Mechanics A10, in hundredths of a percent a week. */
static int32_t leave_bp(const Model *m, const World *w, const Formation *f, const Contingent *c)
{
    const Rules *r = &m->rules;
    int32_t loyalty = w->pool[c->pool.n].loyalty;
    int32_t bp = r->people_leave_volunteer + (int32_t)permille_of(r->people_leave_disloyal, 1000 - loyalty);
    if (f->beaten_day >= 0 && w->clock.day - f->beaten_day < 14)
        bp += (int32_t)muldiv(r->people_leave_beaten, 1500 - loyalty, 1000);
    return m->pool[c->pool.n].kin ? (int32_t)permille_of(bp, r->people_leave_kin) : bp;
}

static int32_t sick_bp(const Model *m, const World *w, const Formation *f)
{
    const Rules *r = &m->rules;
    int32_t weeks = (w->clock.day - f->since_day) / 7;
    int32_t bp = r->people_sick_moving;
    if (f->pos.at.n && weeks > 3)
        bp += min_i32(r->people_sick_most, r->people_sick_camp * (weeks - 3));
    int32_t month = date_of(m, w->clock.day).month;
    return month >= 6 && month <= 9 ? bp * 3 / 2 : bp;
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
    int32_t heal = (int32_t)rng_round(&dice, c->wounded, rests ? r->people_heal_rest : r->people_heal, 1000);
    int32_t die = (int32_t)rng_round(&dice, c->wounded, r->people_wound_death, 1000);
    t->left += people_lose(m, w, id, leave, LOSS_DESERTED);
    t->sick += people_lose(m, w, id, sick, LOSS_DEAD);
    t->healed += people_heal(w, id, heal);
    t->sick += people_lose_wounded(w, id, die, LOSS_DEAD);
    if (c->quality < m->pool[c->pool.n].quality)
        c->quality = (int16_t)min_i32(m->pool[c->pool.n].quality, c->quality + r->people_train_week);
    c->habit = (int16_t)max_i32(m->pool[c->pool.n].habit, c->habit - 20);   /* D5: fades 20 a week */
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
