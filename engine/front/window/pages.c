/*
 * pages.c: which page is open, what draws it, what its keys do, and the way back.
 */
#include "front/window/app.h"

typedef struct PageRow { void (*draw)(App *a); bool over_map; } PageRow;

static const PageRow PAGE_ROW[PAGES] = {
    [PAGE_MENU] = { menu_draw, false },      [PAGE_CHOOSER] = { chooser_draw, false },
    [PAGE_PLAY] = { play_draw, false },      [PAGE_REPORT] = { report_draw, true },
    [PAGE_SAVES] = { shelf_draw, true },     [PAGE_SAVE_AS] = { save_as_draw, true },
    [PAGE_OPTIONS] = { options_draw, true }, [PAGE_HELP] = { help_draw, true },
    [PAGE_FIND] = { find_draw, true },       [PAGE_BATTLE] = { battle_draw, false },
    [PAGE_ENDING] = { ending_draw, true },   [PAGE_PAUSE] = { pause_draw, true },
    [PAGE_BRIEFING] = { briefing_draw, true }, [PAGE_ORDERS] = { orders_draw, true },
    [PAGE_AMOUNT] = { amount_draw, true },   [PAGE_FOUGHT] = { fought_draw, true },
    [PAGE_DECIDE] = { decide_draw, true },   [PAGE_BOOKS] = { books_draw, true },
    [PAGE_REPLAY] = { replay_draw, false },  [PAGE_FILM] = { film_draw, false },
    [PAGE_REWIND] = { rewind_draw, true },
};

void page_open(App *a, Page p)
{
    if (a->page == p)
        return;
    bool needs_game = p != PAGE_MENU && p != PAGE_CHOOSER && p != PAGE_SAVES && p != PAGE_OPTIONS
                   && p != PAGE_HELP;
    if (needs_game && !a->play.session)
        return;
    if (p == PAGE_PLAY && a->replay.open)
        p = PAGE_REPLAY;                        /* until it is left */
    if (p == PAGE_PLAY && session_stage(a->play.session) == IN_BATTLE)
        p = PAGE_BATTLE;                        /* until it is fought out */
    bool home = p == PAGE_MENU || p == PAGE_PLAY;
    if (home)
        a->backs = 0;
    else if (a->backs < BACK_MAX)
        a->back[a->backs++] = a->page;
    a->page = p;
    a->opened_ms = SDL_GetTicks();
    a->play.scroll_page = 0;
    a->ui.focus_act = 0;
    a->ui.focus_first = p != PAGE_PLAY && p != PAGE_REPLAY && p != PAGE_FILM;
    if (p == PAGE_SAVE_AS)
        a->typed[0] = 0;
    if (p == PAGE_SAVES || p == PAGE_SAVE_AS) {
        saves_list(a);
        saves_choose(a, 0);
    }
    if (p == PAGE_REWIND)
        a->keep.back_to = session_weeks(a->play.session) - 1;
    if (p == PAGE_ENDING)
        ending_learn(a);
    if (p == PAGE_CHOOSER)
        chooser_open(a);
    bool read = p == PAGE_REPORT || p == PAGE_HELP || p == PAGE_FOUGHT || p == PAGE_BRIEFING
             || p == PAGE_DECIDE;
    if (read) {                                 /* Enter closes what one has read */
        a->ui.focus_act = ACT_BACK;
        a->ui.focus_arg = 0;
        a->ui.focus_first = false;
    }
    if (p == PAGE_BOOKS) {
        a->ui.focus_first = false;
        books_open(a);
    }
    if (p == PAGE_BATTLE) {
        a->ui.focus_act = ACT_HALF_HOUR;
        a->ui.focus_arg = 0;
        a->ui.focus_first = false;
    }
    if (p == PAGE_FIND) {
        a->typed[0] = 0;
        find_change(a);
    }
    a->dirty = true;
}

void page_back(App *a)
{
    if (replay_back(a))
        return;
    if (a->page == PAGE_CHOOSER)
        chooser_close(a);
    a->page = a->backs ? a->back[--a->backs] : a->play.session ? PAGE_PLAY : PAGE_MENU;
    bool field = a->page == PAGE_BATTLE;
    a->ui.focus_act = field ? ACT_HALF_HOUR : ACT_NONE;
    a->ui.focus_arg = 0;
    a->ui.focus_first = a->page != PAGE_PLAY && !field;
    a->play.scroll_page = 0;
    a->dirty = true;
}

