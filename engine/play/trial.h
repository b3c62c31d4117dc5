/*
 * trial.h: a battle of record fought again: the same field, the same nights, the
 * same rules as in a campaign, many times over.
 *
 * What the sources leave open is drawn anew for each play, if asked: numbers,
 * quality and order of each army, the ability of its commander, and the rates
 * of the rules themselves (mechanics F1). What is left then is the battle's own
 * luck. The same row, seed and play give the same result on every machine.
 */
#ifndef SAWAD_PLAY_TRIAL_H
#define SAWAD_PLAY_TRIAL_H

#include "base/status.h"
#include "world/battlefield.h"
#include "world/state.h"

typedef struct Trial Trial;

/* The trial of that row of m->trial; NULL and why. It reads m, which must stay. */
Trial *trial_open(const Model *m, int32_t row, Fault *why);
void   trial_close(Trial *t);

typedef struct TrialSide {
    int32_t men;                            /* who reached the field on any day */
    int32_t dead, hurt, taken, drowned;     /* dead: without the drowned */
    int32_t beasts, beasts_lost;            /* elephants; dead or strayed */
    int32_t beasts_back;                    /* wild through their own lines */
} TrialSide;

typedef struct TrialResult {
    int32_t   won;              /* 1 + army; 0: neither, when the days were over */
    int32_t   days, half_hours; /* of fighting */
    TrialSide army[TRIAL_ARMIES];
} TrialResult;

/* `sampled`: with uncertain inputs drawn for this play; else as written. */
/* Its two halves: the armies as they are this time, and the days of battle with
 * their nights. After the first, the second once. */
void        trial_prepare(Trial *t, uint64_t seed, int32_t play, bool sampled);
TrialResult trial_fight(Trial *t);

/* For measuring: the armies of the first day drawn up, after trial_prepare(); false
 * if they do not meet. Then that day alone. */
bool trial_meet(Trial *t);
void trial_day(Trial *t);

TrialResult trial_play(Trial *t, uint64_t seed, int32_t play, bool sampled);

/* How the last play left the World, and the Model it was played by. */
const World *trial_world(const Trial *t);
const Model *trial_model(const Trial *t);

#endif
