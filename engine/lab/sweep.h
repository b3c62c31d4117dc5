/*
 * sweep.h: an experiment played, its games written down as they end.
 */
#ifndef SAWAD_LAB_SWEEP_H
#define SAWAD_LAB_SWEEP_H

#include "lab/crew.h"
#include "lab/store.h"

typedef struct Sweep {
    const Experiment *x;
    Study       *study;         /* of the calling thread */
    Store       *store;
    int32_t      jobs;
    Effort       effort;
    bool         quiet;
    atomic_bool *halt;          /* set by anybody: it ends after the games in hand; or NULL */
    /* Told of each game when it is written, one at a time; or NULL. */
    void       (*told)(void *self, int64_t game, const Outcome *o);
    void        *self;

    /* out */
    int64_t      games, were;   /* of this part; in the file when it began */
    int64_t      played, faulty;
    int64_t      cpu_ns, wall_ns;
} Sweep;

/* Plays what is not in the store yet. OK also when it was halted: what was played
 * is in the store, and a call like this one goes on from there. */
Status sweep_play(Sweep *s, Fault *why);

#endif
