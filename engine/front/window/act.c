/*
 * act.c: what buttons and keys do.
 */
#include "front/window/app.h"

#include <stdarg.h>

enum { SCALE_LOW = 75, SCALE_HIGH = 300 };

void app_notice(App *a, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    SDL_vsnprintf(a->play.notice, sizeof a->play.notice, format, args);
    va_end(args);
    a->play.notice_ms = SDL_GetTicks();
    a->dirty = true;
}

/* 100 % for each 1280 x 720 of the window, in steps of five. */
static int fitted(const App *a)
{
    int s = min_i32(a->w.w * 100 / 1280, a->w.h * 100 / 720) / 5 * 5;
    return clamp_i32(s, SCALE_LOW, 150);
}

void app_scale(App *a)
{
    int percent = a->settings.scale ? a->settings.scale : fitted(a);
    float scale = (float)percent / 100;
    if (scale != a->w.scale) {
        thumbs_close(a->doors.chooser.thumbs);
        a->doors.chooser.thumbs = NULL;
        a->w.scale = scale;
        fonts_scale(a->w.fonts, scale);
        win_forget(&a->w);
    }
    if (a->play.session) {
        desk_pads(a);
        camera_size(&a->cam, a->w.w, a->w.h, scale);
        labels_stale(a->labels);
    }
    a->dirty = true;
}

static void set_scale(App *a, int percent)
{
    options_before(a, "size of all that is written");
    a->settings.scale = percent ? clamp_i32(percent, SCALE_LOW, SCALE_HIGH) : 0;
    settings_write(&a->settings);
    app_scale(a);
}

static void change_scale(App *a, int by)
{
    int now = a->settings.scale ? a->settings.scale : fitted(a);
    set_scale(a, by ? (now + by) / 25 * 25 : 0);
}

/* What is drawn in other colours or at another size is made anew. */
static void look_anew(App *a)
{
    thumbs_close(a->doors.chooser.thumbs);
    a->doors.chooser.thumbs = NULL;
    palette_set(&a->w.palette, (PaletteKind)a->settings.palette);
    win_forget(&a->w);
    if (a->chart) {
        chart_close(a->chart);
        const Model *m = a->backdrop ? session_model(a->backdrop) : a->play.m;
        a->chart = chart_open(a->w.renderer, m, &a->w.palette, a->tile_event);
        if (a->labels)
            labels_stale(a->labels);
    }
    settings_write(&a->settings);
}

static void change_palette(App *a, int to)
{
    options_before(a, "colours");
    a->settings.palette = to ? to - 1 : (a->settings.palette + 1) % PALETTES;
    look_anew(a);
}

