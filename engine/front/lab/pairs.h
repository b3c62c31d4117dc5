/*
 * pairs.h: what switching one premise changes, in pairs of games with the same
 * dice.
 */
#ifndef SAWAD_FRONT_LAB_PAIRS_H
#define SAWAD_FRONT_LAB_PAIRS_H

#include "front/lab/figures.h"
#include "front/lab/lab.h"
#include "front/lab/variants.h"

/* What is compared: of a side, of the whole game, or a row of the record. */
typedef enum MetricKind { METRIC_WON, METRIC_POINTS, METRIC_MEN, METRIC_DEAD, METRIC_WEEKS,
                          METRIC_ROW } MetricKind;

typedef struct Metric {
    MetricKind kind;
    Side       side;                /* of the first four */
    int32_t    row;                 /* of METRIC_ROW */
    bool       share;               /* yes and no: told in runs of a hundred */
    char       id[40], says[224];
    const char *unit;               /* "" for a share */
} Metric;

enum { METRICS_MOST = 4 * SIDE_MAX + 1 + RECORD_MAX };

typedef struct Comparison {
    const Results  *runs;
    const Variants *variants;
    Metric          metric[METRICS_MOST];
    int32_t         metrics;
    Pairs          *pairs;          /* of metric m in variant v: [v * metrics + m] */
} Comparison;

/* Gathers metrics and pairs; the caller frees `pairs`. */
Status pairs_compare(const Results *runs, const Variants *variants, Comparison *out, Fault *why);

static inline const Pairs *pairs_of(const Comparison *c, int32_t variant, int32_t metric)
{
    return &c->pairs[(int64_t)variant * c->metrics + metric];
}

/* It changed something, and more than chance would. */
bool pairs_clear(const Pairs *p);

/* pairs_told.c */
void pairs_tale(const Comparison *c, FILE *to);
void pairs_json(const Comparison *c, FILE *to);

#endif
