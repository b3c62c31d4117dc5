/*
 * shelf.c: the load screen: playthroughs as cards, newest first; beside them the
 * chosen one, its weeks and its saves, and what can be done with it.
 */
#include "front/window/app.h"

#include <time.h>

/* What a press asks for; cards count from CARD_FIRST, saves from KEPT_FIRST. */
enum { GO_ON = 1, WATCH, RENAME, DELETE_ASK, DELETE_YES, NOT_THIS, RENAME_YES, SOUND,
       CARD_FIRST = 100, KEPT_FIRST = 200 };

static const char *title_of(const Playthrough *p)
{
    return p->name[0] ? p->name : p->title[0] ? p->title : p->folder[0] ? p->scenario : p->file;
}

static void when_words(int64_t when, char *out, size_t cap)
{
    time_t t = (time_t)(when / 1000);
    struct tm *is = localtime(&t);
    if (!when || !is || !strftime(out, cap, "%Y-%m-%d %H:%M", is))
        SDL_strlcpy(out, "", cap);
}

/* "Week 12 of 36 · 17 June 633" */
static void where_words(const Playthrough *p, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    if (p->over)
        text_addf(&t, "%s after %d week%s", p->won ? "Won" : p->lost ? "Lost" : "Undecided",
                  (int)p->week, p->week == 1 ? "" : "s");
    else if (p->weeks)
        text_addf(&t, "Week %d of %d", (int)p->week + 1, (int)p->weeks);
    else
        text_addf(&t, "Week %d", (int)p->week + 1);
    if (p->date[0])
        text_addf(&t, " · %s", p->date);
    if (p->field)
        text_add(&t, " · in battle");
}

static void who_words(const Playthrough *p, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    text_add(&t, p->called[0] ? p->called : p->folder[0] ? p->scenario : "a save that stands alone");
    if (p->men >= 0) {
        text_add(&t, " · ");
        text_number(&t, p->men);
        text_add(&t, " men in the field");
    }
}

/* As much of the words as fits, whole parts first. */
static const char *fit(Win *w, Style s, char *words, int wide)
{
    while (text_wide(w->fonts, &s, words) > wide) {
        char *last = NULL, *dot = words;
        while ((dot = strstr(dot, " · ")) != NULL)
            last = dot++;
        if (!last)
            last = strrchr(words, ' ');
        if (!last)
            break;
        *last = 0;
    }
    return words;
}

/* ---- cards ---- */

static void card(Flow *f, App *a, int i)
{
    Win *w = f->w;
    const Playthrough *p = &a->keep.list[i];
    char words[200], when[40];
    int pad = px(w, 10), high = px(w, 84), line = px(w, 22);
    SDL_Rect r = { f->x, f->y, f->wide, high };
    bool on = i == a->keep.at;
    box(w, r, on ? colour_mix(ink(w, INK_BUTTON), ink(w, INK_GOLD), 60) : ink(w, INK_BUTTON),
        ink(w, on ? INK_GOLD : INK_NIGHT_LINE), 3, on ? 2 : 1, false);
    int x = r.x + pad, wide = r.w - 2 * pad, y = r.y + px(w, 6);
    SDL_strlcpy(words, title_of(p), sizeof words);
    Style big = style(w, 19, INK_TEXT), usual = style(w, 16, INK_TEXT), q = style(w, 15, INK_QUIET);
    say_at(w, (SDL_Rect){ x, y, wide, px(w, 26) }, big, LEFT, fit(w, big, words, wide));
    y += px(w, 27);
    where_words(p, words, sizeof words);
    say_at(w, (SDL_Rect){ x, y, wide, line }, usual, LEFT, fit(w, usual, words, wide));
    y += line;
    when_words(p->time, when, sizeof when);
    int ww = text_wide(w->fonts, &q, when), room = wide - ww - pad;
    who_words(p, words, sizeof words);
    say_at(w, (SDL_Rect){ x, y, room, line }, q, LEFT, fit(w, q, words, room));
    say_at(w, (SDL_Rect){ x + wide - ww, y, ww, line }, q, RIGHT, when);
    ui_area(f->ui, r, ACT_SHELF, CARD_FIRST + i);
    f->y += high + px(w, 8);
}

