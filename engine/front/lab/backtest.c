/*
 * backtest.c: sawad lab backtest.
 */
#include "front/lab/asked.h"
#include "front/lab/lab.h"
#include "front/lab/told.h"

static Exit no_record(const Model *m)
{
    fprintf(stderr, "sawad: %s has no record.lua to hold its runs against\n", text_of(m, m->id));
    return EXIT_NOT_SO;
}

Exit lab_backtest(const Call *call)
{
    Asked asked;
    Results runs;
    Fault why = { .status = OK };
    if (!asked_read(call, &asked))
        return EXIT_WORDS;
    if (runner_open(&asked.setup, &runs, &why))
        return tell_fault_as(call, &why);

    Backtest b = { .runs = &runs, .setup = &asked.setup };
    Plan plan = { &asked.setup, 1, asked.setup.seed, asked.runs, asked.jobs, EFFORT_USUAL };
    const char *html = call_value(call, OPT_HTML_FILE);
    Exit e = EXIT_DONE;
    if (!runs.m->records)
        e = no_record(runs.m);
    else if (runner_play(&plan, &runs, &why) || backtest_sum(&b, &why) ||
             (html && backtest_page(&b, html, &why)))
        e = tell_fault_as(call, &why);
    else if (call_has(call, OPT_JSON))
        backtest_json(&b, stdout);
    else
        backtest_table(&b, stdout);
    if (e == EXIT_DONE)
        e = faults_tell(&runs);
    runner_close(&runs);
    return e;
}
