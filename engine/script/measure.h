/*
 * measure.h: the functions of a scenario's record.lua, asked about one run.
 *
 * Each row of the record says how the same thing is measured in a run: a function
 * that reads its chronicle through `r` and answers yes or no, a number, or nothing
 * where the question does not arise. It remembers nothing from run to run. One
 * Measures per thread.
 */
#ifndef SAWAD_SCRIPT_MEASURE_H
#define SAWAD_SCRIPT_MEASURE_H

#include "world/chronicle.h"

typedef enum FindingKind { FINDING_NONE, FINDING_SHARE, FINDING_NUMBER } FindingKind;

/* What a measure found: FINDING_SHARE with 0 or 1, FINDING_NUMBER, or nothing. */
typedef struct Finding { int64_t n; uint8_t kind; } Finding;

typedef struct Measures Measures;

/* Compiles the record.lua of the scenario the Model was made from. *out is NULL
 * and the result OK when it has none. */
Status measures_open(const char *root, const char *scenario, const Model *m, Measures **out,
                     Fault *why);
void   measures_close(Measures *s);         /* NULL is fine */

/* Asks row `row` of Model.record (from 0). On a fault nothing is found. */
Status measure_take(Measures *s, int32_t row, const Chronicle *c, Finding *out, Fault *why);

#endif
