/*
 * gauge.h: what games can be compared by: who won, points, men, dead, weeks, and
 * every row of the scenario's record; of a game just played, or read back from a
 * file of results.
 */
#ifndef SAWAD_LAB_GAUGE_H
#define SAWAD_LAB_GAUGE_H

#include "lab/store.h"

enum { GAUGES_MOST = 4 * SIDE_MAX + 1 + RECORD_MAX };

typedef enum GaugeKind { GAUGE_WON, GAUGE_POINTS, GAUGE_MEN, GAUGE_DEAD, GAUGE_WEEKS, GAUGE_FINDING,
                         GAUGE_KINDS } GaugeKind;

/* `id` is what people name it by: won_rashid, men_sasan, weeks, B07. A share is 0 or
 * 1; of a finding history, low and high are what its record says. */
typedef struct Gauge {
    GaugeKind kind;
    bool      share, known, aim;    /* known: history's value is */
    Side      of;                   /* of a scenario's gauges: the side, and the row of its record */
    int32_t   row;
    char      id[48], side[40], says[240], unit[24], source[200];
    int64_t   history, low, high;   /* shares in permille */
} Gauge;

/* All that results of a scenario will have; how many. Which rows of the record are
 * shares is told by their unit: what games answer counts more. */
int32_t gauges_of(const Model *m, Gauge *out, int32_t most);
/* Of a game that was played; false where the question did not arise. */
bool gauge_of(const Gauge *g, const Outcome *o, int64_t *out);

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
