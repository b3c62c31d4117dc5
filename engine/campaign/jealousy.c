/*
 * jealousy.c: two commanders of different parties before the same enemy
 * (mechanics C6).
 */
#include "campaign/clash.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/say.h"

enum {
    STRONG    = 700,        /* authority of a crown whose appointment nobody disputes (C6) */
    LATE_HALF = 500,        /* permille of those who fail: they come late, the rest not at all */
    LATE_FROM = 4, LATE_TO = 10,    /* half-hours (judgement: a morning) */
    DIE_JEALOUS = 3 << 16   /* in RNG_POLITICS; see crown.c */
};

/* Permille that b stands by a; 1000: there is nothing between them. */
static int32_t stands_by(const Model *m, const World *w, LeaderId a, LeaderId b, Side side)
{
    if (!a.n || !b.n || a.n == b.n)
        return 1000;
    const LeaderModel *x = &m->leader[a.n], *y = &m->leader[b.n];
    int32_t envy = (x->jealousy + y->jealousy) / 4;
    if (!envy || !x->faction.n || !y->faction.n || x->faction.n == y->faction.n)
        return 1000;
    int32_t crown = w->side[side].authority > STRONG ? m->rules.court_jealous_crown : 0;
    return clamp_i32(m->rules.court_jealous_base - envy + crown, 100, 1000);
}

static void take_out(Meeting *who, int t, int k)
{
    who->count[t]--;
    for (; k < who->count[t]; k++) {
        who->who[t][k] = who->who[t][k + 1];
        who->comes[t][k] = who->comes[t][k + 1];
    }
}

/* Returns false if he withholds his men. */
static bool comes(const Model *m, World *w, Meeting *who, int t, int k, EventList *out)
{
    FormationId id = who->who[t][k], lead = who->who[t][0];
    Formation *f = &w->formation[id.i];
    Rng dice = rng_at(w->seed, RNG_POLITICS, w->clock.day, DIE_JEALOUS | id.i);
    if (rng_permille(&dice) < stands_by(m, w, w->formation[lead.i].leader, f->leader, f->side))
        return true;
    bool late = rng_permille(&dice) < LATE_HALF;
    int32_t hours = late ? rng_between(&dice, LATE_FROM, LATE_TO) : 0;
    Event *e = say(m, w, out, EV_WITHHELD, id);
    say_other(w, e, lead);
    e->n[0] = hours;
    if (late)
        who->comes[t][k] = (uint8_t)min_i32(who->comes[t][k] + hours, UINT8_MAX);
    else
        f->aloof_day = (int16_t)(w->clock.day + m->rules.court_jealous_days);
    return late;
}

/* Who has his post in the other's line of battle, or fought beside him yesterday, is
 * asked no more. */
static bool is_asked(const World *w, FormationId f)
{
    return w->formation[f.i].post == POST_ANY && battle_field_days(w, f) <= 1;
}

void clash_jealousy(const Model *m, World *w, Meeting *who, EventList *out)
{
    for (int t = 0; t < TEAMS; t++)
        for (int k = who->count[t] - 1; k > 0; k--)
            if (is_asked(w, who->who[t][k]) && !comes(m, w, who, t, k, out))
                take_out(who, t, k);
}
