/*
 * general.c: whoever commands an army on the field: when he advances, whom he
 * sends into a gap, and when he goes home.
 *
 * Rows and ties are as in deploy.c.
 */
#include "battle/general.h"

#include "battle/battle.h"
#include "battle/field.h"
#include "battle/move.h"

/* What a general has before his eyes. */
typedef struct Eyes {
    const Model  *m;
    const Battle *b;
    const Lines  *l;
    int           team;
    bool          attack, works;        /* he goes forward; he has a ditch before him */
    int           relieve[ZONE_COLS];   /* row whose weary men change with those behind; 0: none */
    uint64_t      sent;                 /* reserves that have their errand */
    Wish         *wish;
} Eyes;

static Wish go(const Eyes *e, OrderKind kind, int at, int col)
{
    return (Wish){ (uint8_t)kind, (int8_t)col, (int8_t)ahead(e->team, at) };
}

static uint32_t own_rows(const Eyes *e, int col) { return e->l->rows[e->team][e->team][col]; }
static uint32_t enemy_rows(const Eyes *e, int col)
{
    return col >= 0 && col < ZONE_COLS ? e->l->rows[!e->team][e->team][col] : 0;
}

static bool touches(const Eyes *e, int at, int col)
{
    return in_touch(e->l, e->team, ahead(e->team, at), col);
}

static bool behind_works(const Battle *b, int team)
{
    int edge = b->edge[team ? BETWEEN_ROW : FRONT_ROW][CENTRE_COL];
    return edge == EDGE_DITCH || edge == EDGE_WALL || edge == EDGE_CANAL;
}

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

/* Who waits goes over to the attack when the enemy wavers or a gap shows, and
 * foot that is shot at and cannot answer had better close (Dara, Callinicum). */
static bool turns_to_attack(const Eyes *e, int initiative)
{
    const Team *enemy = &e->b->team[!e->team];
    if (e->works)
        return initiative >= 5 && enemy->collapsed >= 2;
    if (initiative >= 4 && (enemy->gaps || enemy->collapsed))
        return true;
    return !enemy->attacker && e->b->half_hour >= 2 &&
           archers(e, !e->team) > 2 * archers(e, e->team) + 100;
}

/* Weary men in front change with fresh ones behind them. */
enum { SPENT = 380, FRESHER = 220 };    /* points of order; judgement */

static int32_t order_of(const Eyes *e, int at, int col)
{
    int64_t sum = 0;
    int32_t men = 0;
    for (uint64_t set = e->l->at[e->team][ahead(e->team, at)][col]; set; set &= set - 1) {
        const Fighter *f = &e->b->fighter[low_bit(set)];
        sum += (int64_t)f->cohesion * f->men;
        men += f->men;
    }
    return men ? (int32_t)(sum / men) : 0;
}

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
    int32_t tired = order_of(e, front, col);
    return tired < SPENT && order_of(e, front - 1, col) >= tired + FRESHER ? front : 0;
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

/* Nobody before him: he falls on the flank of those beside, or marches to the
 * nearest column that has an enemy. */
static Wish exploit(const Eyes *e, const Fighter *f, int at)
{
    int beside = 0, row = enemy_beside(e, at, f->col, &beside);
    bool friends = row >= 0 && own_rows(e, beside) &&
                   touches(e, high_bit(own_rows(e, beside)), beside);

    if (!e->attack && (e->works || !friends))
        return go(e, ORDER_STAND, at, f->col);
    if (row >= 0)
        return go(e, ORDER_ADVANCE, row, f->col);
    int inner = f->col < CENTRE_COL ? 1 : -1;
    for (int d = 2; d < ZONE_COLS; d++)
        for (int k = 0; k < 2; k++) {
            int c = f->col + (k ? -inner : inner) * d;
            if (c >= 0 && c < ZONE_COLS && enemy_rows(e, c))
                return go(e, ORDER_ADVANCE, at, c > f->col ? c - 1 : c + 1);
        }
    return go(e, ORDER_STAND, at, f->col);
}

