/*
 * bar.c: the bar along the top of the window: which game, which week, and what
 * one wants to know at a glance.
 */
#include "front/window/app.h"

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

/* One that leads on when it is pressed. */
static int asked_fact(App *a, int right, const char *name, const char *value, int act, int arg)
{
    int gap = px(&a->w, 36), left = bar_fact(a, right, name, value) + gap;
    ui_area(&a->ui, (SDL_Rect){ left, px(&a->w, 8), right - left, px(&a->w, 33) }, act, arg);
    return left - gap;
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
    bool keeps = v->own.treasury_dh > 0;        /* a crown that keeps a treasury, else spoils */
    report_money(keeps ? v->own.treasury_dh : v->own.spoils_dh, &money);
    text_number(&men, in_field);
    text_addf(&food, "%d days", (int)(in_field ? days / in_field : 0));
    right = asked_fact(a, right, keeps ? "Treasury" : "Spoils", money.at, ACT_OPEN, PAGE_COURT);
    right = asked_fact(a, right, "Men in the field", men.at, ACT_WHY, WHY_MEN);
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
    bool playing = a->play.session && a->page != PAGE_MENU && a->page != PAGE_CHOOSER
                   && a->page != PAGE_LAB && !a->replay.open;
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
