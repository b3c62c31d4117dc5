/*
 * books_page.c: the ledgers on the screen: tabs, a head that sorts, rows that lead
 * to the map.
 */
#include "front/window/app.h"

#include <stdlib.h>

static void sort(App *a)
{
    book_sort(&a->books.book, a->books.filter, a->books.column, a->books.down);
    a->books.at = clamp_i32(a->books.at, 0, max_i32(0, a->books.book.shown - 1));
    a->dirty = true;
}

static void open_book(App *a, BookId id)
{
    a->books.column = id == BOOK_EVENTS ? 0 : -1;
    a->books.down = true;
    a->books.filter[0] = 0;
    a->books.at = a->books.top = 0;
    a->books.id = id;
    if (book_fill(&a->books.book, id, a->play.session, &a->play.view))
        sort(a);
}

void books_open(App *a)
{
    if (a->play.session)
        open_book(a, a->books.id);
}

void books_close(App *a) { book_close(&a->books.book); }

static void copy_csv(App *a)
{
    char *csv = book_csv(&a->books.book);
    bool copied = csv && SDL_SetClipboardText(csv) == 0;
    app_notice(a, copied ? "Copied: %d rows as CSV" : "It could not be copied",
               a->books.book.shown);
    free(csv);
}

static void lead(App *a, int i)
{
    const Book *b = &a->books.book;
    if (i < 0 || i >= b->shown)
        return;
    const BookRow *r = &b->row[b->order[i]];
    a->books.at = i;
    if (!r->army.gen && !r->place.n)
        return;
    page_open(a, PAGE_PLAY);
    if (r->army.gen)
        game_choose(a, r->army, true);
    else
        game_look(a, r->place, true);
}

void books_act(App *a, int act, int arg)
{
    Books *k = &a->books;
    if (act == ACT_BOOK && arg >= 0 && arg < BOOKS)
        open_book(a, (BookId)arg);
    else if (act == ACT_BOOK)
        copy_csv(a);
    else if (act == ACT_BOOK_SORT) {
        k->down = k->column == arg ? !k->down : k->book.column[arg].figures;
        k->column = arg;
        sort(a);
    } else {
        lead(a, arg);
    }
    a->dirty = true;
}

void books_type(App *a, const char *text)
{
    SDL_strlcat(a->books.filter, text, sizeof a->books.filter);
    sort(a);
}

static bool step(App *a, int by)
{
    a->books.at = clamp_i32(a->books.at + by, 0, max_i32(0, a->books.book.shown - 1));
    return true;
}

bool books_key(App *a, SDL_Keysym k)
{
    Books *b = &a->books;
    size_t len = strlen(b->filter);
    bool ctrl = k.mod & KMOD_CTRL;
    if (a->ui.focus_act && (k.sym == SDLK_RETURN || k.sym == SDLK_TAB))
        return false;
    switch (k.sym) {
    case SDLK_UP: return step(a, -1);
    case SDLK_DOWN: return step(a, 1);
    case SDLK_PAGEUP: return step(a, -b->page);
    case SDLK_PAGEDOWN: return step(a, b->page);
    case SDLK_HOME: return step(a, -BOOK_ROWS);
    case SDLK_END: return step(a, BOOK_ROWS);
    case SDLK_LEFT: open_book(a, (BookId)((b->id + BOOKS - 1) % BOOKS)); return true;
    case SDLK_RIGHT: open_book(a, (BookId)((b->id + 1) % BOOKS)); return true;
    case SDLK_RETURN: lead(a, b->at); return true;
    case SDLK_BACKSPACE:
        b->filter[len ? len - 1 : 0] = 0;
        sort(a);
        return true;
    case SDLK_c:
        if (ctrl)
            copy_csv(a);
        return ctrl;
    case SDLK_ESCAPE:
        if (!len)
            return false;
        b->filter[0] = 0;
        sort(a);
        return true;
    default: return false;
    }
}

