/*
 * ribbon.c: what history did, week by week, and beneath it what was done in this
 * game; and the bar along the top of the window.
 */
#include "front/window/app.h"

/* Does a side's holding of the place already tell that it happened here too? */
static bool done_here(const App *a, const HistoryModel *h)
{
    const Play *p = &a->play;
    if (!h->place.n || h->day > p->view.day)
        return false;
    if (p->m->place[h->place.n].owner == p->side)
        return false;                           /* it was ours before anything happened */
    const PlaceView *v = &p->view.place[h->place.n];
    return v->owner == p->side || v->tributary == p->side;
}

static bool fits(const SDL_Rect *taken, int n, const SDL_Rect *r)
{
    for (int i = 0; i < n; i++)
        if (SDL_HasIntersection(&taken[i], r))
            return false;
    return true;
}

static void mark_history(App *a, SDL_Rect r, int line, int x0, int x1, int days)
{
    Win *w = &a->w;
    SDL_Rect taken[96];
    int n = 0;
    Style past = style(w, 15, INK_TEXT), here = style(w, 15, INK_GOOD);
    for (int i = 0; i < a->play.m->histories && n < 90; i++) {
        const HistoryModel *h = &a->play.m->history[i];
        int x = x0 + (int)((int64_t)(x1 - x0) * h->day / days),
            wide = text_wide(w->fonts, &past, h->title);
        SDL_Rect at = { x - wide / 2, r.y + px(w, 7), wide, px(w, 22) };
        if (x < x0 || x > x1)
            continue;
        at.x = at.x < x0 ? x0 : at.x + wide > x1 ? x1 - wide : at.x;
        fill(w, (SDL_Rect){ x, line - px(w, 6), px(w, 2), px(w, 6) }, ink(w, INK_TEXT));
        if (!fits(taken, n, &at))
            continue;
        say_at(w, at, past, LEFT, h->title);
        taken[n++] = at;
        if (done_here(a, h)) {
            at.y = line + px(w, 8);
            say_at(w, at, here, LEFT, h->title);
            fill(w, (SDL_Rect){ x - px(w, 4), line + px(w, 2), px(w, 8), px(w, 6) },
                 ink(w, INK_GOOD));
        }
    }
}

void ribbon_draw(App *a, SDL_Rect r)
{
    Win *w = &a->w;
    int line = r.y + r.h / 2, x0 = r.x + px(w, 112), x1 = r.x + r.w - px(w, 20);
    int days = a->play.m->weeks > 0 ? a->play.m->weeks * WEEK_DAYS : 1;
    sheet(w, r);
    ui_cover(&a->ui, r);
    say_at(w, (SDL_Rect){ r.x + px(w, 14), r.y + px(w, 7), px(w, 94), px(w, 22) },
        style(w, 15, INK_QUIET), LEFT, "in history");
    say_at(w, (SDL_Rect){ r.x + px(w, 14), line + px(w, 8), px(w, 94), px(w, 22) },
        style(w, 15, INK_GOOD), LEFT, "in this game");
    fill(w, (SDL_Rect){ x0, line, x1 - x0, px(w, 2) }, ink(w, INK_EDGE));
    mark_history(a, r, line, x0, x1, days);
    int now = x0 + (int)((int64_t)(x1 - x0) * a->play.view.day / days);
    fill(w, (SDL_Rect){ now - px(w, 1), line - px(w, 12), px(w, 3), px(w, 30) }, ink(w, INK_GOLD));
}

int bar_fact(App *a, int right, const char *name, const char *value)
{
    Win *w = &a->w;
    Style q = style(w, 16, INK_NIGHT_QUIET), b = style(w, 20, INK_NIGHT_TEXT);
    b.lining = true;
    int vw = text_wide(w->fonts, &b, value), nw = text_wide(w->fonts, &q, name), high = px(w, 49);
    say_at(w, (SDL_Rect){ right - vw, 0, vw, high }, b, LEFT, value);
    say_at(w, (SDL_Rect){ right - vw - px(w, 9) - nw, 0, nw, high }, q, LEFT, name);
    return right - vw - nw - px(w, 36);
}

