/*
 * bench.h: what things cost: `sawad bench --time`.
 */
#ifndef SAWAD_FRONT_BENCH_H
#define SAWAD_FRONT_BENCH_H

#include "front/command.h"

int64_t bench_cpu_ns(void);                 /* processor time of this program so far */
int64_t bench_median(int64_t *x, int n);    /* the middle of n figures, which are put in order */

/* Battles by themselves, and a forecast in the midst of one: a figure a line. */
Status bench_field(Fault *why);

#endif