/* ---- drawing ---- */

/* Widths by what is written in the column, heads included. */
static void widths(App *a, int *wide)
{
    Win *w = &a->w;
    const Book *b = &a->books.book;
    Style s = style(w, 16, INK_TEXT), f = style_figures(w, 16, INK_TEXT);
    for (int c = 0; c < b->columns; c++) {
        wide[c] = text_wide(w->fonts, &s, b->column[c].name) + px(w, 26);     /* and an arrow */
        for (int i = 0; i < b->shown; i++) {
            const BookRow *r = &b->row[b->order[i]];
            const char *words = book_words(b, r, c);
            Style *of = b->column[c].figures ? &f : &s;
            int has = i < 200 || strlen(words) > 24 ? text_wide(w->fonts, of, words) : 0;
            wide[c] = max_i32(wide[c], has + px(w, 14));
        }
    }
}

/* How many columns have room; the last may be as wide as is left, broken by the
 * row's height never: it is cut to whole words by dots. */
static int fits(const App *a, const int *wide, int room, int *last)
{
    const Book *b = &a->books.book;
    int used = 0, n = 0;
    while (n < b->columns && used + wide[n] <= room)
        used += wide[n++];
    *last = n ? wide[n - 1] + room - used : room;
    if (n < b->columns && !b->column[n].figures && room - used > px(&a->w, 120)) {
        *last = room - used;
        n++;
    }
    return n;
}

static void head(App *a, SDL_Rect r, const int *wide, int columns)
{
    Win *w = &a->w;
    const Book *b = &a->books.book;
    int x = r.x;
    for (int c = 0; c < columns; c++) {
        bool by = c == a->books.column;
        SDL_Rect at = { x, r.y, wide[c] - px(w, 8), r.h };
        TEXT(name, 64);
        text_addf(&name, "%s%s", b->column[c].name, !by ? "" : a->books.down ? " ↓" : " ↑");
        say_at(w, at, style(w, 16, by ? INK_GOOD : INK_QUIET), b->column[c].figures ? RIGHT : LEFT,
               name.at);
        ui_area(&a->ui, at, ACT_BOOK_SORT, c);
        x += wide[c];
    }
    fill(w, (SDL_Rect){ r.x, r.y + r.h, r.w, px(w, 1) }, ink(w, INK_EDGE));
}

/* As much of the words as fits, then dots: here the whole stands in the tip of the
 * place it leads to, or in the copied table. */
static void shorten(Win *w, const Style *s, const char *words, int room, Text *out)
{
    size_t len = strlen(words);
    text_add(out, words);
    while (len && text_wide(w->fonts, s, out->at) > room) {
        len--;
        while (len && ((unsigned char)words[len] & 0xc0) == 0x80)
            len--;
        *out = text_in(out->at, out->cap);
        text_addf(out, "%.*s…", (int)len, words);
    }
}

static void row(App *a, SDL_Rect r, int i, const int *wide, int columns)
{
    Win *w = &a->w;
    const Book *b = &a->books.book;
    const BookRow *is = &b->row[b->order[i]];
    int x = r.x;
    if (i == a->books.at)
        fill(w, (SDL_Rect){ r.x - px(w, 8), r.y, r.w + px(w, 16), r.h }, FADE(ink(w, INK_GOLD), 60));
    for (int c = 0; c < columns; c++) {
        bool figures = b->column[c].figures;
        Style s = figures ? style_figures(w, 16, INK_TEXT) : style(w, 16, INK_TEXT);
        SDL_Rect at = { x, r.y, wide[c] - px(w, 8), r.h };
        TEXT(short_, 400);
        shorten(w, &s, book_words(b, is, c), at.w, &short_);
        say_at(w, at, s, figures ? RIGHT : LEFT, short_.at);
        x += wide[c];
    }
    fill(w, (SDL_Rect){ r.x, r.y + r.h - 1, r.w, 1 }, FADE(ink(w, INK_RULE), 120));
    ui_area(&a->ui, r, ACT_BOOK_ROW, i);
}