void settings_apply(App *a)
{
    SDL_SetWindowFullscreen(a->w.window, a->settings.full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    if (a->play.session && !a->play.thinking)
        session_command(a->play.session, a->play.side, a->settings.command != 0);
    look_anew(a);
    app_scale(a);
}

static void undo(App *a, bool again)
{
    Play *p = &a->play;
    if (!p->session || p->thinking)
        return;
    Draft d = session_draft(p->session, p->side);
    const Order *o = again ? (d.redo ? &d.order[d.count] : NULL)
                           : d.count ? &d.order[d.count - 1] : NULL;
    if (o && o->kind == ORDER_COMMAND)
        a->settings.command = again ? o->amount != 0 : o->amount == 0;
    bool did = again ? session_redo(p->session, p->side) : session_undo(p->session, p->side);
    a->lesson.did.undone |= did && !again;
    p->asked = false;
    p->refusal[0] = 0;
    settings_write(&a->settings);
    game_refresh(a);
    app_notice(a, did     ? (again ? "Given again" : "Taken back")
                  : again ? "Nothing to give again"
                          : "Nothing to take back");
}

static void jump_to_news(App *a, int i)
{
    if (i >= a->play.newses)
        return;
    if (a->page != PAGE_PLAY)
        page_open(a, PAGE_PLAY);
    game_look(a, a->play.news[i].place, true);
}

static void go_on(App *a)
{
    char path[512];
    if (a->play.session)
        page_open(a, PAGE_PLAY);
    else if (saves_newest(a, path, sizeof path))
        saves_load(a, path);
}

static void toggle(App *a, int32_t *what, const char *words)
{
    options_before(a, words);
    *what = !*what;
    settings_write(&a->settings);
    if (a->play.session && !a->play.thinking)
        session_command(a->play.session, a->play.side, a->settings.command != 0);
}

/* Orders, their drafts, and the week. */
static bool order_act(App *a, int act, int arg)
{
    Play *p = &a->play;
    switch (act) {
    case ACT_ORDER:
        if (a->page == PAGE_ORDERS)
            page_open(a, PAGE_PLAY);
        game_order(a, arg);
        return true;
    case ACT_GIVE:
        if (!p->thinking && a->page == PAGE_AMOUNT)
            orders_give(a);
        else if (!p->thinking)
            game_give(a);
        return true;
    case ACT_DROP:
        p->asked = false;
        why_away(a);
        p->refusal[0] = 0;
        p->aim = AIM_MARCH;
        return true;
    case ACT_UNDO: undo(a, false); return true;
    case ACT_REDO: undo(a, true); return true;
    case ACT_WEEK:
        if (arg || a->page != PAGE_PLAY || p->thinking || p->view.over || !warn_find(a))
            game_week(a);
        else
            page_open(a, PAGE_WARN);
        return true;
    case ACT_VIA:
        p->by_way = !p->by_way;
        return true;
    case ACT_WISH: wish_act(a, arg); return true;
    case ACT_WARN: warn_act(a, arg); return true;
    case ACT_NEXT: game_next(a, arg); return true;
    case ACT_PICK: orders_pick(a, arg); return true;
    case ACT_AMOUNT: orders_change(a, arg); return true;
    default: return false;
    }
}

/* What is looked at, and the pages of a game. */
static bool game_act(App *a, int act, int arg)
{
    Play *p = &a->play;
    switch (act) {
    case ACT_OVERLAY:
        p->overlay = p->overlay == (Overlay)arg ? OVERLAY_NONE : (Overlay)arg;
        p->pointed = (PlaceId){ 0 };
        return true;
    case ACT_FOLD: {
        bool *const FOLD[] = { &p->fold_left, &p->fold_right, &p->fold_whole, &p->fold_years };
        *FOLD[arg & 3] ^= true;
        return true;
    }
    case ACT_PAST: case ACT_DEED: ribbon_go(a, act, arg); return true;
    case ACT_WHOLE: case ACT_MONTH: return true;        /* they answer to the pointer alone */
    case ACT_NEWS: jump_to_news(a, arg); return true;
    case ACT_WHY: why_keep(a, arg); return true;
    case ACT_WHY_LINE: why_line(a, arg); return true;
    case ACT_REGION: region_open(a, (RegionId){ (uint16_t)arg }); return true;
    case ACT_LEADER: leader_open(a, (LeaderId){ (uint16_t)arg }); return true;
    case ACT_OPEN: sheet_open(a, arg); return true;
    case ACT_SHOW:
        page_open(a, PAGE_PLAY);
        game_look(a, (PlaceId){ (uint16_t)arg }, true);
        return true;
    case ACT_ARMY:
        page_open(a, PAGE_PLAY);
        if (arg < p->view.formations)
            game_choose(a, p->view.formation[arg].id, true);
        return true;
    case ACT_FOUGHT:
        p->fought_at = clamp_i32(arg, 0, p->foughts ? p->foughts - 1 : 0);
        page_open(a, PAGE_FOUGHT);
        return true;
    case ACT_BOOK:
    case ACT_BOOK_SORT:
    case ACT_BOOK_ROW: books_act(a, act, arg); return true;
    case ACT_LEARN: lesson_begin(a); return true;
    case ACT_LESSON: lesson_act(a, arg); return true;
    case ACT_DECIDE: decide_act(a, arg); return true;
    case ACT_FOUND:
        page_back(a);
        find_take(a, arg);
        return true;
    default: return false;
    }
}

static bool file_act(App *a, int act)
{
    switch (act) {
    case ACT_SAVE:
        if (a->play.session && saves_write(a, a->typed[0] ? a->typed : a->play.m->title)) {
            page_back(a);
            app_notice(a, "Saved");
        }
        return true;
    case ACT_QUICK_SAVE:
        if (a->play.session && !a->play.thinking && saves_write(a, "quick"))
            app_notice(a, "Saved");
        return true;
    case ACT_QUICK_LOAD: saves_quick(a); return true;
    case ACT_LEAVE:
        if (a->play.session && !a->play.thinking) {
            saves_write(a, "autosave");
            a->replay = (Replay){ .open = false };
            game_leave(a);
            backdrop_open(a);
        }
        page_open(a, PAGE_MENU);
        return true;
    default: return false;
    }
}

static void keep_act(App *a, int act, int arg)
{
    switch (act) {
    case ACT_SHELF: shelf_act(a, act, arg); break;
    case ACT_REWIND: rewind_act(a, act, arg); break;
    case ACT_REPLAY: (a->page == PAGE_FILM ? film_act : replay_act)(a, act, arg); break;
    case ACT_WATCH: replay_open(a, false); break;
    case ACT_LAB: lab_act(a, arg); break;
    case ACT_AMONG: among_act(a, arg); break;
    default: ending_act(a, arg);
    }
}

static bool setting_act(App *a, int act, int arg)
{
    switch (act) {
    case ACT_SCALE: change_scale(a, arg); return true;
    case ACT_SIZE: set_scale(a, arg); return true;
    case ACT_PALETTE: change_palette(a, arg); return true;
    case ACT_STILL: toggle(a, &a->settings.still, "motion"); return true;
    case ACT_REPORTS: toggle(a, &a->settings.reports, "the report after a week"); return true;
    case ACT_COMMAND:
        if (arg != a->settings.command || (a->page != PAGE_OPTIONS && a->page != PAGE_SETUP))
            toggle(a, &a->settings.command, "who commands battles");
        return true;
    case ACT_FULL:
        toggle(a, &a->settings.full, "whole screen");
        SDL_SetWindowFullscreen(a->w.window, a->settings.full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
        return true;
    default: return false;
    }
}

static bool door_act(App *a, int act, int arg)
{
    switch (act) {
    case ACT_FIRST: first_act(a, arg); return true;
    case ACT_COPY: copy_act(a, arg); return true;
    case ACT_MOD: mods_act(a, arg); return true;
    case ACT_LEAF: leaves_act(a, arg); return true;
    case ACT_SORT: case ACT_OPTION: chooser_act(a, act, arg); return true;
    case ACT_SOUND: case ACT_VOLUME: case ACT_TAB: case ACT_TAKE_BACK: case ACT_KEY: case ACT_FILES:
        options_act(a, act, arg);
        return true;
    default: return false;
    }
}

void app_act(App *a, int act, int arg)
{
    bool needs_game = act >= ACT_ORDER && act <= ACT_FOUND && act != ACT_WARN;
    a->dirty = true;
    if (needs_game && !a->play.session)
        return;
    if (act == ACT_BACK)
        page_back(a);
    else if (act == ACT_QUIT)
        a->quit = true;
    else if (act == ACT_PAGE)
        page_open(a, (Page)arg);
    else if (act == ACT_CONTINUE)
        go_on(a);
    else if (act >= ACT_CARD && act <= ACT_START)
        chooser_act(a, act, arg);
    else if (act >= ACT_UNIT && act <= ACT_GENERAL)
        battle_act(a, act, arg);
    else if (act >= ACT_SHELF && act <= ACT_AMONG)
        keep_act(a, act, arg);
    else if (!order_act(a, act, arg) && !game_act(a, act, arg) && !file_act(a, act) &&
             !door_act(a, act, arg) && !press_act(a, act, arg))
        setting_act(a, act, arg);
}