/* Whether to follow an enemy who may give way: not into a pocket between others
 * of his line, unless his whole army goes. */
static bool follows(const Eyes *e, int at, int enemy, int col)
{
    if (enemy == ZONE_ROWS)
        return false;
    if (e->b->team[!e->team].withdrawing)
        return true;
    uint32_t beside = enemy_rows(e, col - 1) | enemy_rows(e, col + 1);
    return !(beside >> (at + enemy) & 1);
}

enum { CHARGE_ROWS = 2 };       /* one clear zone before the enemy (E1) */

/* Who stands first in his column. */
static Wish leads_column(const Eyes *e, const Fighter *f, int at, int enemy)
{
    if (is_shooter(e->m, f))
        return go(e, ORDER_SHOOT, at, f->col);
    if (enemy == ZONE_ROWS && !touches(e, at, f->col))
        return exploit(e, f, at);
    if (touches(e, at, f->col) && e->attack)
        return go(e, ORDER_ADVANCE, follows(e, at, enemy, f->col) ? at + enemy : at, f->col);
    if (!e->attack)
        return go(e, ORDER_STAND, at, f->col);
    bool charges = f->mounted && enemy >= CHARGE_ROWS && enemy <= move_zones(e->m, f);
    return go(e, charges ? ORDER_CHARGE : ORDER_ADVANCE, at + enemy, f->col);
}

/* Shooters keep with the line and go where it goes. */
static Wish with_line(const Eyes *e, const Fighter *f, int at, int front)
{
    if (front > at)
        return go(e, ORDER_ADVANCE, front, f->col);
    return go(e, ORDER_SHOOT, at, f->col);
}

/* Wing horse, foot of the line and those behind them. */
static Wish line_wish(const Eyes *e, const Fighter *f, int at)
{
    uint32_t rows = own_rows(e, f->col);
    int front = high_bit(rows);
    int enemy = enemy_ahead(e->l, e->team, at, f->col);

    if (e->relieve[f->col]) {
        int tired = e->relieve[f->col];
        if (at == tired && f->cohesion < SPENT + FRESHER / 2)
            return go(e, ORDER_FALL_BACK, at - 1, f->col);
        if (at == tired - 1)
            return go(e, ORDER_RELIEVE, tired, f->col);
    }
    if (is_shooter(e->m, f) && (front > at || e->l->men[e->team][f->row][f->col] > f->men))
        return with_line(e, f, at, front);
    if (at == front || touches(e, at, f->col))
        return leads_column(e, f, at, enemy);
    if (enemy == ZONE_ROWS)
        return exploit(e, f, at);
    if (front - at > 1)
        return go(e, ORDER_ADVANCE, front - 1, f->col);
    return go(e, ORDER_STAND, at, f->col);
}

/* The best body of the reserve that has no errand yet; horse first. -1: none. */
static int pick_reserve(const Eyes *e)
{
    int best = -1;
    for (int at = CAMP_ROW; at <= RESERVE_ROW; at++)
        for (int c = 0; c < ZONE_COLS; c++) {
            uint64_t set = e->l->at[e->team][ahead(e->team, at)][c] & ~e->sent;
            for (; set; set &= set - 1) {
                int i = low_bit(set);
                const Fighter *f = &e->b->fighter[i];
                if (is_shooter(e->m, f) || touches(e, at, c))
                    continue;
                if (best < 0 || goes_before(f, &e->b->fighter[best]))
                    best = i;
            }
        }
    return best;
}

static void send_reserve(Eyes *e, int at, int col)
{
    int i = pick_reserve(e);
    if (i < 0)
        return;
    e->wish[i] = go(e, ORDER_COMMIT, at, col);
    e->sent |= UINT64_C(1) << i;
}

enum { SHAKY = 420 };           /* order below which he props a column up; judgement */

/* The column in contact with the worst order and nobody behind its first line;
 * -1: none below `least`. Columns already helped are left out. */
