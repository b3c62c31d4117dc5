/*
 * lines.c: the picture of a field, taken.
 */
#include "battle/lines.h"

void lines_of(const Battle *b, Lines *out)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        out->at[f->team][f->row][f->col] |= UINT64_C(1) << i;
        out->men[f->team][f->row][f->col] += f->men;
        out->rows[f->team][0][f->col] |= (uint16_t)(1u << f->row);
        out->rows[f->team][1][f->col] |= (uint16_t)(1u << ahead(1, f->row));
        out->team[f->team] |= UINT64_C(1) << i;
    }
    for (int t = 0; t < TEAMS; t++)
        for (int c = 0; c < ZONE_COLS; c++) {
            uint32_t enemy = out->rows[!t][0][c], free = enemy & ~(uint32_t)out->rows[t][0][c];
            out->reach[t][c] = (uint16_t)(enemy | free << 1 | free >> 1);
        }
}
