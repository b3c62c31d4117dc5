/*
 * test_series.c: a study that runs while somebody watches writes what a sweep of the
 * same words writes, whether it is paused, broken off or taken up again; what it tells
 * meanwhile is what stands in its file.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "lab/series.h"
#include "lab/sweep.h"

#include "campaign.h"

enum { RUNS = 24, SEED = 301 };

static char folder[256];

static const char *path_of(const char *name)
{
    static char path[8][512];
    static int turn;
    char *at = path[turn++ % 8];
    snprintf(at, sizeof path[0], "%s/%s", folder, name);
    return at;
}

static int make(void **state)
{
    snprintf(folder, sizeof folder, "%s/sawad-series-XXXXXX",
             getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    return mkdtemp(folder) ? campaign_make(state) : -1;
}

static int clean(void **state)
{
    static const char *const name[] = { "sweep.db", "one.db", "paused.db", "broken.db", "grown.db",
                                        "fork.db", "half.sawad", "half.sawad~", "other.db" };
    for (size_t i = 0; i < countof(name); i++)
        remove(path_of(name[i]));
    rmdir(folder);
    return campaign_remove(state);
}

static const Setup base = { .scenario = CAMPAIGN, .seed = SEED };

static SeriesPlan plan_of(const char *file, int32_t runs)
{
    return (SeriesPlan){ .file = path_of(file), .base = &base, .vary = "reading=low", .runs = runs,
                         .jobs = 2, .metric = "weeks" };
}

static Series *begun(const SeriesPlan *plan)
{
    Fault why = { 0 };
    Series *s = series_begin(plan, &why);
    if (!s)
        fail_msg("%s", why.what);
    return s;
}

static SeriesState wait_for(Series *s, SeriesStage stage, int64_t done)
{
    SeriesState now;
    for (int i = 0; i < 60000; i++) {
        series_poll(s, &now);
        if (now.stage == SERIES_FAILED && stage != SERIES_FAILED)
            fail_msg("%s: %s", now.why.where, now.why.what);
        if (now.stage == stage && now.done >= done)
            return now;
        nanosleep(&(struct timespec){ 0, 2000000 }, NULL);
    }
    fail_msg("stage %d does not come: %d, %d of %d", (int)stage, (int)now.stage, (int)now.done,
             (int)now.games);
    return now;
}

static uint64_t content(const char *file)
{
    Fault why = { 0 };
    int64_t changed = -1;
    Store *s = store_read(path_of(file), &why);
    if (!s)
        fail_msg("%s", why.what);
    uint64_t digest = store_digest(s, &changed);
    assert_int_equal(changed, 0);
    store_close(s);
    return digest;
}

/* What lab run does. */
static uint64_t swept(void)
{
    static uint64_t digest;
    static Experiment x;
    Fault why = { 0 };
    if (digest)
        return digest;
    Study *study = study_open(&base, &why);
    assert_non_null(study);
    x = (Experiment){ .m = study_model(study), .seed = SEED, .runs = RUNS, .shard = 1, .shards = 1,
                      .metric = "weeks" };
    variants_begin(&x.variants, &base);
    assert_int_equal(variants_list(&x.variants, x.m, "reading=low", &why), OK);
    assert_true(design_make(&x));
    Store *store = store_open(path_of("sweep.db"), &x, &why);
    Sweep sweep = { .x = &x, .study = study, .store = store, .jobs = 1, .effort = EFFORT_USUAL,
                    .quiet = true };
    assert_non_null(store);
    assert_int_equal(sweep_play(&sweep, &why), OK);
    store_close(store);
    study_close(study);
    experiment_close(&x);
    return digest = content("sweep.db");
}

static void it_writes_what_a_sweep_writes(void **state)
{
    (void)state;
    SeriesPlan plan = plan_of("one.db", RUNS);
    Series *s = begun(&plan);
    SeriesState end = wait_for(s, SERIES_DONE, 2 * RUNS);
    assert_int_equal(end.games, 2 * RUNS);
    assert_int_equal(end.faulty, 0);
    series_close(s);
    assert_true(content("one.db") == swept());
}

