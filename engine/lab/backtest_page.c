/*
 * backtest_page.c: the record against the runs, as a page: row by row what history
 * has, what is thought plausible, and what the model makes of it.
 */
#include "lab/backtest.h"
#include "lab/svg.h"

#include <stdlib.h>

static void put_top(Page *p, const Backtest *b)
{
    const Results *r = b->runs;
    page_put(p, "<header><div>Backtest</div><div><span>%s</span></div><div><span>model ",
             r->m->title);
    fprintf(p->to, "%016llx</span></div></header>\n<main>\n", (unsigned long long)r->m->digest);
    page_put(p, "<h1>How well does the model of “%s” give back what is recorded?</h1>\n",
             r->m->title);
}

static void put_answer(Page *p, const Backtest *b)
{
    const Results *r = b->runs;
    RowCount record = backtest_count(b, false), aims = backtest_count(b, true);
    page_put(p,
             "<p class=\"answer\" id=\"answer\">In %d campaigns played by minds of the program on "
             "all sides, %d of %d rows of the record lie inside what their author thinks plausible",
             (int)r->runs, (int)record.inside, (int)record.of);
    if (aims.of)
        page_put(p, ", and %d of %d aims", (int)aims.inside, (int)aims.of);
    page_put(p, ". <span class=\"stamp\">A model that gives back the record is not thereby true; "
                "one that does not is in that row wrong, or the record is.</span></p>\n<p>");
    page_put(p, "Seeds from %lld on; ", (long long)b->setup->seed);
    for (int32_t i = 0; i < b->setup->premises; i++)
        page_put(p, "%s%s=%s", i ? ", " : "", b->setup->premise[i].id, b->setup->premise[i].value);
    page_put(p, "%s. Runs with faults: %d.</p>\n",
             b->setup->premises ? "" : "premises as history had them", (int)r->faulty);
}

static void put_fitting(Page *p, const Backtest *b)
{
    int32_t aims = backtest_count(b, true).of;
    page_section(p, "fitting", "What was used in fitting", NULL);
    page_put(p,
             "<p>The file of the record does not say of single rows whether the rules were turned "
             "until they fitted. It says two things.</p>\n<ul>\n<li>%d row%s <b>aims</b>: set for "
             "the model as a whole by its makers, and looked at while numbers were chosen. That "
             "the model meets them proves nothing.</li>\n",
             (int)aims, aims == 1 ? " is an" : "s are");
    page_put(p, "<li>All others have an author who knew how it ended, and rules whose makers did "
                "too. Take them for a test that was written after the lesson: a row outside tells "
                "more than a row inside.</li>\n</ul>\n<p>Battles outside this theatre lie farther "
                "off (<code>sawad lab battles --set out</code>); but three rules of battle were "
                "adjusted after a first look at those too.</p>\n");
}

/* ---- rows of yes and no ---- */

static const char *verdict(const RowResult *x)
{
    return !x->n ? "never arose" : x->inside ? "inside" : "OUTSIDE";
}

static const char *sure(const char *conf)
{
    return strcmp(conf, "H") == 0   ? "well"
           : strcmp(conf, "M") == 0 ? "fairly"
           : strcmp(conf, "L") == 0 ? "poorly"
                                    : "";
}

static void put_share(Page *p, const RowResult *x, const Strip *strip)
{
    const RecordModel *of = x->of;
    Estimate e = { (double)x->middle / 10, (double)x->low / 10, (double)x->high / 10 };
    page_put(p,
             "<tr data-row=\"%s\"><td>%s%s<br/><span class=\"note\">%s; %s</span></td><td "
             "class=\"s m\">",
             of->id, of->target ? "Aim: " : "", of->says, of->id, of->source);
    if (x->n)
        strip_range(p, strip, &e, (double)of->low / 10, (double)of->high / 10,
                    (double)of->value / 10, x->inside ? SECOND : AGAINST);
    page_put(p,
             "</td><td class=\"n\">%.1f</td><td class=\"n\">%.1f to %.1f</td><td "
             "class=\"n\">%.0f–%.0f</td><td>%s</td><td class=\"n\">%d</td><td>%s</td></tr>\n",
             e.value, e.low, e.high, (double)of->low / 10, (double)of->high / 10, sure(of->conf),
             (int)x->n, verdict(x));
}

