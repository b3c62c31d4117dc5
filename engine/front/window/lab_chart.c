/*
 * lab_chart.c: what many plays came to, drawn: shares as bars with their interval,
 * numbers in bars, differences with theirs; history marked on each.
 */
#include "front/window/app.h"

#include <math.h>

enum { CHART_HIGH = 150 };

/* "38th" */
static const char *ordinal_end(int n)
{
    int ten = n / 10 % 10, one = n % 10;
    return ten == 1 ? "th" : one == 1 ? "st" : one == 2 ? "nd" : one == 3 ? "rd" : "th";
}

void ordinal(int n, char *out, size_t cap) { SDL_snprintf(out, cap, "%d%s", n, ordinal_end(n)); }

int hundredth(int permille) { return clamp_i32((permille + 5) / 10, 1, 100); }

void real_words(double x, int decimals, bool sign, Text *out)
{
    int64_t n = (int64_t)(fabs(x) * (decimals ? 10 : 1) + 0.5);
    if (n)
        text_add(out, x < 0 ? "−" : sign ? "+" : "");
    text_number(out, decimals ? n / 10 : n);
    if (decimals && n)
        text_addf(out, ".%d", (int)(n % 10));
}

static void upright(Win *w, int x, int y0, int y1, Colour c)
{
    fill(w, (SDL_Rect){ x, y0, max_i32(1, px(w, 2)), y1 - y0 }, c);
}

/* A word over a mark, inside the chart's width. */
static void word_at(Win *w, const Flow *f, int x, int y, const char *words, Ink i)
{
    Style s = style(w, 15, i);
    int wide = text_wide(w->fonts, &s, words);
    int left = clamp_i32(x - wide / 2, f->x, max_i32(f->x, f->x + f->wide - wide));
    say_at(w, (SDL_Rect){ left, y, wide, px(w, 20) }, s, LEFT, words);
}

/* ---- shares ---- */

void chart_share(Flow *f, const char *title, const Summary *s, const Gauge *g, Ink i)
{
    Win *w = f->w;
    char words[160];
    flow_note(f, title, i == INK_GOOD ? INK_GOOD : INK_TEXT);
    if (!s->n) {
        flow_note(f, "No play has an answer yet.", INK_QUIET);
        return;
    }
    SDL_snprintf(words, sizeof words, "in %d of %d plays; of 100, %.0f to %.0f", (int)s->yes, (int)s->n,
                 s->mean.low * 100, s->mean.high * 100);
    flow_note(f, words, INK_TEXT);
    int y = f->y + px(w, g->known ? 22 : 6), high = px(w, 22);
    fill(w, (SDL_Rect){ f->x, y, f->wide, high }, ink(w, INK_TROUGH));
    fill(w, (SDL_Rect){ f->x, y, (int)(f->wide * s->mean.value), high }, ink(w, i));
    int from = f->x + (int)(f->wide * s->mean.low), to = f->x + (int)(f->wide * s->mean.high);
    fill(w, (SDL_Rect){ from, y + high / 2 - px(w, 1), max_i32(to - from, 1), max_i32(2, px(w, 2)) }, ink(w, INK_TEXT));
    upright(w, from, y + px(w, 5), y + high - px(w, 5), ink(w, INK_TEXT));
    upright(w, to, y + px(w, 5), y + high - px(w, 5), ink(w, INK_TEXT));
    if (g->known) {
        int x = f->x + (int)((int64_t)f->wide * clamp_i32((int)g->history, 0, 1000) / 1000);
        upright(w, min_i32(x, f->x + f->wide - px(w, 2)), y - px(w, 4), y + high + px(w, 4), ink(w, INK_BAD));
        word_at(w, f, x, f->y, g->history >= 500 ? "history: yes" : "history: no", INK_BAD);
    }
    f->y = y + high + px(w, 2);
    say_at(w, (SDL_Rect){ f->x, f->y, px(w, 40), px(w, 20) }, style(w, 15, INK_QUIET), LEFT, "0");
    say_at(w, (SDL_Rect){ f->x + f->wide - px(w, 60), f->y, px(w, 60), px(w, 20) }, style(w, 15, INK_QUIET),
           RIGHT, "100");
    f->y += px(w, 26);
}

/* ---- numbers ---- */

