/*
 * battle.c: a half-hour of battle, and half-hour after half-hour until one army
 * breaks, leaves, or it is dark.
 */
#include "battle/battle.h"

#include "battle/beasts.h"
#include "battle/camps.h"
#include "battle/coming.h"
#include "battle/command.h"
#include "battle/contact.h"
#include "battle/evade.h"
#include "battle/fortune.h"
#include "battle/general.h"
#include "battle/lines.h"
#include "battle/mount.h"
#include "battle/move.h"
#include "battle/pursuit.h"
#include "battle/ruse.h"
#include "battle/seat.h"
#include "battle/sky.h"

/* What became of the lines. */

static void find_gaps(Battle *b, const Lines *l, int32_t day, EventList *out)
{
    for (int team = 0; team < TEAMS; team++) {
        Team *t = &b->team[team];
        uint8_t gaps = 0;
        for (int c = 0; c < ZONE_COLS; c++) {
            bool open = (t->line >> c & 1) && !l->rows[team][0][c] && l->rows[!team][0][c];
            gaps |= (uint8_t)(open << c);
            if (!open || (t->gaps >> c & 1))
                continue;
            Event *e = field_event(out, EV_GAP, day, b, team);
            if (e) {
                e->n[0] = t->side;
                e->n[1] = c;
            }
        }
        t->lost = gaps & t->gaps;
        t->gaps = gaps;
        t->collapsed = (uint8_t)bits_in(t->lost);
    }
}

/* The armies' nerve. */

static bool centre_lost(const Team *t) { return t->lost >> CENTRE_COL & 1; }

static bool army_breaks(const Model *m, const Battle *b, const Lines *l, int team, int32_t order)
{
    const Rules *r = &m->rules;
    const Team *t = &b->team[team];
    int line = bits_in(t->line), most = max_i32((line * r->battle_collapse_columns + 4) / 5, 1);
    bool shaken = centre_lost(t) || t->leader_fell;
    int32_t limit = r->battle_army_breaks +
                    (t->leader_fell || t->seat_lost || seat_stormed(b, l, team) ? r->battle_army_leader : 0);

    if (!l->team[team])
        return true;
    if (t->collapsed >= most || (line >= 4 && shaken && t->collapsed >= most - 1))
        return true;
    return order < limit;
}

static void finish(Battle *b, int winner)
{
    b->over = 1;
    b->winner = (uint8_t)(winner < 0 ? 0 : 1 + winner);
}

/* Who runs if both would: the worse ordered; nobody if they are alike. */
static int who_runs(const Battle *b)
{
    int32_t order = battle_mean_order(b, 0) - battle_mean_order(b, 1);
    int64_t worth = battle_worth(b, 0) - battle_worth(b, 1);
    if (order)
        return order < 0 ? 0 : 1;
    return worth ? (worth < 0 ? 0 : 1) : -1;
}

/* A withdrawing army is away when nobody of it stands within reach. */
static bool is_away(const Battle *b, const Lines *l, int team)
{
    if (!b->team[team].withdrawing)
        return false;
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        const Fighter *f = &b->fighter[low_bit(set)];
        if (in_touch(l, team, f->row, f->col) && ahead(team, f->row) > CAMP_ROW)
            return false;
    }
    return true;
}

static void nerve_of_armies(const Model *m, uint64_t seed, int32_t day, Battle *b,
                            const Lines *l, EventList *out)
{
    int32_t order[TEAMS];
    battle_mean_orders(b, order);
    bool runs[TEAMS] = { army_breaks(m, b, l, 0, order[0]), army_breaks(m, b, l, 1, order[1]) };
    bool away[TEAMS] = { is_away(b, l, 0), is_away(b, l, 1) };
    int lost = runs[0] && runs[1] ? who_runs(b) : runs[0] ? 0 : runs[1] ? 1 : -1;

    if (lost >= 0) {
        pursuit_of(m, seed, day, b, lost, out);
        finish(b, !lost);
        return;
    }
    for (int t = 0; t < TEAMS; t++)
        if (away[t] || (runs[0] && runs[1]))
            pursuit_withdrawal(m, seed, day, b, t, out);
    if (runs[0] || (away[0] && away[1]))
        finish(b, -1);
    else if (away[0] || away[1])
        finish(b, away[0] ? 1 : 0);
}

/* At dawn after a night of fighting nobody can say who won. */
/* Of the order and the men a team came with, what is left, permille. */
static int64_t kept_of(const Battle *b, int team)
{
    int64_t had = 0, has = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->team != team || f->state == FIGHTER_COMING)
            continue;
        had += (int64_t)f->dawn * f->order_dawn;
        has += f->state == FIGHTER_STANDS ? (int64_t)f->men * f->cohesion : 0;
    }
    return had ? has * 1000 / had : 0;
}

