/*
 * series.c: a running study as its watcher sees it: begun, paused, asked.
 */
#include "lab/series_parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <time.h>

enum { STACK_BYTES = 16 << 20 };

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* ---- beginning and ending ---- */

const char *series_keep(SeriesAsked *a, const char *text)
{
    size_t len = strlen(text) + 1;
    if (len > sizeof a->words - a->used)
        return "";
    char *at = memcpy(a->words + a->used, text, len);
    a->used += len;
    return at;
}

void series_keep_setup(SeriesAsked *a, const Setup *base)
{
    a->base = *base;
    a->base.scenario = series_keep(a, base->scenario ? base->scenario : "");
    for (int32_t i = 0; i < base->premises; i++) {
        a->base.premise[i].id = series_keep(a, base->premise[i].id);
        a->base.premise[i].value = series_keep(a, base->premise[i].value);
    }
    for (int32_t i = 0; i < base->doctrines; i++) {
        a->base.doctrine[i].side = series_keep(a, base->doctrine[i].side);
        a->base.doctrine[i].name = series_keep(a, base->doctrine[i].name);
    }
}

static void copy(char *out, size_t cap, const char *from)
{
    Text text = text_in(out, cap);
    text_add(&text, from ? from : "");
}

static bool begin_thread(Series *s)
{
    pthread_attr_t how;
    atomic_store(&s->halt, false);
    atomic_store(&s->ended, false);
    atomic_store(&s->begun_ns, now_ns());
    s->why.status = OK;
    if (pthread_attr_init(&how))
        return false;
    s->threaded = pthread_attr_setstacksize(&how, STACK_BYTES) == 0 &&
                  pthread_create(&s->thread, &how, series_run, s) == 0;
    pthread_attr_destroy(&how);
    return s->threaded;
}

static Series *begin(Series *s, Fault *why)
{
    if (s && begin_thread(s))
        return s;
    fault(why, ERR_MEMORY, "laboratory", "there is no memory, or no thread, for a study");
    free(s);
    return NULL;
}

Series *series_begin(const SeriesPlan *plan, Fault *why)
{
    Series *s = calloc(1, sizeof *s);
    if (!s)
        return begin(NULL, why);
    SeriesAsked *a = &s->asked;
    copy(a->file, sizeof a->file, plan->file);
    copy(a->from, sizeof a->from, plan->from);
    copy(a->metric, sizeof a->metric, plan->metric);
    copy(a->question, sizeof a->question, plan->question);
    copy(a->vary, sizeof a->vary, plan->vary);
    series_keep_setup(a, plan->base);
    a->all = plan->all;
    a->grid = plan->grid;
    a->runs = plan->runs;
    a->jobs = plan->jobs;
    return begin(s, why);
}

Series *series_open(const char *file, int32_t jobs, Fault *why)
{
    Series *s = calloc(1, sizeof *s);
    if (!s)
        return begin(NULL, why);
    copy(s->asked.file, sizeof s->asked.file, file);
    s->asked.taken_up = true;
    atomic_store(&s->paused, true);
    s->asked.jobs = jobs;
    return begin(s, why);
}

static void join(Series *s)
{
    if (s->threaded)
        pthread_join(s->thread, NULL);
    s->threaded = false;
}

void series_close(Series *s)
{
    if (!s)
        return;
    atomic_store(&s->halt, true);
    join(s);
    study_close(s->study);
    experiment_close(&s->x);
    free(s->gauge);
    free(s->value);
    free(s->has);
    free(s->digest);
    free(s->failed);
    free(s->ready);
    free(s->a.value);
    free(s->a.has);
    free(s->b.value);
    free(s->b.has);
    free(s->sorted);
    free(s);
}

void series_pause(Series *s)
{
    atomic_store(&s->paused, true);
    atomic_store(&s->halt, true);
}

void series_go_on(Series *s)
{
    if (!atomic_exchange(&s->paused, false))
        return;
    if (s->threaded && !atomic_load(&s->ended))
        return;                         /* series_poll() begins it again when it has stopped */
    join(s);
    if (!begin_thread(s))
        atomic_store(&s->paused, true);
}

