/*
 * pairs.c: sawad lab pairs.
 */
#include "front/lab/asked_words.h"
#include "front/lab/lab.h"
#include "front/lab/told.h"

#include <stdlib.h>

static Exit compare(const Call *call, const Asked *asked, Results *runs, Variants *variants)
{
    Fault why = { .status = OK };
    Comparison c = { .pairs = NULL };
    if (!variants_read(call, runs->m, &asked->setup, true, variants))
        return EXIT_WORDS;
    Plan plan = { variants->setup, variants->count, asked->setup.seed, asked->runs, asked->jobs,
                  EFFORT_USUAL };
    if (runner_play(&plan, runs, &why) || pairs_compare(runs, variants, &c, &why))
        return tell_fault_as(call, &why);
    if (call_has(call, OPT_JSON))
        pairs_json(&c, stdout);
    else
        pairs_tale(&c, stdout);
    free(c.pairs);
    return faults_tell(runs);
}

Exit lab_pairs(const Call *call)
{
    Asked asked;
    Results runs;
    Fault why = { .status = OK };
    if (!asked_read(call, &asked))
        return EXIT_WORDS;
    if (runner_open(&asked.setup, &runs, &why))
        return tell_fault_as(call, &why);
    Variants *variants = calloc(1, sizeof *variants);
    Exit e = variants ? compare(call, &asked, &runs, variants) : EXIT_MACHINE;
    free(variants);
    runner_close(&runs);
    return e;
}
