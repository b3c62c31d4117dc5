/*
 * rewind.c: the weeks of a game as a grid to choose from, half a year to a row;
 * and the page that goes back to one of them.
 */
#include "front/window/app.h"

enum { HALF_YEAR = 26, CELL_MOST = 30 };

int grid_week(const WeekGrid *g, int x, int y)
{
    SDL_Point at = { x, y };
    if (g->cell <= 0 || !SDL_PointInRect(&at, &g->at))
        return NO_WEEK;
    int week = (y - g->at.y) / g->cell * g->columns + (x - g->at.x) / g->cell;
    return (x - g->at.x) / g->cell < g->columns && week < g->weeks ? week : NO_WEEK;
}

void week_words(const Playthrough *p, int week, char *out, size_t cap)
{
    TEXT(date, 48);
    if (p->jdn) {
        Date d = date_from_jdn(p->jdn + week * WEEK_DAYS);
        report_date(&d, &date);
    }
    SDL_snprintf(out, cap, "Week %d%s%s%s", week + 1, date.len ? ", " : "", date.at,
                 shelf_fought(p, week) ? ": it saw a battle" : "");
}

static void cell(Flow *f, const Playthrough *p, SDL_Rect r, int week, bool chosen, bool over)
{
    Win *w = f->w;
    bool played = week <= p->week;
    int gap = max_i32(1, px(w, 2)), dot = max_i32(3, r.w / 3);
    SDL_Rect in = { r.x + gap, r.y + gap, r.w - 2 * gap, r.h - 2 * gap };
    fill(w, in, played ? ink(w, over ? INK_GOLD : INK_BUTTON) : FADE(ink(w, INK_TROUGH), 60));
    if (played)
        outline(w, in, ink(w, INK_RULE), 1);
    if (played && week < p->week && shelf_fought(p, week))
        fill(w, (SDL_Rect){ in.x + (in.w - dot) / 2, in.y + (in.h - dot) / 2, dot, dot },
             ink(w, INK_BAD));
    if (chosen)
        outline(w, r, ink(w, INK_TEXT), 2);
}

void flow_weeks(Flow *f, WeekGrid *g, const Playthrough *p, int weeks, int chosen, int act)
{
    Win *w = f->w;
    int columns = min_i32(HALF_YEAR, max_i32(weeks + 1, 1));
    int size = min_i32(px(w, CELL_MOST), f->wide / HALF_YEAR);
    int rows = (weeks + columns) / columns;
    *g = (WeekGrid){ { f->x, f->y, columns * size, rows * size }, size, columns, weeks + 1 };
    int over = w->measuring ? NO_WEEK : grid_week(g, f->ui->mouse_x, f->ui->mouse_y);
    ui_area(f->ui, g->at, act, 0);
    for (int week = 0; week <= weeks; week++) {
        SDL_Rect r = { g->at.x + week % columns * size, g->at.y + week / columns * size, size,
                       size };
        cell(f, p, r, week, week == chosen, week == over && week <= p->week);
    }
    f->y += g->at.h + px(w, 4);
}

/* ---- the page ---- */

enum { BACK_TO = 1, BACK_LOOK };

/* What the page tells of the running game, saved or not. */
static Playthrough here(App *a)
{
    Playthrough p = a->keep.begun ? a->keep.line : (Playthrough){ .men = -1 };
    Date d = date_of(a->play.m, 0);
    p.week = session_weeks(a->play.session);
    p.jdn = jdn_from_date(d.year, d.month, d.day);
    return p;
}

static void rewind_sheet(Flow *f, void *self)
{
    App *a = self;
    Keep *k = &a->keep;
    Playthrough p = here(a);
    char words[160], go[64];
    k->back_to = clamp_i32(k->back_to, session_first_week(a->play.session), p.week);
    flow_title(f, "Rewind", NULL);
    flow_text(f, "Choose a week and play on from how it began. The game as it stands is kept: "
                 "what you play from there is a line of its own, with the same luck until "
                 "you do something else.");
    flow_space(f, 4);
    flow_weeks(f, &k->grid, &p, p.week, k->back_to, ACT_REWIND);
    week_words(&p, k->back_to, words, sizeof words);
    flow_row(f, words, k->back_to == p.week ? "as it stands" : "as it began", INK_QUIET);
    flow_note(f, "■ red: a battle was heard of in that week.", INK_QUIET);
    SDL_snprintf(go, sizeof go, "Play on from week %d", k->back_to + 1);
    const Press press[] = {
        { go, "Enter", ACT_REWIND, BACK_TO, k->back_to < p.week ? BUTTON_ON : BUTTON_OFF },
        { "Look at it first", "W", ACT_REWIND, BACK_LOOK, 0 },
        { "Back", "Esc", ACT_BACK, 0, 0 } };
    flow_buttons(f, press, 3, 3);
}

void rewind_draw(App *a) { dialog(a, 700, rewind_sheet); }

void rewind_act(App *a, int act, int arg)
{
    (void)act;
    Keep *k = &a->keep;
    if (!a->play.session || a->play.thinking)
        return;
    if (arg == BACK_TO) {
        if (k->back_to < session_weeks(a->play.session))
            saves_branch(a, k->back_to, a->play.side);
        return;
    }
    if (arg == BACK_LOOK) {
        replay_open(a, false);
        replay_seek(a, k->back_to);
        return;
    }
    int week = grid_week(&k->grid, a->ui.mouse_x, a->ui.mouse_y);
    if (week >= session_first_week(a->play.session) && week <= session_weeks(a->play.session))
        k->back_to = week;
}

bool rewind_key(App *a, SDL_Keysym k)
{
    const struct { SDL_Keycode k; int by;
    } STEP[] = { { SDLK_LEFT, -1 }, { SDLK_RIGHT, 1 }, { SDLK_UP, -HALF_YEAR },
                 { SDLK_DOWN, HALF_YEAR }, { SDLK_HOME, -10000 }, { SDLK_END, 10000 } };
    int first = session_first_week(a->play.session), last = session_weeks(a->play.session);
    if (k.mod & KMOD_CTRL)
        return false;
    for (size_t i = 0; i < countof(STEP); i++)
        if (STEP[i].k == k.sym) {
            a->keep.back_to = clamp_i32(a->keep.back_to + STEP[i].by, first, last);
            return true;
        }
    if (k.sym == SDLK_w)
        rewind_act(a, ACT_REWIND, BACK_LOOK);
    else if (k.sym == SDLK_RETURN && (!a->ui.focus_act || a->ui.focus_act == ACT_REWIND))
        rewind_act(a, ACT_REWIND, BACK_TO);
    else
        return false;
    return true;
}
