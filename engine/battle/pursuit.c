/*
 * pursuit.c: what becomes of the beaten: ridden down, drowned, taken, or gone.
 */
#include "battle/pursuit.h"

#include "battle/lines.h"

/* How fast men get over what lies behind, permille of a river without a bridge
 * (A13: a ford 600, a bridge 2,000 an hour; a wall has its gates). */
static const int16_t crossing[] = {
    [BEHIND_OPEN] = 0, [BEHIND_CANAL] = 3000, [BEHIND_RIVER] = 1000, [BEHIND_MARSH] = 2000,
    [BEHIND_BRIDGE] = 1500, [BEHIND_WALL] = 4000,
};

static bool was_here(const Fighter *f, int team)
{
    return f->team == team && f->state != FIGHTER_GONE && f->state != FIGHTER_LEFT;
}

static int64_t men_of(const Battle *b, int team, bool mounted_only)
{
    int64_t men = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (was_here(f, team) && (f->mounted || !mounted_only))
            men += f->men;
    }
    return men;
}

static int32_t mean_weary(const Battle *b, int team)
{
    int64_t sum = 0, men = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!was_here(f, team))
            continue;
        sum += (int64_t)f->men * f->fatigue;
        men += f->men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

/* Columns in which the victor stands behind men who had not yet run. */
static int ring_of(const Lines *l, int lost)
{
    int ring = 0;
    for (int c = 0; c < ZONE_COLS; c++) {
        uint32_t own = l->rows[lost][lost][c], enemy = l->rows[!lost][lost][c];
        ring += enemy && (enemy & ((1u << (own ? high_bit(own) : SECOND_ROW)) - 1));
    }
    return ring;
}

enum { LIGHT_MOST = 8, RING_MOST = 3 };    /* half-hours that matter (E9); columns */

/* Permille of the beaten who are cut down (E9). */
static int64_t pursuit_rate(const Model *m, const Battle *b, const Lines *l, int lost)
{
    const Rules *r = &m->rules;
    int64_t own_horse = men_of(b, !lost, true), horse = men_of(b, lost, true);
    int64_t light = clamp_i32(b->light - b->half_hour, 0, LIGHT_MOST);
    int64_t rate = r->battle_pursuit_base * 1000 + r->battle_pursuit_horse * 1000 * own_horse /
                   (own_horse + horse + men_of(b, lost, false) / 3 + 1);

    rate = rate * (1000 - mean_weary(b, !lost) / 2) / 1000 * (500 + 80 * light) / 1000;
    rate = rate * (1000 + r->battle_pursuit_ring * min_i32(ring_of(l, lost), RING_MOST)) / 1000;
    if (b->team[lost].refuge)
        rate = rate * r->battle_pursuit_desert / 1000;
    return rate;                    /* thousandths of a permille */
}

static void cut_down(Battle *b, Fighter *f, int32_t men)
{
    int32_t dead = min_i32(men, f->men);
    f->dead += dead;
    f->men -= dead;
    b->team[f->team].dead += dead;
}

static void take(Battle *b, Fighter *f, int32_t men)
{
    f->taken += men;
    f->men -= men;
    b->team[f->team].taken += men;
}

/* Men trapped against water, permille of those who are left: nobody who fits
 * over it in the time there is. */
static int64_t trapped_share(const Model *m, const Battle *b, int lost)
{
    int behind = b->team[lost].behind;
    int64_t men = men_of(b, lost, false);
    if (behind == BEHIND_OPEN || !men)
        return 0;
    int columns = behind == BEHIND_BRIDGE ? 1 : max_i32(bits_in(b->team[lost].line), 1);
    int64_t over = (int64_t)m->rules.battle_cross_half_hour * crossing[behind] / 1000 * columns * 4;
    return men > over ? (men - over) * 1000 / men : 0;
}