/* Who had better not be found here in the morning. */
static bool gives_up(const Model *m, const Battle *b, int team, int64_t mine, int64_t theirs)
{
    return b->team[team].withdrawing ||
           (mine * 1000 < theirs * m->rules.battle_dusk_ratio &&
            kept_of(b, team) < m->rules.battle_dusk_kept);
}

static void dusk(const Model *m, uint64_t seed, int32_t day, Battle *b, EventList *out)
{
    if (b->night) {
        finish(b, -1);
        return;
    }
    int64_t worth[TEAMS] = { battle_worth(b, 0), battle_worth(b, 1) };
    int leaves = -1;

    field_event(out, EV_DUSK, day, b, 0);
    for (int t = 0; t < TEAMS; t++)
        if (gives_up(m, b, t, worth[t], worth[!t]))
            leaves = leaves < 0 ? t : TEAMS;
    if (leaves >= 0 && leaves < TEAMS)
        pursuit_withdrawal(m, seed, day, b, leaves, out);
    finish(b, leaves >= 0 && leaves < TEAMS ? !leaves : -1);
}

static void tell_half_hour(const Battle *b, int32_t day, EventList *out)
{
    Event *e = field_event(out, EV_HALF_HOUR, day, b, 0);
    if (!e)
        return;
    e->n[0] = b->half_hour + 1;
    e->n[1] = battle_mean_order(b, 0);
    e->n[2] = battle_mean_order(b, 1);
}

/* Nobody is swayed by anything. */
static void calm(const Battle *b, Sway *sway)
{
    for (int i = 0; i < b->fighters; i++)
        sway[i] = (Sway){ .power = 1000, .nerve = 1000, .shots = 1000 };
}

static void dawn(const Model *m, uint64_t seed, int32_t day, Battle *b)
{
    fortune_draw(m, seed, day, b);
}

/* Who stands where once orders are given and all have moved; arrows fly before. */
static void meet(const Model *m, uint64_t seed, int32_t day, Battle *b, Lines *l,
                 const Order *orders, int32_t count, Blow *blow, EventList *out)
{
    Sway sway[FIGHTER_MAX];

    calm(b, sway);
    command_give(m, seed, day, b, l, orders, count, out);
    if (l->odd || b->unhorsed)
        mount_turn(m, day, b, sway, out);
    if (ruse_turn(m, seed, day, b, l, out))
        lines_of(b, l);
    ruse_duels(m, seed, day, b, l, out);
    sky_sway(m, b, sway);
    contact_missiles(m, seed, day, b, l, sway, blow);
    move_all(m, seed, day, b, l, out);
    if (beasts_matter(b))
        beasts_sway(m, seed, day, b, l, sway, out);
    ruse_sway(m, b, l, sway);
    uint64_t evade = evade_sway(m, b, l, sway);
    contact_melee(m, seed, day, b, l, sway, blow);
    evade_harass(m, b, l, evade, blow);
}

/* What became of lines, seats, camps and standards. */
static void reckon(const Model *m, uint64_t seed, int32_t day, Battle *b, Lines *l,
                   uint64_t broken, EventList *out)
{
    contact_breaks(m, day, b, l, broken, out);
    find_gaps(b, l, day, out);
    camps_fate(m, seed, day, b, l, out);
    seat_fate(m, seed, day, b, l, out);
}

void battle_half_hour(const Model *m, uint64_t seed, int32_t day, Battle *b,
                      const Order *orders, int32_t count, EventList *out)
{
    must(b->live && !b->over);
    Lines lines;
    Blow blow[FIGHTER_MAX];

    if (b->half_hour == 0)
        dawn(m, seed, day, b);
    memset(blow, 0, sizeof blow[0] * b->fighters);
    sky_turn(m, day, b, out);
    coming_in(m, day, b, out);
    lines_stand(b, &lines);                 /* what follows orders comes with them */
    meet(m, seed, day, b, &lines, orders, count, blow, out);
    if (b->beasts)
        beasts_fight(m, seed, day, b, &lines, blow, out);
    uint64_t broken = contact_apply(m, day, b, blow, out);
    reckon(m, seed, day, b, &lines, broken, out);
    tell_half_hour(b, day, out);
    nerve_of_armies(m, seed, day, b, &lines, out);
    b->half_hour++;
    if (!b->over && b->half_hour >= b->light && !sky_night_falls(m, day, b, out))
        dusk(m, seed, day, b, out);
}

void battle_day(const Model *m, uint64_t seed, int32_t day, Battle *b, EventList *out)
{
    while (!b->over)
        battle_half_hour(m, seed, day, b, NULL, 0, out);
}
