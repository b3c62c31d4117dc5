/*
 * pairs.c: the same dice, one premise switched.
 */
#include "lab/pairs.h"

#include <stdlib.h>

/* A row is yes and no if any run answered so. */
static bool row_is_share(const Results *r, int32_t row)
{
    int64_t games = (int64_t)r->variants * r->runs;
    for (int64_t k = 0; k < games; k++)
        if (r->at[k].row[row].kind)
            return r->at[k].row[row].kind == FINDING_SHARE;
    return false;
}

static void add_pairs(const Comparison *c, int32_t variant, int32_t gauge, Pairs *p)
{
    const Results *r = c->runs;
    for (int32_t run = 0; run < r->runs; run++) {
        const Outcome *was = outcome_of(r, 0, run), *is = outcome_of(r, variant, run);
        int64_t a, b;
        if (was->failed || is->failed)
            continue;
        if (gauge_of(&c->gauge[gauge], was, &a) && gauge_of(&c->gauge[gauge], is, &b))
            pairs_add(p, a, b);
    }
}

Status pairs_compare(const Results *runs, const Variants *variants, Comparison *out, Fault *why)
{
    *out = (Comparison){ .runs = runs, .variants = variants };
    out->gauges = gauges_of(runs->m, out->gauge, GAUGES_MOST);
    for (int32_t i = 0; i < out->gauges; i++)
        if (out->gauge[i].kind == GAUGE_FINDING)
            out->gauge[i].share = row_is_share(runs, out->gauge[i].row);
    out->pairs = calloc((size_t)runs->variants * (size_t)out->gauges, sizeof *out->pairs);
    if (!out->pairs)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many runs");
    for (int32_t v = 1; v < runs->variants; v++)
        for (int32_t i = 0; i < out->gauges; i++)
            add_pairs(out, v, i, &out->pairs[(int64_t)v * out->gauges + i]);
    return OK;
}

bool pairs_clear(const Pairs *p)
{
    Difference d = pairs_difference(p);
    return p->n > 1 && p->changed && (d.low > 0 || d.high < 0);
}
