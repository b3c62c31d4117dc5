/*
 * runner.c: games handed out to threads.
 */
#include "front/lab/runner.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { STACK_BYTES = 16 << 20, SHOW_EVERY = 16 };

typedef struct Work {
    const Plan    *plan;
    Results       *out;
    int64_t        games;
    atomic_llong   next, done;      /* the next game to be played; games played */
    atomic_bool    stop;
} Work;

typedef struct Hand {
    Work     *work;
    Study    *study;
    Fault     why;
    int64_t   cpu_ns;
    pthread_t thread;
    bool      runs;
} Hand;

static int64_t thread_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void show_progress(int64_t done, int64_t games)
{
    if (isatty(STDERR_FILENO) && (done % SHOW_EVERY == 0 || done == games))
        fprintf(stderr, "\r%lld of %lld runs ", (long long)done, (long long)games);
}

static void end_progress(void)
{
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%40s\r", "");
}

/* Game k is run k / variants of variant k % variants: pairs are played together. */
static Status play_one(Hand *h, int64_t k)
{
    const Plan *plan = h->work->plan;
    int32_t variant = (int32_t)(k % plan->variants), run = (int32_t)(k / plan->variants);
    Setup setup = plan->variant[variant];
    setup.seed = plan->seed + (uint64_t)run;
    return study_play(h->study, &setup, plan->effort,
                      &h->work->out->at[(int64_t)variant * plan->runs + run], &h->why);
}

static void *play_many(void *self)
{
    Hand *h = self;
    Work *w = h->work;
    int64_t begun = thread_ns(), k;
    while (!atomic_load(&w->stop) && (k = atomic_fetch_add(&w->next, 1)) < w->games) {
        if (play_one(h, k) != OK)
            atomic_store(&w->stop, true);
        show_progress(atomic_fetch_add(&w->done, 1) + 1, w->games);
    }
    h->cpu_ns = thread_ns() - begun;
    return NULL;
}

static bool begin_thread(Hand *h)
{
    pthread_attr_t how;
    if (pthread_attr_init(&how))
        return false;
    h->runs = pthread_attr_setstacksize(&how, STACK_BYTES) == 0 &&
              pthread_create(&h->thread, &how, play_many, h) == 0;
    pthread_attr_destroy(&how);
    return h->runs;
}

static int32_t hands_for(const Plan *plan, int64_t games)
{
    int64_t jobs = plan->jobs > 0 ? plan->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    jobs = jobs < 1 ? 1 : jobs > JOBS_MOST ? JOBS_MOST : jobs;
    return (int32_t)(jobs < games ? jobs : games);
}

/* The first hand is this thread with the study that is open already; a hand that
 * cannot be had is done without. */
static Status play_all(Work *w, Fault *why)
{
    static const Hand none = { .runs = false };
    Hand *hand = calloc(JOBS_MOST, sizeof *hand);
    int32_t hands = hands_for(w->plan, w->games);
    Status status = OK;
    if (!hand)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for its threads");
    for (int32_t i = 0; i < hands; i++) {
        hand[i] = none;
        hand[i].work = w;
        hand[i].study = i ? study_beside(w->out->study, &hand[i].why) : w->out->study;
    }
    for (int32_t i = 1; i < hands; i++)
        if (hand[i].study)
            begin_thread(&hand[i]);
    play_many(&hand[0]);
    for (int32_t i = 0; i < hands; i++) {
        if (hand[i].runs)
            pthread_join(hand[i].thread, NULL);
        w->out->cpu_ns += hand[i].cpu_ns;
        if ((i == 0 || hand[i].runs) && hand[i].why.status && status == OK) {
            status = hand[i].why.status;
            *why = hand[i].why;
        }
        if (i)
            study_close(hand[i].study);
    }
    free(hand);
    end_progress();
    return status;
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
    Work work = { .plan = plan, .out = out, .games = games };
    Status status = play_all(&work, why);
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