static void paused_and_gone_on_with_it_is_the_same(void **state)
{
    (void)state;
    SeriesPlan plan = plan_of("paused.db", RUNS);
    plan.jobs = 1;
    Series *s = begun(&plan);
    wait_for(s, SERIES_PLAYS, 3);
    series_pause(s);
    SeriesState at;
    do
        series_poll(s, &at);
    while (at.stage != SERIES_PAUSED);
    int64_t done = wait_for(s, SERIES_PAUSED, 3).done;
    assert_in_range(done, 3, 2 * RUNS - 1);
    series_go_on(s);
    series_pause(s);
    series_go_on(s);                    /* before it has stopped */
    wait_for(s, SERIES_DONE, 2 * RUNS);
    series_close(s);
    assert_true(content("paused.db") == swept());
}

static void broken_off_it_is_taken_up_from_its_file(void **state)
{
    (void)state;
    Fault why = { 0 };
    SeriesPlan plan = plan_of("broken.db", RUNS);
    Series *s = begun(&plan);
    wait_for(s, SERIES_PLAYS, 5);
    series_close(s);
    s = series_open(path_of("broken.db"), 2, &why);
    assert_non_null(s);
    SeriesState was = wait_for(s, SERIES_PAUSED, 5);
    assert_true(series_is_open(s));
    assert_int_equal(series_asked(s)->runs, RUNS);
    assert_int_equal(series_asked(s)->variants.count, 2);
    assert_string_equal(series_asked(s)->variants.value[1], "low");
    assert_string_equal(series_asked(s)->metric, "weeks");
    int32_t told = 0;
    for (int v = 0; v < 2; v++)
        for (int run = 0; run < RUNS; run++) {
            SeriesGame g;
            told += series_game(s, v, run, &g);
        }
    assert_int_equal(told, was.done);
    series_go_on(s);
    wait_for(s, SERIES_DONE, 2 * RUNS);
    series_close(s);
    assert_true(content("broken.db") == swept());
}

static void more_runs_go_on_with_the_same_file(void **state)
{
    (void)state;
    SeriesPlan plan = plan_of("grown.db", 4);
    Series *s = begun(&plan);
    wait_for(s, SERIES_DONE, 8);
    series_close(s);
    plan = plan_of("grown.db", RUNS);
    s = begun(&plan);
    wait_for(s, SERIES_DONE, 2 * RUNS);
    series_close(s);
    assert_true(content("grown.db") == swept());
}

/* Every figure of every game, told and written. */
static void what_it_tells_stands_in_its_file(void **state)
{
    (void)state;
    enum { VALUES = RUNS };
    static int64_t value[VALUES], sorted[VALUES];
    static uint8_t has[VALUES];
    Fault why = { 0 };
    SeriesPlan plan = plan_of("one.db", RUNS);
    Series *s = begun(&plan);
    wait_for(s, SERIES_DONE, 2 * RUNS);
    Store *store = store_read(path_of("one.db"), &why);
    assert_non_null(store);
    int32_t numbers = 0;
    for (int32_t g = 0; g < series_gauges(s); g++)
        for (int32_t v = 0; v < 2; v++) {
            const Gauge *gauge = series_gauge(s, g);
            int64_t is, yes = 0, n = 0;
            assert_int_equal(gauge_read(store, gauge, v, 0, RUNS, value, has, &why), OK);
            for (int32_t run = 0; run < RUNS; run++) {
                assert_int_equal(series_value(s, g, v, run, &is), has[run]);
                assert_int_equal(is, value[run]);
                n += has[run];
                yes += has[run] && value[run];
            }
            Summary sum = series_summary(s, g, v, sorted);
            assert_int_equal(sum.n, n);
            assert_int_equal(sum.yes, yes);
            numbers += n > 0;
            for (int32_t k = 0; k < n; k++) {
                int32_t run = series_rank(s, g, v, k);
                assert_in_range(run, 0, RUNS - 1);
                assert_int_equal(value[run], sorted[k]);
            }
            Contrast c = series_contrast(s, g, v);
            assert_true(v || c.changed == 0);
        }
    assert_true(numbers > 8);
    store_close(store);
    series_close(s);
}

