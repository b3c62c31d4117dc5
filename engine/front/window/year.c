/*
 * year.c: the year as an army feels it, from the rules of the months and the
 * harvests of the regions: high water, heat and mud; grass and harvest; and
 * where in it we are.
 */
#include "front/window/app.h"

#include <stdarg.h>

enum { MONTHS = 12, HOT = 40, GRASS = 450, ROW = 17 };

/* The month of the strip's cell, 0..11; the strip begins a month before now. */
static int month_in(const App *a, int cell) { return (a->play.view.date.month + 10 + cell) % MONTHS; }

/* How many regions bring in their harvest in the month. */
static int harvests(const Model *m, int month)
{
    int n = 0;
    for (int r = 1; r <= m->regions; r++) {
        int from = m->region[r].harvest_from, to = m->region[r].harvest_to;
        bool in = from <= to ? month + 1 >= from && month + 1 <= to
                             : month + 1 >= from || month + 1 <= to;
        n += from > 0 && in;
    }
    return n;
}

typedef enum Feel { FEEL_NONE, FEEL_FLOOD, FEEL_HEAT, FEEL_MUD, FEEL_GRASS, FEEL_HARVEST } Feel;

static Feel hindrance(const Model *m, int month)
{
    const MonthModel *is = &m->month[month];
    return is->flood ? FEEL_FLOOD : is->hottest >= HOT ? FEEL_HEAT : is->mud ? FEEL_MUD : FEEL_NONE;
}

static Feel gift(const Model *m, int month)
{
    int most = 0;
    for (int i = 0; i < MONTHS; i++)
        most = harvests(m, i) > most ? harvests(m, i) : most;
    if (most && harvests(m, month) * 3 >= most)
        return FEEL_HARVEST;
    return m->month[month].pasture >= GRASS ? FEEL_GRASS : FEEL_NONE;
}

typedef struct Band { Colour colour; int fill; float u; } Band;

static void draw_band(Canvas *c, void *self)
{
    const Band *k = self;
    for (int y = 0; y < c->h; y++)
        for (int x = 0; x < c->w; x++)
            canvas_over(c, x, y, FADE(k->colour, fill_line(k->fill, x, y, k->u) ? 120 : 62), 255);
}

static void band(App *a, SDL_Rect r, Feel feel)
{
    static const struct { const char *word; int fill; } FEEL[] = {
        [FEEL_FLOOD] = { "high water", FILL_FLAT }, [FEEL_HEAT] = { "heat", FILL_DOTS },
        [FEEL_MUD] = { "mud", FILL_DOWN },          [FEEL_GRASS] = { "grass", FILL_PLAIN },
        [FEEL_HARVEST] = { "harvest", FILL_UP } };
    Win *w = &a->w;
    const Colour colour[] = { 0, water_colour(), ink(w, INK_BAD), ink(w, INK_HILL),
                              ink(w, INK_TICK), ink(w, INK_GOLD) };
    Style st = style(w, 15, INK_TEXT);
    if (feel == FEEL_NONE || r.w < 2)
        return;
    Band k = { colour[feel], FEEL[feel].fill, w->scale };
    uint64_t key = hash_add(hash_add(0xbad0, k.colour), (uint64_t)k.fill);
    stamp_sprite(w, sprite(w, key, r.w, r.h, draw_band, &k), r);
    if (text_wide(w->fonts, &st, FEEL[feel].word) <= r.w - px(w, 4))
        say_at(w, r, st, MIDDLE, FEEL[feel].word);
}

/* Months alike are one band with one word. */
static void bands(App *a, SDL_Rect r, Feel feel_of(const Model *m, int month))
{
    const Model *m = a->play.m;
    for (int i = 0, next; i < MONTHS; i = next) {
        Feel feel = feel_of(m, month_in(a, i));
        for (next = i + 1; next < MONTHS && feel_of(m, month_in(a, next)) == feel;)
            next++;
        int x0 = r.x + r.w * i / MONTHS, x1 = r.x + r.w * next / MONTHS;
        band(a, (SDL_Rect){ x0, r.y, x1 - x0, r.h }, feel);
    }
}