static int facts(App *a, int right)
{
    const View *v = &a->play.view;
    TEXT(money, 48);
    TEXT(men, 48);
    TEXT(food, 48);
    int64_t days = 0, in_field = 0;
    for (int i = 0; i < v->formations; i++)
        if (v->formation[i].own && !v->formation[i].garrison) {
            days += (int64_t)min_i32(v->formation[i].food_days, 99) * v->formation[i].men;
            in_field += v->formation[i].men;
        }
    report_money(v->own.spoils_dh, &money);
    text_number(&men, in_field);
    text_addf(&food, "%d days", (int)(in_field ? days / in_field : 0));
    right = bar_fact(a, right, "Spoils", money.at);
    right = bar_fact(a, right, "Men in the field", men.at);
    return in_field ? bar_fact(a, right, "Food at hand", food.at) : right;
}

/* How many cards wait for an answer; a press shows them. */
static int badge(App *a, int right)
{
    Win *w = &a->w;
    int open = decide_waiting(a);
    char words[40];
    if (!open || a->play.field.view.live)
        return right;
    SDL_snprintf(words, sizeof words, open == 1 ? "1 decision" : "%d decisions", open);
    Style s = style(w, 18, INK_NIGHT_TEXT);
    int wide = text_wide(w->fonts, &s, words) + px(w, 20);
    SDL_Rect r = { right - wide, px(w, 9), wide, px(w, 31) };
    box(w, r, ink(w, INK_NIGHT), ink(w, INK_GOLD), 4, 1, false);
    say_at(w, r, s, MIDDLE, words);
    ui_area(&a->ui, r, ACT_PAGE, PAGE_DECIDE);
    return right - wide - px(w, 22);
}

void top_bar(App *a, const char *title, const char *line)
{
    Win *w = &a->w;
    int high = px(w, 49), x = px(w, 18), right = w->w - px(w, 18);
    fill(w, (SDL_Rect){ 0, 0, w->w, high }, ink(w, INK_NIGHT));
    fill(w, (SDL_Rect){ 0, high, w->w, px(w, 2) }, ink(w, INK_NIGHT_LINE));
    ui_cover(&a->ui, (SDL_Rect){ 0, 0, w->w, high + px(w, 2) });
    bool playing = a->play.session && a->page != PAGE_MENU && a->page != PAGE_CHOOSER;
    if (playing) {
        Style s = style(w, 18, INK_NIGHT_TEXT);
        int wide = text_wide(w->fonts, &s, "Menu") + px(w, 12);
        SDL_Rect r = { right - wide, px(w, 8), wide, px(w, 33) };
        say_at(w, r, s, MIDDLE, "Menu");
        ui_area(&a->ui, r, ACT_PAGE, PAGE_PAUSE);
        right -= wide + px(w, 18);
        right = badge(a, right);
        if (w->w >= px(w, 1000))
            right = a->play.field.view.live ? field_facts(a, right) : facts(a, right);
    }
    Style t = style(w, 23, INK_NIGHT_TEXT), l = style(w, 18, INK_NIGHT_QUIET);
    int wide = text_wide(w->fonts, &t, title);
    wide = wide < right - x ? wide : right - x;
    say_at(w, (SDL_Rect){ x, 0, wide, high }, t, LEFT, title);
    x += wide + px(w, 28);
    char part[160];
    SDL_strlcpy(part, line ? line : "", sizeof part);
    int room = right - x - px(w, 12);
    while (*part && text_wide(w->fonts, &l, part) > room) { /* the calendars beside ours go first */
        char *last = NULL, *dot = part;
        while ((dot = strstr(dot, " · ")) != NULL)
            last = dot++;
        if (last)
            *last = 0;
        else
            part[0] = 0;
    }
    say_at(w, (SDL_Rect){ x, 0, room, high }, l, LEFT, part);
}
