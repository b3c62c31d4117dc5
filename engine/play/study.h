/*
 * study.h: games played to their end by minds, one after the other, and what each
 * came to: the laboratory's bench.
 *
 * A Study keeps one session, one chronicle and the measures of the scenario's
 * record, and uses them again for every game. One per thread; those beside the
 * first share its Model. What a game comes to depends on its setup alone, never
 * on the games before it.
 */
#ifndef SAWAD_PLAY_STUDY_H
#define SAWAD_PLAY_STUDY_H

#include "play/session.h"
#include "script/measure.h"

/* One game. */
typedef struct Outcome {
    uint64_t seed, digest;
    int32_t  weeks;
    bool     failed;                /* it could not be played to its end */
    int32_t  faults;                /* failures of scripts and measures */
    char     said[256];             /* the first of them, or why it failed; "" */
    Side     winner;
    int32_t  points[SIDE_MAX], men[SIDE_MAX], dead[SIDE_MAX];
    Finding  row[RECORD_MAX];       /* of Model.record */
} Outcome;

typedef struct Study Study;

Study *study_open(const Setup *setup, Fault *why);
/* Games that go on from where `from` stands, between weeks: with its premises, and the
 * dice of the setup from there on. What is remembered of a game begins with the weeks
 * `from` has had. It is not needed afterwards. */
Study *study_from(Session *from, Fault *why);
/* Another of the same scenario, for another thread. It is closed before `first`;
 * opened while `first` plays nothing. */
Study *study_beside(Study *first, Fault *why);
void   study_close(Study *s);       /* NULL is fine */

const Model *study_model(const Study *s);
/* The Model that all games of the scenario share and none changes: without the inputs
 * of the game played last. For other threads to read. */
const Model *study_scenario(const Study *s);
/* The last game as it is remembered; until the next is played. */
const Chronicle *study_chronicle(const Study *s);

/* Plays a game. Not OK only if the setup is wrong; what fails later stands in
 * *out. */
Status study_play(Study *s, const Setup *setup, Effort effort, Outcome *out, Fault *why);

/* Takes every measure of a game not begun, and of the same after some weeks, and
 * hands on what is wrong with them, once for each row. */
typedef void StudyTold(void *self, const Fault *wrong);
Status study_check(Study *s, const Setup *setup, int32_t weeks, StudyTold *told, void *self,
                   Fault *why);

#endif
