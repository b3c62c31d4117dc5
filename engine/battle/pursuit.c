/*
 * pursuit.c: what becomes of the beaten: ridden down, drowned, taken, or gone.
 */
#include "battle/pursuit.h"

#include "battle/field.h"
#include "battle/ruse.h"
#include "battle/sky.h"

/* How fast men get over what lies behind, permille of a river without a bridge
 * (A13: a ford 600, a bridge 2,000 an hour; a wall has its gates). */
static const int16_t crossing[] = {
    [BEHIND_OPEN] = 0, [BEHIND_CANAL] = 3000, [BEHIND_RIVER] = 1000, [BEHIND_MARSH] = 2000,
    [BEHIND_BRIDGE] = 1500, [BEHIND_WALL] = 4000,
};

static bool was_here(const Fighter *f, int team)
{
    return f->team == team && (f->state == FIGHTER_STANDS || f->state == FIGHTER_BROKEN ||
                               f->state == FIGHTER_FLED);
}

/* What a broken army is worth to those who ride after it. */
typedef struct Chase {
    int64_t men, horse;         /* of the beaten */
    int64_t rear;               /* of them, men in order with no enemy upon them */
    int64_t riders;             /* of the victor */
    int32_t weary;              /* of the victor, on the mean */
    int64_t light;              /* half-hours left that matter (E9) */
    int64_t rate;               /* of the beaten, cut down: thousandths of a permille */
    int64_t trapped;            /* of those left, against the water: permille */
    int64_t drowns;             /* of the trapped: permille */
} Chase;

static void count_beaten(const Battle *b, const Lines *l, int lost, Chase *out)
{
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!was_here(f, lost))
            continue;
        bool rear = f->state == FIGHTER_STANDS && !f->engaged &&
                    !in_touch(l, lost, f->row, f->col);
        out->men += f->men;
        out->horse += f->mounted ? f->men : 0;
        out->rear += rear ? f->men : 0;
    }
}

static void count_victor(const Battle *b, int won, Chase *out)
{
    int64_t weary = 0, men = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!was_here(f, won))
            continue;
        men += f->men;
        weary += (int64_t)f->men * f->fatigue;
        out->riders += f->mounted ? f->men : 0;
    }
    out->weary = men ? (int32_t)(weary / men) : 0;
}

/* How closely the beaten are shut in: 0..RING_CLOSED. */
static int shut_in(const Rules *r, const Battle *b, const Lines *l, int lost)
{
    int since = b->team[!lost].sprung;
    if (since && since <= r->ruse_ambush_flight)
        return RING_CLOSED;
    return ruse_ring(l, lost);
}

enum { LIGHT_MOST = 8, WORKS_LEAST = 2 };   /* half-hours that matter; days of digging */

static bool keeps_camp(const Team *t)
{
    return t->works >= WORKS_LEAST && !t->camp_lost;
}

