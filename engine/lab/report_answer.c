/*
 * report_answer.c: the question, and the answer in one honest sentence.
 */
#include "lab/report.h"

#include "base/text.h"

#include <math.h>

/* ---- the sentence ---- */

/* What an option says, without the full stop, to stand inside a sentence. */
static void put_option(Report *r, const PremiseModel *of, const char *word)
{
    for (int32_t k = 0; k < of->options; k++)
        if (strcmp(of->option[k].word, word) == 0) {
            TEXT(says, 400);
            size_t len = strlen(of->option[k].says);
            text_addn(&says, of->option[k].says,
                      len && of->option[k].says[len - 1] == '.' ? len - 1 : len);
            page_put(&r->page, "“%s”", says.at);
            return;
        }
    page_put(&r->page, "“%s”", word);
}

/* The settings' own words, as far as they are known: "so" (title) instead of "so". */
static void put_switch(Report *r, const Setting *s)
{
    Page *p = &r->page;
    bool some = false;
    for (int32_t i = 0; i < s->premises; i++) {
        const PremiseModel *of = premise_called(r, s->premise[i].id);
        const char *was = setting_value(&r->setting[s->base], s->premise[i].id);
        if (was && strcmp(was, s->premise[i].value) == 0)
            continue;
        page_put(p, "%s", some ? ", and " : "");
        some = true;
        if (!of) {
            page_put(p, "setting %s to %s", s->premise[i].id, s->premise[i].value);
            continue;
        }
        put_option(r, of, s->premise[i].value);
        page_put(p, " (<i>%s</i>) instead of ", of->title);
        put_option(r, of, was ? was : of->option[of->usual].word);
    }
    if (!some)
        page_put(p, "%s", s->name);
}

static bool crosses(const Estimate *e) { return e->low <= 0 && e->high >= 0; }

static void share_sentence(Report *r, const char *what, const Contrast *c)
{
    Page *p = &r->page;
    const Estimate *d = &c->difference;
    double points = d->value * 100;
    page_put(p, " %s the share of campaigns in which “%s” holds",
             crosses(d)   ? "changes"
             : points > 0 ? "raises"
                          : "lowers",
             what);
    page_put(p, " from %.1f %% to %.1f %%", c->a * 100, c->b * 100);
    page_put(p, " (difference %s points, 95 %% interval %s to %s; %lld pairs of games",
             signed_of((c->b - c->a) * 100, 1).at, signed_of(d->low * 100, 1).at,
             signed_of(d->high * 100, 1).at, (long long)c->n);
    page_put(p, ", of which %lld changed).", (long long)c->changed);
}

static void number_sentence(Report *r, const Gauge *g, const char *what, const Contrast *c)
{
    Page *p = &r->page;
    const Estimate *d = &c->difference;
    page_put(p,
             " %s the mean of “%s” from %.1f to %.1f %s (difference %s, 95 %% interval %s to %s; ",
             crosses(d)     ? "changes"
             : d->value > 0 ? "raises"
                            : "lowers",
             what, c->a, c->b, g->unit, signed_of(d->value, 1).at, signed_of(d->low, 1).at,
             signed_of(d->high, 1).at);
    page_put(p, "%lld pairs of games, of which %lld changed).", (long long)c->n,
             (long long)c->changed);
}

static void put_certainty(Report *r, const Contrast *c)
{
    Page *p = &r->page;
    if (!c->changed)
        page_put(p, " Not one game came out differently.");
    else if (crosses(&c->difference))
        page_put(p, " The interval has room for no difference: so many games do not tell which way it "
                    "goes, or whether it goes anywhere.");
}

/* The same change where the armies are small, and where they are large. */
static void put_readings(Report *r)
{
    static const char *const name[] = { "small", "middling", "large" };
    double by = r->gauge[r->main].share ? 100 : 1;
    int32_t n = 0;
    for (int32_t reading = 0; reading < 3; reading++) {
        int32_t at = report_reading(r, r->subject, reading);
        if (at < 0 || at == r->subject)
            continue;
        Contrast c = contrast_read(r, r->main, at);
        page_put(&r->page, "%s%s with %s armies (%s to %s)", n++ ? ", " : " The same change is ",
                 signed_of(c.difference.value * by, 1).at, name[reading],
                 signed_of(c.difference.low * by, 1).at, signed_of(c.difference.high * by, 1).at);
    }
    if (n)
        page_put(&r->page, ".");
}

static void one_setting(Report *r, const Gauge *g, const char *what)
{
    Page *p = &r->page;
    column_read(r, r->main, 0, &r->a);
    Summary s = summary_of(r, g, &r->a);
    page_put(p, "In this model, with these assumptions, ");
    if (g->share)
        page_put(p, "“%s” holds in %lld of %lld campaigns: %.1f %% (95 %% interval %.1f to %.1f).",
                 what, (long long)s.yes, (long long)s.n, s.mean.value * 100, s.mean.low * 100,
                 s.mean.high * 100);
    else
        page_put(p,
                 "the median of “%s” over %lld campaigns is %.0f %s (95 %% interval %.0f to %.0f).",
                 what, (long long)s.n, s.median.value, g->unit, s.median.low, s.median.high);
    page_put(p, " Nothing was switched, so that nothing is compared.");
}

