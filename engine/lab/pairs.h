/*
 * pairs.h: what switching one premise changes, in pairs of games with the same
 * dice.
 */
#ifndef SAWAD_LAB_PAIRS_H
#define SAWAD_LAB_PAIRS_H

#include "lab/gauge.h"
#include "lab/runner.h"

typedef struct Comparison {
    const Results  *runs;
    const Variants *variants;
    Gauge           gauge[GAUGES_MOST];
    int32_t         gauges;
    Pairs          *pairs;          /* of figure g in variant v: [v * gauges + g] */
} Comparison;

/* Gathers figures and pairs; the caller frees `pairs`. */
Status pairs_compare(const Results *runs, const Variants *variants, Comparison *out, Fault *why);

static inline const Pairs *pairs_of(const Comparison *c, int32_t variant, int32_t gauge)
{
    return &c->pairs[(int64_t)variant * c->gauges + gauge];
}

/* It changed something, and more than chance would. */
bool pairs_clear(const Pairs *p);

#endif
