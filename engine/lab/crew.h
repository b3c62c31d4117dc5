/*
 * crew.h: games handed out to threads. Every thread has a World and a sandbox of
 * its own; the Model is shared. Which thread plays a game decides nothing in it.
 */
#ifndef SAWAD_LAB_CREW_H
#define SAWAD_LAB_CREW_H

#include "play/study.h"

#include <stdatomic.h>

enum { JOBS_MOST = 64, RUNS_MOST = 1000000 };

/* Plays game k, 0 .. games - 1, with the thread's own study. Not OK: nothing more
 * is begun. */
typedef Status PlayGame(void *self, Study *study, int64_t k, Fault *why);

typedef struct Crew {
    Study       *first;         /* of the calling thread, which plays too */
    int64_t      from, games;   /* the games from `from` up to `games` */
    int32_t      jobs;          /* threads; 0: one for each processor */
    PlayGame    *play;
    void        *self;
    atomic_bool *halt;          /* set by anybody: no game is begun any more; or NULL */
    bool         quiet;         /* no progress on standard error */

    int64_t      cpu_ns;        /* out: processor time of all threads */
} Crew;

Status crew_play(Crew *crew, Fault *why);

#endif
