/*
 * prospect.c: what is to be hoped for: the same battle played to its end many
 * times, with other luck.
 */
#include "battle/prospect.h"

#include "battle/beasts.h"
#include "battle/fortune.h"
#include "battle/lines.h"

/* Shell's sort: a thousand numbers in their order, with no memory of its own. */
static void sort(int32_t *list, int32_t n)
{
    static const int32_t step[] = { 301, 132, 57, 23, 10, 4, 1 };
    for (size_t s = 0; s < countof(step); s++)
        for (int32_t i = step[s]; i < n; i++) {
            int32_t value = list[i], at = i;
            for (; at >= step[s] && list[at - step[s]] > value; at -= step[s])
                list[at] = list[at - step[s]];
            list[at] = value;
        }
}

static Spread spread_of(int32_t *list, int32_t n)
{
    if (n <= 0)
        return (Spread){ 0 };
    sort(list, n);
    return (Spread){ list[n / 10], list[n / 2], list[n * 9 / 10] };
}

/* Imagined generals do not imagine in their turn. */
static void draw_again(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    fortune_again(m, seed, day, b);
    for (int t = 0; t < TEAMS; t++)
        b->team[t].general = (uint8_t)min_i32(b->team[t].general, DEPTH_USUAL);
}

static uint64_t dice_of_play(uint64_t seed, int32_t k)
{
    return hash_add(hash_add(HASH_START, seed), (uint64_t)k + 1);
}

static void play_day(const Model *m, uint64_t seed, int32_t k, int32_t day, Battle *guess)
{
    uint64_t dice = dice_of_play(seed, k);
    draw_again(m, dice, day, guess);
    battle_day(m, dice, day, guess, NULL);
}

Odds battle_odds(const Model *m, const Battle *b, uint64_t seed, int32_t day, int32_t plays)
{
    Odds odds = { .plays = clamp_i32(plays, 0, ODDS_MOST) };
    int32_t dead[TEAMS][ODDS_MOST];

    for (int32_t k = 0; k < odds.plays; k++) {
        Battle guess = *b;
        play_day(m, seed, k, day, &guess);
        odds.drawn += guess.winner == 0;
        for (int t = 0; t < TEAMS; t++) {
            odds.won[t] += guess.winner == 1 + t;
            dead[t][k] = guess.team[t].dead + guess.team[t].drowned;
        }
    }
    for (int t = 0; t < TEAMS && odds.plays > 0; t++) {
        Spread s = spread_of(dead[t], odds.plays);
        odds.dead_low[t] = s.low;
        odds.dead_mid[t] = s.mid;
        odds.dead_high[t] = s.high;
    }
    return odds;
}

/* What is still to be played counts as lost for "yes" and as won for "no": as soon
 * as one of them holds, the rest of the plays cannot change the answer. */
bool battle_promises(const Model *m, const Battle *b, uint64_t seed, int32_t day, int32_t plays,
                     int team, int32_t drawn, int32_t least)
{
    int32_t points = 0, wanted = plays * least;

    for (int32_t k = 0; k < plays; k++) {
        if (points >= wanted || points + (plays - k) * 1000 < wanted)
            break;
        Battle guess = *b;
        play_day(m, seed, k, day, &guess);
        points += guess.winner == 0 ? drawn : guess.winner == 1 + team ? 1000 : 0;
    }
    return points >= wanted;
}

/* Bit i: one of the orders concerns fighter i; all of the team if they concern
 * the army, or if there are none. */
static uint64_t concerned(const Battle *b, int team, const Order *o, int32_t n)
{
    uint64_t set = 0, all = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team)
            continue;
        all |= UINT64_C(1) << i;
        for (int32_t k = 0; k < n; k++)
            if (o[k].unit.gen == f->who.gen && o[k].unit.i == f->who.i &&
                (o[k].amount == 0 || o[k].amount == f->part))
                set |= UINT64_C(1) << i;
    }
    return set ? set : all;
}

typedef struct Bodies { int32_t fell, order; } Bodies;

/* Men lost today, and mean order of those still there. */
static Bodies look_at(const Battle *b, uint64_t set)
{
    Bodies now = { 0 };
    int64_t order = 0, men = 0;
    for (; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        now.fell += f->dead + f->hurt + f->taken + f->drowned;
        if (f->state != FIGHTER_STANDS && f->state != FIGHTER_BROKEN)
            continue;
        order += (int64_t)f->men * f->cohesion;
        men += f->men;
    }
    now.order = men ? (int32_t)(order / men) : 0;
    return now;
}

static int32_t towers_of(const Battle *b, int team)
{
    return b->beasts ? beasts_of(b, team).towers : 0;
}

/* What the plays brought, play by play. */
typedef struct Sample {
    int32_t dead[2][TEAMS][ODDS_MOST], fell[ODDS_MOST], order[ODDS_MOST], towers[ODDS_MOST];
} Sample;

typedef struct Question {
    const Model  *m;
    const Battle *b;
    int           team;
    uint64_t      set;          /* bodies looked at */
    const Order  *orders;
    int32_t       count[2];     /* orders given without and with */
    int32_t       day;
} Question;

static void play_once(const Question *q, uint64_t dice, int with, int32_t k, Foresight *out,
                      Sample *all)
{
    Battle b = *q->b;
    Bodies before = look_at(&b, q->set);
    int32_t towers = towers_of(&b, !q->team);

    draw_again(q->m, dice, q->day, &b);
    battle_half_hour(q->m, dice, q->day, &b, q->orders, q->count[with], NULL);
    if (with) {
        Bodies after = look_at(&b, q->set);
        all->fell[k] = after.fell - before.fell;
        all->order[k] = after.order;
        all->towers[k] = max_i32(0, towers - towers_of(&b, !q->team));
    }
    battle_day(q->m, dice, q->day, &b, NULL);
    out->drawn[with] += b.winner == 0;
    for (int t = 0; t < TEAMS; t++) {
        out->won[with][t] += b.winner == 1 + t;
        all->dead[with][t][k] = b.team[t].dead + b.team[t].drowned;
    }
}

/* What was played for one of the two is told of the other. */
static void tell_again(const Foresight *from, int of, Foresight *out, int with)
{
    out->drawn[with] = from->drawn[of];
    for (int t = 0; t < TEAMS; t++) {
        out->won[with][t] = from->won[of][t];
        out->dead[with][t] = from->dead[of][t];
    }
}

void battle_foresee(const Model *m, const Battle *b, int team, const Order *all, int32_t now,
                    int32_t more, uint64_t seed, int32_t day, int32_t plays,
                    const Foresight *known, Foresight *out)
{
    Question q = { m, b, team, concerned(b, team, all + now, more), all, { now, now + more }, day };
    Sample brought;
    int32_t n = clamp_i32(plays, 0, ODDS_MOST);
    bool knows = known && known->plays == n;
    int first = more && !knows ? 0 : 1;         /* without orders both are one */

    *out = (Foresight){ 0 };
    if (!b->live || b->over)
        return;
    out->plays = n;
    for (int32_t k = 0; k < n; k++)
        for (int with = first; with < 2; with++)
            play_once(&q, dice_of_play(seed, k), with, k, out, &brought);
    for (int with = first; with < 2; with++)
        for (int t = 0; t < TEAMS; t++)
            out->dead[with][t] = spread_of(brought.dead[with][t], n);
    if (first)
        tell_again(more ? known : out, more ? 0 : 1, out, 0);
    out->fell_now = spread_of(brought.fell, n);
    out->order_after = spread_of(brought.order, n);
    out->towers_down = spread_of(brought.towers, n);
}
