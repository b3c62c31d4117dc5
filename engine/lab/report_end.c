/*
 * report_end.c: what the model leaves out, how the figures were made, and what is
 * needed to make them again.
 */
#include "lab/report.h"

#include "base/text.h"

/* ---- limits ---- */

static void put_disputes(Report *r)
{
    Page *p = &r->page;
    if (!r->m || !r->m->disputes)
        return;
    page_put(p, "<h3 class=\"lead\">What is disputed, and what was done about it</h3>\n<dl>\n");
    for (int32_t i = 0; i < r->m->disputes; i++) {
        const DisputeModel *d = &r->m->dispute[i];
        page_put(p, "<div class=\"whole\"><dt>%s</dt><dd>%s <i>Here:</i> %s</dd></div>\n",
                 d->question, d->positions, d->here);
    }
    page_put(p, "</dl>\n");
}

static void put_limits(Report *r)
{
    page_section(&r->page, "limits", "What the model leaves out", NULL);
    page_put(&r->page,
             "<ul>\n<li>Minds of the program play all sides. A premise can look decisive only "
             "because they handle it badly, or harmless because they never use it.</li>\n"
             "<li>Strengths of the armies are the largest doubt; nothing later repairs them. Each "
             "reading is one guess, not the whole of the doubt.</li>\n"
             "<li>Weariness, hunger and desertion follow shapes that were chosen, not measured. "
             "Numbers for yields, sickness and districts come from other places and "
             "centuries.</li>\n"
             "<li>Nothing here models how diseases spread, the labour of women and slaves, or what "
             "the countryside lived through beyond its stores and its temper. What people believed "
             "acts only through who comes, stays and leaves.</li>\n"
             "<li>Tales with literary devices are in it only where a premise or a card says so; "
             "none of them is made truer by a percentage.</li>\n"
             "<li>Plausible ranges, and rules fitted to them, were written by people who knew how "
             "it ended.</li>\n</ul>\n");
    put_disputes(r);
}

/* ---- methods ---- */

static void put_methods(Report *r)
{
    Page *p = &r->page;
    const char *until = store_about(r->s, "until");
    page_section(p, "methods", "Methods and provenance", NULL);
    page_put(p,
             "<p id=\"paragraph\">We played the scenario “%s” (<code>%s</code>) of Sawad, a "
             "turn-based simulation of campaigns, with minds of the program on all sides, in %d "
             "setting%s",
             r->title, r->scenario, (int)r->settings, r->settings == 1 ? "" : "s");
    if (r->points > 1)
        page_put(p, " at %d points of a design (%s) over %d uncertain inputs", (int)r->points,
                 design_word[r->design], (int)r->inputs);
    page_put(p,
             ", %d games each, with seeds from %lld on. All settings met the same seeds; random "
             "draws belong to questions (this town, this envoy, this day), so that games of a pair "
             "meet the same weather and luck until they part.",
             (int)r->runs, (long long)r->first_seed);
    if (*until)
        page_put(p,
                 " Games were played in blocks of 500 until half the interval of %s was narrow "
                 "enough, a rule fixed beforehand.",
                 until);
    page_put(p, "</p>\n<p>Shares have Wilson's interval; differences of shares in pairs the "
                "adjusted interval of Bonett and Price (2012); means and their differences "
                "Student's t over pairs; medians the percentile bootstrap, reckoned without "
                "resampling (Efron 1982); “more” the probability of superiority in pairs; curves "
                "of places Kaplan and Meier's, with intervals on the scale of log(−log). All are "
                "meant to hold the truth of the model 95 times in 100.");
    if (r->used > 1)
        page_put(p, " With several points the same seeds are met at each: means and their "
                    "differences allow for what games have in common by point and by seed "
                    "(Cameron, Gelbach and Miller 2011), shares count as the number of independent "
                    "games that this is worth; medians do not allow for it.");
    page_put(p, " None is a test, and none speaks of history.</p>\n");
}

