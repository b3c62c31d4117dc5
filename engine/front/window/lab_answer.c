/*
 * lab_answer.c: the sheet of the answer: one figure of the plays as it was and as
 * switched, what each switch changes, and one honest sentence.
 */
#include "front/window/app.h"

#include <math.h>

/* ---- working out what is shown ---- */

static void add_bins(const int64_t *sorted, int n, Bins *b)
{
    for (int i = 0; i < n; i++)
        bins_add(b, sorted[i]);
}

static void hist_of(LabPage *p, const Gauge *g, int64_t *sorted)
{
    LabSeen *s = &p->seen;
    int64_t least = 0, most = 0;
    bool some = false;
    for (int k = 0; k < 2; k++)
        if (s->sum[k].n) {
            least = some && least < s->sum[k].least ? least : s->sum[k].least;
            most = some && most > s->sum[k].most ? most : s->sum[k].most;
            some = true;
        }
    Known known = { g->known, g->history, g->low, g->high };
    double top = 0;
    for (int k = 0; k < 2 && some; k++) {
        s->hist[k].bins = bins_for(&known, least, most);
        Summary sum = series_summary(p->series, p->gauge, k ? p->variant : 0, sorted);
        add_bins(sorted, (int)sum.n, &s->hist[k].bins);
        top = fmax(top, bins_tallest(&s->hist[k].bins));
    }
    s->hist[0].top = s->hist[1].top = top;
}

/* The clearest change first. */
static void order_variants(LabPage *p, int n)
{
    LabSeen *s = &p->seen;
    s->ordered = 0;
    for (int v = 1; v < n; v++) {
        s->contrast[v] = series_contrast(p->series, p->gauge, v);
        double size = fabs(s->contrast[v].difference.value);
        int at = s->ordered++;
        for (; at > 0 && fabs(s->contrast[s->order[at - 1]].difference.value) < size; at--)
            s->order[at] = s->order[at - 1];
        s->order[at] = v;
    }
}

/* A number; for a yes or no the points of the side one looks from. */
static int ordering(const LabPage *p)
{
    const Gauge *g = series_gauge(p->series, p->gauge);
    for (int i = 0; i < series_gauges(p->series) && g->share; i++) {
        const Gauge *o = series_gauge(p->series, i);
        if (o->kind == GAUGE_POINTS && o->of == (g->of ? g->of : p->side))
            return i;
    }
    return p->gauge;
}

static void find_examples(LabPage *p)
{
    LabSeen *s = &p->seen;
    s->by = ordering(p);
    int32_t n = (int32_t)series_summary(p->series, s->by, p->variant, NULL).n;
    const int32_t k[LAB_EXAMPLES] = { 0, (n - 1) / 2, n - 1 };
    for (int i = 0; i < LAB_EXAMPLES; i++) {
        s->run[i] = n && (i == 1 || n > 2) ? series_rank(p->series, s->by, p->variant, k[i]) : -1;
        s->value[i] = 0;
        if (s->run[i] >= 0)
            series_value(p->series, s->by, p->variant, s->run[i], &s->value[i]);
    }
}

typedef struct Keyed { int64_t value; int32_t run; bool has; } Keyed;

static int by_value(const void *a, const void *b)
{
    const Keyed *x = a, *y = b;
    if (x->has != y->has)
        return x->has ? -1 : 1;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return (x->run > y->run) - (x->run < y->run);
}

static void list_rows(LabPage *p)
{
    LabSeen *s = &p->seen;
    int runs = series_asked(p->series)->runs, n = 0;
    int32_t *row = SDL_realloc(s->row, (size_t)runs * sizeof *row);
    Keyed *keyed = SDL_malloc((size_t)runs * sizeof *keyed);
    s->rows = 0;
    s->row = row ? row : s->row;
    for (int run = 0; row && keyed && run < runs; run++) {
        SeriesGame g;
        if (!series_game(p->series, p->variant, run, &g) || g.failed)
            continue;
        keyed[n].run = run;
        keyed[n].has = series_value(p->series, p->gauge, p->variant, run, &keyed[n].value);
        n++;
    }
    if (n && p->by_value)
        SDL_qsort(keyed, (size_t)n, sizeof *keyed, by_value);
    for (int i = 0; i < n; i++)
        row[i] = keyed[i].run;
    s->rows = n;
    SDL_free(keyed);
}

