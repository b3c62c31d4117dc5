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
    [PAGE_FIRST] = { first_draw, false },    [PAGE_SETUP] = { setup_draw, false },
    [PAGE_LAB] = { lab_draw, false }, [PAGE_LINES] = { experiments_draw, true },
    [PAGE_PEDIA] = { leaves_draw, true },
    [PAGE_MODS] = { mods_draw, true },       [PAGE_ABOUT] = { about_draw, true },
    [PAGE_COMMANDS] = { commands_draw, true },
    [PAGE_REGION] = { region_draw, true },   [PAGE_LEADER] = { leader_draw, true },
    [PAGE_COURT] = { court_draw, true },     [PAGE_ENVOYS] = { envoys_draw, true },
    [PAGE_WARN] = { warn_draw, true },
};

/* What a page has to know before it is first drawn. */
static void begin(App *a, Page p)
{
    switch (p) {
    case PAGE_SAVE_AS:
    case PAGE_SAVES:
        if (p == PAGE_SAVE_AS)
            a->typed[0] = 0;
        saves_list(a);
        saves_choose(a, 0);
        break;
    case PAGE_FIND:
        a->typed[0] = 0;
        find_change(a);
        break;
    case PAGE_REWIND:  a->keep.back_to = session_weeks(a->play.session) - 1; break;
    case PAGE_ENDING:  ending_learn(a); break;
    case PAGE_CHOOSER: chooser_open(a); break;
    case PAGE_LAB:     lab_open(a); break;
    case PAGE_MODS:    mods_open(a); break;
    case PAGE_BOOKS:   books_open(a); break;
    case PAGE_PEDIA:   leaves_open(a); break;
    case PAGE_COMMANDS: commands_open(a); break;
    case PAGE_OPTIONS: a->doors.options.waits = -1; break;
    case PAGE_REGION: case PAGE_LEADER: case PAGE_COURT: case PAGE_ENVOYS: sheet_begin(a); break;
    default:           break;
    }
}

/* What has the keyboard at first: what Enter is most likely wanted for; else the
 * first thing there is to press, or the map. */
static void focus_on(App *a, Page p)
{
    int act = ACT_NONE;
    switch (p) {
    case PAGE_REPORT: case PAGE_HELP: case PAGE_FOUGHT: case PAGE_BRIEFING: case PAGE_DECIDE:
    case PAGE_ABOUT:   act = ACT_BACK; break;           /* closes what one has read */
    case PAGE_BATTLE:  act = ACT_HALF_HOUR; break;
    case PAGE_WARN:    act = ACT_WARN; break;
    case PAGE_CHOOSER: act = ACT_CARD; break;
    default:           break;
    }
    a->ui.focus_act = act;
    if (act)
        a->ui.focus_arg = p == PAGE_WARN ? WARN_END : 0;
    a->ui.focus_first = !act && p != PAGE_PLAY && p != PAGE_REPLAY && p != PAGE_FILM && p != PAGE_BOOKS;
}

void page_open(App *a, Page p)
{
    if (a->page == p)
        return;
    bool needs_game = p != PAGE_MENU && p != PAGE_CHOOSER && p != PAGE_SAVES && p != PAGE_OPTIONS
                   && p != PAGE_HELP && (p < PAGE_FIRST || p >= PAGE_REGION);
    if (needs_game && !a->play.session)
        return;
    why_away(a);
    if (p == PAGE_PLAY && a->replay.open)
        p = PAGE_REPLAY;                        /* until it is left */
    if (p == PAGE_PLAY && session_stage(a->play.session) == IN_BATTLE)
        p = PAGE_BATTLE;                        /* until it is fought out */
    bool home = p == PAGE_MENU || p == PAGE_PLAY;
    if (home)
        a->backs = 0;
    else if (a->backs < BACK_MAX)
        a->back[a->backs++] = (Stood){ a->page, a->ui.focus_act, a->ui.focus_arg, a->play.scroll_page };
    a->page = p;
    a->opened_ms = SDL_GetTicks();
    a->play.scroll_page = 0;
    focus_on(a, p);
    begin(a, p);
    if (p != PAGE_PLAY && p != PAGE_BATTLE && p != PAGE_FIND)
        hear(a, SOUND_PAGE);
    a->dirty = true;
}

