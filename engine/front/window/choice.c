/*
 * choice.c: rows that can be pressed: one of several, on or off, a line to type
 * in, a command to copy.
 */
#include "front/window/doors.h"

#include "base/num.h"

int flow_measure(Flow *f, void draw(Flow *f, const void *of), const void *of)
{
    Flow in = *f;
    bool before = f->w->measuring;
    f->w->measuring = true;
    draw(&in, of);
    f->w->measuring = before;
    return in.y - f->y;
}

static void words_of(Flow *f, const void *of)
{
    const Choice *c = of;
    f->y += say_wrapped(f->w, f->x, f->y, f->wide, style(f->w, 18, INK_TEXT), c->words);
    if (c->note && *c->note)
        f->y += say_wrapped(f->w, f->x, f->y, f->wide, style(f->w, 16, INK_QUIET), c->note);
}

typedef struct Mark { Colour line, paper, full; bool one, on; } Mark;

static void ring(Shape *s, const Mark *m, float size, float in)
{
    float half = size / 2;
    shape_clear(s);
    if (m->one)
        shape_disc(s, half, half, half - in, half - in);
    else
        shape_round(s, in, in, size - 2 * in, size - 2 * in, size / 8);
}

static void draw_mark(Canvas *c, void *self)
{
    const Mark *m = self;
    Shape s = { 0 };
    float size = (float)c->w;
    ring(&s, m, size, 0);
    canvas_fill(c, &s, m->line);
    ring(&s, m, size, size / 10);
    canvas_fill(c, &s, m->paper);
    ring(&s, m, size, size * 0.26f);
    if (m->on)
        canvas_fill(c, &s, m->full);
    shape_close(&s);
}

/* Round for one of several, square for on and off; full if it is so. */
static void mark(Flow *f, int y, const Choice *c)
{
    Win *w = f->w;
    int size = px(w, 15);
    Mark m = { ink(w, INK_TEXT), ink(w, INK_BUTTON), ink(w, INK_GOOD), c->one, c->on };
    uint64_t key = hash_add(hash_add(0xc401ce, w->palette.kind), (uint64_t)c->one << 1 | c->on);
    SDL_Rect r = { f->x + px(w, 6), y + px(w, 5), size, size };
    if (!w->measuring)
        stamp_sprite(w, sprite(w, key, size, size, draw_mark, &m), r);
}

void flow_choice(Flow *f, const Choice *c)
{
    Win *w = f->w;
    int side = px(w, 30), pad = px(w, 3);
    Flow in = { f->ui, w, f->x + side, f->y + pad, f->wide - side - px(w, 4) };
    int high = flow_measure(&in, words_of, c) + 2 * pad;
    SDL_Rect r = { f->x, f->y, f->wide, high };
    if (ui_over(f->ui, r) || c->on)
        box(w, r, c->on ? ink(w, INK_BUTTON) : colour_mix(ink(w, INK_SHEET), ink(w, INK_BUTTON), 500), ink(w, INK_RULE), 3,
            1, false);
    mark(f, f->y + pad, c);
    words_of(&in, c);
    ui_area(f->ui, r, c->act, c->arg);
    f->y += high + px(w, 3);
}

void flow_typed(Flow *f, const char *words, const char *typed, int act, int arg)
{
    Win *w = f->w;
    char line[TYPED_MAX + 4];
    bool here = ui_focused(f->ui, act, arg);
    Style s = style(w, 18, INK_TEXT), t = style_figures(w, 18, INK_TEXT);
    int high = px(w, 30), wide = text_wide(w->fonts, &s, words) + px(w, 12), least = px(w, 170);
    if (wide + least > f->wide) {
        f->y += say_wrapped(w, f->x, f->y, f->wide, s, words);
        wide = 0;
    } else {
        say_at(w, (SDL_Rect){ f->x, f->y, wide, high }, s, LEFT, words);
    }
    SDL_Rect r = { f->x + wide, f->y, min_i32(f->wide - wide, px(w, 320)), high };
    box(w, r, ink(w, INK_BUTTON), ink(w, here ? INK_TEXT : INK_NIGHT_LINE), 2, 1.2f, false);
    SDL_snprintf(line, sizeof line, here ? "%s|" : "%s", typed);
    say_at(w, (SDL_Rect){ r.x + px(w, 8), r.y, r.w - px(w, 12), high }, t, LEFT, line);
    ui_area(f->ui, (SDL_Rect){ f->x, f->y, r.x + r.w - f->x, high }, act, arg);
    f->y += high + px(w, 6);
}