static int shakiest(const Eyes *e, uint32_t helped, int32_t least)
{
    int worst = -1;
    for (int k = 0; k < LINE_COLS; k++) {
        int col = centre_out[k];
        uint32_t rows = own_rows(e, col);
        if (!rows || (helped >> col & 1))
            continue;
        int front = high_bit(rows);
        bool alone = !(rows & ((1u << front) - 1) & ~(1u << CAMP_ROW | 1u << RESERVE_ROW));
        if (!alone || !touches(e, front, col))
            continue;
        int32_t order = order_of(e, front, col);
        if (order >= least)
            continue;
        least = order;
        worst = col;
    }
    return worst;
}

/* Gaps first; then columns about to give way with nobody behind them; then, when
 * the enemy shows a gap, into it. */
static void send_reserves(Eyes *e)
{
    const Team *own = &e->b->team[e->team], *enemy = &e->b->team[!e->team];
    if (pick_reserve(e) < 0)
        return;
    for (int k = 0; k < LINE_COLS; k++)
        if ((own->gaps >> centre_out[k] & 1) && !own_rows(e, centre_out[k]))
            send_reserve(e, SECOND_ROW, centre_out[k]);
    uint32_t helped = 0;
    for (int col; (col = shakiest(e, helped, SHAKY)) >= 0; helped |= 1u << col)
        send_reserve(e, max_i32(high_bit(own_rows(e, col)) - 1, SECOND_ROW), col);
    for (int k = 0; k < LINE_COLS; k++)
        if (enemy->gaps >> centre_out[k] & 1)
            send_reserve(e, FRONT_ROW + 2, centre_out[k]);
}

static bool is_reserve(int at) { return at <= RESERVE_ROW; }

/* A reserve waits; if the enemy is upon it, it fights. */
static Wish reserve_wish(const Eyes *e, const Fighter *f, int at)
{
    if (touches(e, at, f->col))
        return go(e, ORDER_ADVANCE, at, f->col);
    return go(e, ORDER_STAND, at, f->col);
}

static void withdraw_wishes(const Eyes *e)
{
    for (uint64_t set = e->l->team[e->team]; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &e->b->fighter[i];
        e->wish[i] = go(e, ORDER_FALL_BACK, CAMP_ROW, f->col);
    }
}

void general_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish)
{
    const Team *own = &b->team[team];
    int initiative = own->leader.n ? m->leader[own->leader.n].initiative : 3;
    Eyes e = { .m = m, .b = b, .l = l, .team = team, .wish = wish };

    if (own->withdrawing) {
        withdraw_wishes(&e);
        return;
    }
    e.works = behind_works(b, team);
    e.attack = b->half_hour > 0 && (own->attacker || turns_to_attack(&e, initiative));
    for (int c = 0; c < ZONE_COLS; c++)
        e.relieve[c] = relief_row(&e, c);
    send_reserves(&e);
    for (uint64_t set = l->team[team] & ~e.sent; set; set &= set - 1) {
        int i = low_bit(set);
        const Fighter *f = &b->fighter[i];
        int at = ahead(team, f->row);
        wish[i] = is_reserve(at) ? reserve_wish(&e, f, at) : line_wish(&e, f, at);
    }
}

enum { PATIENCE = 4 };          /* half-hours before anybody talks of going home */

/* He compares what is left of both armies with what they brought: a cautious
 * man leaves when he has kept two fifths as much as the enemy, a bold one at a
 * fifth (C1, C2; judgement). */
bool general_leaves(const Model *m, const Battle *b, int team)
{
    const Team *own = &b->team[team];
    if (own->person || own->withdrawing || b->half_hour < PATIENCE || !own->collapsed)
        return false;
    int caution = own->leader.n ? m->leader[own->leader.n].caution : 5;
    int64_t mine = battle_worth(b, team) / max_i32(own->men_start, 1);
    int64_t theirs = battle_worth(b, !team) / max_i32(b->team[!team].men_start, 1);
    return mine * 1000 < theirs * (150 + 25 * caution);
}