static int count_played(const LabPage *p, int variant)
{
    SeriesGame g;
    int n = 0;
    for (int run = 0; run < series_asked(p->series)->runs; run++)
        n += series_game(p->series, variant, run, &g) && !g.failed;
    return n;
}

void lab_figures(LabPage *p)
{
    LabSeen *s = &p->seen;
    if (!p->series || !series_is_open(p->series)) {
        s->gauge = -1;
        s->rows = 0;
        s->run[1] = -1;
        return;
    }
    if (s->gauge == p->gauge && s->variant == p->variant && s->done == p->state.done)
        return;
    const Experiment *x = series_asked(p->series);
    int64_t *sorted = SDL_malloc(((size_t)x->runs + 1) * sizeof *sorted);
    p->gauge = clamp_i32(p->gauge, 0, series_gauges(p->series) - 1);
    p->variant = p->variant < 0 ? x->variants.count > 1 : min_i32(p->variant, x->variants.count - 1);
    const Gauge *g = series_gauge(p->series, p->gauge);
    s->gauge = p->gauge;
    s->variant = p->variant;
    s->done = p->state.done;
    order_variants(p, x->variants.count);
    for (int k = 0; k < 2; k++)
        s->played[k] = count_played(p, k ? p->variant : 0);
    s->sum[0] = series_summary(p->series, p->gauge, 0, NULL);
    s->sum[1] = series_summary(p->series, p->gauge, p->variant, NULL);
    if (sorted && !g->share)
        hist_of(p, g, sorted);
    find_examples(p);
    list_rows(p);
    SDL_free(sorted);
}

/* ---- words ---- */

void lab_number(const Gauge *g, int64_t n, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    bool ordinal = strcmp(g->unit, "week") == 0 || strcmp(g->unit, "day") == 0;
    if (g->share) {
        text_add(&t, n ? "yes" : "no");
        return;
    }
    if (ordinal)
        text_addf(&t, "%s ", g->unit);
    text_number(&t, n);
    if (!ordinal && g->unit[0])
        text_addf(&t, " %s", g->unit);
}

static const PremiseModel *premise_of(const Model *m, const char *id)
{
    for (int i = 0; i < m->premises; i++)
        if (strcmp(text_of(m, m->premise[i].id), id) == 0)
            return &m->premise[i];
    return NULL;
}

void lab_variant_words(const LabPage *p, int variant, char *out, size_t cap)
{
    const Experiment *x = series_asked(p->series);
    const Variants *v = &x->variants;
    char word[96];
    if (!variant) {
        SDL_strlcpy(out, p->from[0] ? "as your game stood" : "as it was", cap);
        return;
    }
    const PremiseModel *of = *v->id[variant] ? premise_of(x->m, v->id[variant]) : NULL;
    option_word(v->value[variant], word, sizeof word);
    if (of)
        SDL_snprintf(out, cap, "%s: %s", of->title, word);
    else if (strcmp(v->id[variant], "reading") == 0)
        SDL_snprintf(out, cap, "Strength of the armies: %s reading", v->value[variant]);
    else
        SDL_strlcpy(out, v->name[variant], cap);
}

/* "weeks", where one of them is named by its number. */
static const char *unit_words(const Gauge *g)
{
    return strcmp(g->unit, "week") == 0 ? "weeks" : strcmp(g->unit, "day") == 0 ? "days" : g->unit;
}

/* "from 12.1 to 13.4 weeks" without the first word. */
static void span_words(const Gauge *g, double a, double b, bool sign, Text *t)
{
    double by = g->share ? 100 : 1;
    int decimals = fabs(a * by) < 100 && fabs(b * by) < 100;
    real_words(a * by, decimals, sign, t);
    text_add(t, " to ");
    real_words(b * by, decimals, sign, t);
}