static int tabs(App *a, int x, int y, int wide)
{
    Win *w = &a->w;
    int from = x, high = px(w, 30), gap = px(w, 6);
    for (int i = 0; i < BOOKS; i++) {
        Style s = style(w, 16, INK_TEXT);
        int button = text_wide(w->fonts, &s, book_name[i]) + px(w, 24);
        if (x + button > from + wide) {
            x = from;
            y += high + gap;
        }
        ui_button(&a->ui, (SDL_Rect){ x, y, button, high }, book_name[i], NULL, ACT_BOOK, i,
                  BUTTON_SMALL | (a->books.id == (BookId)i ? BUTTON_ON : 0));
        x += button + gap;
    }
    return y + high + gap;
}

static void foot(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    const Book *b = &a->books.book;
    TEXT(line, 160);
    int copy = px(w, 150), back = px(w, 110), gap = px(w, 8);
    if (a->books.filter[0])
        text_addf(&line, "“%s”: %d of %d", a->books.filter, b->shown, b->rows);
    else
        text_addf(&line, "%d rows. Type to narrow", b->rows);
    ui_button(&a->ui, (SDL_Rect){ r.x + r.w - back, r.y, back, r.h }, "To the map", "Esc", ACT_BACK, 0,
              BUTTON_SMALL | BUTTON_ON);
    ui_button(&a->ui, (SDL_Rect){ r.x + r.w - back - gap - copy, r.y, copy, r.h }, "Copy as CSV", "Ctrl C",
              ACT_BOOK, BOOKS, BUTTON_SMALL);
    say_at(w, (SDL_Rect){ r.x, r.y, r.w - back - copy - 3 * gap, r.h }, style(w, 16, INK_QUIET), LEFT,
           line.at);
}

void books_draw(App *a)
{
    Win *w = &a->w;
    Books *k = &a->books;
    int edge = px(w, 24), top = px(w, 66), in = px(w, 18), high = px(w, 25), last = 0;
    SDL_Rect r = { edge, top, w->w - 2 * edge, w->h - top - edge };
    int wide[BOOK_COLS];
    w->measuring = true;
    int above = tabs(a, r.x + in, r.y + in, r.w - 2 * in) - r.y;
    w->measuring = false;
    r.h = min_i32(r.h, max_i32(px(w, 400), above + high * (k->book.shown + 2) + px(w, 74)));
    sheet(w, r);
    ui_cover(&a->ui, r);
    SDL_Rect body = { r.x + in, tabs(a, r.x + in, r.y + in, r.w - 2 * in), r.w - 2 * in, 0 };
    int floor_ = r.y + r.h - in - px(w, 30);
    foot(a, (SDL_Rect){ body.x, floor_, body.w, px(w, 30) });
    widths(a, wide);
    int columns = fits(a, wide, body.w, &last);
    if (columns)
        wide[columns - 1] = k->book.column[columns - 1].figures ? wide[columns - 1] : last;
    head(a, (SDL_Rect){ body.x, body.y, body.w, high }, wide, columns);
    body.y += high + px(w, 4);
    k->page = max_i32(1, (floor_ - px(w, 8) - body.y) / high);
    k->top = clamp_i32(k->top, max_i32(0, k->at - k->page + 1), k->at);
    for (int i = k->top; i < k->book.shown && i < k->top + k->page; i++)
        row(a, (SDL_Rect){ body.x, body.y + (i - k->top) * high, body.w, high }, i, wide, columns);
    if (!k->book.shown)
        say_at(w, (SDL_Rect){ body.x, body.y, body.w, high }, style(w, 16, INK_QUIET), LEFT,
               k->book.rows ? "Nothing fits what was typed." : "There is nothing in this ledger.");
    notice_draw(a);
}
