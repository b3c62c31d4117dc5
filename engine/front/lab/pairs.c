/*
 * pairs.c: sawad lab pairs: the same dice, one premise switched.
 */
#include "front/lab/pairs.h"

#include "base/text.h"

#include <stdlib.h>

/* ---- what is compared ---- */

static Metric *new_metric(Comparison *c, MetricKind kind, Side side, const char *unit)
{
    Metric *x = &c->metric[c->metrics++];
    *x = (Metric){ .kind = kind, .side = side, .unit = unit };
    return x;
}

static void side_metrics(Comparison *c, const Model *m, Side side)
{
    static const struct { MetricKind kind; const char *id, *says, *unit; } of[] = {
        { METRIC_WON, "won", "%s: games won", "" },
        { METRIC_POINTS, "points", "%s: points", "points" },
        { METRIC_MEN, "men", "%s: men in the field at the end", "men" },
        { METRIC_DEAD, "dead", "%s: dead of every cause", "men" },
    };
    for (size_t i = 0; i < countof(of); i++) {
        Metric *x = new_metric(c, of[i].kind, side, of[i].unit);
        x->share = of[i].kind == METRIC_WON;
        snprintf(x->id, sizeof x->id, "%s_%.20s", of[i].id, text_of(m, m->side[side].id));
        Text says = text_in(x->says, sizeof x->says);
        text_addf(&says, of[i].says, m->side[side].name.latin);
    }
}

/* A row is yes and no if any run answered so. */
static bool row_is_share(const Results *r, int32_t row)
{
    int64_t games = (int64_t)r->variants * r->runs;
    for (int64_t k = 0; k < games; k++)
        if (r->at[k].row[row].kind)
            return r->at[k].row[row].kind == FINDING_SHARE;
    return false;
}

static void list_metrics(Comparison *c)
{
    const Model *m = c->runs->m;
    for (int side = 1; side <= m->sides; side++)
        if (m->side[side].playable)
            side_metrics(c, m, (Side)side);
    Metric *weeks = new_metric(c, METRIC_WEEKS, 0, "weeks");
    snprintf(weeks->id, sizeof weeks->id, "weeks");
    snprintf(weeks->says, sizeof weeks->says, "Weeks until the game ended");
    for (int32_t row = 0; row < m->records; row++) {
        const RecordModel *of = &m->record[row];
        Metric *x = new_metric(c, METRIC_ROW, 0, of->unit);
        x->row = row;
        x->share = row_is_share(c->runs, row);
        snprintf(x->id, sizeof x->id, "%s", of->id);
        snprintf(x->says, sizeof x->says, "%.200s", of->says);
    }
}

/* ---- pairs ---- */

/* False where the question does not apply to that game. */
static bool value_of(const Metric *x, const Outcome *o, int64_t *out)
{
    const Finding *f = &o->row[x->row];
    *out = 0;
    switch (x->kind) {
    case METRIC_WON:    *out = o->winner == x->side; break;
    case METRIC_POINTS: *out = o->points[x->side]; break;
    case METRIC_MEN:    *out = o->men[x->side]; break;
    case METRIC_DEAD:   *out = o->dead[x->side]; break;
    case METRIC_WEEKS:  *out = o->weeks; break;
    case METRIC_ROW:
        *out = f->n;
        return f->kind == (x->share ? FINDING_SHARE : FINDING_NUMBER);
    }
    return true;
}

static void add_pairs(const Comparison *c, int32_t variant, int32_t metric, Pairs *p)
{
    const Results *r = c->runs;
    for (int32_t run = 0; run < r->runs; run++) {
        const Outcome *was = outcome_of(r, 0, run), *is = outcome_of(r, variant, run);
        int64_t a, b;
        if (was->failed || is->failed)
            continue;
        if (value_of(&c->metric[metric], was, &a) && value_of(&c->metric[metric], is, &b))
            pairs_add(p, a, b);
    }
}

Status pairs_compare(const Results *runs, const Variants *variants, Comparison *out, Fault *why)
{
    *out = (Comparison){ .runs = runs, .variants = variants };
    list_metrics(out);
    out->pairs = calloc((size_t)runs->variants * (size_t)out->metrics, sizeof *out->pairs);
    if (!out->pairs)
        return fault(why, ERR_MEMORY, "laboratory", "there is no memory for so many runs");
    for (int32_t v = 1; v < runs->variants; v++)
        for (int32_t i = 0; i < out->metrics; i++)
            add_pairs(out, v, i, &out->pairs[(int64_t)v * out->metrics + i]);
    return OK;
}

bool pairs_clear(const Pairs *p)
{
    Difference d = pairs_difference(p);
    return p->n > 1 && p->changed && (d.low > 0 || d.high < 0);
}

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
