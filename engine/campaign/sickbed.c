/*
 * sickbed.c: commanders who fall ill, and who commands while they lie (mechanics C3).
 *
 * The harder a man's health and the fouler the camp, the sooner he falls; a plague
 * takes chiefs like other men. His army hears that he is ill and takes it badly.
 */
#include "campaign/people.h"

#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/say.h"
#include "world/command.h"

/* Health is 0 to 10; rules are for the middle of it. What is thrown for, above whom. */
enum { MIDDLE = 5, SOUND = 10, DIE_FALLS = 2, DIE_DIES = 3 };

static Rng dice_of(const World *w, LeaderId l, uint64_t what)
{
    return rng_at(w->seed, RNG_DISEASE, w->clock.day, what << 32 | l.n);
}

int32_t sickbed_risk(const Model *m, const World *w, FormationId id, LeaderId l)
{
    const Rules *r = &m->rules;
    const Formation *f = &w->formation[id.i];
    int32_t bp = r->people_chief_ill + (int32_t)permille_of(r->people_chief_camp, people_sick_bp(m, w, f));
    bp = bp * (SOUND - m->leader[l.n].health) / (SOUND - MIDDLE);
    return bp + (people_plague_at(m, w, mover_near(m, &f->pos)) ? r->people_chief_plague : 0);
}

void sickbed_begin(const Model *m, World *w, LeaderId l, int32_t weeks, EventList *out)
{
    FormationId id = w->leader[l.n].formation;
    bool fresh = !is_sick(w, l);
    w->leader[l.n].sick_day = (int16_t)min_i32(INT16_MAX, w->clock.day + weeks * WEEK_DAYS);
    if (!formation_at(w, id) || w->formation[id.i].leader.n != l.n || !fresh)
        return;
    if (!w->formation[id.i].waits)
        court_shake(w, id, m->rules.court_ill_order);
    Event *e = say(m, w, out, EV_FELL_ILL, id);
    e->leader = l;
    e->n[0] = l.n;
    e->n[1] = commander_of(m, w, id).n;
    e->n[2] = m->rules.court_ill_order;
}

/* A camp in plague kills every other man it has laid down; another sickbed few. */
static void lies(const Model *m, World *w, FormationId id, LeaderId l, EventList *out)
{
    const Rules *r = &m->rules;
    bool plague = people_plague_at(m, w, mover_near(m, &w->formation[id.i].pos));
    Rng dice = dice_of(w, l, DIE_DIES);
    if (rng_permille(&dice) < (plague ? r->people_chief_plague_death : r->people_chief_death)) {
        w->leader[l.n].sick_day = DAY_NEVER;
        court_fate(m, w, l, LEADER_DEAD, out);
        return;
    }
    if (w->leader[l.n].sick_day > w->clock.day + WEEK_DAYS)
        return;
    w->leader[l.n].sick_day = DAY_NEVER;
    say(m, w, out, EV_ON_HIS_FEET, id)->n[0] = l.n;
}

static void week_of(const Model *m, World *w, LeaderId l, EventList *out)
{
    const Rules *r = &m->rules;
    FormationId id = w->leader[l.n].formation;
    const Formation *f = formation_at(w, id);
    if (!f || f->waits || f->leader.n != l.n || w->leader[l.n].fate != LEADER_WELL)
        return;
    if (is_sick(w, l)) {
        lies(m, w, id, l, out);
        return;
    }
    if (f->garrison)                    /* at home he has a bed and a physician */
        return;
    Rng dice = dice_of(w, l, DIE_FALLS);
    if ((int32_t)rng_below(&dice, 10000) >= sickbed_risk(m, w, id, l))
        return;
    int32_t weeks = 1 + (int32_t)rng_below(&dice, (uint32_t)max_i32(1, 2 * r->people_chief_weeks - 1));
    sickbed_begin(m, w, l, weeks, out);
}

void sickbed_week(const Model *m, World *w, EventList *out)
{
    for (int l = 1; l <= m->leaders; l++)
        week_of(m, w, (LeaderId){ (uint16_t)l }, out);
}
