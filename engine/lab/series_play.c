/*
 * series_play.c: the thread of a running study: opens what is asked, reads the games
 * that are there already, plays the others.
 */
#include "lab/series_parts.h"

#include "base/text.h"
#include "play/lookback.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* ---- what is to be played ---- */

/* The study of a saved game; its premises become those asked for. */
static Status open_from(Series *s, Fault *why)
{
    Session *from = session_load(s->asked.from, why);
    if (!from)
        return why->status ? why->status : ERR_IO;
    uint64_t seed = s->asked.base.seed;
    if (!s->asked.taken_up) {
        s->asked.used = 0;
        series_keep_setup(&s->asked, session_setup(from));
        s->asked.base.seed = seed;
    }
    s->x.from_digest = session_digest(from);
    s->x.from_week = session_weeks(from);
    s->study = study_from(from, why);
    session_close(from);
    return s->study ? OK : why->status ? why->status : ERR_MEMORY;
}

static Status open_study(Series *s, Fault *why)
{
    if (s->asked.from[0])
        return open_from(s, why);
    s->study = study_open(&s->asked.base, why);
    return s->study ? OK : why->status ? why->status : ERR_MEMORY;
}

static void copy(char *out, size_t cap, const char *from)
{
    Text text = text_in(out, cap);
    text_add(&text, from);
}

/* The experiment of the plan, as `lab run` would make it of the same words. */
static Status make_experiment(Series *s, Fault *why)
{
    SeriesAsked *a = &s->asked;
    Experiment *x = &s->x;
    Status status = open_study(s, why);
    if (status != OK)
        return status;
    x->m = study_scenario(s->study);
    x->seed = a->base.seed;
    x->runs = a->runs < 1 ? 1 : a->runs > RUNS_MOST ? RUNS_MOST : a->runs;
    x->shard = x->shards = 1;
    x->size = 0;
    copy(x->metric, sizeof x->metric, a->metric);
    copy(x->question, sizeof x->question, a->question);
    copy(x->from, sizeof x->from, a->from);
    variants_begin(&x->variants, &a->base);
    if (a->vary[0])
        status = variants_list(&x->variants, x->m, a->vary, why);
    if (status == OK && a->all)
        status = variants_all(&x->variants, x->m, why);
    if (status == OK && a->grid && x->variants.count > 2)
        status = variants_grid(&x->variants, why);
    return status;
}

static Status no_memory(Fault *why)
{
    return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many games");
}

/* Room for every figure of every game. */
static Status make_room(Series *s, Fault *why)
{
    Experiment *x = &s->x;
    size_t games = (size_t)x->runs * (size_t)x->variants.count, runs = (size_t)x->runs + 1;
    s->room = x->runs;
    s->gauge = calloc(GAUGES_MOST, sizeof *s->gauge);
    if (!s->gauge)
        return no_memory(why);
    s->gauges = gauges_of(x->m, s->gauge, GAUGES_MOST);
    s->value = calloc(games * (size_t)s->gauges, sizeof *s->value);
    s->has = calloc(games * (size_t)s->gauges, 1);
    s->digest = calloc(games, sizeof *s->digest);
    s->failed = calloc(games, 1);
    s->ready = calloc(games, sizeof *s->ready);
    s->a = (Column){ calloc(runs, sizeof *s->a.value), calloc(runs, 1) };
    s->b = (Column){ calloc(runs, sizeof *s->b.value), calloc(runs, 1) };
    s->sorted = calloc(runs, sizeof *s->sorted);
    bool all = s->value && s->has && s->digest && s->failed && s->ready && s->a.value && s->a.has &&
               s->b.value && s->b.has && s->sorted;
    return all ? OK : no_memory(why);
}

/* ---- games that are there already ---- */

static Status read_figures(Series *s, Store *store, Fault *why)
{
    const Experiment *x = &s->x;
    Status status = OK;
    for (int32_t v = 0; v < x->variants.count && status == OK; v++)
        for (int32_t i = 0; i < s->gauges && status == OK; i++)
            status = gauge_read(store, &s->gauge[i], v, 0, x->runs, &s->value[series_at(s, i, v, 0)],
                                &s->has[series_at(s, i, v, 0)], why);
    return status;
}