/* Paper from edge to edge with a double frame, where no map is. */
static void bare_paper(App *a)
{
    Win *w = &a->w;
    int m = px(w, 14);
    fill(w, (SDL_Rect){ 0, 0, w->w, w->h }, ink(w, INK_PARCHMENT));
    if (a->page == PAGE_BATTLE || a->page == PAGE_FILM)
        return;
    if (a->backdrop) {
        backdrop_draw(a);
        return;
    }
    box(w, (SDL_Rect){ m, m, w->w - 2 * m, w->h - 2 * m }, ink(w, INK_PARCHMENT), ink(w, INK_EDGE),
        2, 2, false);
    m += px(w, 6);
    box(w, (SDL_Rect){ m, m, w->w - 2 * m, w->h - 2 * m }, ink(w, INK_PARCHMENT),
        ink(w, INK_NIGHT_LINE), 2, 1, false);
}

void page_draw(App *a)
{
    ui_begin(&a->ui);
    bool map = a->play.session && a->page != PAGE_MENU && a->page != PAGE_CHOOSER
               && a->page != PAGE_BATTLE && a->page != PAGE_FILM;
    if (!map)
        bare_paper(a);
    if (PAGE_ROW[a->page].over_map && map) {
        bool first = a->ui.focus_first;
        a->ui.focus_first = false;              /* not for what lies underneath */
        if (a->replay.open)
            (a->play.field.view.live ? film_draw : replay_draw)(a);
        else if (a->play.field.view.live)
            battle_draw(a);
        else
            play_draw(a);
        a->ui.focus_first = first;
        ui_cover(&a->ui, (SDL_Rect){ 0, 0, a->w.w, a->w.h });
        fill(&a->w, (SDL_Rect){ 0, 0, a->w.w, a->w.h }, FADE(0x2b2019, 90));
        a->w.writtens = 0;
        a->ui.widgets = 0;
        ui_cover(&a->ui, (SDL_Rect){ 0, 0, a->w.w, a->w.h });
    }
    PAGE_ROW[a->page].draw(a);
    a->ui.focus_first = false;
}

static void press_focus(App *a)
{
    const Widget *v = ui_focus(&a->ui);
    if (v && v->live)
        app_act(a, v->act, v->arg);
}

static bool walks(const App *a) { return a->page != PAGE_PLAY || a->ui.focus_act; }

static int direction(const App *a, SDL_Keysym k)
{
    if (k.sym == SDLK_TAB)
        return k.mod & KMOD_SHIFT ? -1 : 1;
    if (k.sym == SDLK_DOWN || (k.sym == SDLK_RIGHT && a->page != PAGE_FIND))
        return 1;
    return k.sym == SDLK_UP || (k.sym == SDLK_LEFT && a->page != PAGE_FIND) ? -1 : 0;
}

/* Brings what has the focus into view of the column that scrolled it away. */
static void follow_focus(App *a)
{
    const Widget *v = ui_focus(&a->ui);
    if (!v || (v->at.h > px(&a->w, 16) && v->at.y >= 0 && v->at.y + v->at.h <= a->w.h))
        return;
    int by = v->at.y > a->w.h / 2 ? px(&a->w, 120) : -px(&a->w, 120);
    a->play.scroll_page += by;
    a->play.scroll_left += by;
    a->play.scroll_right += by;
    a->chooser.scroll += by;
}

static bool focus_key(App *a, SDL_Keysym k)
{
    if (k.sym == SDLK_F6) {                     /* from the map to the sheets and back */
        if (a->ui.focus_act)
            a->ui.focus_act = 0;
        else
            ui_step(&a->ui, 1);
        return true;
    }
    if (!walks(a))
        return false;
    int by = direction(a, k);
    if (by) {
        ui_step(&a->ui, by);
        follow_focus(a);
        return true;
    }
    if (k.sym == SDLK_RETURN || k.sym == SDLK_KP_ENTER
        || (k.sym == SDLK_SPACE && a->page != PAGE_FIND && a->page != PAGE_SAVE_AS)) {
        press_focus(a);
        return true;
    }
    if (k.sym == SDLK_ESCAPE && a->page == PAGE_PLAY) {
        a->ui.focus_act = 0;
        return true;
    }
    return false;
}