/* One body in flight: the sword, the water, the rope. Three throws. */
static void hunt(const Model *m, Battle *b, Fighter *f, Rng *throw, int64_t rate, int64_t trapped,
                 int64_t light)
{
    const Rules *r = &m->rules;
    int64_t luck = rng_between(throw, 700, 1300);
    int64_t mine = f->chained ? rate * r->battle_chain_pursuit / 1000 : rate;
    cut_down(b, f, dice_share(throw, f->men * min_i64(mine * luck / 1000, 900000), 1000000));

    if (trapped) {
        int64_t caught = f->men * trapped / 1000;
        int64_t share = r->battle_drown_dead + rng_between(throw, -150, 150);
        int32_t drowned = (int32_t)(caught * share / 1000 * (300 + 90 * light) / 1000);
        drowned = clamp_i32(drowned, 0, f->men);
        f->drowned += drowned;
        f->men -= drowned;
        b->team[f->team].drowned += drowned;
        take(b, f, (int32_t)min_i64(caught * r->battle_drown_taken / 1000, f->men));
    }
    take(b, f, dice_share(throw, (int64_t)f->men * r->battle_prisoners, 1000));
    int32_t left = (int32_t)((int64_t)f->hurt * r->battle_hurt_left / 1000);
    f->hurt -= left;
    f->taken += left;
    b->team[f->team].hurt -= left;
    b->team[f->team].taken += left;
}

enum { LEADER_LOST = 2 };       /* his risk in a rout, in shares of his army's; judgement */

/* A beaten general may be struck down or taken in the rout. */
static void leader_in_rout(Battle *b, int lost, int64_t rate, uint64_t seed, int32_t day,
                           EventList *out)
{
    Team *t = &b->team[lost];
    Rng throw = dice_for(dice_of(seed, RNG_PURSUIT, day, b->half_hour + 1), team_subject(b, lost));
    int32_t risk = rng_permille(&throw), how = rng_permille(&throw);
    if (t->leader_fell || !t->leader.n || risk >= rate * LEADER_LOST / 3000)
        return;
    t->leader_fell = (uint8_t)(how < 600 ? 2 : how < 800 ? 3 : 1);
    Event *e = field_event(out, EV_LEADER_FELL, day, b, lost);
    if (!e)
        return;
    e->leader = t->leader;
    e->n[0] = t->leader.n;
    e->n[1] = t->leader_fell - 1;
}

void pursuit_of(const Model *m, uint64_t seed, int32_t day, Battle *b, int lost, EventList *out)
{
    Lines lines;
    lines_of(b, &lines);
    Dice dice = dice_of(seed, RNG_PURSUIT, day, b->half_hour + 1);
    int64_t rate = pursuit_rate(m, b, &lines, lost), trapped = trapped_share(m, b, lost);
    int64_t light = clamp_i32(b->light - b->half_hour, 0, LIGHT_MOST);

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (!was_here(f, lost))
            continue;
        Rng throw = dice_for(dice, fighter_subject(f));
        hunt(m, b, f, &throw, rate, trapped, light);
        f->state = FIGHTER_FLED;
    }
    b->team[lost].beaten = 1;
    leader_in_rout(b, lost, rate, seed, day, out);
}

void pursuit_withdrawal(const Model *m, uint64_t seed, int32_t day, Battle *b, int leaves,
                        EventList *out)
{
    Dice dice = dice_of(seed, RNG_PURSUIT, day, b->half_hour + 1);
    int32_t lost = 0;

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->team != leaves || (f->state != FIGHTER_STANDS && f->state != FIGHTER_BROKEN))
            continue;
        Rng throw = dice_for(dice, fighter_subject(f));
        int32_t men = dice_share(&throw, (int64_t)f->men * m->rules.battle_withdraw_loss, 1000);
        int32_t dead = dice_share(&throw, men, 2);
        cut_down(b, f, dead);
        take(b, f, men - dead);
        lost += men;
        f->state = f->state == FIGHTER_STANDS ? FIGHTER_LEFT : FIGHTER_FLED;
    }
    b->team[leaves].withdrawing = 1;
    Event *e = field_event(out, EV_WITHDREW, day, b, leaves);
    if (e)
        e->n[0] = lost;
}