static int x_at(const Flow *f, const Bins *b, double value)
{
    return f->x + (int)(f->wide * (value - b->from) / (b->width * b->bins));
}

static void axis(Flow *f, const Bins *b)
{
    Win *w = f->w;
    double left = b->from, right = b->from + b->width * b->bins;
    double step = fmax(1, bins_step(left, right, max_i32(f->wide / px(w, 80), 2)));
    Style s = style_figures(w, 15, INK_QUIET);
    fill(w, (SDL_Rect){ f->x, f->y, f->wide, max_i32(1, px(w, 1)) }, ink(w, INK_EDGE));
    int free = f->x;
    for (double v = ceil(left / step) * step; v < right; v += step) {
        TEXT(t, 48);
        text_number(&t, (int64_t)v);
        int x = x_at(f, b, v + (b->width <= 1 ? b->width / 2 : 0)), wide = text_wide(w->fonts, &s, t.at);
        int at = clamp_i32(x - wide / 2, f->x, f->x + f->wide - wide);
        if (at < free)
            continue;
        fill(w, (SDL_Rect){ x, f->y, max_i32(1, px(w, 1)), px(w, 4) }, ink(w, INK_EDGE));
        say_at(w, (SDL_Rect){ at, f->y + px(w, 4), wide, px(w, 20) }, s, LEFT, t.at);
        free = at + wide + px(w, 8);
    }
    f->y += px(w, 26);
}

static void bars(Flow *f, const LabHist *h, Ink i)
{
    Win *w = f->w;
    int high = px(w, CHART_HIGH), base = f->y + high;
    for (int k = 0; k < h->bins.bins; k++) {
        int x0 = x_at(f, &h->bins, h->bins.from + k * h->bins.width);
        int x1 = x_at(f, &h->bins, h->bins.from + (k + 1) * h->bins.width);
        double share = h->bins.n && h->top > 0 ? (double)h->bins.count[k] / h->bins.n / h->top : 0;
        int tall = (int)(high * share), narrow = h->bins.bins == 1 ? (x1 - x0) * 4 / 9 : 0;
        x0 += narrow;                   /* all the same: one bar in the middle */
        x1 -= narrow;
        fill(w, (SDL_Rect){ x0, base - tall, max_i32(x1 - x0 - max_i32(1, px(w, 1)), 1), tall }, ink(w, i));
    }
    f->y = base;
}

static void summary_words(const Summary *s, int played, const Gauge *g, Text *t)
{
    char number[96], rank[16];
    lab_number(g, (int64_t)s->median.value, number, sizeof number);
    if (s->n < played)
        text_addf(t, "it came to that in %d of %d plays; ", (int)s->n, played);
    text_addf(t, "median %s", number);
    if (s->n < 10)
        return;
    text_add(t, "; eight of ten from ");
    text_number(t, s->tenth);
    text_add(t, " to ");
    text_number(t, s->ninetieth);
    if (!g->known)
        return;
    ordinal(hundredth(s->rank), rank, sizeof rank);
    lab_number(g, g->history, number, sizeof number);
    text_addf(t, ". History, %s, stands at the %s of 100", number, rank);
}

void chart_spread(Flow *f, const char *title, const LabHist *h, const Summary *s, int played, const Gauge *g,
                  Ink i)
{
    Win *w = f->w;
    TEXT(words, 300);
    flow_note(f, title, i == INK_GOOD ? INK_GOOD : INK_TEXT);
    if (!s->n) {
        flow_note(f, "No play has an answer yet.", INK_QUIET);
        return;
    }
    summary_words(s, played, g, &words);
    flow_note(f, words.at, INK_QUIET);
    int top = f->y;
    f->y += px(w, 22);
    bars(f, h, i);
    if (g->known) {
        int x = clamp_i32(x_at(f, &h->bins, (double)g->history + (h->bins.width <= 1 ? 0.5 : 0)), f->x,
                          f->x + f->wide - px(w, 2));
        upright(w, x, top + px(w, 20), f->y, ink(w, INK_TEXT));
        word_at(w, f, x, top, "history", INK_TEXT);
    }
    axis(f, &h->bins);
}

/* ---- differences with their intervals ---- */

typedef struct Forest { int x, wide, label, number; double most; bool stacked; } Forest;

