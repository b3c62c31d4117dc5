/*
 * column.h: one figure of many games, summed up and held against the same figure of
 * games with the same dice.
 */
#ifndef SAWAD_LAB_COLUMN_H
#define SAWAD_LAB_COLUMN_H

#include "lab/gauge.h"
#include "lab/stats.h"

/* One figure of every game of a setting; has false where there is none. */
typedef struct Column { int64_t *value; uint8_t *has; } Column;

/* How its games belong together: value[point * runs + run]. */
typedef struct Cells { int32_t runs, points; } Cells;
static inline int32_t cells_count(Cells c) { return c.runs * c.points; }

/* What a column says of the truth in the model: of shares the share, of numbers the
 * mean, and for both how many games had an answer. */
typedef struct Summary {
    int64_t  n, yes;
    Estimate mean;              /* shares: 0..1 */
    Estimate median;
    int64_t  tenth, ninetieth, least, most;
    int32_t  rank;              /* permille of games below history */
} Summary;

/* Games of two settings with the same dice. */
typedef struct Contrast {
    int64_t  n, changed, gained, lost;
    double   a, b;              /* means over the pairs */
    Estimate difference, better;
    double   gain;              /* so many times more runs without pairs; 0: unknown */
} Contrast;

/* `sorted` has room for all cells, and holds the figures in order afterwards. */
Summary  column_sum(Cells cells, const Gauge *g, const Column *c, int64_t *sorted);
Contrast column_contrast(Cells cells, bool share, const Column *a, const Column *b);
/* It changed something, and more than chance would. */
bool     contrast_clear(const Contrast *c);

#endif