static void cards_sheet(Flow *f, void *self)
{
    App *a = self;
    flow_title(f, "Games kept", NULL);
    for (int i = 0; i < a->keep.n; i++)
        card(f, a, i);
    if (!a->keep.n)
        flow_note(f, "Nothing is kept yet. A game keeps itself after every week.", INK_QUIET);
    flow_space(f, 4);
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, 0 }, 1, 2);
}

/* ---- the chosen one ---- */

static void fact(Flow *f, const char *name, const char *value)
{
    if (value && *value)
        flow_small(f, name, value, INK_TEXT);
}

static void facts(Flow *f, const Playthrough *p)
{
    char words[200], when[40];
    where_words(p, words, sizeof words);
    fact(f, p->over ? "Ended" : "Stands at", words);
    fact(f, "Side", p->called);
    if (p->men >= 0) {
        TEXT(men, 48);
        text_number(&men, p->men);
        fact(f, "Men in the field", men.at);
    }
    fact(f, "Begun", p->began);
    when_words(p->time, when, sizeof when);
    fact(f, "Last played", when);
    if (p->from[0]) {
        SDL_snprintf(words, sizeof words, "week %d of an earlier line", (int)p->from_week + 1);
        fact(f, "Branched off", words);
    }
    if (p->told) {
        SDL_snprintf(words, sizeof words, "%llu", (unsigned long long)p->seed);
        fact(f, "Seed", words);
    }
    if (!p->told && p->folder[0])
        flow_note(f, "Its page was lost or damaged; this is what the game itself tells.",
                  INK_AMBER);
    if (p->over && p->grade[0])
        flow_note(f, p->grade, INK_QUIET);
}

static void kept_rows(Flow *f, const Keep *k)
{
    for (int i = 0; i < k->kepts; i++) {
        char words[240], when[40];
        const Kept *q = &k->kept[i];
        size_t n = strlen(q->file);
        bool older = n > 1 && q->file[n - 1] == '~';
        if (i == 0) {
            flow_space(f, 6);
            flow_head(f, "Other saves of it");
        }
        when_words(q->time, when, sizeof when);
        SDL_snprintf(words, sizeof words, "%.*s%s · week %d · %s", (int)(older ? n - 1 : n), q->file,
                     older ? ", the one before" : "", (int)q->week + 1, when);
        flow_buttons(f, &(Press){ words, NULL, ACT_SHELF, KEPT_FIRST + i,
                                  BUTTON_LEFT | BUTTON_SMALL }, 1, 1);
        f->y -= px(f->w, 6);
    }
}

static void looks_at(Flow *f, App *a, const Playthrough *p)
{
    Keep *k = &a->keep;
    char words[160], go[64];
    bool back = k->week < p->week;
    flow_title(f, title_of(p), NULL);
    facts(f, p);
    flow_space(f, 6);
    flow_head(f, "Its weeks");
    flow_weeks(f, &k->grid, p, max_i32(p->week, p->weeks), k->week, ACT_SHELF);
    week_words(p, k->week, words, sizeof words);
    flow_note(f, words, INK_TEXT);
    SDL_snprintf(go, sizeof go, back ? "Play on from week %d" : p->over ? "How it ended" : "Play on",
                 k->week + 1);
    const Press press[] = { { go, "Enter", ACT_SHELF, GO_ON, BUTTON_ON },
                            { "Watch", "W", ACT_SHELF, WATCH, 0 },
                            { "Rename", "F2", ACT_SHELF, RENAME, p->folder[0] ? 0 : BUTTON_OFF },
                            { "Delete", "Del", ACT_SHELF, DELETE_ASK, 0 } };
    flow_buttons(f, press, 2, 2);
    f->y -= px(f->w, 6);
    flow_buttons(f, press + 2, 2, 2);
    if (back)
        flow_note(f, "A line of its own begins there; this one is kept as it is.", INK_QUIET);
    kept_rows(f, k);
}

static void deletes(Flow *f, const Playthrough *p)
{
    char words[300];
    flow_title(f, "Delete this game?", NULL);
    SDL_snprintf(words, sizeof words, "“%s”, with all its weeks and saves. It cannot be brought "
                 "back.", title_of(p));
    flow_text(f, words);
    const Press press[] = { { "Delete it", NULL, ACT_SHELF, DELETE_YES, 0 },
                            { "Keep it", "Esc", ACT_SHELF, NOT_THIS, BUTTON_ON } };
    flow_buttons(f, press, 2, 2);
}