static void signed_words(double x, bool share, Text *t)
{
    double shown = share ? x * 100 : x;
    real_words(shown, fabs(shown) < 10, true, t);
}

static int at(const Forest *o, double x)
{
    return o->x + o->wide / 2 + (int)(o->wide / 2 * x / o->most);
}

static void estimate(Flow *f, const Forest *o, const ForestRow *r, int y, int high)
{
    Win *w = f->w;
    const Estimate *e = &r->c->difference;
    int middle = y + high / 2, dot = max_i32(3, px(w, 5));
    Ink i = !contrast_clear(r->c) ? INK_QUIET : e->value > 0 ? INK_GOOD : INK_BAD;
    int from = at(o, fmax(e->low, -o->most)), to = at(o, fmin(e->high, o->most));
    fill(w, (SDL_Rect){ from, middle - px(w, 1), max_i32(to - from, 1), max_i32(2, px(w, 2)) }, ink(w, i));
    int x = at(o, fmin(fmax(e->value, -o->most), o->most));
    box(w, (SDL_Rect){ x - dot, middle - dot, 2 * dot, 2 * dot }, ink(w, i), ink(w, i), 5, 0, false);
    TEXT(words, 96);
    if (!r->c->changed) {
        text_add(&words, "the same");
    } else {
        signed_words(e->value, r->share, &words);
        text_add(&words, " (");
        signed_words(e->low, r->share, &words);
        text_add(&words, " to ");
        signed_words(e->high, r->share, &words);
        text_add(&words, ")");
    }
    say_at(w, (SDL_Rect){ f->x + f->wide - o->number, y, o->number, high }, style_figures(w, 16, i), RIGHT,
           words.at);
}

static void forest_row(Flow *f, const Forest *o, const ForestRow *r)
{
    Win *w = f->w;
    int line = px(w, 28), top = f->y, pad = px(w, 3);
    bool before = w->measuring;
    Style s = style(w, 16, r->on ? INK_GOOD : INK_TEXT);
    w->measuring = true;
    int tall = say_wrapped(w, f->x, top, o->label, s, r->words);
    w->measuring = before;
    int high = o->stacked ? tall + line : max_i32(tall + 2 * pad, line);
    SDL_Rect all = { f->x - px(w, 6), top, f->wide + px(w, 12), high };
    if (ui_over(f->ui, all) || r->on)
        fill(w, all, colour_mix(ink(w, INK_SHEET), ink(w, INK_BUTTON), r->on ? 900 : 500));
    int y = o->stacked ? top + tall : top, room = o->stacked ? line : high;
    for (int k = y; k < y + room; k += px(w, 8))
        fill(w, (SDL_Rect){ at(o, 0), k, max_i32(1, px(w, 1)), px(w, 4) }, ink(w, INK_EDGE));
    say_wrapped(w, f->x, o->stacked ? top : top + (high - tall) / 2, o->label, s, r->words);
    if (r->c->n > 1)
        estimate(f, o, r, y, room);
    ui_area(f->ui, all, r->act, r->arg);
    f->y += high;
    fill(w, (SDL_Rect){ f->x, f->y, f->wide, max_i32(1, px(w, 1)) }, FADE(ink(w, INK_RULE), 140));
    f->y += px(w, 2);
}

void chart_forest(Flow *f, const ForestRow *row, int rows)
{
    Win *w = f->w;
    Forest o = { .stacked = f->wide < px(w, 620), .number = px(w, 190) };
    for (int i = 0; i < rows; i++)
        if (row[i].c->n > 1)
            o.most = fmax(o.most, fmax(fabs(row[i].c->difference.low), fabs(row[i].c->difference.high)));
    o.most = o.most > 0 ? o.most * 1.05 : 1;
    o.label = o.stacked ? f->wide : f->wide * 2 / 5;
    o.x = o.stacked ? f->x : f->x + o.label + px(w, 12);
    o.wide = f->x + f->wide - o.number - px(w, 10) - o.x;
    for (int i = 0; i < rows; i++)
        forest_row(f, &o, &row[i]);
    Style s = style(w, 15, INK_QUIET);
    SDL_Rect foot = { o.x, f->y, o.wide, px(w, 22) };
    say_at(w, foot, s, LEFT, "← less");
    say_at(w, foot, s, RIGHT, "more →");
    f->y += px(w, 24);
}
