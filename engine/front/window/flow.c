/*
 * flow.c: rows of a sheet, one under the other, and sheets in a column.
 */
#include "front/window/ui.h"

enum { PAD = 18 };              /* between a sheet's edge and its words, at 100 % */

void flow_space(Flow *f, int at_100) { f->y += px(f->w, (float)at_100); }

void flow_title(Flow *f, const char *words, const char *native)
{
    Win *w = f->w;
    f->y += say_wrapped(w, f->x, f->y, f->wide, style(w, 27, INK_TEXT), words);
    if (native && *native) {
        Style s = style(w, 20, INK_QUIET);
        say_at(w, (SDL_Rect){ f->x, f->y, f->wide, px(w, 32) }, s, LEFT, native);
        f->y += px(w, 32);
    }
}

void flow_head(Flow *f, const char *words)
{
    f->y += say_wrapped(f->w, f->x, f->y, f->wide, style(f->w, 21, INK_TEXT), words) + px(f->w, 2);
}

void flow_note(Flow *f, const char *words, Ink i)
{
    f->y += say_wrapped(f->w, f->x, f->y, f->wide, style(f->w, 16, i), words);
}

void flow_text(Flow *f, const char *words)
{
    f->y += say_wrapped(f->w, f->x, f->y, f->wide, style(f->w, 18, INK_TEXT), words) + px(f->w, 4);
}

/* One paragraph: its lines joined, marks of emphasis left out. */
static const char *paragraph(const char *s, char *out, size_t cap)
{
    size_t n = 0;
    while (*s && n + 2 < cap) {
        bool ends = *s == '\n' && (s[1] == '\n' || s[1] == '#' || s[1] == '-' || !s[1]);
        if (ends)
            break;
        if (*s != '*' && *s != '_' && *s != '`')
            out[n++] = *s == '\n' ? ' ' : *s;
        s++;
    }
    out[n] = 0;
    return s;
}

void flow_prose(Flow *f, const char *words)
{
    char part[2048];
    while (*words) {
        bool head = *words == '#', item = *words == '-';
        while (*words == '#' || (item && (*words == '-' || *words == ' '))
               || (head && *words == ' '))
            words++;
        const char *line_end = strchr(words, '\n');
        if (head && line_end && (size_t)(line_end - words) < sizeof part) {
            SDL_strlcpy(part, words, (size_t)(line_end - words) + 1);
            words = line_end;
        } else {
            words = paragraph(words, part, sizeof part);
        }
        if (head) {
            flow_space(f, 4);
            flow_head(f, part);
        } else if (item) {
            Flow in = *f;
            in.x += px(f->w, 16);
            in.wide -= px(f->w, 16);
            say_at(f->w, (SDL_Rect){ f->x, f->y, px(f->w, 14), px(f->w, 23) },
                style(f->w, 18, INK_QUIET), LEFT, "·");
            flow_text(&in, part);
            f->y = in.y;
        } else if (*part) {
            flow_text(f, part);
            flow_space(f, 3);
        }
        while (*words == '\n')
            words++;
    }
}

static void rule(Flow *f)
{
    int t = px(f->w, 1) > 0 ? px(f->w, 1) : 1;
    fill(f->w, (SDL_Rect){ f->x, f->y, f->wide, t }, ink(f->w, INK_RULE));
    f->y += t;
}

/* Both on one line if they fit, else the right one on a line of its own. */
void flow_row(Flow *f, const char *left, const char *right, Ink i)
{
    Win *w = f->w;
    Style a = style(w, 18, INK_TEXT), b = style_figures(w, 18, i);
    int high = px(w, 25), gap = px(w, 10);
    int lw = text_wide(w->fonts, &a, left), rw = text_wide(w->fonts, &b, right);
    if (lw + gap + rw <= f->wide) {
        say_at(w, (SDL_Rect){ f->x, f->y, lw, high }, a, LEFT, left);
        say_at(w, (SDL_Rect){ f->x + f->wide - rw, f->y, rw, high }, b, RIGHT, right);
        f->y += high;
    } else {
        f->y += say_wrapped(w, f->x, f->y, f->wide, a, left);
        f->y += say_wrapped(w, f->x + px(w, 12), f->y, f->wide - px(w, 12), b, right) + px(w, 2);
    }
    rule(f);
}

/* A row in the smaller hand, for lists. */
void flow_small(Flow *f, const char *left, const char *right, Ink i)
{
    Win *w = f->w;
    Style b = style_figures(w, 16, i);
    int rw = text_wide(w->fonts, &b, right), high = px(w, 22);
    Style s = style(w, 16, INK_TEXT);
    int lw = text_wide(w->fonts, &s, left);
    if (lw + px(w, 8) + rw > f->wide) {
        f->y += say_wrapped(w, f->x, f->y, f->wide, s, left);
        f->y += say_wrapped(w, f->x + px(w, 12), f->y, f->wide - px(w, 12), b, right);
    } else {
        say_at(w, (SDL_Rect){ f->x, f->y, lw, high }, s, LEFT, left);
        say_at(w, (SDL_Rect){ f->x + f->wide - rw, f->y, rw, high }, b, RIGHT, right);
        f->y += high;
    }
    fill(w, (SDL_Rect){ f->x, f->y, f->wide, px(w, 1) }, ink(w, INK_RULE));
    f->y += px(w, 1);
}