static void put_shares(Page *p, const Backtest *b)
{
    Strip strip = { 0, 100, 0, "" };
    page_section(p, "shares", "Yes or no",
                 "The dot is the share of campaigns with its 95 % interval, the bar what is "
                 "plausible, the red line history: it happened once, so it stands at the edge.");
    page_put(p, "<table id=\"rows\"><thead><tr><th>in the record</th><th class=\"s m\">");
    strip_axis(p, &strip);
    page_put(p, "</th><th class=\"n\">%%</th><th class=\"n\">95 %% interval</th><th "
                "class=\"n\">plausible</th><th>attested</th><th "
                "class=\"n\">games</th><th></th></tr></thead>\n");
    for (int32_t i = 0; i < b->rows; i++)
        if (b->row[i].kind == FINDING_SHARE)
            put_share(p, &b->row[i], &strip);
    page_put(p, "</table>\n");
}

/* ---- rows of numbers ---- */

static void draw_row(Page *p, const Backtest *b, int32_t row)
{
    const RecordModel *of = b->row[row].of;
    const Results *r = b->runs;
    Known known = { true, of->value, of->low, of->high };
    int64_t least = INT64_MAX, most = INT64_MIN;
    for (int32_t run = 0; run < r->runs; run++) {
        const Finding *f = &outcome_of(r, 0, run)->row[row];
        if (outcome_of(r, 0, run)->failed || f->kind != FINDING_NUMBER)
            continue;
        least = f->n < least ? f->n : least;
        most = f->n > most ? f->n : most;
    }
    Bins bins = bins_for(&known, least, most);
    for (int32_t run = 0; run < r->runs; run++)
        if (!outcome_of(r, 0, run)->failed &&
            outcome_of(r, 0, run)->row[row].kind == FINDING_NUMBER)
            bins_add(&bins, outcome_of(r, 0, run)->row[row].n);
    bins_draw(p, &bins, bins_tallest(&bins) * 1.04, b->row[row].inside ? SECOND : AGAINST,
              of->says);
}

static void put_number(Page *p, const Backtest *b, int32_t row)
{
    const RowResult *x = &b->row[row];
    const RecordModel *of = x->of;
    page_put(p, "<figure data-row=\"%s\"><h4>%s%s</h4>\n", of->id, of->target ? "Aim: " : "",
             of->says);
    draw_row(p, b, row);
    page_put(p,
             "<figcaption>%s; <b>%s</b>. History %lld %s (%s attested: %s), plausible %lld to "
             "%lld. Model: median %lld, eight of ten games %lld to %lld; history lies above %.0f "
             "%% of %d games.</figcaption></figure>\n",
             of->id, verdict(x), (long long)of->value, of->unit, sure(of->conf), of->source,
             (long long)of->low, (long long)of->high, (long long)x->middle, (long long)x->low,
             (long long)x->high, (double)x->rank / 10, (int)x->n);
}

static void put_numbers(Page *p, const Backtest *b)
{
    page_section(p, "numbers", "Numbers",
                 "The golden bar on the axis is what is thought plausible. Inside: the median lies "
                 "in it.");
    page_put(p, "<div class=\"two\">\n");
    for (int32_t i = 0; i < b->rows; i++)
        if (b->row[i].kind == FINDING_NUMBER)
            put_number(p, b, i);
    page_put(p, "</div>\n");
}

static void put_never(Page *p, const Backtest *b)
{
    for (int32_t i = 0; i < b->rows; i++)
        if (!b->row[i].n)
            page_put(p, "<p class=\"warn\">%s: the question arose in no game.</p>\n",
                     b->row[i].of->says);
}

Status backtest_page(const Backtest *b, const char *path, Fault *why)
{
    Page page, *p = &page;
    char title[300];
    snprintf(title, sizeof title, "Backtest of %.200s", b->runs->m->title);
    Status status = html_open(p, path, title, why);
    if (status != OK)
        return status;
    put_top(p, b);
    put_answer(p, b);
    put_shares(p, b);
    put_numbers(p, b);
    put_never(p, b);
    put_fitting(p, b);
    page_put(p, "<p class=\"note\">Shares have Wilson's interval. Which rule carries a row that "
                "lies outside is the next question; <code>--premise reading=low</code> and "
                "<code>reading=high</code> tell how much hangs on the strength of the "
                "armies.</p>\n</main>\n");
    return html_close(p, true, why);
}
