/*
 * report_admissible.c: six things to be sure of before a counterfactual question is
 * worth an answer (Tetlock and Belkin 1996; Lebow 2010): what is known of them from
 * the games, what whoever asked has answered, and a line to write on where nobody
 * has.
 */
#include "lab/report.h"

#include "base/text.h"

#include <stdlib.h>

/* In the order of form_word. */
static const struct {
    const char *head, *asks;
} field[FORM_FIELDS] = {
    { "Clear", "What exactly is changed, and what exactly is to come of it?" },
    { "Possible together", "What else would have had to be different for this to be so? What would "
                           "not have waited?" },
    { "As little and as late as can be", "Could the change be smaller, or come later, and still be "
                                         "the change?" },
    { "Carried by a rule", "Which rule of the model carries the effect, and who holds with that "
                           "rule?" },
    { "Held against what is usual", "How often does this happen without the change?" },
    { "Fit to be tested", "What else does the same rule say that could be looked up?" },
};

/* ---- what is known ---- */

static void known_clear(Report *r)
{
    char called[400], measure[400];
    gauge_called(r, &r->gauge[r->main], measure, sizeof measure);
    if (r->subject)
        page_put(&r->page, "Changed: %s. Measured: %s, from the rows of every game.",
                 setting_called(r, r->subject, called, sizeof called), measure);
    else
        page_put(&r->page, "Nothing is changed. Measured: %s.", measure);
}

/* Cards that were answered otherwise, as traces of what else differed. */
static void known_consistent(Report *r)
{
    Page *p = &r->page;
    int32_t n = 0;
    sqlite3_stmt *st = report_query(r,
                                    "SELECT a.decision, sum(a.answer <> b.answer) AS other, "
                                    "count(*) FROM answers a JOIN runs ra ON ra.run = a.run AND "
                                    "ra.variant = 0 JOIN runs rb ON rb.variant = ?1 AND rb.point = "
                                    "ra.point AND rb.seed = ra.seed JOIN answers b ON b.run = "
                                    "rb.run AND b.decision = a.decision GROUP BY 1 HAVING other > "
                                    "0 ORDER BY 2 DESC, 1 LIMIT 4",
                                    r->subject);
    while (report_row(r, st))
        page_put(p, "%s<code>%s</code> (%lld of %lld pairs)",
                 n++ ? ", "
                     : "Of the cards put before the courts, answered otherwise with the switch: ",
                 row_said(st, 0), (long long)sqlite3_column_int64(st, 1),
                 (long long)sqlite3_column_int64(st, 2));
    page_put(p, n ? ". The model lets nothing else follow by itself that its rules do not know of."
                  : "No card put before a court was answered otherwise.");
}

/* When the games of a pair are first seen to differ. */
static void known_minimal(Report *r)
{
    int32_t n = 0, premises = 0;
    const Setting *s = &r->setting[r->subject];
    for (int32_t i = 0; i < s->premises; i++) {
        const char *was = setting_value(&r->setting[s->base], s->premise[i].id);
        premises += !was || strcmp(was, s->premise[i].value) != 0;
    }
    sqlite3_stmt *st = report_query(r,
                                    "SELECT min(a.week) FROM runs ra JOIN runs rb ON rb.variant = "
                                    "?1 AND rb.point = ra.point AND rb.seed = ra.seed JOIN weeks a "
                                    "ON a.run = ra.run JOIN weeks b ON b.run = rb.run AND b.week = "
                                    "a.week AND b.side = a.side AND (b.men <> a.men OR b.places <> "
                                    "a.places) WHERE ra.variant = 0 GROUP BY ra.run",
                                    r->subject);
    while (report_row(r, st))
        if (n < report_cells(r))
            r->sorted[n++] = sqlite3_column_int64(st, 0);
    figures_sort(r->sorted, n);
    page_put(&r->page, "%d premise%s set from the first day. ", (int)premises,
             premises == 1 ? " is" : "s are");
    if (n)
        page_put(&r->page,
                 "The games of a pair are first seen to differ in week %lld (the median; looked at "
                 "every fourth week; %d pairs ever differ so).",
                 (long long)figures_quantile(r->sorted, n, 500), (int)n);
    else
        page_put(&r->page, "No pair was seen to differ in men or places.");
}

static bool is_plain(const Contrast *c)
{
    return c->n && (c->difference.low > 0 || c->difference.high < 0);
}

/* Other measures that moved with it. */
static void put_moved(Report *r, const char *lead, bool record)
{
    Page *p = &r->page;
    char called[400];
    int32_t n = 0;
    for (int32_t i = 0; i < r->gauges && n < 5; i++) {
        if (i == r->main || (r->gauge[i].kind == GAUGE_FINDING) != record)
            continue;
        Contrast c = contrast_read(r, i, r->subject);
        if (!is_plain(&c))
            continue;
        gauge_called(r, &r->gauge[i], called, sizeof called);
        page_put(p, "%s%s", n++ ? "; " : lead, called);
    }
    page_put(p, n        ? "."
                : record ? "No other row of the record moved beyond its interval."
                         : "No figure of the sides moved beyond its interval.");
}

static void known_rate(Report *r)
{
    const Gauge *g = &r->gauge[r->main];
    column_read(r, r->main, 0, &r->a);
    Summary s = summary_of(r, g, &r->a);
    if (g->share)
        page_put(&r->page, "As asked, in %lld of %lld campaigns (%.1f to %.1f %%).",
                 (long long)s.yes, (long long)s.n, s.mean.low * 100, s.mean.high * 100);
    else
        page_put(&r->page, "As asked, between %lld and %lld in eight of ten campaigns.",
                 (long long)s.tenth, (long long)s.ninetieth);
    if (g->known && g->share)
        page_put(&r->page, " The author of the record thinks %.0f to %.0f %% plausible.",
                 (double)g->low / 10, (double)g->high / 10);
}

static void put_known(Report *r, size_t i)
{
    switch (i) {
    case 0: known_clear(r); break;
    case 1: known_consistent(r); break;
    case 2: known_minimal(r); break;
    case 3: put_moved(r, "Moved with it: ", false); break;
    case 4: known_rate(r); break;
    default:
        put_moved(r, "Of the record, these moved too, and can be held against the sources: ", true);
    }
}

void report_admissible(Report *r)
{
    Page *p = &r->page;
    page_section(p, "admissible", "May it be asked so?",
                 "Six fields of the form that every experiment comes with.");
    page_put(p, "<ol>\n");
    for (size_t i = 0; i < countof(field); i++) {
        TEXT(answer, QUESTION + 100);
        text_add(&answer, store_about(r->s, form_word[i]));
        page_put(p, "<li class=\"whole\"><b>%s.</b> %s", field[i].head, field[i].asks);
        if (answer.len)
            page_put(p, "<br/>“%s”", answer.at);
        if (r->subject || i == 0 || i == 4) {
            page_put(p, "<br/><span class=\"note\">From the games: ");
            put_known(r, i);
            page_put(p, "</span>");
        }
        if (!answer.len)
            page_put(p, "<p class=\"write\"></p>");
        page_put(p, "</li>\n");
    }
    page_put(p, "</ol>\n");
}