void flow_bar(Flow *f, const char *left, int permille, Ink i, const char *right)
{
    Win *w = f->w;
    int high = px(w, 25), wide = f->wide * 2 / 5;
    Style s = style_figures(w, 16, INK_QUIET);
    int rw = right ? text_wide(w->fonts, &s, right) + px(w, 8) : 0;
    say_at(w, (SDL_Rect){ f->x, f->y, f->wide - wide - rw, high }, style(w, 18, INK_TEXT), LEFT,
           left);
    bar(w, (SDL_Rect){ f->x + f->wide - wide, f->y + high / 2 - px(w, 4), wide, px(w, 8) },
        permille, ink(w, i));
    if (right)
        say_at(w, (SDL_Rect){ f->x + f->wide - wide - rw, f->y, rw - px(w, 8), high }, s, RIGHT,
            right);
    f->y += high;
    rule(f);
}

void flow_buttons(Flow *f, const Press *p, int n, int columns)
{
    Win *w = f->w;
    Style s = style(w, n && p[0].flags & BUTTON_SMALL ? 16 : 18, INK_TEXT);
    int gap = px(w, 6), high = px(w, 30);
    for (; columns > 1; columns--) {            /* fewer columns when words would not fit */
        int room = (f->wide - gap * (columns - 1)) / columns - px(w, 10), most = 0;
        for (int i = 0; i < n; i++) {
            int wide = text_wide(w->fonts, &s, p[i].words);
            most = wide > most ? wide : most;
        }
        if (most <= room)
            break;
    }
    int wide = (f->wide - gap * (columns - 1)) / columns;
    flow_space(f, 6);
    for (int i = 0; i < n; i++) {
        SDL_Rect r = { f->x + i % columns * (wide + gap), f->y + i / columns * (high + gap), wide,
                       high };
        ui_button(f->ui, r, p[i].words, p[i].key, p[i].act, p[i].arg, p[i].flags);
    }
    f->y += (n + columns - 1) / columns * (high + gap);
}

int sheet_high(Ui *ui, int wide, Content *content, void *self)
{
    Win *w = ui->w;
    int pad = px(w, PAD);
    bool before = w->measuring;
    Flow f = { ui, w, 0, 0, wide - 2 * pad };
    w->measuring = true;
    content(&f, self);
    w->measuring = before;
    return f.y + px(w, 26);
}

int sheet_at(Ui *ui, int x, int y, int wide, Content *content, void *self)
{
    int high = sheet_high(ui, wide, content, self), pad = px(ui->w, PAD);
    SDL_Rect r = { x, y, wide, high };
    sheet(ui->w, r);
    int before = ui->widgets;
    ui_cover(ui, r);
    if (ui->widgets > before)
        ui->widget[before].of = content;
    Flow f = { ui, ui->w, x + pad, y + px(ui->w, 13), wide - 2 * pad };
    content(&f, self);
    return high;
}

/* How far down the column one is, and a strip that says there is more. */
static void scroll_bar(Ui *ui, SDL_Rect room, int total, int scroll)
{
    Win *w = ui->w;
    int wide = px(w, 4), high = room.h * room.h / total;
    int y = room.y + (room.h - high) * scroll / (total - room.h);
    if (scroll < total - room.h) {
        SDL_Rect more = { room.x, room.y + room.h + px(w, 9) - px(w, 28), room.w, px(w, 28) };
        ui_cover(ui, more);
        fill(w, more, ink(w, INK_SHEET));
        fill(w, (SDL_Rect){ more.x, more.y, more.w, px(w, 1) }, ink(w, INK_EDGE));
        say_at(w, more, style(w, 15, INK_QUIET), MIDDLE, "more below · Page Down");
    }
    fill(w, (SDL_Rect){ room.x + room.w - wide, y, wide, high }, ink(w, INK_EDGE));
}

void column(Ui *ui, SDL_Rect room, const Leaf *leaf, int n, int *scroll)
{
    Win *w = ui->w;
    int gap = px(w, 14), total = 0, side = px(w, 9);
    for (int i = 0; i < n; i++)
        total += sheet_high(ui, room.w, leaf[i].content, leaf[i].self) + (i ? gap : 0);
    int most = total > room.h ? total - room.h : 0;
    *scroll = *scroll > most ? most : *scroll < 0 ? 0 : *scroll;
    SDL_Rect clip = { room.x - side, room.y - side, room.w + 2 * side, room.h + 2 * side };
    if (most)
        win_clip(w, &clip);
    if (*scroll < most)
        w->clip.h -= px(w, 30); /* what lies under the strip is not noted as written */
    if (ui->columns < COLUMN_MAX && !w->measuring) {
        ui->in_column = ui->columns++;
        ui->column[ui->in_column] = (Scrolled){ room, scroll, *scroll, most };
    }
    for (int i = 0, y = room.y - *scroll; i < n; i++) {
        int high = sheet_at(ui, room.x, y, room.w, leaf[i].content, leaf[i].self);
        if (leaf[i].mark < INKS)
            fill(w, (SDL_Rect){ room.x, y, px(w, 5), high }, ink(w, leaf[i].mark));
        y += high + gap;
    }
    w->clip.h = 0;
    w->clip.w = 0;
    ui->in_column = -1;
    if (most)
        scroll_bar(ui, room, total, *scroll);
    win_clip(w, NULL);
}
