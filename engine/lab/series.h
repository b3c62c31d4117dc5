/*
 * series.h: a study that runs while somebody watches: games played by threads of its
 * own and written to a file of results as they end, figures to be looked at meanwhile.
 *
 * Nothing here waits for a game but series_close(): what is told is of the games that
 * have ended. The file is what `sawad lab run` writes of the same words; a study can
 * be broken off at any moment and taken up again from it.
 */
#ifndef SAWAD_LAB_SERIES_H
#define SAWAD_LAB_SERIES_H

#include "lab/column.h"

typedef struct Series Series;

/* What is to be played. Texts are copied. */
typedef struct SeriesPlan {
    const char  *file;          /* of results; one that is there is gone on with */
    const Setup *base;          /* scenario and premises of variant 0; its seed is the first */
    const char  *from;          /* a saved game they all go on from, with its premises; NULL: none */
    const char  *vary;          /* "ID=VALUE,ID=VALUE": each compared with the base; NULL: none */
    bool         all, grid;     /* every premise, one at a time; those named in every combination */
    const char  *metric;        /* named before the first game; NULL: none was */
    const char  *question;      /* NULL: none */
    int32_t      runs, jobs;    /* jobs 0: one for each processor */
} SeriesPlan;

typedef enum SeriesStage { SERIES_OPENS, SERIES_PLAYS, SERIES_PAUSED, SERIES_DONE, SERIES_FAILED,
                           SERIES_STAGES } SeriesStage;

typedef struct SeriesState {
    SeriesStage stage;
    int64_t     done, games, faulty;    /* games of all settings */
    double      rate, left_s;           /* games a second since it was last begun; 0: not known */
    bool        rests;                  /* nothing will change by itself any more */
    Fault       why;                    /* of SERIES_FAILED */
} SeriesState;

/* A study in a folder. */
typedef struct SeriesFile {
    char    path[PATH_BYTES], scenario[64], title[120];
    char    first[VARIANT_NAME];        /* the first setting that was switched; "" */
    int32_t runs, variants, from_week;  /* from_week 0: from the beginning */
    int64_t done, time;                 /* games; when it was last written, ms since 1970 */
} SeriesFile;
int32_t series_list(const char *folder, SeriesFile *out, int32_t max);      /* the newest first */
void    series_from(const char *file, char out[PATH_BYTES]);    /* the game its plays go on from; "" */

/* Begins to play. NULL: there is no memory, or no thread. */
Series *series_begin(const SeriesPlan *plan, Fault *why);
/* Takes up what a file holds; it is paused until series_go_on(). */
Series *series_open(const char *file, int32_t jobs, Fault *why);
void    series_close(Series *s);        /* after the games in hand; NULL is fine */

void    series_poll(Series *s, SeriesState *out);
void    series_pause(Series *s);        /* after the games in hand */
void    series_go_on(Series *s);

/* ---- what it has come to; not before it is open ---- */

bool              series_is_open(const Series *s);
const Model      *series_model(const Series *s);
const Experiment *series_asked(const Series *s);
const char       *series_file(const Series *s);
int32_t           series_gauges(const Series *s);
const Gauge      *series_gauge(const Series *s, int32_t gauge);

/* One game of a setting, if it has been played. */
typedef struct SeriesGame { uint64_t seed, digest; bool failed; } SeriesGame;
bool     series_game(const Series *s, int32_t variant, int32_t run, SeriesGame *out);
/* Its figure; false: it has none. */
bool     series_value(const Series *s, int32_t gauge, int32_t variant, int32_t run, int64_t *out);

/* Of the games that have ended. `sorted` has room for as many as there are runs, or is
 * NULL. */
Summary  series_summary(Series *s, int32_t gauge, int32_t variant, int64_t *sorted);
Contrast series_contrast(Series *s, int32_t gauge, int32_t variant);    /* with variant 0 */

/* The run whose figure is the k-th least of a setting, equal ones by their number;
 * -1: there are not so many. */
int32_t  series_rank(Series *s, int32_t gauge, int32_t variant, int32_t k);

#endif
