/*
 * general.c: whoever commands an army on the field: when he advances, and what
 * every body of the line is to do.
 *
 * Rows and ties are as in deploy.c.
 */
#include "battle/eyes.h"

#include "battle/battle.h"
#include "battle/beasts.h"
#include "battle/evade.h"
#include "battle/mount.h"
#include "battle/move.h"
#include "battle/sky.h"

/* Men who can shoot and have something to shoot. */
static int64_t archers(const Eyes *e, int team)
{
    int64_t n = 0;
    for (uint64_t set = e->l->team[team]; set; set &= set - 1) {
        const Fighter *f = &e->b->fighter[low_bit(set)];
        int32_t share = e->m->arm[f->arm.n].shooters;
        if (share && f->ammo)
            n += (int64_t)f->men * share;
    }
    return n / 1000;
}

enum { WAITS = 3 };     /* half-hours that a man of habits can stand still; judgement */

enum { HANDFUL = 4 };   /* times an enemy's worth with which nobody waits for him; judgement */

static bool is_handful(const Eyes *e)
{
    return e->b->half_hour >= 2 &&
           battle_worth(e->b, e->team) > HANDFUL * battle_worth(e->b, !e->team);
}

/* Who waits goes over to the attack when the enemy wavers or a gap shows, or is a
 * handful; and foot that is shot at and cannot answer had better close (Dara,
 * Callinicum). */
static bool turns_to_attack(const Eyes *e)
{
    const Team *enemy = &e->b->team[!e->team];
    if (e->plans && is_handful(e))
        return true;
    if (e->works)
        return e->head.initiative >= 5 && enemy->collapsed >= 2;
    if (!e->plans && e->b->half_hour >= WAITS)
        return true;
    if (e->head.initiative >= 4 && (enemy->gaps || enemy->collapsed))
        return true;
    return !enemy->attacker && e->b->half_hour >= 2 &&
           archers(e, !e->team) > 2 * archers(e, e->team) + 100;
}

/* A slow man looks at the enemy for a while before he goes (judgement). */
enum { PROMPT = 5 };

static int first_step(const Head *head)
{
    return 1 + max_i32(PROMPT + 1 - head->initiative, 0) / 2;
}

static bool goes_forward(const Eyes *e)
{
    const Team *own = &e->b->team[e->team];
    if (e->b->half_hour == 0 || sky_noon(e->m, e->b))
        return false;
    if (own->posture == POSTURE_ATTACK)
        return true;
    if (own->posture == POSTURE_WAIT)
        return e->b->team[!e->team].collapsed >= 2;
    if (own->attacker && (!e->plans || e->b->half_hour >= first_step(&e->head)))
        return true;
    return turns_to_attack(e);
}

/* Who of his men are not what they look like, and how bad it is anywhere. */
static void muster(Eyes *e)
{
    e->lowest = 1000;
    for (uint64_t set = e->l->team[e->team]; set; set &= set - 1) {
        const Fighter *f = &e->b->fighter[low_bit(set)];
        const ArmKind *arm = &e->m->arm[f->arm.n];
        e->lowest = min_i32(e->lowest, f->cohesion);
        if (arm->class == ARM_LIGHT)
            e->shooters |= is_shooter(e->m, f) ? set & -set : 0;
        if (!arm->fights_mounted)
            continue;
        e->riders |= f->mounted ? set & -set : 0;
        e->afoot |= mount_left(e->m, f) ? set & -set : 0;
        e->bows |= is_horse_archer(e->m, f) ? set & -set : 0;
    }
}

/* An army whose better half are bows on horseback fights with them (Carrhae). */
static bool rides_around(const Eyes *e)
{
    int64_t men = 0, bows = 0;
    for (uint64_t set = e->bows ? e->l->team[e->team] : 0; set; set &= set - 1) {
        int32_t here = e->b->fighter[low_bit(set)].men;
        men += here;
        bows += e->bows & set & -set ? here : 0;
    }
    return bows && bows * 2 >= men;
}

/* Weary men in front change with fresh ones behind them. */
enum { SPENT = 380, FRESHER = 220 };    /* points of order; judgement */

/* The row whose men should change with those behind them; 0: none. */
static int relief_row(const Eyes *e, int col)
{
    uint32_t rows = own_rows(e, col);
    if (!rows)
        return 0;
    int front = high_bit(rows);
    if (front <= CAMP_ROW + 1 || !(rows >> (front - 1) & 1) || !touches(e, front, col) ||
        touches(e, front - 1, col))
        return 0;
    int32_t tired = order_at(e, front, col);
    return tired < SPENT && order_at(e, front - 1, col) >= tired + FRESHER ? front : 0;
}

/* The row held nearest to `at`, ahead rather than behind; -1: none is held. */
static int nearest_row(uint32_t rows, int at)
{
    uint32_t on = rows >> at, back = rows & ((1u << at) - 1);
    int next = on ? at + low_bit(on) : -1, last = back ? high_bit(back) : -1;
    if (next < 0 || last < 0)
        return max_i32(next, last);
    return next - at <= at - last ? next : last;
}

