/*
 * crew.c: threads that take the next game until there is none.
 */
#include "lab/crew.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { STACK_BYTES = 16 << 20 };

static const int64_t second = 1000000000;

typedef struct Work {
    Crew          *crew;
    atomic_llong   next, done, shown_ns;    /* the next game; games played; when progress was shown */
    atomic_bool    stop;
    int64_t        begun_ns;
} Work;

typedef struct Hand {
    Work     *work;
    Study    *study;
    Fault     why;
    int64_t   cpu_ns;
    pthread_t thread;
    bool      runs;
} Hand;

static int64_t now_ns(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (int64_t)t.tv_sec * second + t.tv_nsec;
}

/* ---- progress ---- */

static void show_left(double seconds)
{
    if (seconds < 100)
        fprintf(stderr, "%.0f s left   ", seconds);
    else if (seconds < 6000)
        fprintf(stderr, "%.0f min left   ", seconds / 60);
    else
        fprintf(stderr, "%.1f h left   ", seconds / 3600);
}

/* Four times a second; whoever changes the time shows it. */
static void show_progress(Work *w, int64_t done)
{
    const Crew *c = w->crew;
    if (c->quiet || !isatty(STDERR_FILENO))
        return;
    int64_t now = now_ns(CLOCK_MONOTONIC);
    long long last = atomic_load(&w->shown_ns);
    if (now - last < second / 4 || !atomic_compare_exchange_strong(&w->shown_ns, &last, now))
        return;
    double rate = (double)done * (double)second / (double)(now - w->begun_ns + 1);
    fprintf(stderr, "\r%lld of %lld games, %.*f a second, ", (long long)(c->from + done),
            (long long)c->games, rate < 10, rate);
    show_left((double)(c->games - c->from - done) / (rate > 0 ? rate : 1));
}

static void end_progress(const Crew *c)
{
    if (!c->quiet && isatty(STDERR_FILENO))
        fprintf(stderr, "\r%70s\r", "");
}

/* ---- threads ---- */

static bool halted(const Work *w)
{
    return atomic_load(&w->stop) || (w->crew->halt && atomic_load(w->crew->halt));
}

static void *play_many(void *self)
{
    Hand *h = self;
    Work *w = h->work;
    int64_t begun = now_ns(CLOCK_THREAD_CPUTIME_ID), k;
    while (!halted(w) && (k = atomic_fetch_add(&w->next, 1)) < w->crew->games) {
        if (w->crew->play(w->crew->self, h->study, k, &h->why) != OK)
            atomic_store(&w->stop, true);
        show_progress(w, atomic_fetch_add(&w->done, 1) + 1);
    }
    h->cpu_ns = now_ns(CLOCK_THREAD_CPUTIME_ID) - begun;
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

static int32_t hands_for(const Crew *c)
{
    int64_t jobs = c->jobs > 0 ? c->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    int64_t games = c->games - c->from;
    jobs = jobs < 1 ? 1 : jobs > JOBS_MOST ? JOBS_MOST : jobs;
    return (int32_t)(jobs < games ? jobs : games < 1 ? 1 : games);
}

static Status end_hand(Hand *h, int32_t i, Crew *crew, Status status, Fault *why)
{
    if (h->runs)
        pthread_join(h->thread, NULL);
    crew->cpu_ns += h->cpu_ns;
    if ((i == 0 || h->runs) && h->why.status && status == OK) {
        status = h->why.status;
        *why = h->why;
    }
    if (i)
        study_close(h->study);
    return status;
}

/* The first hand is this thread; a hand that cannot be had is done without. */
Status crew_play(Crew *crew, Fault *why)
{
    Work work = { .crew = crew, .begun_ns = now_ns(CLOCK_MONOTONIC) };
    Hand *hand = calloc(JOBS_MOST, sizeof *hand);
    int32_t hands = hands_for(crew);
    Status status = OK;
    if (!hand)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for its threads");
    atomic_store(&work.next, crew->from);
    for (int32_t i = 0; i < hands; i++) {
        hand[i].work = &work;
        hand[i].study = i ? study_beside(crew->first, &hand[i].why) : crew->first;
    }
    for (int32_t i = 1; i < hands; i++)
        if (hand[i].study)
            begin_thread(&hand[i]);
    play_many(&hand[0]);
    for (int32_t i = 0; i < hands; i++)
        status = end_hand(&hand[i], i, crew, status, why);
    free(hand);
    end_progress(crew);
    return status;
}