/* An effect in the model: from, to, the difference and where it lies. */
static void switched_sentence(const LabPage *p, const Gauge *g, Text *t)
{
    char words[300];
    const Contrast *c = &p->seen.contrast[p->variant];
    lab_variant_words(p, p->variant, words, sizeof words);
    double by = g->share ? 100 : 1;
    const Estimate *e = &c->difference;
    bool open = e->low <= 0 && e->high >= 0;
    text_addf(t, "In this model “%s” ", words);
    if (c->n && !c->changed) {
        text_addf(t, "leaves “%s” as it was: in none of %d pairs with the same dice did it come out otherwise.",
                  g->says, (int)c->n);
        return;
    }
    text_add(t, open ? "changes " : e->value > 0 ? "raises " : "lowers ");
    text_addf(t, g->share ? "the share of plays in which “%s” holds from " : "the mean of “%s” from ", g->says);
    span_words(g, c->a, c->b, false, t);
    text_addf(t, " %s (difference ", g->share ? "of 100" : unit_words(g));
    real_words(e->value * by, fabs(e->value * by) < 100, true, t);
    text_add(t, ", 95 in 100 interval ");
    span_words(g, e->low, e->high, true, t);
    text_addf(t, "; %d pairs with the same dice%s, %d of them came out otherwise).", (int)c->n,
              c->n < p->seen.played[1] ? " in which both came to it" : "", (int)c->changed);
    if (open)
        text_add(t, " The interval has room for no difference: so many plays do not tell which way it goes.");
}

static void plain_sentence(const LabPage *p, const Gauge *g, Text *t)
{
    const Summary *s = &p->seen.sum[0];
    text_add(t, "In this model, with these assumptions, ");
    if (g->share)
        text_addf(t, "“%s” holds in %d of %d plays; of 100, ", g->says, (int)s->yes, (int)s->n);
    else
        text_addf(t, "the median of “%s” over %d plays is ", g->says, (int)s->n);
    const Estimate *e = g->share ? &s->mean : &s->median;
    if (g->share) {
        real_words(e->value * 100, 1, false, t);
    } else {
        char number[96];
        lab_number(g, (int64_t)e->value, number, sizeof number);
        text_add(t, number);
    }
    text_add(t, ", interval ");
    if (g->share) {
        span_words(g, e->low, e->high, false, t);
    } else {
        text_number(t, (int64_t)e->low);
        text_add(t, " to ");
        text_number(t, (int64_t)e->high);
    }
    text_add(t, ".");
    text_add(t, p->from[0] ? " Minds play all sides from there; a person may do better or worse."
                           : " Nothing is switched, so nothing is compared.");
}

/* ---- the sheet ---- */

static void list_sheet(Flow *f, const LabPage *p)
{
    flow_note(f, "What is asked of every play. One figure chosen beforehand is an answer; the best of "
                 "many is not.", INK_QUIET);
    for (int i = 0; i < series_gauges(p->series); i++) {
        const Gauge *g = series_gauge(p->series, i);
        flow_choice(f, &(Choice){ g->says, NULL, ACT_LAB, LAB_GAUGE + i, i == p->gauge, true });
    }
}

static void chart(Flow *f, const LabPage *p, int k, const char *title)
{
    const Gauge *g = series_gauge(p->series, p->gauge);
    Ink i = k ? INK_GOOD : INK_EDGE;
    if (g->share)
        chart_share(f, title, &p->seen.sum[k], g, i);
    else
        chart_spread(f, title, &p->seen.hist[k], &p->seen.sum[k], p->seen.played[k], g, i);
}

