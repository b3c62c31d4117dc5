/*
 * runner.h: many games of one scenario, in some variants, with the same seeds for
 * each variant, on as many threads as there are.
 *
 * What comes out does not depend on the number of threads: each game has its own
 * place in the results and is played from its setup alone.
 */
#ifndef SAWAD_LAB_RUNNER_H
#define SAWAD_LAB_RUNNER_H

#include "lab/crew.h"

typedef struct Plan {
    const Setup *variant;           /* all of one scenario; their seeds are not looked at */
    int32_t      variants;
    uint64_t     seed;              /* of the first run; the others follow it */
    int32_t      runs;              /* of each variant */
    int32_t      jobs;              /* threads; 0: one for each processor */
    Effort       effort;
} Plan;

typedef struct Results {
    const Model *m;
    Study       *study;             /* owned, and the Model with it */
    Outcome     *at;                /* owned: that of a run of a variant is at[variant * runs + run] */
    int32_t      variants, runs;
    int32_t      failed, faulty;    /* runs not played to their end; runs with faults */
    int64_t      cpu_ns;            /* processor time of all games */
} Results;

/* Opens the scenario of the first variant, so that its Model can be read before
 * the variants are made of it. */
Status runner_open(const Setup *setup, Results *out, Fault *why);
/* Plays the plan; progress is shown on standard error when that is a terminal. */
Status runner_play(const Plan *plan, Results *out, Fault *why);
void   runner_close(Results *r);

/* Processor time of a run, in hundredths of a millisecond. */
int64_t run_time(const Results *r);

static inline const Outcome *outcome_of(const Results *r, int32_t variant, int32_t run)
{
    return &r->at[(int64_t)variant * r->runs + run];
}

#endif
