/*
 * bench.c: one number that changes only if behaviour does, and how long things
 * take.
 *
 * The number is the hash of the digests of every scenario of the game, in order
 * of their ids, played by minds with fixed seeds. Time is processor time, the
 * median of many campaigns with other seeds; loading is not in it.
 */
#include "front/bench.h"

#include "base/num.h"
#include "front/tale.h"
#ifdef SAWAD_WINDOW
#include "front/window/window.h"
#endif
#include "play/paths.h"
#include "script/load.h"

#include <inttypes.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { SCENARIOS = 64, SEEDS = 2, RUNS = 15, BATTLE_SEEDS = 3, BATTLES = 256 };

int64_t bench_cpu_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t bench_median(int64_t *x, int n)
{
    for (int i = 1; i < n; i++) {
        int64_t one = x[i];
        int at = i;
        for (; at > 0 && x[at - 1] > one; at--)
            x[at] = x[at - 1];
        x[at] = one;
    }
    return n ? x[n / 2] : 0;
}

/* A game to its end, minds on all sides. */
static Status play_out(Session *s, Fault *why)
{
    while (session_stage(s) != TALE_OVER && session_weeks(s) < session_model(s)->weeks) {
        Status status = session_week(s, 0, EFFORT_USUAL, why);
        if (status)
            return status;
    }
    return OK;
}

static Status add_campaigns(Session *s, const char *id, uint64_t *hash, Fault *why)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        Status status = session_restart(s, &(Setup){ .scenario = id, .seed = seed }, why);
        if (status == OK)
            status = play_out(s, why);
        if (status)
            return status;
        *hash = hash_add(*hash, session_digest(s));
    }
    return OK;
}

static Status time_campaigns(Session *s, const char *id, Fault *why)
{
    int64_t ns[RUNS];

    for (int i = 0; i < RUNS; i++) {
        int64_t begun = bench_cpu_ns();
        Setup setup = { .scenario = id, .seed = (uint64_t)i + 1 };
        Status status = session_restart(s, &setup, why);
        if (status == OK)
            status = play_out(s, why);
        if (status)
            return status;
        ns[i] = bench_cpu_ns() - begun;
    }
    printf("campaign_%s: %.2f ms\n", id, (double)bench_median(ns, RUNS) / 1e6);
    return OK;
}

/* Days of battle as a person meets them, by the processor time of their
 * half-hours: the orders checked, the log written and the field seen by each
 * side count too. The battle alone is timed in bench_field.c. */
typedef struct Battles { int64_t ns[BATTLES], spent; int count; } Battles;

/* One week, or one half-hour of it with the generals commanding. The last
 * half-hour of a day runs the rest of the week too, so it is left out. */
static Status step_watched(Session *s, Battles *b, Fault *why)
{
    bool field = session_stage(s) == TALE_BATTLE, still;

    for (Side side = 1; side <= session_model(s)->sides && !field; side++)
        session_command(s, side, true);
    int64_t begun = bench_cpu_ns();
    Status status = session_week(s, 0, EFFORT_USUAL, why);
    still = session_stage(s) == TALE_BATTLE;
    if (field && still)
        b->spent += bench_cpu_ns() - begun;
    if (field && !still && b->spent && b->count < BATTLES)
        b->ns[b->count++] = b->spent;
    if (!still)
        b->spent = 0;
    return status;
}

static Status time_battles(Session *s, const char *id, Fault *why)
{
    Battles b = { .count = 0 };

    for (uint64_t seed = 1; seed <= BATTLE_SEEDS; seed++) {
        Status status = session_restart(s, &(Setup){ .scenario = id, .seed = seed }, why);
        while (status == OK && session_stage(s) != TALE_OVER &&
               session_weeks(s) < session_model(s)->weeks)
            status = step_watched(s, &b, why);
        if (status)
            return status;
    }
    if (b.count)
        printf("commanded_%s: %.1f us\n", id, (double)bench_median(b.ns, b.count) / 1e3);
    return OK;
}

static void sort_cards(ScenarioCard *card, int32_t n)
{
    for (int32_t i = 1; i < n; i++) {
        for (int32_t k = i; k > 0 && strcmp(card[k - 1].id, card[k].id) > 0; k--) {
            ScenarioCard one = card[k];
            card[k] = card[k - 1];
            card[k - 1] = one;
        }
    }
}

static void show_progress(const char *what, const char *id)
{
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%60s\r%s %s\r", "", what, id);
}

/* A scenario is read once for all its campaigns. */
static Status bench_one(const char *id, bool timed, uint64_t *hash, Fault *why)
{
    Session *s = session_open(&(Setup){ .scenario = id, .seed = 1 }, why);
    Status status = s ? OK : why->status;

    if (s)
        session_terse(s);
    if (s && !timed)
        status = add_campaigns(s, id, hash, why);
    if (s && timed)
        status = time_campaigns(s, id, why);
    if (s && timed && status == OK)
        status = time_battles(s, id, why);
    session_close(s);
    return status;
}

static Status bench_all(const ScenarioCard *card, int32_t n, bool timed, Fault *why)
{
    uint64_t hash = HASH_START;

    for (int pass = 0; pass <= timed; pass++) {
        for (int32_t i = 0; i < n; i++) {
            show_progress(pass == 1 ? "timing" : "playing", card[i].id);
            Status status = bench_one(card[i].id, pass == 1, &hash, why);
            if (status)
                return status;
        }
        show_progress("", "");
        if (pass == 0)
            printf("bench: %016" PRIx64 "\n", hash);
    }
    return timed ? bench_field(why) : OK;
}

static Exit bench_window(void)
{
#ifdef SAWAD_WINDOW
    return (Exit)window_bench();
#else
    fprintf(stderr, "sawad: this program was built without a window\n");
    return EXIT_MACHINE;
#endif
}

Exit bench_run(const Call *call)
{
    if (call_has(call, OPT_WINDOW))
        return bench_window();
    ScenarioCard *card = calloc(SCENARIOS, sizeof *card);
    FaultList *faults = calloc(1, sizeof *faults);
    char root[PATH_BYTES];
    Fault why = { .status = OK };
    Exit e = EXIT_MACHINE;

    if (card && faults && paths_root(root, &why) == OK) {
        int32_t n = load_cards(root, card, SCENARIOS, faults);
        sort_cards(card, n);
        e = bench_all(card, n, call_has(call, OPT_TIME), &why) ? tell_fault(&why) : EXIT_DONE;
    } else if (why.status) {
        e = tell_fault(&why);
    }
    free(card);
    free(faults);
    return e;
}
