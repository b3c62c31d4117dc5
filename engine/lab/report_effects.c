/*
 * report_effects.c: how often, how much, what differs, and how sure that is.
 */
#include "lab/report.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>

enum { VARIANTS_SHOWN = 40 };

static Estimate scaled(Estimate e, double by)
{
    return (Estimate){ e.value * by, e.low * by, e.high * by };
}

static const char *colour_of(const Estimate *e)
{
    return e->low > 0 ? SECOND : e->high < 0 ? AGAINST : QUIET;
}

/* ---- the measure in every setting ---- */

static void put_share_row(Report *r, int32_t v, const Summary *s)
{
    Page *p = &r->page;
    char called[400];
    Strip strip = { 0, 100, 0, "" };
    Estimate e = scaled(s->mean, 100);
    page_put(p, "<tr data-setting=\"%d\"><td>%s</td><td class=\"s\">", (int)v,
             setting_called(r, v, called, sizeof called));
    strip_estimate(p, &strip, &e, v ? SECOND : FIRST);
    page_put(p,
             "</td><td class=\"n\">%.1f %%</td><td class=\"n\">%.1f to %.1f</td><td "
             "class=\"n\">%lld of %lld</td></tr>\n",
             e.value, e.low, e.high, (long long)s->yes, (long long)s->n);
}

static void put_shares(Report *r)
{
    Page *p = &r->page;
    Strip strip = { 0, 100, 0, "" };
    page_put(p, "<table id=\"shares\"><thead><tr><th>setting</th><th class=\"s\">");
    strip_axis(p, &strip);
    page_put(p, "</th><th class=\"n\">share</th><th class=\"n\">95 %% interval</th><th "
                "class=\"n\">games</th></tr></thead>\n");
    for (int32_t v = 0; v < r->settings && v < VARIANTS_SHOWN; v++) {
        column_read(r, r->main, v, &r->a);
        Summary s = summary_of(r, &r->gauge[r->main], &r->a);
        put_share_row(r, v, &s);
    }
    page_put(p, "</table>\n");
}

static void put_numbers(Report *r)
{
    Page *p = &r->page;
    const Gauge *g = &r->gauge[r->main];
    page_put(p, "<table id=\"numbers\"><thead><tr><th>setting</th><th class=\"n\">mean</th><th "
                "class=\"n\">95 %% interval</th><th class=\"n\">median</th><th class=\"n\">95 %% "
                "interval</th><th class=\"n\">games</th></tr></thead>\n");
    for (int32_t v = 0; v < r->settings && v < VARIANTS_SHOWN; v++) {
        char called[400];
        column_read(r, r->main, v, &r->a);
        Summary s = summary_of(r, g, &r->a);
        page_put(p,
                 "<tr data-setting=\"%d\"><td>%s</td><td class=\"n\">%.1f</td><td class=\"n\">%.1f "
                 "to %.1f</td><td class=\"n\">%.0f</td>",
                 (int)v, setting_called(r, v, called, sizeof called), s.mean.value, s.mean.low,
                 s.mean.high, s.median.value);
        page_put(p, "<td class=\"n\">%.0f to %.0f</td><td class=\"n\">%lld</td></tr>\n",
                 s.median.low, s.median.high, (long long)s.n);
    }
    page_put(p, "</table>\n");
}

/* ---- one measure, every switch ---- */

typedef struct Effect {
    int32_t setting;
    Contrast c;
} Effect;

static int by_size(const void *a, const void *b)
{
    const Effect *x = a, *y = b;
    double p = fabs(x->c.difference.value), q = fabs(y->c.difference.value);
    return p < q ? 1 : p > q ? -1 : x->setting - y->setting;
}

static void put_effect(Report *r, const Effect *e, const Strip *strip, double by)
{
    Page *p = &r->page;
    char called[400];
    Estimate d = scaled(e->c.difference, by);
    page_put(p, "<tr data-setting=\"%d\"><td>%s</td><td class=\"s\">", (int)e->setting,
             setting_called(r, e->setting, called, sizeof called));
    strip_estimate(p, strip, &d, colour_of(&d));
    page_put(p,
             "</td><td class=\"n\">%s</td><td class=\"n\">%s to %s</td><td class=\"n\">%lld of "
             "%lld</td></tr>\n",
             signed_of(d.value, 1).at, signed_of(d.low, 1).at, signed_of(d.high, 1).at,
             (long long)e->c.changed, (long long)e->c.n);
}

static void put_forest(Report *r)
{
    Page *p = &r->page;
    const Gauge *g = &r->gauge[r->main];
    double by = g->share ? 100 : 1;
    Effect *effect = calloc((size_t)r->settings, sizeof *effect);
    Estimate *all = calloc((size_t)r->settings, sizeof *all);
    int32_t n = 0;
    for (int32_t v = 1; effect && all && v < r->settings; v++) {
        if (r->setting[v].main != v && r->setting[v].base)
            continue; /* told under other readings */
        effect[n] = (Effect){ v, contrast_read(r, r->main, v) };
        all[n] = scaled(effect[n].c.difference, by);
        n++;
    }
    if (n) {
        Strip strip = strip_around(all, n, g->share ? 5 : 0, "");
        qsort(effect, (size_t)n, sizeof *effect, by_size);
        page_put(p,
                 "<h3 class=\"lead\">What mattered most</h3>\n<p class=\"under\">Change in the "
                 "same measure, %s%s, against the setting as asked; the largest on top.</p>\n",
                 g->share || strncmp(g->unit, "of ", 3) ? "in " : "",
                 g->share   ? "points of 100 campaigns"
                 : *g->unit ? g->unit
                            : "its unit");
        page_put(p, "<table id=\"forest\"><thead><tr><th>switched</th><th class=\"s\">");
        strip_axis(p, &strip);
        page_put(p, "</th><th class=\"n\">change</th><th class=\"n\">95 %% interval</th><th "
                    "class=\"n\">pairs changed</th></tr></thead>\n");
        for (int32_t i = 0; i < n && i < VARIANTS_SHOWN; i++)
            put_effect(r, &effect[i], &strip, by);
        page_put(p, "</table>\n");
        if (n > 1)
            page_put(p,
                     "<p class=\"note\">Of a hundred such intervals that hold nothing, five will "
                     "seem to hold something: %d stand here.</p>\n",
                     (int)n);
    }
    free(effect);
    free(all);
}

