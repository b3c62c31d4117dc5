/*
 * runner.c: the games of a plan, each in its place.
 */
#include "lab/runner.h"

#include <stdlib.h>

typedef struct Run { const Plan *plan; Results *out; } Run;

/* Game k is run k / variants of variant k % variants: pairs are played together. */
static Status play_one(void *self, Study *study, int64_t k, Fault *why)
{
    const Run *r = self;
    int32_t variant = (int32_t)(k % r->plan->variants), run = (int32_t)(k / r->plan->variants);
    Setup setup = r->plan->variant[variant];
    setup.seed = r->plan->seed + (uint64_t)run;
    return study_play(study, &setup, r->plan->effort,
                      &r->out->at[(int64_t)variant * r->plan->runs + run], why);
}

Status runner_open(const Setup *setup, Results *out, Fault *why)
{
    *out = (Results){ .study = study_open(setup, why) };
    if (!out->study)
        return why->status ? why->status : ERR_MEMORY;
    out->m = study_model(out->study);
    return OK;
}

Status runner_play(const Plan *plan, Results *out, Fault *why)
{
    int64_t games = (int64_t)plan->variants * plan->runs;
    out->variants = plan->variants;
    out->runs = plan->runs;
    out->at = calloc((size_t)games + 1, sizeof *out->at);
    if (!out->at)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many runs");
    Run run = { plan, out };
    Crew crew = { .first = out->study, .games = games, .jobs = plan->jobs, .play = play_one,
                  .self = &run };
    Status status = crew_play(&crew, why);
    out->cpu_ns = crew.cpu_ns;
    for (int64_t k = 0; k < games && status == OK; k++) {
        out->failed += out->at[k].failed;
        out->faulty += out->at[k].faults > 0;
    }
    return status;
}

void runner_close(Results *r)
{
    free(r->at);
    study_close(r->study);
    *r = (Results){ .at = NULL };
}

int64_t run_time(const Results *r)
{
    int64_t games = (int64_t)r->variants * r->runs;
    return games ? r->cpu_ns / games / 10000 : 0;
}