/* The row of the nearest enemy in the columns beside, seen from row `at`; prefers
 * the column nearer the centre. -1: none. */
static int enemy_beside(const Eyes *e, int at, int col, int *beside)
{
    int inner = col < CENTRE_COL ? col + 1 : col - 1, best = -1, gap = ZONE_ROWS;
    for (int k = 0; k < 2; k++) {
        int c = k ? 2 * col - inner : inner;
        int row = nearest_row(enemy_rows(e, c), at);
        int away = row < at ? at - row : row - at;
        if (row < 0 || away >= gap)
            continue;
        gap = away;
        best = row;
        *beside = c;
    }
    return best;
}

/* Nobody before him: he rides for camp or seat, falls on the flank of those beside,
 * or marches to the nearest column that has an enemy. Behind water or works he goes
 * only at those who came over. To a man of habits the fight beside is not his. */
static Wish exploit(const Eyes *e, const Fighter *f, int at)
{
    int beside = 0, row = enemy_beside(e, at, f->col, &beside);
    bool friends = row >= 0 && own_rows(e, beside) &&
                   touches(e, high_bit(own_rows(e, beside)), beside);
    bool over = friends && row <= e->border[beside];
    bool idle = e->plans ? !e->attack && (!friends || (e->works && !over))
                         : !e->attack || friends;

    if (idle)
        return eyes_go(e, ORDER_STAND, at, f->col);
    Wish thrust = eyes_thrust(e, f, at);
    if (thrust.kind)
        return thrust;
    if (row >= 0)
        return eyes_go(e, ORDER_ADVANCE, row, f->col);
    int inner = f->col < CENTRE_COL ? 1 : -1;
    for (int d = 2; d < ZONE_COLS; d++)
        for (int k = 0; k < 2; k++) {
            int c = f->col + (k ? -inner : inner) * d;
            if (c >= 0 && c < ZONE_COLS && enemy_rows(e, c))
                return eyes_go(e, ORDER_ADVANCE, at, c > f->col ? c - 1 : c + 1);
        }
    return eyes_go(e, ORDER_STAND, at, f->col);
}

/* Whether to follow an enemy who may give way: not into a pocket between others
 * of his line, unless his whole army goes, or one does not think of it. */
static bool follows(const Eyes *e, int at, int enemy, int col)
{
    if (enemy == ZONE_ROWS)
        return false;
    if (e->b->team[!e->team].withdrawing || !e->plans)
        return true;
    uint32_t beside = enemy_rows(e, col - 1) | enemy_rows(e, col + 1);
    return !(beside >> (at + enemy) & 1);
}

enum { CHARGE_ROWS = 2 };       /* one clear zone before the enemy (E1) */

static Wish goes_at(const Eyes *e, const Fighter *f, int at, int enemy)
{
    bool charges = f->mounted && enemy >= CHARGE_ROWS && enemy <= move_zones(e->m, f);
    return eyes_go(e, charges ? ORDER_CHARGE : ORDER_ADVANCE, at + enemy, f->col);
}

/* Who stands first in his column. */
static Wish leads_column(const Eyes *e, const Fighter *f, int at, int enemy, bool shoots)
{
    bool over = enemy < ZONE_ROWS && at + enemy <= e->border[f->col];

    if (shoots)
        return eyes_go(e, ORDER_SHOOT, at, f->col);
    if (enemy == ZONE_ROWS && !touches(e, at, f->col))
        return exploit(e, f, at);
    if (touches(e, at, f->col) && e->attack)
        return eyes_go(e, ORDER_ADVANCE, follows(e, at, enemy, f->col) ? at + enemy : at, f->col);
    if (!e->attack && !over)
        return eyes_go(e, ORDER_STAND, at, f->col);
    return goes_at(e, f, at, enemy);
}

/* Shooters keep with the line and go where it goes. */
static Wish with_line(const Eyes *e, const Fighter *f, int at, int front)
{
    if (front > at)
        return eyes_go(e, ORDER_ADVANCE, front, f->col);
    return eyes_go(e, ORDER_SHOOT, at, f->col);
}

enum { RIPE = 350 };    /* order of foot that will not stand a charge any more; judgement */

/* Foot in good order in the nearest zone ahead, within sight. */
static bool steady_foot(const Eyes *e, int at, int enemy, int col)
{
    if (enemy == ZONE_ROWS)
        return false;
    uint64_t set = e->l->at[!e->team][ahead(e->team, at + enemy)][col];
    for (uint64_t rest = set; rest; rest &= rest - 1)
        if (e->b->fighter[low_bit(rest)].mounted)
            return false;
    return mean_order(e->b, set) >= RIPE;
}