typedef struct Line { const char *words; } Line;

static void command_words(Flow *f, const void *of)
{
    f->y += say_wrapped(f->w, f->x, f->y, f->wide, style_figures(f->w, 17, INK_TEXT),
                        ((const Line *)of)->words);
}

/* Two hyphens would be joined to a dash by the fount; nothing stands between them. */
static void keep_hyphens(const char *command, Text *out)
{
    for (const char *c = command; *c; c++) {
        text_addn(out, c, 1);
        if (c[0] == '-' && c[1] == '-')
            text_add(out, "\xe2\x80\x8c");
    }
}

void flow_command(Flow *f, const char *command, int act, int arg)
{
    Win *w = f->w;
    TEXT(shown, 900);
    keep_hyphens(command, &shown);
    Line l = { shown.at };
    int button = px(w, 76), pad = px(w, 5);
    Flow in = { f->ui, w, f->x + px(w, 10), f->y + pad, f->wide - button - px(w, 24) };
    int high = flow_measure(&in, command_words, &l) + 2 * pad;
    high = high < px(w, 34) ? px(w, 34) : high;
    box(w, (SDL_Rect){ f->x, f->y, f->wide, high }, ink(w, INK_BUTTON), ink(w, INK_RULE), 2, 1, false);
    in.y = f->y + (high - flow_measure(&in, command_words, &l)) / 2;
    command_words(&in, &l);
    ui_button(f->ui, (SDL_Rect){ f->x + f->wide - button - px(w, 4), f->y + px(w, 4), button,
                                 px(w, 26) }, "Copy", NULL, act, arg, BUTTON_SMALL);
    f->y += high + px(w, 6);
}

void flow_facts(Flow *f, const char *left, const char *right)
{
    Win *w = f->w;
    int first = min_i32(px(w, 150), f->wide / 3);
    Style a = style(w, 16, INK_QUIET), b = style_figures(w, 16, INK_TEXT);
    int l = say_wrapped(w, f->x, f->y, first - px(w, 10), a, left),
        r = say_wrapped(w, f->x + first, f->y, f->wide - first, b, right);
    f->y += (l > r ? l : r) + px(w, 2);
}

void flow_press(Flow *f, const char *left, const char *right, int act, int arg, bool on)
{
    Win *w = f->w;
    Style a = style(w, 18, INK_TEXT), b = style(w, 16, on ? INK_GOOD : INK_QUIET);
    int high = px(w, 27), gap = px(w, 12), y = f->y;
    int lw = text_wide(w->fonts, &a, left), rw = text_wide(w->fonts, &b, right);
    bool two = lw + gap + rw > f->wide - px(w, 12);
    Flow in = { f->ui, w, f->x + px(w, 6), y, f->wide - px(w, 12) };
    bool before = w->measuring;
    if (two) {
        w->measuring = true;
        high = say_wrapped(w, in.x, y, in.wide, a, left)
               + say_wrapped(w, in.x, y, in.wide - px(w, 12), b, right) + px(w, 4);
        w->measuring = before;
    }
    SDL_Rect r = { f->x, y, f->wide, high };
    if (ui_over(f->ui, r))
        fill(w, r, colour_mix(ink(w, INK_SHEET), ink(w, INK_BUTTON), 600));
    if (two) {
        in.y += say_wrapped(w, in.x, in.y, in.wide, a, left);
        say_wrapped(w, in.x + px(w, 12), in.y, in.wide - px(w, 12), b, right);
    } else {
        say_at(w, (SDL_Rect){ in.x, y, lw, high }, a, LEFT, left);
        say_at(w, (SDL_Rect){ in.x + in.wide - rw, y, rw, high }, b, RIGHT, right);
    }
    fill(w, (SDL_Rect){ f->x, y + high, f->wide, px(w, 1) }, ink(w, INK_RULE));
    ui_area(f->ui, r, act, arg);
    f->y += high + px(w, 1);
}
