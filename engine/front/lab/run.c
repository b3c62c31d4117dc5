/*
 * run.c: sawad lab run, merge and inputs.
 */
#include "front/lab/asked_file.h"
#include "front/lab/asked_words.h"
#include "lab/gauge.h"
#include "front/lab/lab.h"
#include "lab/sweep.h"

#include "base/text.h"
#include "play/inputs.h"

#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>

/* Interrupted, it ends after the games in hand; a second time, at once. */
static atomic_bool halted;

static void halt(int signal_number)
{
    if (atomic_exchange(&halted, true)) {
        signal(signal_number, SIG_DFL);
        raise(signal_number);
    }
}

static void hear_signals(void)
{
    struct sigaction act = { .sa_handler = halt };
    sigemptyset(&act.sa_mask);
    sigaction(SIGINT, &act, NULL);
    sigaction(SIGTERM, &act, NULL);
}

/* ---- run ---- */

static void put_digest(Json *j, Store *store, const Sweep *s)
{
    int64_t changed;
    json_hex(j, "content", store_digest(store, &changed));
    json_number(j, "games", s->were + s->played);
    json_number(j, "of", s->games);
    json_number(j, "played", s->played);
    json_number(j, "faulty", s->faulty);
    json_number(j, "changed", changed);
    json_number(j, "cpu_ms", s->cpu_ns / 1000000);
    json_number(j, "wall_ms", s->wall_ns / 1000000);
}

static void tell_json(const Experiment *x, const Sweep *s, const char *path)
{
    Json j = json_on(stdout);
    json_object(&j, NULL);
    json_text(&j, "scenario", text_of(x->m, x->m->id));
    json_text(&j, "out", path);
    json_unsigned(&j, "seed", x->seed);
    json_number(&j, "runs", x->runs);
    json_number(&j, "variants", x->variants.count);
    json_number(&j, "points", x->points);
    put_digest(&j, s->store, s);
    json_close(&j, '}');
}

static void tell(const Experiment *x, const Sweep *s, const char *path)
{
    int64_t changed;
    double wall = (double)s->wall_ns / 1e9, cpu = (double)s->cpu_ns / 1e9;
    printf("%s: %d variants, %d points, %d runs each; seeds from %" PRIu64 "\n", x->m->title,
           (int)x->variants.count, (int)x->points, (int)x->runs, x->seed);
    printf("%" PRId64 " games played in %.1f s (%.1f s of processors), %.1f a second",
           s->played, wall, cpu, wall > 0 ? (double)s->played / wall : 0);
    if (s->were)
        printf("; %" PRId64 " were there already", s->were);
    printf("\nContent: ");
    printf("%016" PRIx64 "\n", store_digest(s->store, &changed));
    if (s->were + s->played < s->games && !x->stop.block)
        printf("Interrupted: %" PRId64 " games are left. The same call goes on.\n",
               s->games - s->were - s->played);
    if (x->stop.block)
        printf("Stopped by the rule, or at the most: %" PRId64 " games.\n", s->were + s->played);
    printf("Results: %s\n", path);
}

static Exit play(const Call *call, const Asked *asked, Study *study, Experiment *x)
{
    const char *path = call_value(call, OPT_OUT);
    Fault why = { .status = OK };
    Store *store = store_open(path, x, &why);
    if (!store)
        return tell_fault_as(call, &why);
    Sweep s = { .x = x, .study = study, .store = store, .jobs = asked->jobs,
                .effort = EFFORT_USUAL, .halt = &halted };
    hear_signals();
    Status status = sweep_play(&s, &why);
    if (status == OK && call_has(call, OPT_JSON))
        tell_json(x, &s, path);
    else if (status == OK)
        tell(x, &s, path);
    store_close(store);
    if (status != OK)
        return tell_fault_as(call, &why);
    return s.faulty || s.were + s.played < (x->stop.block ? 0 : s.games) ? EXIT_NOT_SO : EXIT_DONE;
}

/* With the scenario open. */
static Exit read_and_play(const AskedFile *file, const Asked *asked, Study *study)
{
    const Call *call = &file->call;
    Fault why = { .status = OK };
    if (asked_file_check(file, study_model(study), &why) != OK)
        return tell_fault_as(call, &why);
    Experiment *x = calloc(1, sizeof *x);
    Exit e = x ? experiment_read(call, asked, study_model(study), x) : EXIT_MACHINE;
    if (x) {
        asked_file_form(file, x);
        x->m = study_scenario(study);       /* games written by one thread while others play */
    }
    if (e == EXIT_DONE)
        e = play(call, asked, study, x);
    if (x)
        experiment_close(x);
    free(x);
    return e;
}

static Exit sweep_asked(const AskedFile *file)
{
    const Call *call = &file->call;
    Asked asked;
    Exit e;
    if (call->words < 2) {
        fprintf(stderr, "sawad: which scenario? lab run SCENARIO, or --file EXPERIMENT.lua\n");
        return EXIT_WORDS;
    }
    Study *study = asked_study(call, &asked, &e);
    if (study)
        e = read_and_play(file, &asked, study);
    study_close(study);
    return e;
}

Exit lab_sweep(const Call *call)
{
    Fault why = { .status = OK };
    if (!call_value(call, OPT_OUT)) {
        fprintf(stderr, "sawad: where are the results to be written? --out FILE.db\n");
        return EXIT_WORDS;
    }
    AskedFile *file = calloc(1, sizeof *file);
    if (!file)
        return EXIT_MACHINE;
    Exit e = asked_file_read(call, file, &why) == OK ? sweep_asked(file) : tell_fault_as(call, &why);
    asked_file_close(file);
    free(file);
    return e;
}

/* ---- merge ---- */

Exit lab_merge(const Call *call)
{
    Fault why = { .status = OK };
    const char *out = call->word[1];
    int64_t changed;
    Store *s = store_like(out, call->word[2], &why);
    Status status = s ? OK : why.status;
    for (int i = 2; i < call->words && status == OK; i++)
        status = store_merge(s, call->word[i], &why);
    if (status == OK)
        printf("Content: %016" PRIx64 "\nResults: %s\n", store_digest(s, &changed), out);
    store_close(s);
    if (status == OK)
        return EXIT_DONE;
    if (s)
        remove(out);        /* ours, and not what was asked for */
    return tell_fault_as(call, &why);
}

/* ---- inputs ---- */

static void put_input(const InputBounds *b)
{
    printf("%-28s %8d %8d %8d  %s\n", b->name, (int)b->usual, (int)b->low, (int)b->high,
           b->source ? b->source : "");
}

Exit lab_inputs(const Call *call)
{
    Asked asked;
    Exit e;
    Study *study = asked_study(call, &asked, &e);
    if (!study)
        return e;
    int32_t n = inputs_list(study_model(study), NULL, 0);
    InputBounds *all = calloc((size_t)n, sizeof *all);
    printf("%-28s %8s %8s %8s  %s\n", "input", "as it is", "least", "most", "source");
    for (int32_t i = 0; all && i < inputs_list(study_model(study), all, n); i++)
        put_input(&all[i]);
    free(all);
    study_close(study);
    return EXIT_DONE;
}