void report_sentence(Report *r)
{
    const Gauge *g = &r->gauge[r->main];
    char what[400];
    gauge_called(r, g, what, sizeof what);
    if (!r->subject) {
        one_setting(r, g, what);
        return;
    }
    Contrast c = contrast_read(r, r->main, r->subject);
    page_put(&r->page, "In this model, with these assumptions, ");
    put_switch(r, &r->setting[r->subject]);
    if (g->share)
        share_sentence(r, what, &c);
    else
        number_sentence(r, g, what, &c);
    put_certainty(r, &c);
    put_readings(r);
}

/* ---- what stands over the page ---- */

static void put_warnings(Report *r)
{
    Page *p = &r->page;
    int64_t played = 0, asked = (int64_t)r->runs * r->points * r->settings;
    for (int32_t i = 0; i < r->settings; i++)
        played += r->setting[i].played;
    if (r->changed)
        page_put(p,
                 "<p class=\"warn\"><b>Modified.</b> The rows of %lld games are not what was "
                 "written when they were played. What follows is what the file says now.</p>\n",
                 (long long)r->changed);
    if (*store_about(r->s, "from")) {
        page_put(p, "<p class=\"note\">All these games go on from one that had been played for %s weeks",
                 store_about(r->s, "from_week"));
        page_put(p, ", kept in <code>%s</code>; what came before is the same in all of them.</p>\n",
                 store_about(r->s, "from"));
    }
    if (!r->m)
        page_put(p,
                 "<p class=\"warn\">Names, premises and the map are missing here, since %s. "
                 "Figures are those of the file.</p>\n",
                 r->missing);
    if (played < asked && !*store_about(r->s, "until"))
        page_put(p,
                 "<p class=\"warn\">Of %lld games asked for, %lld have been played. This is an "
                 "answer on the way.</p>\n",
                 (long long)asked, (long long)played);
}

/* What stays, beside what changes: imagining a change makes it seem likelier than it is. */
static void put_complement(Report *r)
{
    Page *p = &r->page;
    const Gauge *g = &r->gauge[r->main];
    if (!r->subject)
        return;
    Contrast c = contrast_read(r, r->main, r->subject);
    page_put(p,
             "<p><b>What stays.</b> In %lld of %lld pairs this came out the same with the switch "
             "and without it.",
             (long long)(c.n - c.changed), (long long)c.n);
    if (g->share)
        page_put(p, " It became so in %lld pairs and ceased to be so in %lld.", (long long)c.gained,
                 (long long)c.lost);
    page_put(p, "</p>\n");
}

static void put_contents(Report *r)
{
    static const char *const part[][2] = { { "premises", "What was switched" },
                                           { "admissible", "May it be asked so?" },
                                           { "games", "The games" },
                                           { "effects", "What differs, and how sure that is" },
                                           { "spread", "How the games were spread" },
                                           { "weeks", "Week by week" },
                                           { "map", "Who holds what" },
                                           { "readings", "Other readings of the armies" },
                                           { "inputs", "Uncertain numbers" },
                                           { "plays", "Single games" },
                                           { "limits", "What the model leaves out" },
                                           { "methods", "Methods and provenance" } };
    Page *p = &r->page;
    page_put(p, "<nav><ol class=\"contents\">\n");
    for (size_t i = 0; i < countof(part); i++) {
        bool is = (strcmp(part[i][0], "inputs") != 0 || r->inputs) &&
                  (strcmp(part[i][0], "map") != 0 || r->m);
        if (is)
            page_put(p, "<li><a href=\"#%s\">%s</a></li>\n", part[i][0], part[i][1]);
    }
    page_put(p, "</ol></nav>\n");
}

void report_answer(Report *r)
{
    Page *p = &r->page;
    char called[400];
    const char *question = store_about(r->s, "question");
    TEXT(words, 512);
    text_add(&words, *question ? question : "What comes of it when a premise is switched?");
    page_put(p,
             "<header><div>Counterfactual "
             "laboratory</div><div><span>%s</span></div><div><span>model "
             "%s</span></div></header>\n<main>\n",
             r->title, store_about(r->s, "model"));
    page_put(p, "<h1>%s</h1>\n", words.at);
    put_warnings(r);
    page_put(p, "<p class=\"answer\" id=\"answer\">");
    report_sentence(r);
    page_put(p, " <span class=\"stamp\">An effect in the model is not an effect in "
                "history.</span></p>\n");
    gauge_called(r, &r->gauge[r->main], called, sizeof called);
    put_complement(r);
    page_put(p, "<p class=\"note\">The measure is “%s” (<code>%s</code>); %s</p>\n", called,
             r->gauge[r->main].id,
             r->named ? "it was named before the first game was played."
                      : "it was chosen after the games were played, so that the sentence answers a "
                        "question among many; see all of them below.");
    put_contents(r);
}
