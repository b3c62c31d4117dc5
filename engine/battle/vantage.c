/*
 * vantage.c: what a general makes of the ground before him: ditches, banks,
 * canals, rivers and their crossings, over which he lets the enemy come.
 */
#include "battle/eyes.h"

#include "battle/field.h"

/* Of most fields nothing but open ground is seen. */
static bool is_open(const Battle *b)
{
    static const uint8_t open[sizeof b->edge];
    return memcmp(b->edge, open, sizeof open) == 0;
}

/* Whether who stands below a border, seen from his camp, is better off if the
 * enemy comes over it to him. */
static bool bars(const Battle *b, int team, int at, int col)
{
    int low = team ? ZONE_ROWS - 2 - at : at;
    int edge = b->edge[low][col];
    bool works = edge == EDGE_DITCH || edge == EDGE_WALL;
    return edge != EDGE_OPEN && (!works || edge_owner(low) == team);
}

/* The row below the first border between a column's line and the enemy's half. */
static int border_of(const Eyes *e, int col)
{
    uint32_t rows = own_rows(e, col);
    int from = rows ? min_i32(high_bit(rows), FRONT_ROW) : FRONT_ROW;
    for (int at = max_i32(from, RESERVE_ROW); at <= BETWEEN_ROW; at++)
        if (bars(e->b, e->team, at, col))
            return at;
    return 0;
}

void eyes_ground(Eyes *e)
{
    uint32_t line = e->b->team[e->team].line, barred = 0;
    if (is_open(e->b))
        return;
    for (int c = 0; c < ZONE_COLS; c++) {
        e->border[c] = (int8_t)border_of(e, c);
        barred |= (uint32_t)(e->border[c] > 0) << c;
    }
    e->works = line && 2 * bits_in(line & barred) >= bits_in(line);
}