void page_back(App *a)
{
    if (replay_back(a))
        return;
    why_away(a);
    if (a->page == PAGE_SETUP)
        chooser_close(a);
    hear(a, SOUND_PAGE);
    Stood to = { a->play.session ? PAGE_PLAY : PAGE_MENU, 0, 0, 0 };
    bool known = a->backs > 0;
    if (known)
        to = a->back[--a->backs];
    bool field = to.page == PAGE_BATTLE;
    a->page = to.page;
    a->ui.focus_act = to.act ? to.act : field ? ACT_HALF_HOUR : ACT_NONE;
    a->ui.focus_arg = to.arg;
    a->ui.focus_first = !known && a->page != PAGE_PLAY && !field;
    a->play.scroll_page = to.scroll;
    a->refocus = true;
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
               && a->page != PAGE_SETUP && a->page != PAGE_BATTLE && a->page != PAGE_FILM
               && a->page != PAGE_LAB;
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
    if (a->page == PAGE_OPTIONS || a->page >= PAGE_FIRST)
        notice_draw(a);                         /* what was copied, taken back, bound */
    a->ui.focus_first = false;
    if (a->refocus && a->ui.focus_act && !ui_focus(&a->ui) && a->page != PAGE_BATTLE) {
        a->ui.focus_act = ACT_NONE;             /* it is no longer there */
        a->ui.focus_first = a->dirty = a->page != PAGE_PLAY;
    }
    a->refocus = false;
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

static bool focus_key(App *a, SDL_Keysym k)
{
    if (!walks(a))
        return false;
    int by = direction(a, k);
    if (by) {
        a->by_key = true;
        ui_step(&a->ui, by);
        ui_show_focus(&a->ui);
        return true;
    }
    if (k.sym == SDLK_RETURN || k.sym == SDLK_KP_ENTER
        || (k.sym == SDLK_SPACE && !page_types(a))) {
        press_focus(a);
        return true;
    }
    if (k.sym == SDLK_ESCAPE && a->page == PAGE_PLAY) {
        a->ui.focus_act = 0;
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
    case PAGE_LAB: return lab_key(a, k);
    default: return false;
    }
}

static bool page_scroll_key(App *a, SDL_Keycode k)
{
    int by = k == SDLK_PAGEDOWN ? 1 : k == SDLK_PAGEUP ? -1 : 0;
    const Widget *v = ui_focus(&a->ui);
    int at = v ? v->column : -1;                /* of what has the focus, else the first that can */
    for (int i = 0; i < a->ui.columns && (at < 0 || !a->ui.column[at].most); i++)
        at = i;
    if (by && at >= 0)
        *a->ui.column[at].scroll += by * a->ui.column[at].room.h * 4 / 5;
    return by != 0;
}

bool page_types(const App *a)
{
    return a->page == PAGE_FIND || a->page == PAGE_SAVE_AS || a->page == PAGE_BOOKS
           || a->page == PAGE_PEDIA || a->page == PAGE_COMMANDS || shelf_types(a) || a->ui.focus_act == ACT_FIELD;
}

bool page_key(App *a, SDL_Keysym k)
{
    a->dirty = true;
    if (a->page >= PAGE_REGION)
        a->play.pointing = false;
    if (why_key(a, k))
        return true;
    if (options_key(a, k))
        return true;
    if (a->play.walking && a->page == PAGE_PLAY)
        return play_key(a, k);
    if (a->play.field.moving && a->page == PAGE_BATTLE)
        return battle_key(a, k);
    if (press_key(a, k) || field_key(a, k))
        return true;
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
    if (a->page == PAGE_COMMANDS && commands_key(a, k))
        return true;
    if (a->page == PAGE_PEDIA && leaves_key(a, k))
        return true;
    if (a->page == PAGE_BATTLE && !(k.mod & KMOD_CTRL) && battle_key(a, k))
        return true;
    if (focus_key(a, k) || page_scroll_key(a, k.sym))
        return true;
    if (a->page == PAGE_PLAY)
        return play_key(a, k);
    if (k.sym == SDLK_ESCAPE && a->page != PAGE_MENU) {
        page_back(a);
        return true;
    }
    return false;
}

void page_type(App *a, const char *text)
{
    bool same_key = SDL_GetTicks() - a->opened_ms < 60;        /* the letter that opened the page */
    field_type(a, text);
    if (!same_key && a->page == PAGE_BOOKS)
        books_type(a, text);
    if (!same_key && a->page == PAGE_PEDIA)
        leaves_type(a, text);
    bool sheet = a->page == PAGE_FIND || a->page == PAGE_SAVE_AS || a->page == PAGE_COMMANDS;
    if (same_key || (!sheet && !shelf_types(a)))
        return;
    if (a->page == PAGE_SAVE_AS && (*text == '/' || *text == '.' || *text == '\\'))
        return;                                 /* a name, not a path */
    SDL_strlcat(a->typed, text, sizeof a->typed);
    if (a->page == PAGE_FIND)
        find_change(a);
    if (a->page == PAGE_COMMANDS)
        commands_find(a);
    a->dirty = true;
}

/* ---- a line somebody types in ---- */

static char *line_of(App *a, size_t *cap, bool *number)
{
    *number = a->page == PAGE_SETUP;
    *cap = *number ? sizeof a->doors.chooser.seed : sizeof a->doors.mods.typed;
    return a->ui.focus_act != ACT_FIELD ? NULL
         : *number ? a->doors.chooser.seed : a->page == PAGE_MODS ? a->doors.mods.typed : NULL;
}

bool field_key(App *a, SDL_Keysym k)
{
    size_t cap, n;
    bool number;
    char *line = line_of(a, &cap, &number);
    if (!line || k.sym != SDLK_BACKSPACE)
        return false;
    n = strlen(line);
    line[n ? n - 1 : 0] = 0;
    return true;
}

/* A seed is a number, the name of a folder small letters, digits, - and _. */
void field_type(App *a, const char *text)
{
    size_t cap, n;
    bool number;
    char *line = line_of(a, &cap, &number);
    for (const char *c = text; line && *c; c++) {
        char small = *c >= 'A' && *c <= 'Z' ? (char)(*c + 32) : *c;
        bool digit = small >= '0' && small <= '9';
        bool may = digit || (!number && ((small >= 'a' && small <= 'z') || small == '-' || small == '_'));
        n = strlen(line);
        if (may && n + 1 < cap && (!number || n < 18)) {
            line[n] = small;
            line[n + 1] = 0;
        }
        a->dirty = true;
    }
}
