/*
 * report_asked.c: what was switched, with the documents; and what became of the
 * games that were asked for.
 */
#include "lab/report.h"

#include "base/text.h"

/* ---- premises ---- */

static void put_option_row(Report *r, const PremiseModel *of, int32_t k, const char *asked,
                           bool tried)
{
    Page *p = &r->page;
    bool usual = k == of->usual, as_asked = strcmp(of->option[k].word, asked) == 0;
    page_put(p, "<tr><td><code>%s</code></td><td>%s</td><td class=\"w\">%s%s", of->option[k].word,
             of->option[k].says, usual ? "as most accounts tell" : "",
             as_asked ? usual ? "; as asked" : "as asked" : "");
    page_put(p, tried ? "<b>switched to</b></td></tr>\n" : "</td></tr>\n");
}

/* Some setting sets the premise to this value. */
static bool is_tried(const Report *r, const char *id, const char *value)
{
    for (int32_t v = 1; v < r->settings; v++) {
        const char *is = setting_value(&r->setting[v], id);
        if (is && strcmp(is, value) == 0)
            return true;
    }
    return false;
}

/* What the keys of a record's sources stand for. */
static void put_sources(Report *r, const char *keys)
{
    Page *p = &r->page;
    page_put(p, "<p class=\"note\">Sources: %s.", keys);
    while (r->m && *keys) {
        size_t len = strcspn(keys, ";:"), whole = strcspn(keys, ";");
        const SourceModel *s = source_named(r->m, keys, len);
        if (s)
            page_put(p, " <b>%s</b> %s", text_of(r->m, s->id), s->text);
        keys += whole + (keys[whole] == ';');
        keys += strspn(keys, " ");
    }
    page_put(p, "</p>\n");
}

static void put_premise(Report *r, const PremiseModel *of)
{
    Page *p = &r->page;
    const char *id = text_of(r->m, of->id), *base = setting_value(&r->setting[0], id);
    const char *asked = base ? base : of->option[of->usual].word;
    page_put(p, "<div class=\"card whole\"><h3>%s</h3><p>%s</p>\n<table>\n", of->title, of->says);
    for (int32_t k = 0; k < of->options; k++)
        put_option_row(r, of, k, asked,
                       strcmp(of->option[k].word, asked) != 0 &&
                           is_tried(r, id, of->option[k].word));
    page_put(p, "</table>\n");
    put_sources(r, of->source);
    page_put(p, "</div>\n");
}

/* Inputs and readings have no page in the scenario. */
static void put_unknown(Report *r)
{
    Page *p = &r->page;
    bool some = false;
    for (int32_t v = 0; v < r->settings; v++)
        for (int32_t i = 0; i < r->setting[v].premises; i++) {
            if (premise_called(r, r->setting[v].premise[i].id))
                continue;
            if (!some)
                page_put(p, "<table><caption>Set otherwise, by the letter of the file</caption>\n"
                            "<tr><th>setting</th><th>what</th><th>value</th><th></th></tr>\n");
            some = true;
            page_put(p,
                     "<tr><td>%s</td><td><code>%s</code></td><td><code>%s</code></td><td>%s</td></"
                     "tr>\n",
                     v ? r->setting[v].name : "all", r->setting[v].premise[i].id,
                     r->setting[v].premise[i].value, r->setting[v].says);
        }
    if (some)
        page_put(p, "</table>\n");
}

void report_premises(Report *r)
{
    bool some = false;
    page_section(&r->page, "premises", "What was switched",
                 "Everything else stays as the scenario has it, and the dice are the same.");
    for (int32_t i = 0; r->m && i < r->m->premises; i++) {
        const char *id = text_of(r->m, r->m->premise[i].id);
        bool set = false;
        for (int32_t v = 0; v < r->settings && !set; v++)
            set = setting_value(&r->setting[v], id) != NULL;
        if (set)
            put_premise(r, &r->m->premise[i]);
        some = some || set;
    }
    put_unknown(r);
    if (!some && r->settings == 1)
        page_put(&r->page, "<p>Nothing: the scenario was played as it is.</p>\n");
}

/* ---- games ---- */

static void put_setting(Report *r, int32_t v)
{
    Page *p = &r->page;
    char called[400];
    const Setting *s = &r->setting[v];
    int64_t asked = (int64_t)r->runs * r->points;
    page_put(p,
             "<tr><td>%s</td><td class=\"n\">%lld</td><td class=\"n\">%lld</td><td "
             "class=\"n\">%lld</td><td class=\"n\">%lld</td></tr>\n",
             setting_called(r, v, called, sizeof called), (long long)asked,
             (long long)(s->played - s->faulty), (long long)s->faulty,
             (long long)(asked - s->played));
}

static void put_faults(Report *r)
{
    Page *p = &r->page;
    int32_t n = 0;
    sqlite3_stmt *st = report_query(r,
                                    "SELECT fault, count(*), min(seed) FROM runs WHERE fault IS "
                                    "NOT NULL GROUP BY fault ORDER BY 2 DESC, 1",
                                    0);
    while (report_row(r, st)) {
        if (!n++)
            page_put(p, "<table><caption>Faults, each with the first seed it came up "
                        "with</caption>\n"
                        "<tr><th>fault</th><th class=\"n\">games</th><th "
                        "class=\"n\">seed</th></tr>\n");
        if (n <= 12)
            page_put(p, "<tr><td>%s</td><td class=\"n\">%lld</td><td class=\"n\">%lld</td></tr>\n",
                     row_said(st, 0), (long long)sqlite3_column_int64(st, 1),
                     (long long)sqlite3_column_int64(st, 2));
    }
    if (n)
        page_put(p, "</table>\n");
}

void report_games(Report *r)
{
    Page *p = &r->page;
    const char *until = store_about(r->s, "until");
    page_section(p, "games", "The games", "Every seed asked for is a row; none was left out.");
    page_put(p, "<table>\n<thead><tr><th>setting</th><th class=\"n\">asked for</th><th "
                "class=\"n\">ended</th><th class=\"n\">with a fault</th><th class=\"n\">not "
                "there</th></tr></thead>\n");
    for (int32_t v = 0; v < r->settings; v++)
        put_setting(r, v);
    page_put(p, "</table>\n");
    put_faults(r);
    page_put(p, "<p>Seeds from %lld on, the same for every setting", (long long)r->first_seed);
    if (r->points > 1)
        page_put(p, "; %d points in the space of %d uncertain numbers, each played with every seed",
                 (int)r->points, (int)r->inputs);
    page_put(p, ". Changed by hand since they were played: <b>%s</b>.",
             r->changed ? "yes" : "none");
    if (*until)
        page_put(p,
                 " The number of games was not fixed: they were played until the interval of "
                 "<code>%s</code> was narrow enough, looked at after every 500.",
                 until);
    page_put(p, "</p>\n");
}
