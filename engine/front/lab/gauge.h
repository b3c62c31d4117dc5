/*
 * gauge.h: what can be compared in a file of results: who won, points, men, dead,
 * weeks, and every row of the scenario's record; read back game by game.
 */
#ifndef SAWAD_FRONT_LAB_GAUGE_H
#define SAWAD_FRONT_LAB_GAUGE_H

#include "front/lab/store.h"

enum { GAUGES_MOST = 4 * SIDE_MAX + 1 + RECORD_MAX };

typedef enum GaugeKind { GAUGE_WON, GAUGE_POINTS, GAUGE_MEN, GAUGE_DEAD, GAUGE_WEEKS, GAUGE_FINDING,
                         GAUGE_KINDS } GaugeKind;

/* `id` is what people name it by: won_rashid, men_sasan, weeks, B07. A share is 0 or
 * 1; of a finding history, low and high are what its record says. */
typedef struct Gauge {
    GaugeKind kind;
    bool      share, known, aim;    /* known: history's value is */
    char      id[48], side[40], says[240], unit[24], source[200];
    int64_t   history, low, high;   /* shares in permille */
} Gauge;

/* All of a file; returns how many. */
int32_t gauges_list(Store *s, Gauge *out, int32_t most);

/* Whether results of the scenario will have a figure called so. */
bool gauge_named(const Model *m, const char *id);

/* The value in each run of a variant at a point: value[run], and has[run] false
 * where the question did not arise or the game was not played. */
Status gauge_read(Store *s, const Gauge *g, int32_t variant, int32_t point, int32_t runs,
                  int64_t *value, uint8_t *has, Fault *why);

/* Whether the stopping rule of an experiment is met by its first runs: in every
 * variant, against the first where there are several. */
Status gauge_enough(Store *s, const Experiment *x, int32_t runs, bool *out, Fault *why);

#endif
