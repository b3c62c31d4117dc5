/*
 * asked.c: runs of what, and how they went.
 */
#include "front/lab/asked.h"

#include "base/text.h"

#include <inttypes.h>

enum { RUNS = 200, FAULTS_SHOWN = 5 };

bool asked_read(const Call *call, Asked *out)
{
    int64_t runs, jobs;
    *out = (Asked){ .runs = 0 };
    out->setup.scenario = run_scenario(call->word[1], out->folder, sizeof out->folder);
    if (!run_setup(call, &out->copy, &out->setup) ||
        !call_number(call, OPT_RUNS, 1, RUNS, &runs) ||
        !call_number(call, OPT_JOBS, 1, 0, &jobs))
        return false;
    out->runs = (int32_t)(runs < RUNS_MOST ? runs : RUNS_MOST);
    out->jobs = (int32_t)(jobs < JOBS_MOST ? jobs : JOBS_MOST);
    return true;
}

Study *asked_study(const Call *call, Asked *out, Exit *e)
{
    Fault why = { .status = OK };
    *e = EXIT_WORDS;
    if (!asked_read(call, out))
        return NULL;
    Study *study = study_open(&out->setup, &why);
    *e = study ? EXIT_DONE : tell_fault_as(call, &why);
    return study;
}

Exit faults_tell(const Results *r)
{
    int32_t shown = 0;
    int64_t games = (int64_t)r->variants * r->runs;
    for (int64_t k = 0; k < games && shown < FAULTS_SHOWN; k++) {
        const Outcome *o = &r->at[k];
        if (!o->faults)
            continue;
        fprintf(stderr, "sawad: %s, seed %" PRIu64 ": %s%s\n", text_of(r->m, r->m->id), o->seed,
                o->failed ? "not played to its end: " : "", o->said);
        shown++;
    }
    if (r->faulty > shown)
        fprintf(stderr, "sawad: and %d runs more with faults\n", (int)(r->faulty - shown));
    return r->faulty ? EXIT_NOT_SO : EXIT_DONE;
}

void json_runs(Json *j, const Results *r, const Setup *setup)
{
    json_text(j, "scenario", text_of(r->m, r->m->id));
    json_text(j, "title", r->m->title);
    json_number(j, "runs", r->runs);
    json_unsigned(j, "seed", setup->seed);
    json_list(j, "premises");
    for (int32_t i = 0; i < setup->premises; i++) {
        json_object(j, NULL);
        json_text(j, "id", setup->premise[i].id);
        json_text(j, "value", setup->premise[i].value);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_hex(j, "model", r->m->digest);
    json_number(j, "failed", r->failed);
    json_number(j, "faulty", r->faulty);
    json_number(j, "cpu_us_a_run", run_time(r) * 10);
}

void put_cut(FILE *to, const char *text, int width)
{
    size_t len = strlen(text), at = 0;
    int shown = 0, all = (int)utf8_count(text, len), most = all > width ? width - 1 : all;
    while (shown < most && at < len) {
        int step = utf8_length(text + at, len - at);
        at += step ? (size_t)step : 1;
        shown++;
    }
    fwrite(text, 1, at, to);
    if (all > width) {
        fputs("…", to);
        shown++;
    }
    fprintf(to, "%*s", width - shown, "");
}
