/*
 * fortune.c: the luck of a day, and what it leaves to hope for: the same battle
 * played to its end many times, with other luck.
 */
#include "battle/fortune.h"

#include "battle/battle.h"
#include "battle/lines.h"

static void draw_threshold(const Model *m, Battle *b, Fighter *f, Dice dice)
{
    const Rules *r = &m->rules;
    Rng throw = dice_for(dice, fighter_subject(f));
    int behind = b->team[f->team].behind;
    int32_t at = r->battle_threshold_base + rng_between(&throw, 0, r->battle_threshold_spread);

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

static void insert_sorted(int32_t *list, int32_t n, int32_t value)
{
    int32_t at = n;
    for (; at > 0 && list[at - 1] > value; at--)
        list[at] = list[at - 1];
    list[at] = value;
}

/* Men who still stand have not reached the point at which they break. */
static void draw_again(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    fortune_draw(m, seed, day, b);
    for (int i = 0; i < b->fighters; i++)
        b->fighter[i].threshold = (int16_t)max_i32(1, min_i32(b->fighter[i].threshold,
                                                              b->fighter[i].cohesion));
}

Odds battle_odds(const Model *m, const Battle *b, uint64_t seed, int32_t day, int32_t plays)
{
    Odds odds = { .plays = clamp_i32(plays, 0, ODDS_MOST) };
    int32_t dead[TEAMS][ODDS_MOST];

    for (int32_t k = 0; k < odds.plays; k++) {
        Battle guess = *b;
        uint64_t dice = hash_add(hash_add(HASH_START, seed), (uint64_t)k + 1);
        draw_again(m, dice, day, &guess);
        battle_day(m, dice, day, &guess, NULL);
        odds.drawn += guess.winner == 0;
        for (int t = 0; t < TEAMS; t++) {
            odds.won[t] += guess.winner == 1 + t;
            insert_sorted(dead[t], k, guess.team[t].dead + guess.team[t].drowned);
        }
    }
    for (int t = 0; t < TEAMS && odds.plays > 0; t++) {
        odds.dead_low[t] = dead[t][odds.plays / 10];
        odds.dead_mid[t] = dead[t][odds.plays / 2];
        odds.dead_high[t] = dead[t][odds.plays * 9 / 10];
    }
    return odds;
}