static void put_line(Report *r, const char *key, const char *says)
{
    const char *value = store_about(r->s, key);
    if (*value)
        page_put(&r->page, "<tr><td>%s</td><td><code>%s</code></td></tr>\n", says, value);
}

static void put_provenance(Report *r)
{
    static const char *const line[][2] = { { "program", "program" },
                                           { "scenario", "scenario" },
                                           { "model", "digest of the scenario with its land and "
                                                      "rules" },
                                           { "rules", "digest of the rules alone" },
                                           { "settings", "digest of settings and inputs" },
                                           { "design", "design" },
                                           { "first_seed", "first seed" },
                                           { "runs", "games of each setting at each point" },
                                           { "until", "stopping rule looks at" },
                                           { "metric", "measure, named beforehand" } };
    Page *p = &r->page;
    int64_t changed;
    TEXT(content, 32);
    text_hex(&content, store_digest(r->s, &changed));
    page_put(p, "<table class=\"small whole\"><caption>What is needed to make it "
                "again</caption>\n");
    for (size_t i = 0; i < countof(line); i++)
        put_line(r, line[i][0], line[i][1]);
    page_put(p,
             "<tr><td>digest of all games</td><td><code "
             "id=\"content\">%s</code></td></tr>\n</table>\n",
             content.at);
}

static void put_sessions(Report *r)
{
    Page *p = &r->page;
    page_put(p, "<table class=\"small\"><caption>Sessions at the "
                "machine</caption>\n<thead><tr><th>machine</th><th>part</th><th "
                "class=\"n\">games</th><th class=\"n\">processor "
                "seconds</th><th>ended</th></tr></thead>\n");
    sqlite3_stmt *st = report_query(
        r, "SELECT host, shard, games, cpu_ms, ended FROM sessions ORDER BY session", 0);
    while (report_row(r, st))
        page_put(p,
                 "<tr><td>%s</td><td>%s</td><td class=\"n\">%lld</td><td "
                 "class=\"n\">%.1f</td><td>%s</td></tr>\n",
                 row_said(st, 0), row_said(st, 1), (long long)sqlite3_column_int64(st, 2),
                 sqlite3_column_double(st, 3) / 1000, row_said(st, 4));
    page_put(p, "</table>\n");
}

static void put_citation(Report *r)
{
    Page *p = &r->page;
    const char *question = store_about(r->s, "question");
    int64_t changed;
    TEXT(content, 32);
    page_put(p,
             "<h3 class=\"lead\">To cite it</h3>\n<p>%s Experiment with the scenario “%s” of Sawad",
             question, r->title);
    page_put(p, " (%s", store_about(r->s, "program"));
    page_put(p, ", model %s", store_about(r->s, "model"));
    text_hex(&content, store_digest(r->s, &changed));
    page_put(p, ", games %s). Texts and data of the scenario: CC BY 4.0.</p>\n", content.at);
}

/* ---- the dictionary ---- */

static void put_dictionary(Report *r)
{
    Page *p = &r->page;
    page_put(p, "<h3 class=\"lead\">The file behind this page</h3>\n<p class=\"under\">An SQLite "
                "file; <code>sawad lab report FILE.db --csv FOLDER</code> writes every table as "
                "text.</p>\n"
                "<table class=\"dictionary\"><thead><tr><th>table</th><th>column</th><th>what it "
                "says</th></tr></thead>\n");
    sqlite3_stmt *st = report_query(r, "SELECT tab, col, says FROM dictionary ORDER BY rowid", 0);
    while (report_row(r, st))
        page_put(p, "<tr><td><code>%s</code></td><td><code>%s</code></td><td>%s</td></tr>\n",
                 row_said(st, 0), row_said(st, 1), row_said(st, 2));
    page_put(p, "</table>\n");
}

void report_end(Report *r)
{
    put_limits(r);
    put_methods(r);
    put_citation(r);
    put_provenance(r);
    put_sessions(r);
    put_dictionary(r);
    page_put(&r->page, "</main>\n");
}