/* Horse that shoot keep at the edge of foot, and out of its reach when they have
 * shot all they had; lancers beside them bide their time. ORDER_NONE: this is no
 * such fight. */
static Wish rider_wish(const Eyes *e, const Fighter *f, int at, bool bows)
{
    int enemy = enemy_ahead(e->l, e->team, at, f->col);
    if (!steady_foot(e, at, enemy, f->col))
        return (Wish){ 0 };
    bool near = touches(e, at, f->col);
    if (bows && !f->ammo)
        return near && at > RESERVE_ROW + 1 ? eyes_go(e, ORDER_FALL_BACK, at - 1, f->col)
                                            : eyes_go(e, ORDER_STAND, at, f->col);
    if (bows)
        return eyes_go(e, ORDER_SHOOT, e->attack && enemy > 1 && !near ? at + enemy - 1 : at,
                       f->col);
    return near ? (Wish){ 0 } : eyes_go(e, ORDER_STAND, at, f->col);
}

/* Wing horse, foot of the line and those behind them. */
static Wish line_wish(const Eyes *e, const Fighter *f, int at, bool shoots)
{
    uint32_t rows = own_rows(e, f->col);
    int front = high_bit(rows);
    int enemy = enemy_ahead(e->l, e->team, at, f->col);

    if (e->relieve[f->col]) {
        int tired = e->relieve[f->col];
        if (at == tired && f->cohesion < SPENT + FRESHER / 2)
            return eyes_go(e, ORDER_FALL_BACK, at - 1, f->col);
        if (at == tired - 1)
            return eyes_go(e, ORDER_RELIEVE, tired, f->col);
    }
    if (shoots && (front > at || e->l->men[e->team][f->row][f->col] > f->men))
        return with_line(e, f, at, front);
    if (at == front || touches(e, at, f->col))
        return leads_column(e, f, at, enemy, shoots);
    if (enemy == ZONE_ROWS)
        return exploit(e, f, at);
    if (front - at > 1)
        return eyes_go(e, ORDER_ADVANCE, front - 1, f->col);
    return eyes_go(e, ORDER_STAND, at, f->col);
}

static bool is_reserve(int at) { return at <= RESERVE_ROW; }

/* A reserve waits; if the enemy is upon it, it fights. */
static Wish reserve_wish(const Eyes *e, const Fighter *f, int at)
{
    if (touches(e, at, f->col))
        return eyes_go(e, ORDER_ADVANCE, at, f->col);
    return eyes_go(e, ORDER_STAND, at, f->col);
}

/* Horse archers and those who ride with them; men who left their horses, if there
 * are no elephants: else beast_wish.c knows when they mount. ORDER_NONE: as others. */
static Wish odd_wish(const Eyes *e, const Fighter *f, int i, int at)
{
    if (e->afoot >> i & 1)
        return touches(e, at, f->col) ? (Wish){ 0 } : eyes_go(e, ORDER_MOUNT, at, f->col);
    return is_reserve(at) ? (Wish){ 0 } : rider_wish(e, f, at, e->bows >> i & 1);
}

static Wish wish_of(const Eyes *e, int i)
{
    const Fighter *f = &e->b->fighter[i];
    int at = ahead(e->team, f->row);
    Wish wish = e->odd >> i & 1 ? odd_wish(e, f, i, at) : (Wish){ 0 };

    if (wish.kind)
        return wish;
    return is_reserve(at) ? reserve_wish(e, f, at) : line_wish(e, f, at, e->shooters >> i & 1);
}

static void withdraw_wishes(const Eyes *e)
{
    for (uint64_t set = e->l->team[e->team]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &e->b->fighter[i];
        e->wish[i] = eyes_go(e, ORDER_FALL_BACK, CAMP_ROW, f->col);
    }
}

static void look(Eyes *e)
{
    const Team *own = &e->b->team[e->team];
    e->head = head_of(e->m, own);
    e->plans = own->general >= DEPTH_USUAL;
    eyes_ground(e);
    e->attack = goes_forward(e);
    muster(e);
    e->harass = rides_around(e);
    e->odd = e->bows | (e->harass ? e->riders : 0) | (e->b->beasts ? 0 : e->afoot);
    for (int c = 0; c < ZONE_COLS && e->plans && e->lowest < SPENT; c++)
        e->relieve[c] = relief_row(e, c);
}

void general_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish)
{
    Eyes e = { .m = m, .b = b, .l = l, .team = team, .wish = wish };

    if (b->team[team].withdrawing) {
        withdraw_wishes(&e);
        return;
    }
    look(&e);
    eyes_reserves(&e);
    for (uint64_t set = l->team[team] & ~e.sent; set; set &= set - 1) {
        int i = low_bit(set);
        if (!is_busy(&b->fighter[i]))
            wish[i] = wish_of(&e, i);
    }
    if (b->beasts)
        beasts_wishes(m, b, l, team, wish);
    if (e.plans)
        eyes_ruses(&e);
}
