/*
 * battles.h: battles of record fought many times: what came of them, held
 * against the bands of the sources.
 */
#ifndef SAWAD_FRONT_LAB_BATTLES_H
#define SAWAD_FRONT_LAB_BATTLES_H

#include "front/lab/lab.h"
#include "world/model.h"

/* The middle of many figures, and where the lowest and the highest tenth end. */
typedef struct Spread { int32_t low, middle, high; } Spread;

/* What many plays of one trial came to. Killed are permille of men engaged, of
 * the plays that went as history did; below FEW such plays nothing is said of
 * them. Errors are squares, as mechanics F1.5 adds them up. */
typedef struct Measure {
    const TrialModel *of;
    int32_t plays, as_history, neither;
    Spread  winner, loser, half_hours;
    int32_t days_tenths;                            /* mean days of fighting, times ten */
    int32_t beasts[TRIAL_ARMIES];                   /* elephants brought */
    int32_t lost_tenths[TRIAL_ARMIES];              /* mean of those lost, times ten */
    int32_t back_tenths[TRIAL_ARMIES];              /* of those gone wild through their own */
    double  chance_error, winner_error, loser_error, time_error;
} Measure;
enum { FEW = 5 };

int32_t measure_chance(const Measure *x);           /* permille */
bool    measure_in(const int32_t band[2], int32_t value);
bool    measure_told(const Measure *x);             /* enough plays went as history did */
bool    measure_inside(const Measure *x);           /* in every band */
double  measure_score(const Measure *x);

/* What was asked. */
typedef struct Battles {
    const Model *m;
    uint64_t     seed;
    int32_t      plays;
    bool         sampled;
    int32_t      measures;
    Measure     *measure;
} Battles;

/* battles_told.c */
void battles_table(const Battles *b, FILE *to);
void battles_json(const Battles *b, FILE *to);

#endif
