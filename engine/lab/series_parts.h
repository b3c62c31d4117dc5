/*
 * series_parts.h: what the files of a series share. For series*.c alone.
 */
#ifndef SAWAD_LAB_SERIES_PARTS_H
#define SAWAD_LAB_SERIES_PARTS_H

#include "lab/series.h"
#include "lab/sweep.h"

#include <pthread.h>

enum { SERIES_VARY = 4096, SERIES_WORDS = 1 << 16 };

/* What was asked, kept: texts of `base` and the plan in `words`. */
typedef struct SeriesAsked {
    char    file[PATH_BYTES], from[PATH_BYTES], metric[48], question[QUESTION], vary[SERIES_VARY];
    Setup   base;
    bool    all, grid, taken_up;    /* taken_up: what is to be played stands in the file */
    int32_t runs, jobs;
    char    words[SERIES_WORDS];
    size_t  used;
} SeriesAsked;

/* A figure of a game stands at [(variant * gauges + gauge) * runs + run]. What is
 * written before `ready` of a game is set may be read by whoever sees it set. */
struct Series {
    SeriesAsked  asked;
    pthread_t    thread;
    bool         threaded;              /* it was begun, and not yet joined */
    atomic_bool  halt, ended, open;     /* ended: the thread has nothing left to do */
    atomic_bool  paused;
    Fault        why;                   /* the thread's, once ended */
    Study       *study;
    Experiment   x;
    Gauge       *gauge;
    int32_t      gauges, room;          /* room: runs there is room for */
    int64_t     *value;
    uint8_t     *has;
    uint64_t    *digest;                /* by variant * room + run */
    uint8_t     *failed;
    atomic_uchar *ready;
    atomic_llong done, faulty, games, were, begun_ns;
    Column       a, b;                  /* of who looks */
    int64_t     *sorted;
};

/* series_play.c: the thread. */
void *series_run(void *series);
/* series_file.c: what is to be played, from its file. */
Status series_read(Series *s, Store *store, Fault *why);

/* A text kept with what was asked; "" if there is no room. */
const char *series_keep(SeriesAsked *a, const char *text);

void series_keep_setup(SeriesAsked *a, const Setup *base);

static inline int64_t series_at(const Series *s, int32_t gauge, int32_t variant, int32_t run)
{
    return ((int64_t)variant * s->gauges + gauge) * s->room + run;
}

#endif
