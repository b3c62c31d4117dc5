/*
 * lines.c: the picture of a field, taken.
 */
#include "battle/lines.h"

#include "battle/field.h"

/* Borders of a column over which nobody reaches, bit a border. */
static uint32_t rivers_of(const Battle *b, int col)
{
    uint32_t rivers = 0;
    for (uint32_t set = b->waters; set; set &= set - 1)
        rivers |= (uint32_t)edge_barred(b, low_bit(set), col) << low_bit(set);
    return rivers;
}

/* Who is in touch, in the columns of a set of bits. */
static void reach_of(const Battle *b, uint32_t cols, Lines *out)
{
    for (; cols; cols &= cols - 1) {
        int c = low_bit(cols);
        uint32_t open = ~(b->waters ? rivers_of(b, c) : 0);
        for (int t = 0; t < TEAMS; t++) {
            uint32_t enemy = out->rows[!t][0][c], free = enemy & ~(uint32_t)out->rows[t][0][c];
            out->reach[t][c] = (uint16_t)(enemy | (free & open) << 1 | (free >> 1 & open));
        }
    }
}

static void enter(const Fighter *f, int i, Lines *out)
{
    out->at[f->team][f->row][f->col] |= UINT64_C(1) << i;
    out->men[f->team][f->row][f->col] += f->men;
    out->rows[f->team][0][f->col] |= (uint16_t)(1u << f->row);
    out->rows[f->team][1][f->col] |= (uint16_t)(1u << ahead(1, f->row));
}

static void leave(const Fighter *f, int i, int row, int col, Lines *out)
{
    out->at[f->team][row][col] &= ~(UINT64_C(1) << i);
    out->men[f->team][row][col] -= f->men;
    if (out->at[f->team][row][col])
        return;
    out->men[f->team][row][col] = 0;
    out->rows[f->team][0][col] &= (uint16_t)~(1u << row);
    out->rows[f->team][1][col] &= (uint16_t)~(1u << ahead(1, row));
}

void lines_moved(const Battle *b, const Moved *moved, int n, Lines *out)
{
    uint32_t cols = 0;
    for (int k = 0; k < n; k++) {
        const Fighter *f = &b->fighter[moved[k].i];
        leave(f, moved[k].i, moved[k].row, moved[k].col, out);
        enter(f, moved[k].i, out);
        cols |= 1u << moved[k].col | 1u << f->col;
    }
    reach_of(b, cols, out);
}

void lines_lose(const Battle *b, uint64_t who, Lines *out)
{
    uint32_t cols = 0;
    for (; who; who &= who - 1) {
        int i = low_bit(who);
        const Fighter *f = &b->fighter[i];
        leave(f, i, f->row, f->col, out);
        out->team[f->team] &= ~(UINT64_C(1) << i);
        cols |= 1u << f->col;
    }
    reach_of(b, cols, out);
}

void lines_orders(const Battle *b, Lines *l)
{
    l->odd = false;
    l->back = l->crews = l->noise = 0;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        l->odd |= is_odd(f);
        if (f->order < ORDER_SHOOT)         /* most advance or stand */
            continue;
        l->back |= (uint64_t)(f->order == ORDER_FALL_BACK) << i;
        l->crews |= (uint64_t)(f->order == ORDER_CREWS) << i;
        l->noise |= (uint64_t)(f->order == ORDER_NOISE) << i;
    }
}

void lines_stand(const Battle *b, Lines *out)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->state != FIGHTER_STANDS || f->hidden)
            continue;
        enter(f, i, out);
        out->team[f->team] |= UINT64_C(1) << i;
    }
    reach_of(b, (1u << ZONE_COLS) - 1, out);
}

void lines_of(const Battle *b, Lines *out)
{
    lines_stand(b, out);
    lines_orders(b, out);
}
