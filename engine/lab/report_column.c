/*
 * report_column.c: figures of a report: columns read from the file, summed up and
 * held against each other.
 */
#include "lab/report.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>

void column_read(Report *r, int32_t gauge, int32_t setting, Column *out)
{
    for (int32_t p = 0; p < r->used && r->status == OK; p++)
        r->status = gauge_read(r->s, &r->gauge[gauge], setting, p, r->runs,
                               out->value + p * r->runs, out->has + p * r->runs, r->why);
}

/* ---- one column ---- */

static int32_t sort_column(const Report *r, const Column *c)
{
    int32_t n = 0;
    for (int32_t k = 0; k < report_cells(r); k++)
        if (c->has[k])
            r->sorted[n++] = c->value[k];
    figures_sort(r->sorted, n);
    return n;
}

/* By points and runs crossed; x is filled from the difference of two columns, or
 * from one (b NULL). */
static Estimate crossed(const Report *r, const Column *a, const Column *b, double *variance)
{
    int32_t cells = report_cells(r);
    double *x = calloc((size_t)cells + 1, sizeof *x);
    uint8_t *has = calloc((size_t)cells + 1, 1);
    Estimate e = { 0, 0, 0 };
    *variance = 0;
    for (int32_t k = 0; x && has && k < cells; k++) {
        has[k] = a->has[k] && (!b || b->has[k]);
        x[k] = b ? (double)(b->value[k] - a->value[k]) : (double)a->value[k];
    }
    if (x && has)
        e = crossed_mean(x, has, r->runs, r->used, variance);
    free(x);
    free(has);
    return e;
}

/* Wilson's, for as many independent games as the crossed ones are worth. */
static Estimate share_mean(const Report *r, const Column *c, int64_t yes, int64_t n)
{
    Share s = share_of(yes, n);
    if (r->used > 1 && n) {
        double variance, least = r->runs < r->used ? r->runs : r->used;
        crossed(r, c, NULL, &variance);
        double worth = variance > 0 ? s.share * (1 - s.share) / variance : least;
        worth = worth > (double)n ? (double)n : worth < 1 ? 1 : worth;
        double zz = z95 * z95 / worth, middle = (s.share + zz / 2) / (1 + zz);
        double half = z95 * sqrt(s.share * (1 - s.share) / worth + zz / (4 * worth)) / (1 + zz);
        s.low = middle - half < 0 ? 0 : middle - half;
        s.high = middle + half > 1 ? 1 : middle + half;
    }
    return (Estimate){ s.share, s.low, s.high };
}

Summary summary_of(Report *r, const Gauge *g, const Column *c)
{
    Summary s = { .n = sort_column(r, c) };
    int32_t n = (int32_t)s.n;
    double variance;
    for (int32_t k = 0; k < report_cells(r); k++)
        s.yes += c->has[k] && c->value[k] != 0;
    if (g->share) {
        s.mean = share_mean(r, c, s.yes, s.n);
        return s;
    }
    s.mean = r->used > 1 ? crossed(r, c, NULL, &variance) : mean_of(r->sorted, n);
    s.median = quantile_of(r->sorted, n, 500);
    s.tenth = figures_quantile(r->sorted, n, 100);
    s.ninetieth = figures_quantile(r->sorted, n, 900);
    s.least = n ? r->sorted[0] : 0;
    s.most = n ? r->sorted[n - 1] : 0;
    s.rank = g->known ? figures_rank(r->sorted, n, g->history) : 0;
    return s;
}

/* ---- two ---- */

Contrast contrast_of(const Report *r, bool share, const Column *a, const Column *b)
{
    Contrast c = { .n = 0 };
    Pairs pairs = { .n = 0 };
    Superiority more = { 0, 0, 0 };
    for (int32_t k = 0; k < report_cells(r); k++) {
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
    c.difference = r->used > 1 ? crossed(r, a, b, &variance)
                   : share     ? share_difference(c.gained, c.lost, c.n)
                               : (Estimate){ d.mean, d.low, d.high };
    c.better = superiority_of(&more);
    c.gain = pairs_gain(&pairs);
    return c;
}

Contrast contrast_read(Report *r, int32_t gauge, int32_t setting)
{
    column_read(r, gauge, r->setting[setting].base, &r->a);
    column_read(r, gauge, setting, &r->b);
    return contrast_of(r, r->gauge[gauge].share, &r->a, &r->b);
}

/* ---- queries ---- */

static void failed(Report *r)
{
    if (r->status != OK)
        return;
    r->status = fault(r->why, ERR_DAMAGED, "results", "%s", sqlite3_errmsg(store_db(r->s)));
}

sqlite3_stmt *report_query(Report *r, const char *sql, int32_t setting)
{
    sqlite3_stmt *st = NULL;
    if (sqlite3_prepare_v2(store_db(r->s), sql, -1, &st, NULL) != SQLITE_OK) {
        failed(r);
        return NULL;
    }
    if (sqlite3_bind_parameter_count(st) > 0)
        sqlite3_bind_int(st, 1, setting);
    return st;
}

bool report_row(Report *r, sqlite3_stmt *st)
{
    int step = st ? sqlite3_step(st) : SQLITE_DONE;
    if (step == SQLITE_ROW)
        return true;
    if (step != SQLITE_DONE)
        failed(r);
    sqlite3_finalize(st);
    return false;
}

const char *row_said(sqlite3_stmt *st, int i)
{
    const char *text = (const char *)sqlite3_column_text(st, i);
    return text ? text : "";
}
