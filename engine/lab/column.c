/*
 * column.c: columns of figures summed up, and held against each other.
 */
#include "lab/column.h"

#include <math.h>
#include <stdlib.h>

/* ---- one column ---- */

static int32_t sort_column(Cells all, const Column *c, int64_t *sorted)
{
    int32_t n = 0;
    for (int32_t k = 0; k < cells_count(all); k++)
        if (c->has[k])
            sorted[n++] = c->value[k];
    figures_sort(sorted, n);
    return n;
}

/* By points and runs crossed; x is filled from the difference of two columns, or
 * from one (b NULL). */
static Estimate crossed(Cells all, const Column *a, const Column *b, double *variance)
{
    int32_t cells = cells_count(all);
    double *x = calloc((size_t)cells + 1, sizeof *x);
    uint8_t *has = calloc((size_t)cells + 1, 1);
    Estimate e = { 0, 0, 0 };
    *variance = 0;
    for (int32_t k = 0; x && has && k < cells; k++) {
        has[k] = a->has[k] && (!b || b->has[k]);
        x[k] = b ? (double)(b->value[k] - a->value[k]) : (double)a->value[k];
    }
    if (x && has)
        e = crossed_mean(x, has, all.runs, all.points, variance);
    free(x);
    free(has);
    return e;
}

/* Wilson's, for as many independent games as the crossed ones are worth. */
static Estimate share_mean(Cells all, const Column *c, int64_t yes, int64_t n)
{
    Share s = share_of(yes, n);
    if (all.points > 1 && n) {
        double variance, least = all.runs < all.points ? all.runs : all.points;
        crossed(all, c, NULL, &variance);
        double worth = variance > 0 ? s.share * (1 - s.share) / variance : least;
        worth = worth > (double)n ? (double)n : worth < 1 ? 1 : worth;
        double zz = z95 * z95 / worth, middle = (s.share + zz / 2) / (1 + zz);
        double half = z95 * sqrt(s.share * (1 - s.share) / worth + zz / (4 * worth)) / (1 + zz);
        s.low = middle - half < 0 ? 0 : middle - half;
        s.high = middle + half > 1 ? 1 : middle + half;
    }
    return (Estimate){ s.share, s.low, s.high };
}

Summary column_sum(Cells all, const Gauge *g, const Column *c, int64_t *sorted)
{
    Summary s = { .n = sort_column(all, c, sorted) };
    int32_t n = (int32_t)s.n;
    double variance;
    for (int32_t k = 0; k < cells_count(all); k++)
        s.yes += c->has[k] && c->value[k] != 0;
    if (g->share) {
        s.mean = share_mean(all, c, s.yes, s.n);
        return s;
    }
    s.mean = all.points > 1 ? crossed(all, c, NULL, &variance) : mean_of(sorted, n);
    s.median = quantile_of(sorted, n, 500);
    s.tenth = figures_quantile(sorted, n, 100);
    s.ninetieth = figures_quantile(sorted, n, 900);
    s.least = n ? sorted[0] : 0;
    s.most = n ? sorted[n - 1] : 0;
    s.rank = g->known ? figures_rank(sorted, n, g->history) : 0;
    return s;
}

/* ---- two ---- */

Contrast column_contrast(Cells all, bool share, const Column *a, const Column *b)
{
    Contrast c = { .n = 0 };
    Pairs pairs = { .n = 0 };
    Superiority more = { 0, 0, 0 };
    for (int32_t k = 0; k < cells_count(all); k++) {
        if (!a->has[k] || !b->has[k])
            continue;
        int64_t x = a->value[k], y = b->value[k];
        pairs_add(&pairs, x, y);
        more.more += y > x;
        more.equal += y == x;
        more.less += y < x;
    }
    c.n = pairs.n;
    c.changed = pairs.changed;
    c.gained = more.more;
    c.lost = more.less;
    c.a = c.n ? pairs.a / (double)c.n : 0;
    c.b = c.n ? pairs.b / (double)c.n : 0;
    Difference d = pairs_difference(&pairs);
    double variance;
    c.difference = all.points > 1 ? crossed(all, a, b, &variance)
                   : share     ? share_difference(c.gained, c.lost, c.n)
                               : (Estimate){ d.mean, d.low, d.high };
    c.better = superiority_of(&more);
    c.gain = pairs_gain(&pairs);
    return c;
}

bool contrast_clear(const Contrast *c)
{
    return c->n > 1 && c->changed && (c->difference.low > 0 || c->difference.high < 0);
}