static void charts(Flow *f, const LabPage *p)
{
    char title[2][300];
    int both = p->variant > 0, gap = px(f->w, 40);
    bool beside = f->wide >= px(f->w, 700);
    for (int k = 0; k <= both; k++)
        lab_variant_words(p, k ? p->variant : 0, title[k], sizeof title[k]);
    if (!both || !beside) {
        for (int k = 0; k <= both; k++) {
            Flow one = *f;
            chart(&one, p, k, title[k]);
            f->y = one.y;
        }
        return;
    }
    int bottom = f->y;
    for (int k = 0; k < 2; k++) {
        Flow half = { f->ui, f->w, f->x + k * ((f->wide - gap) / 2 + gap), f->y, (f->wide - gap) / 2 };
        chart(&half, p, k, title[k]);
        bottom = max_i32(bottom, half.y);
    }
    f->y = bottom;
}

static void differences(Flow *f, const LabPage *p)
{
    const Gauge *g = series_gauge(p->series, p->gauge);
    static char words[VARIANTS_MOST][300];
    static ForestRow row[VARIANTS_MOST];
    char under[300];
    for (int i = 0; i < p->seen.ordered; i++) {
        int v = p->seen.order[i];
        lab_variant_words(p, v, words[i], sizeof words[i]);
        row[i] = (ForestRow){ words[i], &p->seen.contrast[v], g->share, v == p->variant, ACT_LAB,
                              LAB_VARIANT + v };
    }
    flow_space(f, 6);
    flow_head(f, p->seen.ordered > 1 ? "What mattered most?" : "What it changes");
    SDL_snprintf(under, sizeof under, "Change, %s%s, with 95 in 100 intervals; the same dice on both sides of "
                 "each pair. Press one to see how its plays are spread.",
                 g->share || !g->unit[0] || strncmp(unit_words(g), "of ", 3) ? "in " : "",
                 g->share ? "plays of 100" : g->unit[0] ? unit_words(g) : "the figure's own units");
    flow_note(f, under, INK_QUIET);
    flow_space(f, 4);
    chart_forest(f, row, p->seen.ordered);
}

static void nothing_yet(Flow *f, const LabPage *p)
{
    flow_title(f, "What comes of it when a premise is switched?", NULL);
    if (p->series && p->state.stage == SERIES_OPENS) {
        flow_text(f, "The campaign is being opened.");
        return;
    }
    flow_text(f, "Choose what to switch and how many plays, then Run. Each play is a whole campaign with minds of "
                 "the program on all sides. History's setting and the switched one are played with the same dice, "
                 "so that what differs between two plays is what was switched.");
    flow_text(f, "What comes out is drawn while it comes: how the plays are spread, where history stands among "
                 "them, what changes and how sure that is. It can be paused, and goes on another day from its "
                 "file. Any play can be watched, and taken over from any week.");
    flow_note(f, "An effect in the model is not an effect in history.", INK_QUIET);
}

void lab_answer_sheet(Flow *f, void *self)
{
    App *a = self;
    LabPage *p = &a->lab;
    TEXT(sentence, 1600);
    if (!p->series || !series_is_open(p->series) || p->seen.gauge < 0) {
        nothing_yet(f, p);
        return;
    }
    const Gauge *g = series_gauge(p->series, p->gauge);
    flow_title(f, g->says, NULL);
    const Press press[] = { { p->list ? "Close the list" : "Ask something else", NULL, ACT_LAB, LAB_LIST, BUTTON_SMALL },
                            { "Next figure", "Q", ACT_LAB, LAB_NEXT, BUTTON_SMALL },
                            { "All plays", "T", ACT_LAB, LAB_TABLE, BUTTON_SMALL } };
    flow_buttons(f, press, countof(press), 3);
    if (p->list) {
        list_sheet(f, p);
        return;
    }
    flow_space(f, 4);
    charts(f, p);
    if (p->seen.ordered)
        differences(f, p);
    if (p->variant)
        switched_sentence(p, g, &sentence);
    else
        plain_sentence(p, g, &sentence);
    flow_space(f, 6);
    flow_text(f, sentence.at);
    flow_note(f, "An effect in the model is not an effect in history.", INK_QUIET);
}
