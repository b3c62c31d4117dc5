/*
 * formations.c: how formations fill, part, join and end. Men, beasts and stores
 * only change hands here; none is made or lost but into a ledger.
 */
#include "campaign/people.h"

#include "base/num.h"
#include "campaign/march.h"
#include "campaign/say.h"
#include "campaign/stable.h"

static int find_contingent(const World *w, FormationId f, PoolId pool, ArmId a)
{
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i))
        if (w->contingent[i].pool.n == pool.n && w->contingent[i].arm.n == a.n)
            return i;
    return -1;
}

/* Recruits come raw: 120 points below their pool for the first weeks (B13), and
 * in such order as men keep who do not know each other yet (judgement). */
enum { RAW = 120, FRESH_ORDER = 700 };

/* What two bodies have on the mean, rounded down. */
static int16_t mean(int32_t a, int32_t a_men, int32_t b, int32_t b_men)
{
    int64_t all = max_i64(1, (int64_t)a_men + b_men);
    return (int16_t)(((int64_t)a * a_men + (int64_t)b * b_men) / all);
}

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
        w->contingent[i].since_day = (int16_t)w->clock.day;
    }
    Contingent *c = &w->contingent[i];
    c->quality = mean(c->quality, c->men, quality, n);
    c->cohesion = mean(c->cohesion, c->men, FRESH_ORDER, n);
    c->habit = mean(c->habit, c->men, m->pool[pool.n].habit, n);    /* new horses dilute it (D5) */
    c->since_day = mean(c->since_day, c->men, w->clock.day, n);
    c->men += n;
    w->pool[pool.n].free -= n;
    if (arm->mount) {
        int32_t beasts = (int32_t)permille_of(n, arm->mounts_permille);
        if (arm->class == ARM_BEAST)
            beasts = elephants_new(m, w, contingent_id(w, i), beasts);
        else
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

/* Enemies within touch see it come to nothing and look for it no more. */
static void seen_to_end(const Model *m, World *w, FormationId id)
{
    const Formation *gone = &w->formation[id.i];
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        int32_t gap = at_war(w, f->side, gone->side) ? march_gap(m, &f->pos, &gone->pos) : -1;
        if (gap >= 0 && gap <= m->rules.march_contact * 1000)
            w->known[f->side][id.i] = (Sighting){ 0 };
    }
}

void people_dissolve(const Model *m, World *w, FormationId id, EventList *out)
{
    Formation *f = &w->formation[id.i];
    int32_t left = 0;
    for (int i = contingent_of(w, id, -1), next; i >= 0; i = next) {
        next = contingent_of(w, id, i);
        ContingentId c = contingent_id(w, i);
        left += people_lose(m, w, c, w->contingent[i].men, CAUSE_LEFT);
        left += people_lose_wounded(w, c, w->contingent[i].wounded, CAUSE_LEFT);
        int32_t mount = m->arm[w->contingent[i].arm.n].mount;
        if (m->arm[w->contingent[i].arm.n].class == ARM_BEAST)
            stable_lose(m, w, c, w->contingent[i].mounts, ELEPHANT_LOST);
        else if (mount)
            w->ledger.animals_dead[mount - 1] += w->contingent[i].mounts;
        w->contingent[i].mounts = 0;
    }
    say(m, w, out, EV_DISSOLVED, id)->n[0] = left;
    leave_stores(m, w, f);
    free_leader(w, f->leader, id);
    seen_to_end(m, w, id);
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

/* Moves `men` of contingent i, with their share of its beasts. */
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
    Contingent *part = &w->contingent[id.i], slot = *part;
    *part = *c;
    part->gen = slot.gen;
    part->past = slot.past;
    part->next = slot.next;
    part->formation = into;
    part->men = men;
    part->wounded = 0;          /* they stay with those who carry them */
    part->mounts = (int32_t)muldiv(c->mounts, men, c->men + c->wounded);
    c->men -= men;
    c->mounts -= part->mounts;
    stable_move(w, contingent_id(w, i), id, part->mounts);
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

/* A part digs in where it was left; on a road it stays on it. */
static void begin_part(World *w, FormationId whole, FormationId part, Atom as)
{
    const Formation *f = &w->formation[whole.i];
    Formation *p = &w->formation[part.i];
    *p = (Formation){
        .gen = part.gen, .past = p->past, .name = as.n ? as : f->name, .side = f->side,
        .ordinal = (uint16_t)(as.n ? 0 : next_ordinal(w, f->name)), .pos = f->pos, .base = f->base, .path = f->path,
        .order = f->pos.at.n ? ORDER_FORTIFY : ORDER_HOLD, .stance = STANCE_ACCEPT,
        .forage = f->forage, .since_day = (int16_t)w->clock.day, .fought_day = DAY_NEVER,
        .beaten_day = DAY_NEVER, .met_day = DAY_NEVER, .aloof_day = f->aloof_day,
        .priority = f->priority, .fed = 1000, .foddered = 1000, .watered = 1000,
    };
}

/* Moves `men` from one contingent, or from all alike, to the part. Returns how
 * many could go. */
static int32_t share_men(World *w, FormationId whole, FormationId part, ContingentId only,
                         int32_t men)
{
    int64_t weight[SHARE_MAX] = { 0 }, share[SHARE_MAX];
    int slot[SHARE_MAX], n = 0;
    for (int i = contingent_of(w, whole, -1); i >= 0 && n < SHARE_MAX;
         i = contingent_of(w, whole, i)) {
        if (only.gen && i != only.i)
            continue;
        slot[n] = i;
        weight[n++] = w->contingent[i].men;
    }
    share_out(men, weight, n, share);
    int32_t moved = 0;
    for (int k = 0; k < n; k++) {
        int32_t goes = (int32_t)min_i64(share[k], w->contingent[slot[k]].men);
        if (split_contingent(w, slot[k], part, goes))
            moved += goes;
    }
    return moved;
}

FormationId people_detach(const Model *m, World *w, FormationId id, ContingentId only, int32_t men,
                          Atom as, EventList *out, Fault *why)
{
    FormationId none = { 0 };
    int32_t all = formation_men(w, id);
    FormationId part = formation_new(w);
    if (!part.gen) {
        fault(why, ERR_FULL, "detach", "there are already %d formations", FORMATION_MAX);
        fault_remedy(why, "join two formations first");
        return none;
    }
    begin_part(w, id, part, as);
    int32_t moved = share_men(w, id, part, only, men);
    if (!moved) {
        formation_free(w, part);
        fault(why, ERR_FULL, "detach", "no room for another contingent");
        return none;
    }
    share_train(m, &w->formation[id.i], &w->formation[part.i], moved, max_i32(1, all));
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
    d->quality = mean(d->quality, d->men, c->quality, c->men);
    d->cohesion = mean(d->cohesion, d->men, c->cohesion, c->men);
    d->fatigue = mean(d->fatigue, d->men, c->fatigue, c->men);
    d->habit = mean(d->habit, d->men, c->habit, c->men);
    d->since_day = mean(d->since_day, d->men, c->since_day, c->men);
    d->battles = c->battles > d->battles ? c->battles : d->battles;
    d->men += c->men;
    d->wounded += c->wounded;
    d->mounts += c->mounts;
    stable_move(w, contingent_id(w, from), contingent_id(w, i), c->mounts);
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

Status people_raise(const Model *m, World *w, FormationId id, PlaceId at, EventList *out,
                    Fault *why)
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
