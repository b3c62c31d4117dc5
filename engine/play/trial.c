/*
 * trial.c: a battle of record fought again, through the phases of a campaign's
 * day and on the campaign's own field.
 */
#include "play/trial_parts.h"

#include "base/num.h"
#include "base/text.h"
#include "battle/battle.h"
#include "campaign/clash.h"
#include "campaign/people.h"

enum { ARENA_SLACK = 4096 };

Trial *trial_open(const Model *m, int32_t row, Fault *why)
{
    must(row >= 0 && row < m->trials);
    Arena arena;
    Trial *t = arena_open(&arena, sizeof *t + ARENA_SLACK, sizeof *t + ARENA_SLACK)
                   ? arena_push(&arena, sizeof *t) : NULL;
    if (!t) {
        arena_close(&arena);
        fault(why, ERR_MEMORY, m->trial[row].name, "there is no memory for a trial");
        return NULL;
    }
    t->arena = arena;
    t->of = m;
    t->m = *m;
    t->row = &m->trial[row];
    if (trial_make(t, why) == OK)
        return t;
    trial_close(t);
    return NULL;
}

void trial_close(Trial *t)
{
    if (!t)
        return;
    Arena arena = t->arena;
    arena_close(&arena);
}

const World *trial_world(const Trial *t) { return &t->now; }
const Model *trial_model(const Trial *t) { return &t->m; }

/* Columns come on their day, at their half-hour; who came before is there. */
static void columns_arrive(Trial *t, int32_t day, TrialResult *r)
{
    for (int32_t c = 0; c < t->columns; c++) {
        Formation *f = &t->now.formation[c];
        const Column *is = &t->column[c];
        if (max_i32(is->day, 1) == day) {
            f->waits = 0;
            f->pos.at = place_of(t);
            f->comes = (uint8_t)is->comes;
            r->army[is->army].men += formation_men(&t->now, formation_id(&t->now, c));
        } else if (day > 1) {
            f->comes = 0;
        }
    }
}

static void count_rampage(const Battle *b, TrialResult *r)
{
    for (int i = 0; i < b->beasts; i++) {
        const Beast *x = &b->beast[i];
        if (x->fighter && (x->wild == WILD_BACK || x->wild == WILD_TO_WATER))
            r->army[b->team[b->fighter[x->fighter - 1].team].side - 1].beasts_back++;
    }
}

static void count_day(const Battle *b, TrialResult *r)
{
    r->days++;
    r->half_hours += b->half_hour;
    for (int team = 0; team < TEAMS; team++) {
        const Team *t = &b->team[team];
        TrialSide *s = &r->army[t->side - 1];
        s->dead += t->dead;
        s->hurt += t->hurt;
        s->taken += t->taken;
        s->drowned += t->drowned;
    }
    count_rampage(b, r);
    if (b->winner)
        r->won = b->team[b->winner - 1].side;
}

/* One day as the campaign plays it. False: they met no more. */
static bool fight(Trial *t, TrialResult *r)
{
    World *w = &t->now;
    EventList nobody = { .cap = 0 };
    int32_t before = w->battle.number;

    clash_fight(&t->m, w, &nobody);
    if (w->battle.number == before)
        return false;
    count_day(&w->battle, r);
    return true;
}

static void night(Trial *t)
{
    EventList nobody = { .cap = 0 };
    people_rest(&t->m, &t->now, &nobody);
    t->now.clock.day++;
    t->now.clock.week = t->now.clock.day / WEEK_DAYS;
}

static int32_t beasts_of_army(const Trial *t, int army)
{
    int32_t n = 0;
    for (int i = contingent_first(&t->now); i >= 0; i = contingent_next(&t->now, i)) {
        const Contingent *c = &t->now.contingent[i];
        if (t->of->arm[c->arm.n].class == ARM_BEAST && t->column[c->formation.i].army == army)
            n += c->mounts;
    }
    return n;
}

void trial_prepare(Trial *t, uint64_t seed, int32_t play, bool sampled)
{
    const char *id = text_of(t->of, t->row->id);
    uint64_t mine = hash_bytes(hash_add(HASH_START, seed), id, strlen(id));

    trial_restore(t);
    if (sampled)
        trial_draw(t, mine, play);
    trial_start(t, hash_add(mine, (uint64_t)play), NULL);   /* that it can, opening has shown */
}

TrialResult trial_fight(Trial *t)
{
    TrialResult r = { .won = 0 };

    for (int army = 0; army < TRIAL_ARMIES; army++)
        r.army[army].beasts = beasts_of_army(t, army);
    for (int32_t day = 1; day <= t->row->days && !r.won; day++) {
        columns_arrive(t, day, &r);
        if (!fight(t, &r))
            break;
        if (!r.won)
            night(t);
    }
    for (int army = 0; army < TRIAL_ARMIES; army++)
        r.army[army].beasts_lost = max_i32(r.army[army].beasts - beasts_of_army(t, army), 0);
    return r;
}

bool trial_meet(Trial *t)
{
    World *w = &t->now;
    EventList nobody = { .cap = 0 };
    TrialResult r = { .won = 0 };

    columns_arrive(t, 1, &r);
    for (int s = 1; s <= t->m.sides; s++)       /* a person would be asked first */
        w->side[s].commanded = 1;
    clash_fight(&t->m, w, &nobody);
    for (int team = 0; team < TEAMS; team++)
        w->battle.team[team].person = 0;
    return w->battle.live;
}

void trial_day(Trial *t)
{
    battle_day(&t->m, t->now.seed, t->now.clock.day, &t->now.battle, NULL);
}

TrialResult trial_play(Trial *t, uint64_t seed, int32_t play, bool sampled)
{
    trial_prepare(t, seed, play, sampled);
    return trial_fight(t);
}