static void another_study_s_file_is_refused(void **state)
{
    (void)state;
    Fault why = { 0 };
    FILE *f = fopen(path_of("other.db"), "wb");
    assert_non_null(f);
    fputs("no database", f);
    fclose(f);
    SeriesPlan plan = plan_of("other.db", RUNS);
    Series *s = begun(&plan);
    SeriesState end = wait_for(s, SERIES_FAILED, 0);
    assert_true(end.why.what[0]);
    series_close(s);
    s = series_open(path_of("none.db"), 1, &why);
    wait_for(s, SERIES_FAILED, 0);
    series_close(s);
}

/* From a saved game on: its games are its forks, and the file knows where they began. */
static void games_go_on_from_a_saved_one(void **state)
{
    (void)state;
    Fault why = { 0 };
    Session *game = session_open(&base, &why);
    assert_non_null(game);
    assert_int_equal(session_week(game, 0, EFFORT_USUAL, &why), OK);
    assert_int_equal(session_save(game, path_of("half.sawad"), &why), OK);
    Setup first = { .scenario = CAMPAIGN, .seed = 900 };
    SeriesPlan plan = { .file = path_of("fork.db"), .from = path_of("half.sawad"), .base = &first,
                        .runs = 6, .jobs = 2 };
    Series *s = begun(&plan);
    wait_for(s, SERIES_DONE, 6);
    for (int32_t run = 0; run < 6; run++) {
        SeriesGame g;
        Session *fork = session_fork(game, 900 + (uint64_t)run, &why);
        assert_non_null(fork);
        while (session_stage(fork) == 0)
            assert_int_equal(session_week(fork, 0, EFFORT_USUAL, &why), OK);
        assert_true(series_game(s, 0, run, &g));
        assert_true(g.digest == session_digest(fork));
        assert_true(g.seed == session_seed(fork));
        session_close(fork);
    }
    series_close(s);
    uint64_t was = content("fork.db");
    s = series_open(path_of("fork.db"), 1, &why);
    wait_for(s, SERIES_DONE, 6);
    series_close(s);
    assert_true(content("fork.db") == was);

    assert_int_equal(session_week(game, 0, EFFORT_USUAL, &why), OK);    /* another game now */
    assert_int_equal(session_save(game, path_of("half.sawad"), &why), OK);
    s = series_open(path_of("fork.db"), 1, &why);
    SeriesState end = wait_for(s, SERIES_FAILED, 0);
    assert_int_equal(end.why.status, ERR_DIFFERS);
    series_close(s);
    session_close(game);
}

/* What is listed: studies, the newest first, and nothing else. */
static void studies_of_a_folder_are_listed(void **state)
{
    (void)state;
    SeriesFile file[16];
    char from[PATH_BYTES];
    FILE *f = fopen(path_of("other.db"), "wb");
    assert_non_null(f);
    fputs("no database", f);
    fclose(f);
    int32_t n = series_list(folder, file, 16), forks = 0;
    assert_int_equal(n, 6);             /* of the tests before; sweep.db among them */
    for (int32_t i = 0; i < n; i++) {
        assert_true(i == 0 || file[i - 1].time >= file[i].time);
        assert_string_equal(file[i].scenario, CAMPAIGN);
        assert_int_equal(file[i].done, (int64_t)file[i].runs * file[i].variants);
        if (file[i].from_week == 0) {
            assert_string_equal(file[i].first, "reading=low");
            continue;
        }
        forks++;
        assert_int_equal(file[i].from_week, 1);
        series_from(file[i].path, from);
        assert_non_null(strstr(from, "half.sawad"));
    }
    assert_int_equal(forks, 1);
    assert_int_equal(series_list(folder, file, 2), 2);
    assert_int_equal(series_list("no such folder", file, 16), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_writes_what_a_sweep_writes),
        cmocka_unit_test(paused_and_gone_on_with_it_is_the_same),
        cmocka_unit_test(broken_off_it_is_taken_up_from_its_file),
        cmocka_unit_test(more_runs_go_on_with_the_same_file),
        cmocka_unit_test(what_it_tells_stands_in_its_file),
        cmocka_unit_test(another_study_s_file_is_refused),
        cmocka_unit_test(games_go_on_from_a_saved_one),
        cmocka_unit_test(studies_of_a_folder_are_listed),
    };
    return cmocka_run_group_tests(tests, make, clean);
}
