/*
 * fortune.c: the luck of a day.
 */
#include "battle/fortune.h"

#include "battle/lines.h"

static void draw_threshold(const Model *m, Battle *b, Fighter *f, Dice dice)
{
    const Rules *r = &m->rules;
    Rng throw = dice_for(dice, fighter_subject(f));
    int behind = b->team[f->team].behind;
    int32_t at = r->battle_threshold_base + rng_between(&throw, 0, r->battle_threshold_spread);

    at -= f->stays;
    at -= f->chained ? r->battle_threshold_chain : 0;
    at -= behind != BEHIND_OPEN && behind != BEHIND_WALL ? r->battle_threshold_trapped : 0;
    f->threshold = (int16_t)max_i32(at, 1);
}

void fortune_draw(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    const Rules *r = &m->rules;
    Dice fortune = dice_of(seed, RNG_FORTUNE, day, 0), nerve = dice_of(seed, RNG_NERVE, day, 0);

    for (int t = 0; t < TEAMS; t++) {
        Rng throw = dice_for(fortune, team_subject(b, t));
        b->team[t].fortune = (int16_t)rng_triangle(&throw, 1000 - r->battle_fortune,
                                                   1000 + r->battle_fortune);
        for (int c = 0; c < ZONE_COLS; c++)
            b->team[t].column_fortune[c] =
                (int16_t)rng_between(&throw, 1000 - r->battle_column_fortune,
                                     1000 + r->battle_column_fortune);
    }
    for (int i = 0; i < b->fighters; i++)
        draw_threshold(m, b, &b->fighter[i], nerve);
}

void fortune_again(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    fortune_draw(m, seed, day, b);
    for (int i = 0; i < b->fighters; i++)
        b->fighter[i].threshold = (int16_t)max_i32(1, min_i32(b->fighter[i].threshold,
                                                              b->fighter[i].cohesion));
}
