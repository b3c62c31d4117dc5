/*
 * pairs_told.c: what switching a premise changes, in words and as JSON.
 */
#include "front/lab/asked.h"
#include "front/lab/told.h"

#include "base/text.h"
#include "front/tale.h"

#include <inttypes.h>
#include <math.h>

enum { SAYS = 46 };

/* A difference or a mean in the unit it is told in: runs of a hundred for shares,
 * large numbers whole, small ones with a decimal. */
static void put_number(FILE *to, const Gauge *x, double n, bool sign)
{
    double shown = x->share ? n * 100 : n;
    int decimals = fabs(shown) < 0.095 ? 2 : fabs(shown) < 10 && !(x->share && fabs(shown) >= 1);
    if (fabs(shown) < 0.005)            /* no minus before nothing */
        fputs("0", to);
    else
        fprintf(to, sign ? "%+.*f" : "%.*f", decimals, shown);
}

/* "+12 points of 100 runs, 8 to 16 (54 to 66)" */
static void put_change(FILE *to, const Gauge *x, const Pairs *p, int32_t runs)
{
    Difference d = pairs_difference(p);
    fputs("  ", to);
    put_cut(to, x->says, SAYS);
    fputs("  ", to);
    put_number(to, x, d.mean, true);
    fprintf(to, " %s, ", x->share ? "points of 100 runs" : x->unit);
    put_number(to, x, d.low, false);
    fputs(" to ", to);
    put_number(to, x, d.high, false);
    fputs("  (", to);
    put_number(to, x, p->a / (double)p->n, false);
    fputs(" to ", to);
    put_number(to, x, p->b / (double)p->n, false);
    if (p->n < runs)
        fprintf(to, "; %" PRId64 " pairs", p->n);
    fputs(")\n", to);
}

typedef enum Told { TOLD_CLEAR, TOLD_UNSURE, TOLD_SAME, TOLD_NEVER } Told;

static Told told_of(const Pairs *p)
{
    return !p->n ? TOLD_NEVER : !p->changed ? TOLD_SAME : pairs_clear(p) ? TOLD_CLEAR : TOLD_UNSURE;
}

/* The rows of one variant of which the same can be told; `head` before the first. */
static bool put_group(FILE *to, const Comparison *c, int32_t v, Told told, const char *head)
{
    bool some = false;
    for (int32_t i = 0; i < c->gauges; i++) {
        const Pairs *p = pairs_of(c, v, i);
        if (told_of(p) != told)
            continue;
        if (!some)
            fprintf(to, "  %s\n", head);
        some = true;
        put_change(to, &c->gauge[i], p, c->runs->runs);
    }
    return some;
}

static void put_names(FILE *to, const Comparison *c, int32_t v, Told told, const char *head)
{
    char line[2048];
    Text list = text_in(line, sizeof line);
    for (int32_t i = 0; i < c->gauges; i++)
        if (told_of(pairs_of(c, v, i)) == told)
            text_addf(&list, "%s%s", list.len ? ", " : "", c->gauge[i].id);
    if (list.len)
        tale_put(to, head, line);
}

static void put_variant(FILE *to, const Comparison *c, int32_t v)
{
    const Variants *all = c->variants;
    fprintf(to, "\n%s\n", all->name[v]);
    if (*all->says[v])
        tale_put(to, "  ", all->says[v]);
    if (!put_group(to, c, v, TOLD_CLEAR, "Changed:"))
        fputs("  Nothing is changed for certain.\n", to);
    put_group(to, c, v, TOLD_UNSURE, "Changed in some runs, but no more than chance may do:");
    put_names(to, c, v, TOLD_SAME, "  The same in every run: ");
    put_names(to, c, v, TOLD_NEVER, "  Never asked in both games of a pair: ");
}

void pairs_tale(const Comparison *c, FILE *to)
{
    const Results *r = c->runs;
    int64_t time = run_time(r);
    const Setup *base = &c->variants->setup[0];

    fprintf(to, "%s: %d pairs for each premise, seeds %" PRIu64 " to %" PRIu64
            ", minds on all sides.\n", r->m->title, (int)r->runs, base->seed,
            base->seed + (uint64_t)r->runs - 1);
    tale_put(to, "", "Each line: the mean difference of pairs with the same dice, the interval "
             "that holds the true one 95 times in 100, and the means (from history's setting to "
             "the other). These are effects in the model, not in history.");
    for (int32_t v = 1; v < r->variants; v++)
        put_variant(to, c, v);
    fprintf(to, "\nRuns with faults: %d. Processor time: %" PRId64 ".%02" PRId64 " ms a run.\n",
            (int)r->faulty, time / 100, time % 100);
}

/* ---- JSON: means and differences in thousandths ---- */

static void json_thousandths(Json *j, const char *key, double x)
{
    json_number(j, key, (int64_t)llround(x * 1000));
}

static void json_metric(Json *j, const Gauge *x, const Pairs *p)
{
    Difference d = pairs_difference(p);
    json_object(j, NULL);
    json_text(j, "id", x->id);
    json_text(j, "says", x->says);
    json_text(j, "kind", x->share ? "share" : "number");
    json_text(j, "unit", x->share ? "runs" : x->unit);
    json_number(j, "pairs", p->n);
    json_number(j, "changed", p->changed);
    json_bool(j, "clear", pairs_clear(p));
    json_thousandths(j, "from", p->n ? p->a / (double)p->n : 0);
    json_thousandths(j, "to", p->n ? p->b / (double)p->n : 0);
    json_thousandths(j, "difference", d.mean);
    json_thousandths(j, "low", d.low);
    json_thousandths(j, "high", d.high);
    json_thousandths(j, "gain", pairs_gain(p));
    json_close(j, '}');
}

void pairs_json(const Comparison *c, FILE *to)
{
    Json doc = json_on(to), *j = &doc;
    json_object(j, NULL);
    json_runs(j, c->runs, &c->variants->setup[0]);
    json_text(j, "figures", "thousandths");
    json_list(j, "variants");
    for (int32_t v = 1; v < c->runs->variants; v++) {
        json_object(j, NULL);
        json_text(j, "premise", c->variants->id[v]);
        json_text(j, "value", c->variants->value[v]);
        json_text(j, "says", c->variants->says[v]);
        json_list(j, "rows");
        for (int32_t i = 0; i < c->gauges; i++)
            json_metric(j, &c->gauge[i], pairs_of(c, v, i));
        json_close(j, ']');
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
}