/* ---- every measure, one switch ---- */

static void put_gain(Page *p, const Contrast *c)
{
    if (!c->changed)
        page_put(p, "<td class=\"n\">same in all</td>");
    else if (c->gain < 1.05)
        page_put(p, "<td class=\"n\">none</td>");
    else
        page_put(p, "<td class=\"n\">%.1f</td>", c->gain);
}

static void put_share_change(Report *r, int32_t i, const Contrast *c, const Strip *strip)
{
    Page *p = &r->page;
    char called[400];
    Estimate d = scaled(c->difference, 100);
    gauge_called(r, &r->gauge[i], called, sizeof called);
    page_put(p, "<tr data-measure=\"%s\"><td>%s</td><td class=\"s m\">", r->gauge[i].id, called);
    strip_estimate(p, strip, &d, colour_of(&d));
    page_put(p,
             "</td><td class=\"n\">%.1f → %.1f</td><td class=\"n\">%s</td><td class=\"n\">%s to "
             "%s</td><td class=\"n\">%lld</td>",
             c->a * 100, c->b * 100, signed_of(d.value, 1).at, signed_of(d.low, 1).at,
             signed_of(d.high, 1).at, (long long)c->n);
    put_gain(p, c);
    page_put(p, "</tr>\n");
}

static void put_number_change(Report *r, int32_t i, const Contrast *c)
{
    Page *p = &r->page;
    char called[400];
    const Estimate *d = &c->difference;
    gauge_called(r, &r->gauge[i], called, sizeof called);
    page_put(p,
             "<tr data-measure=\"%s\"><td>%s</td><td class=\"n\">%.1f → %.1f</td><td "
             "class=\"n\">%s</td><td class=\"n\">%s to %s</td>",
             r->gauge[i].id, called, c->a, c->b, signed_of(d->value, 1).at, signed_of(d->low, 1).at,
             signed_of(d->high, 1).at);
    page_put(p, "<td class=\"n\">%.0f %% (%.0f–%.0f)</td><td class=\"n\">%lld</td>",
             c->better.value * 100, c->better.low * 100, c->better.high * 100, (long long)c->n);
    put_gain(p, c);
    page_put(p, "</tr>\n");
}

static void put_changes(Report *r, int32_t v, bool shares)
{
    Page *p = &r->page;
    Contrast c[GAUGES_MOST];
    Estimate all[GAUGES_MOST];
    int32_t n = 0;
    for (int32_t i = 0; i < r->gauges; i++) {
        if (r->gauge[i].share != shares)
            continue;
        c[i] = contrast_read(r, i, v);
        if (c[i].n)
            all[n++] = scaled(c[i].difference, 100);
    }
    if (!n)
        return;
    Strip strip = shares ? strip_around(all, n, 5, "") : (Strip){ 0, 1, 0, "" };
    page_put(p, "<table id=\"%s-%d\"><thead><tr><th>%s</th>", shares ? "shares" : "numbers", (int)v,
             shares ? "share of campaigns, in points" : "mean of a campaign");
    if (shares) {
        page_put(p, "<th class=\"s m\">");
        strip_axis(p, &strip);
        page_put(p, "</th>");
    }
    page_put(p, "<th class=\"n\">without → with</th><th class=\"n\">change</th><th class=\"n\">95 "
                "%% interval</th>");
    if (!shares)
        page_put(p, "<th class=\"n\">more</th>");
    page_put(p, "<th class=\"n\">pairs</th><th class=\"n\">gain</th></tr></thead>\n");
    for (int32_t i = 0; i < r->gauges; i++)
        if (r->gauge[i].share == shares && c[i].n) {
            if (shares)
                put_share_change(r, i, &c[i], &strip);
            else
                put_number_change(r, i, &c[i]);
        }
    page_put(p, "</table>\n");
}

static void put_switch(Report *r, int32_t v)
{
    char called[400];
    page_put(&r->page, "<h3 class=\"lead\">%s</h3>\n", setting_called(r, v, called, sizeof called));
    if (*r->setting[v].says)
        page_put(&r->page, "<p class=\"under\">%s</p>\n", r->setting[v].says);
    put_changes(r, v, true);
    put_changes(r, v, false);
}

void report_effects(Report *r)
{
    Page *p = &r->page;
    char called[400];
    gauge_called(r, &r->gauge[r->main], called, sizeof called);
    page_section(p, "effects", "What differs, and how sure that is", called);
    if (r->gauge[r->main].share)
        put_shares(r);
    else
        put_numbers(r);
    if (r->settings == 1)
        return;
    put_forest(r);
    put_switch(r, r->subject);
    page_put(p, "<p class=\"note\"><b>change</b> compares games with the same dice; its interval "
                "holds the true change of the model 95 times in 100. <b>more</b> is how often the "
                "game with the switch has more than its twin, equal ones counted by half. "
                "<b>gain</b> is how many times more games would be needed without pairs; “none” "
                "means less than 1.05: the dice have parted, and pairing no longer helps. Pairs in "
                "which a question does not arise on both sides are left out, so that these are "
                "effects among campaigns that got as far.</p>\n");
}
