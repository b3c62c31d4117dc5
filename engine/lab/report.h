/*
 * report.h: the answer of an experiment, as a page: what was asked, one honest
 * sentence, what it rests on, how the games were spread, what differs and how sure
 * that is, what the model leaves out, how to check all of it.
 *
 * All figures come from the file of results; what premises and places are called
 * comes from the scenario, if it is still the one that was played. The same file
 * gives the same page.
 */
#ifndef SAWAD_LAB_REPORT_H
#define SAWAD_LAB_REPORT_H

#include "lab/column.h"
#include "lab/crew.h"
#include "lab/gauge.h"
#include "lab/report_write.h"
#include "lab/svg.h"
#include "play/study.h"

/* A setting that was played. `base` is the one it is compared with: as asked, or
 * for a setting in another reading of the armies the same reading otherwise as
 * asked. */
typedef struct Setting {
    char    name[VARIANT_NAME], says[400];
    int32_t base, reading, premises;            /* reading: 0 low, 1 middle, 2 high */
    struct { char id[64], value[64]; } premise[SETUP_MAX];
    int32_t main;               /* a setting in another reading: the one it is a reading of */
    int64_t played, faulty;
} Setting;

typedef struct Report {
    Page         page;
    Store       *s;
    Study       *study;         /* NULL with m */
    const Model *m;             /* NULL: the scenario is not there any more as it was */
    char         missing[300];  /* why not */
    char         scenario[80], title[120];
    int32_t      runs, points, used, size, weeks;   /* used: points that figures are taken from */
    int32_t      inputs;
    char         input[INPUTS_MOST][48];
    Design       design;
    int64_t      first_seed, first_day;
    int64_t      changed;       /* games whose rows are not what was written */
    Gauge       *gauge;
    int32_t      gauges, main;  /* main: the measure the answer speaks of */
    bool         named;         /* it was named before the games were played */
    Setting     *setting;
    int32_t      settings, subject;     /* subject: of the answer; 0: nothing was switched */
    Column       a, b;
    int64_t     *sorted;
    Status       status;        /* of reading; the page goes on, and is thrown away */
    Fault       *why;
} Report;

/* Opens what a report needs. `metric` may be NULL; `scenario`: where it lies now, or
 * NULL. */
Status report_open(Report *r, Store *s, const char *metric, const char *scenario, Fault *why);
void   report_close(Report *r);

/* report_column.c: figures */
static inline int32_t report_cells(const Report *r) { return r->runs * r->used; }
void column_read(Report *r, int32_t gauge, int32_t setting, Column *out);
static inline Cells cells_of(const Report *r) { return (Cells){ r->runs, r->used }; }
static inline Summary summary_of(Report *r, const Gauge *g, const Column *c)
{
    return column_sum(cells_of(r), g, c, r->sorted);
}
static inline Contrast contrast_of(const Report *r, bool share, const Column *a, const Column *b)
{
    return column_contrast(cells_of(r), share, a, b);
}
/* Both columns read and compared: r->a holds the base. */
Contrast contrast_read(Report *r, int32_t gauge, int32_t setting);
/* Names as the scenario has them, or as the file has them without it. */
const char *side_called(const Report *r, const char *id);
const char *place_called(const Report *r, const char *id);
const PremiseModel *premise_called(const Report *r, const char *id);
void gauge_called(const Report *r, const Gauge *g, char *out, size_t cap);  /* "Hira is given up ..." */
const char *setting_called(const Report *r, int32_t setting, char *out, size_t cap);
const char *setting_value(const Setting *s, const char *premise);   /* NULL: not set */
/* The setting like another in a reading of the armies; -1: it was not played. */
int32_t report_reading(const Report *r, int32_t setting, int32_t reading);
/* A query of the file, bound to a setting: rows until it ends. Faults stay in r. */
sqlite3_stmt *report_query(Report *r, const char *sql, int32_t setting);
bool report_row(Report *r, sqlite3_stmt *st);   /* finalizes at the end */
const char *row_said(sqlite3_stmt *st, int i);

/* Places that changed hands, most often first, behind the n that are there: those
 * that are somebody's goal, or the others but for those that always do. */
int32_t places_chosen(Report *r, bool goals, char out[][48], int32_t n, int32_t most);

/* A day of the game as "12 October 634". */
typedef struct When { char at[40]; } When;
When when_of(const Report *r, int64_t day);

/* The parts of the page, in order. */
void report_answer(Report *r);      /* report_answer.c: question and sentence */
void report_premises(Report *r);    /* report_asked.c: what was switched, with its documents */
void report_admissible(Report *r);  /* report_admissible.c: may the question be asked so? */
void report_games(Report *r);       /* report_asked.c: what became of the games asked for */
void report_effects(Report *r);     /* report_effects.c: shares and differences */
void report_spread(Report *r);      /* report_spread.c: how the games were spread, and history */
void report_weeks(Report *r);       /* report_weeks.c: armies and places by week */
void report_map(Report *r);         /* report_map.c: who holds what */
void report_readings(Report *r);    /* report_readings.c: low, middle and high */
void report_inputs(Report *r);      /* report_inputs.c: uncertain numbers */
void report_plays(Report *r);       /* report_plays.c: single games */
void report_end(Report *r);         /* report_end.c: limits, methods, provenance */

/* The sentence alone, made safe for a page. */
void report_sentence(Report *r);

#endif
