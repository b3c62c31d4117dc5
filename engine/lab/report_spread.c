/*
 * report_spread.c: how the games were spread, and where history lies among them.
 */
#include "lab/report.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>

enum { CHARTS_MOST = 10 };

/* ---- yes and no: the record against the setting as asked ---- */

static void put_record_row(Report *r, int32_t i, const Strip *strip)
{
    Page *p = &r->page;
    const Gauge *g = &r->gauge[i];
    column_read(r, i, 0, &r->a);
    Summary s = summary_of(r, g, &r->a);
    Estimate e = { s.mean.value * 100, s.mean.low * 100, s.mean.high * 100 };
    page_put(p, "<tr data-measure=\"%s\"><td>%s</td><td class=\"s\">", g->id, g->says);
    if (s.n)
        strip_range(p, strip, &e, (double)g->low / 10, (double)g->high / 10,
                    (double)g->history / 10, FIRST);
    page_put(p,
             "</td><td class=\"n\">%.1f %%</td><td class=\"n\">%.0f–%.0f</td><td class=\"n\">%lld "
             "of %lld</td></tr>\n",
             e.value, (double)g->low / 10, (double)g->high / 10, (long long)s.yes, (long long)s.n);
}

static void put_record(Report *r)
{
    Page *p = &r->page;
    Strip strip = { 0, 100, 0, "" };
    bool some = false;
    for (int32_t i = 0; i < r->gauges; i++) {
        if (r->gauge[i].kind != GAUGE_FINDING || !r->gauge[i].share)
            continue;
        if (!some) {
            page_put(p, "<table id=\"record\"><caption>The record as asked: the dot is the share "
                        "of campaigns with its interval, the grey bar what the author of the "
                        "record thinks plausible, the red line "
                        "history.</caption>\n<thead><tr><th>in the record</th><th class=\"s\">");
            strip_axis(p, &strip);
            page_put(p, "</th><th class=\"n\">share</th><th class=\"n\">plausible</th><th "
                        "class=\"n\">games</th></tr></thead>\n");
        }
        some = true;
        put_record_row(r, i, &strip);
    }
    if (some)
        page_put(p, "</table>\n");
}

/* ---- numbers ---- */

static void put_chart(Report *r, const Gauge *g, const Bins *h, int32_t setting, const Summary *s,
                      double top)
{
    Page *p = &r->page;
    char called[400], says[300];
    page_put(p, "<figure><h4>%s</h4>\n", setting_called(r, setting, called, sizeof called));
    snprintf(says, sizeof says, "How %d games are spread: %.200s", (int)h->n, g->says);
    bins_draw(p, h, top, setting ? SECOND : FIRST, says);
    page_put(p,
             "<figcaption>%lld games; median %.0f (%.0f to %.0f), a tenth below %lld, a tenth "
             "above %lld.",
             (long long)s->n, s->median.value, s->median.low, s->median.high, (long long)s->tenth,
             (long long)s->ninetieth);
    if (g->known && s->n)
        page_put(p, " <b>History (%lld) lies above %.0f %% of them.</b>", (long long)g->history,
                 (double)s->rank / 10);
    page_put(p, "</figcaption></figure>\n");
}

static bool put_number(Report *r, int32_t i)
{
    Page *p = &r->page;
    const Gauge *g = &r->gauge[i];
    char called[400];
    column_read(r, i, 0, &r->a);
    Summary a = summary_of(r, g, &r->a), b = a;
    if (r->subject) {
        column_read(r, i, r->subject, &r->b);
        b = summary_of(r, g, &r->b);
    }
    if (!a.n && !b.n)
        return false;
    int64_t least = !a.n || (b.n && b.least < a.least) ? b.least : a.least;
    int64_t most = !a.n || (b.n && b.most > a.most) ? b.most : a.most;
    if (least == most)
        return false;
    Known known = { g->known, g->history, g->low, g->high };
    Bins h = bins_for(&known, least, most), k = h;
    for (int32_t cell = 0; cell < report_cells(r); cell++) {
        if (r->a.has[cell])
            bins_add(&h, r->a.value[cell]);
        if (r->subject && r->b.has[cell])
            bins_add(&k, r->b.value[cell]);
    }
    double top = fmax(bins_tallest(&h), r->subject ? bins_tallest(&k) : 0) * 1.04;
    gauge_called(r, g, called, sizeof called);
    page_put(p,
             "<div class=\"whole\" data-measure=\"%s\"><h3 class=\"lead\">%s</h3>\n<p "
             "class=\"under\">%s%s%s</p>\n"
             "<div class=\"two\">\n",
             g->id, called, g->unit, g->known && *g->source ? "; after " : "",
             g->known ? g->source : "");
    put_chart(r, g, &h, 0, &a, top);
    if (r->subject)
        put_chart(r, g, &k, r->subject, &b, top);
    page_put(p, "</div></div>\n");
    return true;
}

/* The measure first, then what history knows a number of, then the sides. */
static bool in_turn(const Report *r, int32_t i, int turn)
{
    const Gauge *g = &r->gauge[i];
    int is = i == r->main ? 0 : g->kind == GAUGE_FINDING ? 1 : g->kind == GAUGE_POINTS ? 3 : 2;
    return !g->share && is == turn;
}

void report_spread(Report *r)
{
    int32_t charts = 0;
    page_section(&r->page, "spread", "How the games were spread",
                 "One game is a story; here are all of them. The golden bar on the axis is what "
                 "the author of the record thinks plausible.");
    put_record(r);
    for (int turn = 0; turn < 4; turn++)
        for (int32_t i = 0; i < r->gauges && charts < CHARTS_MOST; i++)
            charts += in_turn(r, i, turn) && put_number(r, i);
}
