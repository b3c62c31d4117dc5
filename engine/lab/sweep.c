/*
 * sweep.c: playing an experiment.
 */
#include "lab/sweep.h"

#include "lab/gauge.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

/* What the threads share. The lock is held while a game is written, never while
 * one is played. */
typedef struct Desk {
    Sweep          *sweep;
    uint8_t        *done;       /* of all games of the experiment */
    pthread_mutex_t lock;
} Desk;

static bool to_play(const Desk *d, int64_t game)
{
    const Experiment *x = d->sweep->x;
    return !d->done[game] && experiment_mine(x, experiment_at(x, game).run);
}

static Status write_down(Desk *d, int64_t game, const Outcome *o, Study *study, Fault *why)
{
    Sweep *s = d->sweep;
    pthread_mutex_lock(&d->lock);
    Status status = store_put(s->store, game, s->x, o, study_chronicle(study), why);
    s->played++;
    s->faulty += o->faults > 0;
    if (status == OK && s->told)
        s->told(s->self, game, o);
    pthread_mutex_unlock(&d->lock);
    return status;
}

static Status play_one(void *self, Study *study, int64_t game, Fault *why)
{
    Desk *d = self;
    SetupRoom room;
    Setup setup;
    Outcome o;
    if (!to_play(d, game))
        return OK;
    experiment_setup(d->sweep->x, game, &room, &setup);
    Status status = study_play(study, &setup, d->sweep->effort, &o, why);
    return status == OK ? write_down(d, game, &o, study, why) : status;
}

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void count_games(Desk *d, int64_t games)
{
    Sweep *s = d->sweep;
    for (int64_t k = 0; k < games; k++)
        if (experiment_mine(s->x, experiment_at(s->x, k).run)) {
            s->games++;
            s->were += d->done[k];
        }
}

static bool is_halted(const Sweep *s) { return s->halt && atomic_load(s->halt); }

/* Games from .. to, on all threads. */
static Status play_span(Desk *d, int64_t from, int64_t to, Fault *why)
{
    Sweep *s = d->sweep;
    Crew crew = { .first = s->study, .from = from, .games = to, .jobs = s->jobs, .play = play_one,
                  .self = d, .halt = s->halt, .quiet = s->quiet };
    Status status = crew_play(&crew, why);
    s->cpu_ns += crew.cpu_ns;
    return status == OK ? store_flush(s->store, why) : status;
}

/* Whole blocks of runs, looked at after each. */
static Status play_blocks(Desk *d, Fault *why)
{
    const Experiment *x = d->sweep->x;
    int64_t a_run = (int64_t)x->points * x->variants.count;
    Status status = OK;
    bool enough = false;
    for (int32_t run = 0; run < x->runs && status == OK && !enough && !is_halted(d->sweep);) {
        int32_t to = run + x->stop.block < x->runs ? run + x->stop.block : x->runs;
        status = play_span(d, run * a_run, to * a_run, why);
        run = to;
        if (status == OK)
            status = gauge_enough(d->sweep->store, x, run, &enough, why);
    }
    return status;
}

Status sweep_play(Sweep *s, Fault *why)
{
    int64_t games = experiment_games(s->x), begun = now_ns();
    Desk desk = { .sweep = s, .done = calloc((size_t)games + 1, 1) };
    s->games = s->were = s->played = s->faulty = s->cpu_ns = 0;
    if (!desk.done)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many games");
    pthread_mutex_init(&desk.lock, NULL);
    Status status = store_done(s->store, desk.done, games, why);
    if (status == OK) {
        count_games(&desk, games);
        status = s->x->stop.block ? play_blocks(&desk, why) : play_span(&desk, 0, games, why);
    }
    s->wall_ns = now_ns() - begun;
    if (status == OK && s->played)
        status = store_worked(s->store, s->x, s->played, s->cpu_ns, s->wall_ns, why);
    pthread_mutex_destroy(&desk.lock);
    free(desk.done);
    return status;
}
