/*
 * bins.h: a histogram, and where history stands in it.
 */
#ifndef SAWAD_LAB_BINS_H
#define SAWAD_LAB_BINS_H

#include "base/types.h"

enum { BINS_MOST = 30 };

/* What history has of the figure, if it has anything; low and high: what is thought
 * plausible. */
typedef struct Known { bool known; int64_t history, low, high; } Known;

typedef struct Bins {
    double  from, width;
    int32_t bins, count[BINS_MOST], n;
    Known   known;
} Bins;

Bins   bins_for(const Known *known, int64_t least, int64_t most);
void   bins_add(Bins *b, int64_t value);
double bins_tallest(const Bins *b);             /* 0..1 */

/* Round numbers that divide a range: the step between them, so that there are `most`
 * at most. */
double bins_step(double low, double high, int most);

#endif