static SeriesStage stage_of(Series *s, int64_t done, int64_t games)
{
    bool ended = atomic_load(&s->ended);
    if (!ended)
        return atomic_load(&s->open) ? atomic_load(&s->paused) ? SERIES_PAUSED : SERIES_PLAYS : SERIES_OPENS;
    join(s);
    if (s->why.status != OK)
        return SERIES_FAILED;
    if (games && done >= games)
        return SERIES_DONE;
    if (!atomic_load(&s->paused) && begin_thread(s))  /* told to go on while it was stopping */
        return SERIES_PLAYS;
    return SERIES_PAUSED;
}

void series_poll(Series *s, SeriesState *out)
{
    *out = (SeriesState){ .done = atomic_load(&s->done), .games = atomic_load(&s->games),
                          .faulty = atomic_load(&s->faulty) };
    out->stage = stage_of(s, out->done, out->games);
    out->rests = !s->threaded;
    if (out->rests)                     /* games may have ended since they were counted */
        out->done = atomic_load(&s->done);
    if (out->stage == SERIES_FAILED)
        out->why = s->why;
    double since = (double)(now_ns() - atomic_load(&s->begun_ns)) / 1e9;
    int64_t played = out->done - atomic_load(&s->were);
    if (out->stage == SERIES_PLAYS && played > 0 && since > 0.2) {
        out->rate = (double)played / since;
        out->left_s = (double)(out->games - out->done) / out->rate;
    }
}

/* ---- what it has come to ---- */

bool series_is_open(const Series *s) { return atomic_load(&s->open); }
const Model *series_model(const Series *s) { return s->x.m; }
const Experiment *series_asked(const Series *s) { return &s->x; }
const char *series_file(const Series *s) { return s->asked.file; }
int32_t series_gauges(const Series *s) { return s->gauges; }

/* A row of the record is what its games answered. */
const Gauge *series_gauge(const Series *s, int32_t gauge) { return &s->gauge[gauge]; }

bool series_game(const Series *s, int32_t variant, int32_t run, SeriesGame *out)
{
    int64_t at = (int64_t)variant * s->room + run;
    if (!atomic_load(&s->ready[at]))
        return false;
    *out = (SeriesGame){ .seed = s->x.seed + (uint64_t)run, .digest = s->digest[at],
                         .failed = s->failed[at] };
    return true;
}

bool series_value(const Series *s, int32_t gauge, int32_t variant, int32_t run, int64_t *out)
{
    int64_t at = series_at(s, gauge, variant, run);
    *out = 0;
    if (!atomic_load(&s->ready[(int64_t)variant * s->room + run]) || !s->has[at])
        return false;
    *out = s->value[at];
    return true;
}

static void fill(const Series *s, int32_t gauge, int32_t variant, Column *out)
{
    for (int32_t run = 0; run < s->x.runs; run++)
        out->has[run] = series_value(s, gauge, variant, run, &out->value[run]);
}

Summary series_summary(Series *s, int32_t gauge, int32_t variant, int64_t *sorted)
{
    fill(s, gauge, variant, &s->a);
    return column_sum((Cells){ s->x.runs, 1 }, &s->gauge[gauge], &s->a, sorted ? sorted : s->sorted);
}

Contrast series_contrast(Series *s, int32_t gauge, int32_t variant)
{
    fill(s, gauge, 0, &s->a);
    fill(s, gauge, variant, &s->b);
    return column_contrast((Cells){ s->x.runs, 1 }, s->gauge[gauge].share, &s->a, &s->b);
}

int32_t series_rank(Series *s, int32_t gauge, int32_t variant, int32_t k)
{
    Summary sum = series_summary(s, gauge, variant, NULL);
    int32_t n = (int32_t)sum.n, less = 0;
    if (k < 0 || k >= n)
        return -1;
    while (s->sorted[less] < s->sorted[k])
        less++;
    for (int32_t run = 0, same = k - less; run < s->x.runs; run++)
        if (s->a.has[run] && s->a.value[run] == s->sorted[k] && same-- == 0)
            return run;
    return -1;
}