void year_draw(App *a, SDL_Rect r, int label)
{
    Win *w = &a->w;
    SDL_Rect months = { r.x + label, r.y, r.w - label, px(w, ROW + 2) };
    int row = px(w, ROW);
    for (int i = 0; i < MONTHS; i++) {
        int x0 = months.x + months.w * i / MONTHS, x1 = months.x + months.w * (i + 1) / MONTHS;
        char name[4];
        SDL_strlcpy(name, month_name(month_in(a, i) + 1), sizeof name);
        say_at(w, (SDL_Rect){ x0, r.y, x1 - x0, months.h }, style(w, 15, i == 1 ? INK_TEXT : INK_QUIET),
            MIDDLE, name);
        ui_area(&a->ui, (SDL_Rect){ x0, r.y, x1 - x0, r.h }, ACT_MONTH, month_in(a, i));
    }
    say_at(w, (SDL_Rect){ r.x, r.y, label, months.h }, style(w, 15, INK_QUIET), LEFT, "the year");
    bands(a, (SDL_Rect){ months.x, r.y + months.h, months.w, row }, hindrance);
    bands(a, (SDL_Rect){ months.x, r.y + months.h + row + px(w, 1), months.w, row }, gift);
    const Date *d = &a->play.view.date;
    int now = months.x + months.w * (31 + (d->day > 31 ? 31 : d->day) - 1) / (31 * MONTHS);
    fill(w, (SDL_Rect){ now - px(w, 1), r.y + months.h - px(w, 2), px(w, 3), 2 * row + px(w, 5) },
         ink(w, INK_GOLD));
}

static void row_f(Flow *f, const char *left, Ink i, const char *format, ...)
{
    char words[96];
    va_list args;
    va_start(args, format);
    SDL_vsnprintf(words, sizeof words, format, args);
    va_end(args);
    flow_small(f, left, words, i);
}

static void month_slip(Flow *f, void *self)
{
    App *a = self;
    const Model *m = a->play.m;
    int month = a->play.told_arg, n = harvests(m, month);
    const MonthModel *is = &m->month[month];
    flow_head(f, month_name(month + 1));
    row_f(f, "At noon, on the mean", is->hottest >= HOT ? INK_BAD : INK_TEXT, "%d degrees", (int)is->hottest);
    row_f(f, "An army marches", INK_TEXT, "%d hours a day", (int)(is->march_min + 30) / 60);
    row_f(f, "Men and beasts drink", is->water > 1500 ? INK_BAD : INK_TEXT, "%d.%d of a cool day",
          (int)is->water / 1000, (int)is->water % 1000 / 100);
    row_f(f, "Tigris, Euphrates, of the mean", is->flood ? INK_BAD : INK_TEXT, "%d %%, %d %%",
          (int)is->tigris / 10, (int)is->euphrates / 10);
    if (is->flood)
        flow_small(f, "Canal country", "under water", INK_BAD);
    if (is->mud)
        row_f(f, "Mud", INK_TEXT, "%d weeks in 100", (int)is->mud / 10);
    row_f(f, "Grass on the steppe, of the best", is->pasture >= GRASS ? INK_GOOD : INK_TEXT, "%d %%",
          (int)is->pasture / 10);
    row_f(f, "Of the harvest, to be found", is->reach < 300 ? INK_BAD : INK_TEXT, "%d %%",
          (int)is->reach / 10);
    if (n)
        row_f(f, "Harvest comes in", INK_GOOD, "in %d of %d regions", n, (int)m->regions);
    flow_note(f, is->source ? is->source : "", INK_QUIET);
}

void year_told(App *a, const Widget *v) { slip_draw(a, v->at, px(&a->w, 380), month_slip); }