static Status read_games(Series *s, Store *store, Fault *why)
{
    sqlite3_stmt *st = NULL;
    int64_t games = experiment_games(&s->x);
    int step = SQLITE_ERROR;
    if (sqlite3_prepare_v2(store_db(store), "SELECT run, digest, fault FROM runs", -1, &st, NULL) ==
        SQLITE_OK)
        while ((step = sqlite3_step(st)) == SQLITE_ROW) {
            int64_t game = sqlite3_column_int64(st, 0);
            const char *digest = (const char *)sqlite3_column_text(st, 1);
            const char *said = (const char *)sqlite3_column_text(st, 2);
            if (game < 0 || game >= games)
                continue;
            GameAt at = experiment_at(&s->x, game);
            int64_t k = (int64_t)at.variant * s->room + at.run;
            s->digest[k] = digest ? strtoull(digest, NULL, 16) : 0;
            s->failed[k] = said && strncmp(said, "not played", 10) == 0;
            atomic_store(&s->ready[k], 1);
            atomic_fetch_add(&s->done, 1);
            atomic_fetch_add(&s->faulty, said != NULL);
        }
    sqlite3_finalize(st);
    return step == SQLITE_DONE ? OK : fault(why, ERR_DAMAGED, s->asked.file, "it cannot be read");
}

/* ---- games as they end ---- */

static void game_ended(void *self, int64_t game, const Outcome *o)
{
    Series *s = self;
    GameAt at = experiment_at(&s->x, game);
    int64_t k = (int64_t)at.variant * s->room + at.run;
    for (int32_t i = 0; i < s->gauges && !o->failed; i++) {
        int64_t here = series_at(s, i, at.variant, at.run);
        s->has[here] = gauge_of(&s->gauge[i], o, &s->value[here]);
    }
    s->digest[k] = o->digest;
    s->failed[k] = o->failed;
    atomic_store(&s->ready[k], 1);
    atomic_fetch_add(&s->done, 1);
    atomic_fetch_add(&s->faulty, o->faults > 0);
}

/* ---- the thread ---- */

static Status first_open(Series *s, Store **store, Fault *why)
{
    Status status = OK;
    s->asked.taken_up |= access(s->asked.file, F_OK) == 0;
    if (s->asked.taken_up) {
        *store = store_read(s->asked.file, why);
        status = *store ? series_read(s, *store, why) : why->status;
        store_close(*store);
        *store = NULL;
    }
    if (status == OK)
        status = s->asked.taken_up ? open_study(s, why) : make_experiment(s, why);
    s->x.m = s->study ? study_scenario(s->study) : NULL;
    if (status == OK && !design_make(&s->x))
        status = no_memory(why);
    if (status == OK)
        status = make_room(s, why);
    if (status != OK || !(*store = store_open(s->asked.file, &s->x, why)))
        return status != OK ? status : why->status;
    status = read_figures(s, *store, why);
    if (status == OK)
        status = read_games(s, *store, why);
    atomic_store(&s->games, experiment_games(&s->x));
    atomic_store(&s->open, status == OK);
    return status;
}

static Status play(Series *s, Store *store, Fault *why)
{
    Sweep sweep = { .x = &s->x, .study = s->study, .store = store, .jobs = s->asked.jobs,
                    .effort = EFFORT_USUAL, .quiet = true, .halt = &s->halt, .told = game_ended,
                    .self = s };
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    atomic_store(&s->were, atomic_load(&s->done));
    atomic_store(&s->begun_ns, (int64_t)t.tv_sec * 1000000000 + t.tv_nsec);
    return sweep_play(&sweep, why);
}

void *series_run(void *series)
{
    Series *s = series;
    Store *store = NULL;
    Fault why = { .status = OK };
    bool opens = !atomic_load(&s->open), only = opens && s->asked.taken_up && atomic_load(&s->paused);
    Status status = OK;
    if (opens)
        status = first_open(s, &store, &why);
    else if (!(store = store_open(s->asked.file, &s->x, &why)))
        status = why.status;
    if (status == OK && !only && !atomic_load(&s->halt))
        status = play(s, store, &why);
    store_close(store);
    if (status != OK && why.status == OK)
        fault(&why, status, "laboratory", "%s", status_word(status));
    s->why = why;
    s->why.status = status;
    atomic_store(&s->ended, true);
    return NULL;
}
