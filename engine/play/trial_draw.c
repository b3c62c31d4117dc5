/*
 * trial_draw.c: what the sources leave open, drawn for one play (mechanics F1).
 */
#include "play/trial_parts.h"

#include "base/num.h"
#include "base/rng.h"

enum {
    MEN_LOW = 650, MEN_HIGH = 1350,     /* permille of the men written */
    QUALITY_OFF = 80, ORDER_OFF = 70,   /* points either way */
    ABILITY_OFF = 2,
    RATE_OFF = 150, WEIGHT_OFF = 120,   /* permille either way */
    LEAST = 100                         /* of quality and order */
};

/* Rates nobody can have measured, and on which much depends. */
static const size_t rate[] = {
    offsetof(Rules, battle_tempo),         offsetof(Rules, battle_melee_order),
    offsetof(Rules, battle_melee_kill),    offsetof(Rules, battle_loss_order),
    offsetof(Rules, battle_break_second),  offsetof(Rules, battle_flank),
    offsetof(Rules, battle_shot_kill),     offsetof(Rules, battle_pursuit_base),
    offsetof(Rules, battle_pursuit_horse), offsetof(Rules, battle_drown_dead),
    offsetof(Rules, beast_terror),
};

/* Keys of the draws; an army's goes by its slot. */
enum { DRAW_ARMY = 0, DRAW_RATES = 100, DRAW_ARMS = 200 };

/* x in that many permille. */
static int32_t shaken(int32_t x, int32_t permille)
{
    return (int32_t)permille_of(x, permille);
}

static bool is_beasts(const Trial *t, const TrialBody *b)
{
    return t->of->arm[b->arm.n].class == ARM_BEAST;
}

static void draw_rates(Trial *t, uint64_t seed, int32_t play)
{
    Rng dice = rng_at(seed, RNG_INPUTS, play, DRAW_RATES);
    for (size_t i = 0; i < countof(rate); i++) {
        int32_t *at = (int32_t *)((char *)&t->m.rules + rate[i]);
        *at = shaken(*at, rng_between(&dice, 1000 - RATE_OFF, 1000 + RATE_OFF));
    }
    for (int32_t a = 1; a <= t->m.arms; a++) {
        Rng weight = rng_at(seed, RNG_INPUTS, play, DRAW_ARMS + (uint64_t)a);
        int32_t by = rng_between(&weight, 1000 - WEIGHT_OFF, 1000 + WEIGHT_OFF);
        for (int c = 0; c < ARM_CLASSES; c++)
            t->arm[a].against[c] = shaken(t->arm[a].against[c], by);
    }
}

typedef struct Drawn { int32_t men, quality, order, ability; } Drawn;

/* Elephants are counted one by one by whoever saw them; their number stays. */
static void draw_body(Trial *t, int32_t i, const Drawn *by)
{
    const TrialBody *b = t->body[i];
    ContingentModel *c = &t->contingent[i];

    if (!is_beasts(t, b))
        c->men[1] = max_i32(shaken(b->men, by->men), 1);
    c->quality = clamp_i32(b->quality + by->quality, LEAST, 1000);
    c->cohesion = clamp_i32(b->cohesion + by->order, LEAST, 1000);
    t->pool[i + 1].quality = c->quality;
}

static void draw_army(Trial *t, uint64_t seed, int32_t play, int army)
{
    Rng dice = rng_at(seed, RNG_INPUTS, play, DRAW_ARMY + (uint64_t)t->slot[army]);
    Drawn by = { .men = rng_between(&dice, MEN_LOW, MEN_HIGH),
                 .quality = rng_between(&dice, -QUALITY_OFF, QUALITY_OFF),
                 .order = rng_between(&dice, -ORDER_OFF, ORDER_OFF),
                 .ability = rng_between(&dice, -ABILITY_OFF, ABILITY_OFF) };
    LeaderModel *l = &t->leader[1 + t->slot[army]];

    l->ability = clamp_i32(l->ability + by.ability, 0, 10);
    for (int32_t i = 0; i < t->m.contingents; i++)
        if (t->pool[i + 1].side == side_of(army))
            draw_body(t, i, &by);
}

void trial_restore(Trial *t)
{
    static const Drawn nothing = { .men = 1000 };

    t->m.rules = t->of->rules;
    memcpy(t->arm, t->of->arm, sizeof t->arm[0] * (size_t)(t->of->arms + 1));
    for (int army = 0; army < TRIAL_ARMIES; army++)
        t->leader[1 + t->slot[army]].ability = t->row->army[army].leader.ability;
    for (int32_t i = 0; i < t->m.contingents; i++)
        draw_body(t, i, &nothing);
}

void trial_draw(Trial *t, uint64_t seed, int32_t play)
{
    for (int army = 0; army < TRIAL_ARMIES; army++)
        draw_army(t, seed, play, army);
    draw_rates(t, seed, play);
}
