/*
 * want.c: what hunger and thirst do to an army: to its beasts first, then to its
 * men.
 */
#include "campaign/need.h"

#include "base/rng.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/stable.h"

void lose_mounts(World *w, Contingent *unit, int32_t mount, int32_t n)
{
    unit->mounts -= n;
    w->ledger.animals_dead[mount - 1] += n;
}

static int32_t want_beasts(const Model *m, World *w, int i, Rng *dice)
{
    Formation *f = &w->formation[i];
    int64_t lack = 1000 - f->foddered;
    int32_t lost = 0;
    if (lack < 100)
        return 0;
    for (int a = 0; a < m->animals; a++) {
        int64_t bp = lack * lack / 1000 * m->rules.supply_beast_death / 1000 *
                     m->animal[a].death_weight / 1000;
        int32_t n = (int32_t)min_i64(f->animals[a], rng_round(dice, f->animals[a], bp, 70000));
        f->animals[a] -= n;
        w->ledger.animals_dead[a] += n;
        lost += n;
    }
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        Contingent *unit = &w->contingent[c];
        int32_t mount = m->arm[unit->arm.n].mount;
        if (!mount || !unit->mounts)
            continue;
        int64_t bp = lack * lack / 1000 * m->rules.supply_beast_death / 1000 *
                     m->animal[mount - 1].death_weight / 1000;
        int32_t n = (int32_t)min_i64(unit->mounts, rng_round(dice, unit->mounts, bp, 70000));
        if (m->arm[unit->arm.n].class == ARM_BEAST)
            stable_lose(m, w, contingent_id(w, c), n, ELEPHANT_DEAD);
        else
            lose_mounts(w, unit, mount, n);
        lost += n;
    }
    return lost;
}

/* Mechanics A10: hunger after the body's reserve is gone, thirst at once. */
static void want_men(const Model *m, World *w, int i, Rng *dice, int32_t *left, int32_t *died)
{
    const Rules *r = &m->rules;
    Formation *f = &w->formation[i];
    bool starving = f->fed < r->supply_starving || f->hungry_days > r->supply_reserve_days;
    int64_t lack = starving && f->fed < 1000 ? 1000 - f->fed : 0;
    /* Nobody dies of the first dry day; from the third on the full rate holds. */
    int64_t dry = f->watered < 1000
                      ? (1000 - f->watered) * min_i32(3, max_i32(0, f->thirst_days - 1)) / 3
                      : 0;
    int64_t heat = w->weather.hottest > 38 ? 3 : w->weather.hottest > 28 ? 2 : 1;
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        Contingent *unit = &w->contingent[c];
        ContingentId id = contingent_id(w, c);
        int64_t leave = lack * lack / 1000 * r->supply_hunger_leave / 1000;
        int64_t die = lack * lack / 1000 * r->supply_hunger_death / 1000;
        int64_t parch = dry * dry / 1000 * r->supply_thirst_death / 1000 * heat * 7;
        if (unit->fatigue > r->supply_straggle_weary)
            leave += (unit->fatigue - r->supply_straggle_weary) / 4;
        *left +=
            people_lose(m, w, id, (int32_t)rng_round(dice, unit->men, leave, 70000),
                        lack ? CAUSE_LEFT_HUNGRY : CAUSE_LEFT);
        *died += people_lose(m, w, id, (int32_t)rng_round(dice, unit->men, die + parch, 70000),
                             parch > die ? CAUSE_THIRST : CAUSE_HUNGER);
        unit->fatigue = (int16_t)min_i64(1000, unit->fatigue + dry / 4);
        unit->cohesion = (int16_t)max_i64(0, unit->cohesion - lack / 50 - dry / 20);
    }
}

/* Fewer lost in a day than this nobody writes home about (judgement). */
enum { WORTH_TELLING = 5 };

static void say_want(const Model *m, const World *w, FormationId id, int32_t beasts, int32_t left,
                     int32_t died, EventList *out)
{
    const Formation *f = &w->formation[id.i];
    if (f->fed < HUNGRY && f->hungry_days <= WEEK_DAYS) {
        Event *e = say(m, w, out, EV_HUNGRY, id);
        e->n[0] = f->fed;
        e->n[1] = f->foddered;
        e->n[2] = f->hungry_days;
    }
    if (f->watered < THIRSTY) {
        Event *e = say(m, w, out, EV_THIRSTY, id);
        e->n[0] = f->watered;
        e->n[1] = died;
        e->n[2] = beasts;
    }
    if (beasts > WORTH_TELLING)
        say(m, w, out, EV_BEASTS_DIED, id)->n[0] = beasts;
    if (left > WORTH_TELLING)
        say(m, w, out, EV_STRAGGLED, id)->n[0] = left;
    if (died > WORTH_TELLING && f->watered >= THIRSTY)
        say(m, w, out, EV_SICK, id)->n[0] = died;
}

/* Fed, watered and rested enough that nothing can come of the day. */
static bool wants_nothing(const Model *m, const World *w, int i)
{
    enum { FODDERED = 900 };
    const Formation *f = &w->formation[i];
    if (f->fed < 1000 || f->watered < 1000 || f->foddered <= FODDERED)
        return false;
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c))
        if (w->contingent[c].fatigue > m->rules.supply_straggle_weary)
            return false;
    return true;
}

void supply_want(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (wants_nothing(m, w, i))
            continue;
        Rng dice = rng_at(w->seed, RNG_WANT, w->clock.day, (uint64_t)i << 8 | 1);
        int32_t beasts = want_beasts(m, w, i, &dice), left = 0, died = 0;
        want_men(m, w, i, &dice, &left, &died);
        say_want(m, w, formation_id(w, i), beasts, left, died, out);
    }
}
