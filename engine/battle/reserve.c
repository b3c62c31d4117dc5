/*
 * reserve.c: what a general does with the men he kept back: gaps first, then
 * columns that are about to give way, then the enemy's gaps (mechanics E7).
 */
#include "battle/eyes.h"

/* The best body of the reserve that has no errand yet; horse first. -1: none. */
static int pick_reserve(const Eyes *e)
{
    int best = -1;
    for (int c = 0; c < ZONE_COLS; c++)
        for (uint32_t rows = own_rows(e, c) & ((2u << RESERVE_ROW) - 1); rows; rows &= rows - 1) {
            int at = low_bit(rows);
            if (touches(e, at, c))
                continue;
            uint64_t set = e->l->at[e->team][ahead(e->team, at)][c] & ~e->sent & ~e->shooters;
            for (; set; set &= set - 1) {
                int i = low_bit(set);
                const Fighter *f = &e->b->fighter[i];
                if (!is_busy(f) && (best < 0 || goes_before(f, &e->b->fighter[best])))
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
    e->wish[i] = eyes_go(e, ORDER_COMMIT, at, col);
    e->sent |= UINT64_C(1) << i;
}

/* Order below which he props a column up: a skilled man sees it sooner (judgement). */
enum { SHAKY = 370, SHAKY_SKILL = 10 };

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
        int32_t order = order_at(e, front, col);
        if (order >= least)
            continue;
        least = order;
        worst = col;
    }
    return worst;
}

/* Who goes by habit alone knows nothing but his own gaps, and those late. */
void eyes_reserves(Eyes *e)
{
    const Team *own = &e->b->team[e->team], *enemy = &e->b->team[!e->team];
    uint32_t gaps = e->plans ? own->gaps : own->lost;
    int32_t least = SHAKY + SHAKY_SKILL * e->head.skill;
    bool calm = !gaps && !enemy->gaps && e->lowest >= least;
    if (calm || pick_reserve(e) < 0)
        return;
    for (int k = 0; k < LINE_COLS; k++)
        if ((gaps >> centre_out[k] & 1) && !own_rows(e, centre_out[k]))
            send_reserve(e, SECOND_ROW, centre_out[k]);
    if (!e->plans)
        return;
    uint32_t helped = 0;
    for (int col; (col = shakiest(e, helped, least)) >= 0; helped |= 1u << col)
        send_reserve(e, max_i32(high_bit(own_rows(e, col)) - 1, SECOND_ROW), col);
    for (int k = 0; k < LINE_COLS; k++)
        if (enemy->gaps >> centre_out[k] & 1)
            send_reserve(e, FRONT_ROW + 2, centre_out[k]);
}

enum {
    THRUSTS     = 6,        /* initiative of a man who rides on through a gap; judgement */
    THRUST_MEN  = 200,      /* fewer do nothing there (E7: four to eight hundred) */
    THRUST_FAR  = 5         /* zones ridden without support */
};

static int zones_off(const Fighter *f, int row, int col)
{
    int rows = row - f->row, cols = col - f->col;
    return (rows < 0 ? -rows : rows) + (cols < 0 ? -cols : cols);
}

/* A zone that a body of horse can take: nobody holds it, and no friend is there. */
static bool is_bare(const Eyes *e, const Fighter *f, int row, int col)
{
    return !e->l->at[!e->team][row][col] && !e->l->at[e->team][row][col] &&
           zones_off(f, row, col) <= THRUST_FAR;
}

Wish eyes_thrust(const Eyes *e, const Fighter *f, int at)
{
    const Team *enemy = &e->b->team[!e->team];
    int camp = ahead(!e->team, CAMP_ROW);

    if (!e->plans || !f->mounted || at <= BETWEEN_ROW || f->men < THRUST_MEN ||
        e->head.initiative < THRUSTS)
        return (Wish){ 0 };
    for (int k = 0; k < 3 && !enemy->camp_lost; k++)
        if (is_bare(e, f, camp, centre_out[k]))
            return (Wish){ ORDER_ADVANCE, centre_out[k], (int8_t)camp };
    if (is_bare(e, f, enemy->seat_row, enemy->seat_col))
        return (Wish){ ORDER_ADVANCE, (int8_t)enemy->seat_col, (int8_t)enemy->seat_row };
    return (Wish){ 0 };
}