static bool global_key(App *a, SDL_Keysym k)
{
    bool ctrl = k.mod & KMOD_CTRL, shift = k.mod & KMOD_SHIFT;
    static const struct { SDL_Keycode k; bool ctrl, shift; int act, arg;
    } KEY[] = { { SDLK_F1, false, false, ACT_PAGE, PAGE_HELP },
                { SDLK_F5, false, false, ACT_QUICK_SAVE, 0 },
                { SDLK_F9, false, false, ACT_QUICK_LOAD, 0 },
                { SDLK_r, true, false, ACT_PAGE, PAGE_REWIND },
                { SDLK_F11, false, false, ACT_FULL, 0 },
                { SDLK_z, true, false, ACT_UNDO, 0 },
                { SDLK_y, true, false, ACT_REDO, 0 },
                { SDLK_z, true, true, ACT_REDO, 0 },
                { SDLK_q, true, false, ACT_QUIT, 0 },
                { SDLK_s, true, false, ACT_PAGE, PAGE_SAVE_AS },
                { SDLK_o, true, false, ACT_PAGE, PAGE_SAVES },
                { SDLK_PLUS, true, false, ACT_SCALE, 25 },
                { SDLK_EQUALS, true, false, ACT_SCALE, 25 },
                { SDLK_MINUS, true, false, ACT_SCALE, -25 },
                { SDLK_0, true, false, ACT_SCALE, 0 } };
    for (size_t i = 0; i < countof(KEY); i++)
        if (KEY[i].k == k.sym && KEY[i].ctrl == ctrl
            && (!ctrl || KEY[i].shift == shift || k.sym != SDLK_z)) {
            app_act(a, KEY[i].act, KEY[i].arg);
            return true;
        }
    return false;
}

/* Pages of games kept and watched have keys of their own. */
static bool keep_key(App *a, SDL_Keysym k)
{
    switch (a->page) {
    case PAGE_SAVES: return shelf_key(a, k);
    case PAGE_REWIND: return rewind_key(a, k);
    case PAGE_REPLAY: return replay_key(a, k);
    case PAGE_FILM: return film_key(a, k);
    case PAGE_ENDING: return ending_key(a, k);
    default: return false;
    }
}

static bool page_scroll_key(App *a, SDL_Keycode k)
{
    int by = k == SDLK_PAGEDOWN ? 1 : k == SDLK_PAGEUP ? -1 : 0;
    a->play.scroll_page += by * a->w.h / 2;
    a->play.scroll_left += by * a->w.h / 2;
    a->chooser.scroll += by * a->w.h / 2;
    return by != 0;
}

bool page_key(App *a, SDL_Keysym k)
{
    a->dirty = true;
    if (a->play.walking && a->page == PAGE_PLAY)
        return play_key(a, k);
    if (a->page == PAGE_FIND && find_key(a, k))
        return true;
    if (a->page == PAGE_SAVE_AS && k.sym == SDLK_BACKSPACE) {
        size_t n = strlen(a->typed);
        a->typed[n ? n - 1 : 0] = 0;
        return true;
    }
    if (a->page == PAGE_AMOUNT && amount_key(a, k))
        return true;
    if (keep_key(a, k))
        return true;
    if (a->page == PAGE_DECIDE && decide_key(a, k))
        return true;
    if (a->page == PAGE_BOOKS && books_key(a, k))
        return true;
    if (a->page == PAGE_BATTLE && !(k.mod & KMOD_CTRL) && battle_key(a, k))
        return true;
    const Widget *on = ui_focus(&a->ui);
    if (k.sym == SDLK_F1 && a->page == PAGE_PLAY && on && on->act == ACT_WHY) {
        why_keep(a, on->arg);                   /* help about what has the focus */
        return true;
    }
    if (global_key(a, k) || focus_key(a, k) || page_scroll_key(a, k.sym))
        return true;
    if (a->page == PAGE_PLAY)
        return play_key(a, k);
    if (k.sym == SDLK_y && a->page == PAGE_REPORT && a->play.foughts) {
        app_act(a, ACT_FOUGHT, 0);
        return true;
    }
    if (k.sym == SDLK_l && a->page == PAGE_FOUGHT) {
        app_act(a, ACT_PAGE, PAGE_REPORT);
        return true;
    }
    if (k.sym == SDLK_ESCAPE && a->page != PAGE_MENU) {
        page_back(a);
        return true;
    }
    return false;
}

void page_type(App *a, const char *text)
{
    bool same_key = SDL_GetTicks() - a->opened_ms < 60;        /* the letter that opened the page */
    if (!same_key && a->page == PAGE_BOOKS)
        books_type(a, text);
    if (same_key || (a->page != PAGE_FIND && a->page != PAGE_SAVE_AS && !shelf_types(a)))
        return;
    if (a->page == PAGE_SAVE_AS && (*text == '/' || *text == '.' || *text == '\\'))
        return;                                 /* a name, not a path */
    SDL_strlcat(a->typed, text, sizeof a->typed);
    if (a->page == PAGE_FIND)
        find_change(a);
    a->dirty = true;
}