static void renames(Flow *f, const App *a, const Playthrough *p)
{
    char typed[96];
    flow_title(f, "Rename", NULL);
    flow_note(f, "Type a name; an empty one gives the scenario's back.", INK_QUIET);
    SDL_snprintf(typed, sizeof typed, "%s|", a->typed);
    flow_row(f, typed, "", INK_TEXT);
    flow_note(f, p->title, INK_QUIET);
    const Press press[] = { { "So be it", "Enter", ACT_SHELF, RENAME_YES, BUTTON_ON },
                            { "As it was", "Esc", ACT_SHELF, NOT_THIS, 0 } };
    flow_buttons(f, press, 2, 2);
}

static void damaged(Flow *f, const Keep *k)
{
    char words[160], when[40];
    flow_title(f, "This save does not open", NULL);
    flow_note(f, k->fault, INK_BAD);
    flow_space(f, 4);
    flow_text(f, "Nothing of it was loaded.");
    Press press[2];
    int n = 0;
    if (k->has_sound) {
        when_words(k->sound.time, when, sizeof when);
        SDL_snprintf(words, sizeof words, "The last good one: week %d, %s", (int)k->sound.week + 1,
                     when);
        press[n++] = (Press){ words, NULL, ACT_SHELF, SOUND, BUTTON_ON };
    } else {
        flow_note(f, "None of its other saves is whole either.", INK_QUIET);
    }
    press[n++] = (Press){ "Back", "Esc", ACT_SHELF, NOT_THIS, 0 };
    flow_buttons(f, press, n, 1);
}

static void chosen_sheet(Flow *f, void *self)
{
    App *a = self;
    const Playthrough *p = saves_chosen(a);
    if (a->keep.mode == KEEP_DAMAGED)
        damaged(f, &a->keep);
    else if (!p)
        flow_note(f, "Choose a game.", INK_QUIET);
    else if (a->keep.mode == KEEP_DELETES)
        deletes(f, p);
    else if (a->keep.mode == KEEP_RENAMES)
        renames(f, a, p);
    else
        looks_at(f, a, p);
}

static int left_wide(const App *a)
{
    return min_i32(px(&a->w, 460), (a->w.w - px(&a->w, 90)) * 45 / 100);
}

void shelf_draw(App *a)
{
    Win *w = &a->w;
    int edge = px(w, 26), top = a->play.session ? px(w, 66) : edge, left = left_wide(a);
    int right = min_i32(px(w, 620), w->w - 3 * edge - left), high = w->h - top - edge;
    bool any = a->keep.n > 0 || a->keep.mode == KEEP_DAMAGED;
    int x = (w->w - left - (any ? right + edge : 0)) / 2;
    column(&a->ui, (SDL_Rect){ x, top, left, high }, &(Leaf){ cards_sheet, a, INKS }, 1,
           &a->keep.scroll[0]);
    if (any)
        column(&a->ui, (SDL_Rect){ x + left + edge, top, right, high },
               &(Leaf){ chosen_sheet, a, INKS }, 1, &a->keep.scroll[1]);
}

void shelf_wheel(App *a, int x, int by)
{
    a->keep.scroll[x < (a->w.w - left_wide(a)) / 2 + px(&a->w, 60) ? 0 : 1] -= by;
}

/* ---- what is asked of it ---- */

bool shelf_types(const App *a) { return a->page == PAGE_SAVES && a->keep.mode == KEEP_RENAMES; }

static void set_mode(App *a, KeepMode mode)
{
    a->keep.mode = mode;
    a->keep.scroll[1] = 0;
    a->ui.focus_act = 0;
    if (mode == KEEP_RENAMES)
        SDL_strlcpy(a->typed, saves_chosen(a)->name, sizeof a->typed);
}

static void change(App *a, bool gone)
{
    Keep *k = &a->keep;
    Fault why = { 0 };
    Playthrough *p = &k->list[k->at];
    bool running = k->begun && a->play.session && strcmp(p->folder, k->line.folder) == 0;
    Status status = gone ? shelf_delete(p, &why) : shelf_rename(p, a->typed, &why);
    if (running && status == OK && gone)
        k->begun = false;                       /* its next save begins another */
    else if (running && status == OK)
        k->line = *p;
    if (status != OK)
        app_notice(a, "%s", why.what);
    saves_list(a);
    saves_choose(a, clamp_i32(k->at, 0, max_i32(k->n - 1, 0)));
    set_mode(a, KEEP_LOOKS);
}