/* Thousandths of a permille of the beaten who are cut down (E9). */
static int64_t pursuit_rate(const Rules *r, const Battle *b, const Lines *l, int lost,
                            const Chase *c)
{
    int64_t rate = r->battle_pursuit_base * 1000 + r->battle_pursuit_horse * 1000 * c->riders /
                   (c->riders + c->horse + c->men / 3 + 1);

    rate = rate * (1000 - c->weary / 2) / 1000 * (500 + 80 * c->light) / 1000;
    rate = rate * (1000 + (r->battle_pursuit_trap - 1000) * shut_in(r, b, l, lost) / RING_CLOSED) /
           1000;
    if (b->team[lost].refuge)
        rate = rate * r->battle_pursuit_desert / 1000;
    return rate;
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
 * over it in the time a rear guard gives them. */
static int64_t trapped_share(const Rules *r, const Battle *b, int lost, const Chase *c)
{
    const Team *t = &b->team[lost];
    if (t->behind == BEHIND_OPEN || !c->men)
        return 0;
    if (t->cut)
        return 1000;
    int columns = t->behind == BEHIND_BRIDGE ? 1 : max_i32(bits_in(t->line), 1);
    int64_t rate = t->cross ? t->cross
                            : (int64_t)r->battle_cross_half_hour * crossing[t->behind] / 1000 *
                              columns;
    int64_t over = rate * r->battle_cross_while + rate * r->battle_cross_rear * c->rear / c->men;
    return c->men > over ? (c->men - over) * 1000 / c->men : 0;
}

/* Whether a ditch or wall of its own lies between a body and its camp. */
static bool outside_works(const Battle *b, const Fighter *f)
{
    int low = f->team ? BETWEEN_ROW : FRONT_ROW, edge = b->edge[low][f->col];
    return (edge == EDGE_DITCH || edge == EDGE_WALL) && ahead(f->team, f->row) > FRONT_ROW;
}

/* Armoured foot that still stands does not run into the river: it holds till
 * dark (Callinicum). */
static bool holds_till_dark(const Model *m, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    return f->state == FIGHTER_STANDS && !f->mounted && arm->class == ARM_FOOT &&
           f->quality >= m->rules.battle_hold_quality && arm->armour >= m->rules.battle_hold_armour;
}

/* What befalls one body of them. */
static int64_t rate_for(const Rules *r, const Battle *b, const Fighter *f, int64_t rate)
{
    if (f->chained)
        rate = rate * r->battle_chain_pursuit / 1000;
    if (outside_works(b, f))
        return rate * 1000 / r->battle_works_retreat;
    return keeps_camp(&b->team[f->team]) ? rate * r->battle_pursuit_camp / 1000 : rate;
}

static void drown(Battle *b, Fighter *f, int32_t men)
{
    f->drowned += men;
    f->men -= men;
    b->team[f->team].drowned += men;
}

enum { CUT_MOST = 900000 };     /* somebody always gets away */

/* One body in flight: the sword, the water, the rope. */
static void hunt(const Model *m, Battle *b, Fighter *f, Rng *throw, const Chase *c)
{
    const Rules *r = &m->rules;
    int64_t rate = min_i64(rate_for(r, b, f, c->rate), CUT_MOST);
    cut_down(b, f, dice_share(throw, f->men * rate, 1000000));

    if (c->trapped) {
        int64_t caught = f->men * c->trapped / 1000;
        if (holds_till_dark(m, f))
            caught = caught * r->battle_hold_share / 1000;
        drown(b, f, (int32_t)min_i64(caught * c->drowns / 1000, f->men));
        take(b, f, (int32_t)min_i64(caught * r->battle_drown_taken / 1000, f->men));
    }
    take(b, f, dice_share(throw, (int64_t)f->men * r->battle_prisoners, 1000));
    int32_t left = (int32_t)((int64_t)f->hurt * r->battle_hurt_left / 1000);
    f->hurt -= left;
    f->taken += left;
    b->team[f->team].hurt -= left;
    b->team[f->team].taken += left;
}

/* A beaten general is looked for: he may be struck down or taken in the rout, the more
 * where there is no way out for his men, or where his tent or banner was reached. Three
 * in four of those who do not get away are killed, half of the others are taken. */
static int32_t risk_in_rout(const Rules *r, const Team *t, const Chase *c)
{
    int64_t risk = c->rate * r->battle_leader_rout / 1000000 +
                   c->trapped * r->battle_leader_trapped / 1000;
    bool reached = t->seat_lost || t->standard == STANDARD_LOST;
    return (int32_t)(reached ? risk * 2 : risk);
}

static void leader_in_rout(const Rules *r, Battle *b, int lost, const Chase *c, uint64_t seed,
                           int32_t day, EventList *out)
{
    Team *t = &b->team[lost];
    Rng throw = dice_for(dice_of(seed, RNG_PURSUIT, day, b->half_hour + 1), team_subject(b, lost));
    int32_t risk = rng_permille(&throw), how = rng_permille(&throw);
    if (t->leader_fell == 2 || !t->leader.n || risk >= risk_in_rout(r, t, c))
        return;
    t->leader_fell = (uint8_t)(how < 750 ? 2 : how < 880 ? 3 : 1);
    Event *e = field_event(out, EV_LEADER_FELL, day, b, lost);
    if (!e)
        return;
    e->leader = t->leader;
    e->n[0] = t->leader.n;
    e->n[1] = t->leader_fell - 1;
}

/* The luck of a rout is the army's, not each band's: a ford found or missed, a
 * pursuit called off. */
static void draw_luck(const Rules *r, Chase *c, Rng throw)
{
    c->rate = c->rate * rng_between(&throw, 700, 1300) / 1000;
    int32_t share = r->battle_drown_dead + rng_between(&throw, -150, 150);
    c->drowns = max_i32(share, 0) * (300 + 90 * c->light) / 1000;
}

static Chase chase_of(const Model *m, const Battle *b, int lost, Dice dice)
{
    Chase c = { .light = min_i32(sky_light_left(b), LIGHT_MOST) };
    Lines lines;

    lines_of(b, &lines);
    count_beaten(b, &lines, lost, &c);
    count_victor(b, !lost, &c);
    c.rate = pursuit_rate(&m->rules, b, &lines, lost, &c);
    c.trapped = trapped_share(&m->rules, b, lost, &c);
    draw_luck(&m->rules, &c, dice_for(dice, team_subject(b, lost) + 1));
    return c;
}

void pursuit_of(const Model *m, uint64_t seed, int32_t day, Battle *b, int lost, EventList *out)
{
    Dice dice = dice_of(seed, RNG_PURSUIT, day, b->half_hour + 1);
    Chase chase = chase_of(m, b, lost, dice);
    int32_t before = b->team[lost].dead;

    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (!was_here(f, lost))
            continue;
        Rng throw = dice_for(dice, fighter_subject(f));
        hunt(m, b, f, &throw, &chase);
        f->state = FIGHTER_FLED;
        f->hidden = 0;
    }
    b->team[lost].beaten = 1;
    Event *e = field_event(out, EV_PURSUED, day, b, !lost);
    if (e)
        e->n[0] = b->team[lost].dead - before;
    leader_in_rout(&m->rules, b, lost, &chase, seed, day, out);
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
