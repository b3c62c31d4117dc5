/*
 * backtest.h: the record of a scenario held against many runs of it.
 */
#ifndef SAWAD_LAB_BACKTEST_H
#define SAWAD_LAB_BACKTEST_H

#include "lab/figures.h"
#include "lab/runner.h"

/* One row: what the runs say of it. A row of yes and no is a share of the runs to
 * which the question applies, in permille, with Wilson's interval; a row of
 * numbers their median, and where the lowest and the highest tenth end. */
typedef struct RowResult {
    const RecordModel *of;
    FindingKind kind;               /* FINDING_NONE: it never applied */
    bool     mixed;                 /* numbers, and yes or no: the numbers are left out */
    int32_t  n;                     /* runs to which it applied */
    int64_t  middle, low, high;
    bool     inside;                /* the middle lies in the plausible range */
    int32_t  rank;                  /* of numbers: permille of runs below history's */
} RowResult;

typedef struct Backtest {
    const Results *runs;
    const Setup   *setup;
    RowResult      row[RECORD_MAX];
    int32_t        rows;
} Backtest;

/* What the outcomes of variant 0 say of every row. */
Status backtest_sum(Backtest *b, Fault *why);

/* Rows inside, and rows: of the sources (target false) or of the model's aims. */
typedef struct RowCount { int32_t inside, of; } RowCount;
RowCount backtest_count(const Backtest *b, bool target);

/* backtest_page.c */
Status backtest_page(const Backtest *b, const char *path, Fault *why);

#endif