void shelf_act(App *a, int act, int arg)
{
    (void)act;
    Keep *k = &a->keep;
    const Playthrough *p = saves_chosen(a);
    a->dirty = true;
    if (arg >= KEPT_FIRST && arg < KEPT_FIRST + k->kepts)
        saves_open(a, k->kept[arg - KEPT_FIRST].file, NO_WEEK, false);
    else if (arg >= CARD_FIRST && arg < CARD_FIRST + k->n)
        saves_choose(a, arg - CARD_FIRST);
    else if (arg == SOUND && k->has_sound)
        saves_open(a, k->sound.file, NO_WEEK, false);
    else if (arg == NOT_THIS)
        set_mode(a, KEEP_LOOKS);
    else if (!p)
        return;
    else if (arg == GO_ON)
        saves_open(a, p->file, k->week, false);
    else if (arg == WATCH)
        saves_open(a, p->file, k->week < p->week ? k->week : NO_WEEK, true);
    else if (arg == RENAME && p->folder[0])
        set_mode(a, KEEP_RENAMES);
    else if (arg == DELETE_ASK)
        set_mode(a, KEEP_DELETES);
    else if (arg == DELETE_YES && k->mode == KEEP_DELETES)
        change(a, true);
    else if (arg == RENAME_YES && k->mode == KEEP_RENAMES)
        change(a, false);
    else if (arg == 0) {
        int week = grid_week(&k->grid, a->ui.mouse_x, a->ui.mouse_y);
        k->week = week != NO_WEEK && week <= p->week ? week : k->week;
    }
}

/* Keys while a question is open: yes, no, and what is typed. */
static bool mode_key(App *a, SDL_Keysym k)
{
    if (k.sym == SDLK_ESCAPE) {
        set_mode(a, KEEP_LOOKS);
        return true;
    }
    if (a->keep.mode != KEEP_RENAMES)
        return false;
    if (k.sym == SDLK_RETURN || k.sym == SDLK_KP_ENTER) {
        change(a, false);
        return true;
    }
    size_t n = strlen(a->typed);
    if (k.sym == SDLK_BACKSPACE && n)
        do
            a->typed[--n] = 0;
        while (n && ((unsigned char)a->typed[n] & 0xc0) == 0x80);
    return k.sym == SDLK_BACKSPACE || k.sym == SDLK_SPACE;
}

bool shelf_key(App *a, SDL_Keysym k)
{
    Keep *s = &a->keep;
    const Playthrough *p = saves_chosen(a);
    if (s->mode != KEEP_LOOKS)
        return mode_key(a, k);
    if (!p || k.mod & KMOD_CTRL)
        return false;
    bool card = !a->ui.focus_act || (a->ui.focus_act == ACT_SHELF && a->ui.focus_arg >= CARD_FIRST
                                     && a->ui.focus_arg < KEPT_FIRST);
    switch (k.sym) {
    case SDLK_UP: case SDLK_DOWN:
        saves_choose(a, s->at + (k.sym == SDLK_UP ? -1 : 1));
        a->ui.focus_act = ACT_SHELF;
        a->ui.focus_arg = CARD_FIRST + s->at;
        return true;
    case SDLK_LEFT: s->week = max_i32(s->week - 1, 0); return true;
    case SDLK_RIGHT: s->week = min_i32(s->week + 1, p->week); return true;
    case SDLK_HOME: s->week = 0; return true;
    case SDLK_END: s->week = p->week; return true;
    case SDLK_w: shelf_act(a, ACT_SHELF, WATCH); return true;
    case SDLK_F2: shelf_act(a, ACT_SHELF, RENAME); return true;
    case SDLK_DELETE: shelf_act(a, ACT_SHELF, DELETE_ASK); return true;
    case SDLK_RETURN: case SDLK_KP_ENTER:
        if (card)
            shelf_act(a, ACT_SHELF, GO_ON);
        return card;
    default: return false;
    }
}
