/*
 * app.c: the window itself: opened, listened to, drawn when something changed,
 * closed. It waits for the next event; nothing runs while nothing happens.
 */
#include "front/window/app.h"

#include "play/paths.h"

#include <SDL2/SDL_image.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { NOTICE_MS = 2500, FRAME_MS = 16 };

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION,
                "0"); /* plain shared memory: twelve times faster without a GPU */
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
}

/* Where no display answers SDL draws to memory, unasked; nobody would see it. */
static bool unseen(void)
{
    const char *asked = getenv("SDL_VIDEODRIVER"), *got = SDL_GetCurrentVideoDriver();
    if (asked && *asked)
        return false;
    if (!got || SDL_strcmp(got, "offscreen") == 0 || SDL_strcmp(got, "dummy") == 0
        || SDL_strcmp(got, "evdev") == 0)
        return SDL_SetError("none answers"), true;
    return false;
}

/* Where it was closed, if its middle would still be seen there. */
static bool stands_on_a_screen(const Settings *s, int wide, int high)
{
    SDL_Rect r;
    SDL_Point middle = { s->x + wide / 2, s->y + high / 2 }, top = { s->x + wide / 2, s->y + 8 };
    for (int i = 0; s->placed && i < SDL_GetNumVideoDisplays(); i++)
        if (!SDL_GetDisplayUsableBounds(i, &r) && SDL_PointInRect(&middle, &r) && SDL_PointInRect(&top, &r))
            return true;
    return false;
}

static bool open_window(App *a, const WindowStart *start, Fault *why)
{
    Win *w = &a->w;
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) || unseen())
        return fault(why, ERR_IO, "window", "no display: %s", SDL_GetError()),
               fault_remedy(why, "play with --text"), false;
    uint32_t flags = SDL_WINDOW_RESIZABLE
                     | (a->settings.full && !start->wide ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    int wide = start->wide ? start->wide : a->settings.wide,
        high = start->high ? start->high : a->settings.high;
    bool again = stands_on_a_screen(&a->settings, wide, high);
    w->window = SDL_CreateWindow("Sawad", again ? a->settings.x : (int)SDL_WINDOWPOS_CENTERED,
                                 again ? a->settings.y : (int)SDL_WINDOWPOS_CENTERED, wide, high, flags);
    w->renderer = w->window ? SDL_CreateRenderer(w->window, -1, SDL_RENDERER_SOFTWARE) : NULL;
    if (!w->renderer)
        return fault(why, ERR_IO, "window", "the window cannot be opened: %s", SDL_GetError()),
               false;
    SDL_SetWindowMinimumSize(w->window, 640, 480);
    SDL_GetRendererOutputSize(w->renderer, &w->w, &w->h);
    palette_set(&w->palette, (PaletteKind)a->settings.palette);
    w->fonts = fonts_open(w->renderer, 1, why);
    return w->fonts != NULL;
}

static void begin_with(App *a, const WindowStart *start)
{
    Fault why;
    Session *s = start->load ? session_load(start->load, &why)
               : start->setup.scenario ? session_open(&start->setup, &why) : NULL;
    if (!s) {
        if (start->load || start->setup.scenario)
            fault_line(&why, a->fault, sizeof a->fault);
        return;
    }
    const Model *m = session_model(s);
    Side side = 0;
    for (int i = m->sides; i >= 1; i--) {
        bool named = start->side && strcmp(text_of(m, m->side[i].id), start->side) == 0;
        if (named || (!start->side && m->side[i].playable))
            side = (Side)i;
    }
    if (!game_start(a, s, side ? side : 1, start->effort))
        SDL_strlcpy(a->fault, "no memory for the map", sizeof a->fault);
    else if (start->load)
        saves_adopt(a, start->load);
}

/* SAWAD_LAYOUT_DUMP=file: every line of text of the last frame, its rectangle,
 * and whether it was cut; tests read it, so it is replaced whole, never half. */
static void dump_layout(const App *a)
{
    const char *path = getenv("SAWAD_LAYOUT_DUMP");
    char half[PATH_BYTES];
    SDL_snprintf(half, sizeof half, "%s.half", path ? path : "");
    FILE *f = path && *path ? fopen(half, "wb") : NULL;
    if (!f)
        return;
    fprintf(f, "window %d %d scale %d page %d frame_ms %.1f focus %d %d\n", a->w.w, a->w.h,
            (int)(a->w.scale * 100 + 0.5f), (int)a->page, a->frame_ms, a->ui.focus_act,
            a->ui.focus_arg);
    for (int i = 0; i < a->w.writtens; i++) {
        const Written *n = &a->w.written[i];
        bool off = n->at.x < 0 || n->at.x + n->at.w > a->w.w;
        fprintf(f, "text %d %d %d %d %s %s\n", n->at.x, n->at.y, n->at.w, n->at.h,
                n->cut ? "cut"
                : off  ? "edge"
                       : "whole",
                n->text);
    }
    for (int i = 0; i < a->ui.parts; i++) {
        const Part *v = &a->ui.part[i];
        fprintf(f, "part %d %d %d %d %s\n", v->at.x, v->at.y, v->at.w, v->at.h, v->name);
    }
    if (a->play.session)
        fprintf(f, "view %.3f %.3f %d\n", a->cam.x, a->cam.y, a->cam.level);
    for (int i = 0; i < a->ui.widgets; i++) {
        const Widget *v = &a->ui.widget[i];
        if (v->act)
            fprintf(f, "press %d %d %d %d %d %d %s\n", v->at.x, v->at.y, v->at.w, v->at.h, v->act,
                    v->arg, v->live ? "live" : "off");
    }
    if (fclose(f) == 0)
        rename(half, path);
}

void app_draw(App *a)
{
    uint64_t t0 = SDL_GetPerformanceCounter();
    a->dirty = false;
    page_draw(a);
    SDL_RenderPresent(a->w.renderer);
    double ms =
        (double)(SDL_GetPerformanceCounter() - t0) * 1000 / (double)SDL_GetPerformanceFrequency();
    a->frame_ms = ms;
    a->frames++;
    dump_layout(a);
}

static bool at_sheet(const App *a, int x, int y) { return ui_at(&a->ui, x, y) != NULL; }

static void press(App *a, const SDL_MouseButtonEvent *b)
{
    const Widget *v = ui_at(&a->ui, b->x, b->y);
    a->dirty = true;
    if (a->page == PAGE_PEDIA && (b->button == SDL_BUTTON_X1 || b->button == SDL_BUTTON_X2)) {
        leaves_act(a, b->button == SDL_BUTTON_X1 ? LEAF_BACK : LEAF_ON);
        return;
    }
    if (b->button == SDL_BUTTON_RIGHT) {
        if (a->page == PAGE_BATTLE)
            battle_key(a, (SDL_Keysym){ .sym = SDLK_ESCAPE });
        else
            app_act(a, a->page == PAGE_PLAY ? ACT_DROP : ACT_BACK, 0);
        return;
    }
    if (v) {
        if (v->act == ACT_WHOLE) {
            a->drag_whole = true;
            whole_go(a, b->x, b->y);
            return;
        }
        if (v->act && v->live && b->button == SDL_BUTTON_LEFT) {
            a->ui.focus_act = a->page == PAGE_PLAY ? 0 : v->act;
            a->ui.focus_arg = v->arg;
            app_act(a, v->act, v->arg);
            if (a->page == PAGE_BATTLE) {       /* Enter stays the next half-hour */
                a->ui.focus_act = ACT_HALF_HOUR;
                a->ui.focus_arg = 0;
            }
        }
        return;
    }
    if (a->page == PAGE_BATTLE && b->button == SDL_BUTTON_LEFT)
        battle_press(a, b->x, b->y);
    if (a->page != PAGE_PLAY && a->page != PAGE_REPLAY)
        return;
    a->dragging = true;
    a->drag_moved = false;
    a->drag_x = b->x;
    a->drag_y = b->y;
    a->ui.focus_act = 0;
}

static void release(App *a, const SDL_MouseButtonEvent *b)
{
    bool click = a->dragging && !a->drag_moved && b->button == SDL_BUTTON_LEFT;
    a->dragging = a->drag_whole = a->replay.scrubbing = false;
    if (click && a->page == PAGE_REPLAY)
        replay_click(a, b->x, b->y);
    if (a->page == PAGE_BATTLE)
        battle_release(a, b->x, b->y);
    if (click && a->page == PAGE_PLAY && !a->play.walking)
        game_click(a, b->x, b->y, b->clicks > 1);
}

/* Pages on which the pointer shows a week; a scrub bar follows it while pressed. */
static bool hovers(App *a, int x, int y)
{
    if (a->page == PAGE_REPLAY && a->replay.scrubbing)
        replay_drag(a, x);
    if (a->page == PAGE_FILM && a->replay.scrubbing)
        film_drag(a, x);
    bool grid = (a->page == PAGE_SAVES || a->page == PAGE_REWIND)
                && grid_week(&a->keep.grid, x, y) != NO_WEEK;
    return grid || (a->page == PAGE_REPLAY && y > a->replay.track.y - px(&a->w, 8));
}

static void motion(App *a, const SDL_MouseMotionEvent *m)
{
    const Widget *was = ui_at(&a->ui, a->ui.mouse_x, a->ui.mouse_y),
                 *now = ui_at(&a->ui, m->x, m->y);
    a->by_key = false;
    a->ui.mouse_x = m->x;
    a->ui.mouse_y = m->y;
    if (was != now || probe_moved(a, m->x, m->y))
        a->dirty = true;
    if (a->drag_whole)
        whole_go(a, m->x, m->y);
    if (a->page == PAGE_BATTLE)
        battle_hover(a, m->x, m->y);
    if (hovers(a, m->x, m->y))
        a->dirty = true;
    if (!a->dragging)
        return;
    int far = abs(m->x - a->drag_x) + abs(m->y - a->drag_y);
    if (!a->drag_moved && far < px(&a->w, 5))
        return;
    camera_pan(&a->cam, a->drag_x - m->x, a->drag_y - m->y);
    a->drag_moved = true;
    a->drag_x = m->x;
    a->drag_y = m->y;
    a->dirty = true;
}

static void wheel(App *a, const SDL_MouseWheelEvent *e)
{
    int x = a->ui.mouse_x, y = a->ui.mouse_y, by = e->y * px(&a->w, 60);
    a->dirty = true;
    bool map = a->page == PAGE_PLAY || a->page == PAGE_REPLAY;
    if (map && !at_sheet(a, x, y)) {
        camera_zoom(&a->cam, e->y > 0 ? 1 : -1, x, y, SDL_GetTicks());
        return;
    }
    if (a->page == PAGE_REPLAY || a->page == PAGE_SAVES) {
        if (a->page == PAGE_REPLAY)
            replay_wheel(a, x, y, by);
        else
            shelf_wheel(a, x, by);
        return;
    }
    int column = ui_column_at(&a->ui, x, y);
    if (a->page == PAGE_LAB && a->lab.table && column < 0) {
        lab_wheel(a, by);
        return;
    }
    if (column < 0 && a->ui.columns == 1)
        column = 0;                             /* the only one there is, from beside it too */
    if (column >= 0)
        *a->ui.column[column].scroll -= by;
}

static void resized(App *a)
{
    SDL_GetRendererOutputSize(a->w.renderer, &a->w.w, &a->w.h);
    if (!a->settings.full) {
        a->settings.wide = a->w.w;
        a->settings.high = a->w.h;
    }
    app_scale(a);
}

static void handle(App *a, const SDL_Event *e)
{
    switch (e->type) {
    case SDL_QUIT: a->quit = true; break;
    case SDL_WINDOWEVENT:
        if (e->window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
            resized(a);
        if (e->window.event == SDL_WINDOWEVENT_MOVED && !a->settings.full) {
            a->settings.placed = 1;
            a->settings.x = e->window.data1;
            a->settings.y = e->window.data2;
        }
        if (e->window.event == SDL_WINDOWEVENT_EXPOSED)
            a->dirty = true;
        break;
    case SDL_KEYDOWN: page_key(a, e->key.keysym); break;
    case SDL_TEXTINPUT: page_type(a, e->text.text); break;
    case SDL_MOUSEBUTTONDOWN: press(a, &e->button); break;
    case SDL_MOUSEBUTTONUP: release(a, &e->button); break;
    case SDL_MOUSEMOTION: motion(a, &e->motion); break;
    case SDL_MOUSEWHEEL: wheel(a, &e->wheel); break;
    default:
        if (e->type == a->tile_event && a->chart && chart_take(a->chart))
            a->dirty = true;
        if (e->type == a->week_event)
            game_week_done(a);
        if (e->type == a->thumb_event && thumbs_take(a->doors.chooser.thumbs))
            a->dirty = true;
        if (e->type == a->mod_event)
            mods_done(a);
        if (e->type == a->lab_event)
            lab_done(a);
    }
}

/* What moves by itself; true while anything does. */
bool app_moves(App *a)
{
    uint32_t now = SDL_GetTicks();
    bool was = a->cam.zooming || a->cam.gliding, on = false;
    if (a->play.session && was) {
        on = camera_move(&a->cam, now, !a->settings.still);
        a->dirty = true;
    }
    if (a->replay.open) {
        on = replay_move(a, now) || film_move(a, now) || on;
    } else if (a->play.walking) {
        on = game_walk(a, now) || on;
        a->dirty = true;
    }
    if (a->play.field.moving) {
        on = battle_move(a, now) || on;
        a->dirty = true;
    }
    return on;
}

/* Milliseconds to the next thing that happens by itself; -1: nothing will. */
static int patience(App *a, bool on)
{
    int due = ask_wait(a, SDL_GetTicks());
    a->dirty |= due == 0;
    int next = replay_wait(a, SDL_GetTicks());
    due = next >= 0 && (due < 0 || next < due) ? next : due;
    next = lab_wait(a, SDL_GetTicks());
    due = next >= 0 && (due < 0 || next < due) ? next : due;
    if (on)
        return FRAME_MS;
    if (!a->play.notice[0])
        return due;
    int left = NOTICE_MS - (int)(SDL_GetTicks() - a->play.notice_ms);
    if (left > 0)
        return left;
    a->play.notice[0] = 0;
    a->dirty = true;
    return -1;
}

void app_wait(App *a, int most_ms)
{
    SDL_Event e;
    bool on = app_moves(a);
    hear_changes(a);
    int wait = patience(a, on), rest = speaker_rest(a->speaker);
    if (rest >= 0 && (wait < 0 || rest < wait))
        wait = rest + 1;
    if (a->dirty)
        app_draw(a);
    if (!a->play.session && !a->backdrop && a->frames == 1)
        backdrop_open(a);                       /* the menu is seen first */
    if (a->dirty)
        return;
    wait = most_ms >= 0 && (wait < 0 || wait > most_ms) ? most_ms : wait;
    bool got = wait < 0 ? SDL_WaitEvent(&e) : SDL_WaitEventTimeout(&e, wait);
    for (; got; got = SDL_PollEvent(&e))
        handle(a, &e);
    lesson_check(a);
}

static void run(App *a)
{
    while (!a->quit)
        app_wait(a, -1);
}

static void shoot(App *a, const WindowStart *start)
{
    static const struct { const char *name; Page page;
    } NAME[] = { { "menu", PAGE_MENU },         { "chooser", PAGE_CHOOSER },
                 { "report", PAGE_REPORT },     { "decide", PAGE_DECIDE },
                      { "help", PAGE_HELP },
                 { "options", PAGE_OPTIONS },   { "saves", PAGE_SAVES },
                 { "find", PAGE_FIND },         { "ending", PAGE_ENDING },
                 { "briefing", PAGE_BRIEFING }, { "battle", PAGE_BATTLE },
                 { "pause", PAGE_PAUSE },       { "orders", PAGE_ORDERS },
                 { "rewind", PAGE_REWIND } };
    for (size_t i = 0; start->page && i < countof(NAME); i++)
        if (strcmp(NAME[i].name, start->page) == 0)
            page_open(a, NAME[i].page);
    page_draw(a);
    if (a->chart)
        chart_finish(a->chart, &a->cam);
    do
        app_draw(a);
    while (a->dirty);
    SDL_Surface *s =
        SDL_CreateRGBSurfaceWithFormat(0, a->w.w, a->w.h, 32, SDL_PIXELFORMAT_ARGB8888);
    page_draw(a);
    if (s
        && !SDL_RenderReadPixels(a->w.renderer, NULL, SDL_PIXELFORMAT_ARGB8888, s->pixels,
                                 s->pitch))
        IMG_SavePNG(s, start->shot);
    SDL_FreeSurface(s);
}

void app_close(App *a)
{
    if (!a)
        return;
    if (a->play.session && !a->play.thinking && !a->leaves_no_trace)
        saves_write(a, "autosave");
    game_leave(a);
    backdrop_close(a);
    chooser_close(a);
    mods_close(a);
    lab_close(a);
    thumbs_close(a->doors.chooser.thumbs);
    speaker_close(a->speaker);
    if (!a->leaves_no_trace)
        settings_write(&a->settings);
    win_forget(&a->w);
    fonts_close(a->w.fonts);
    if (a->w.renderer)
        SDL_DestroyRenderer(a->w.renderer);
    if (a->w.window)
        SDL_DestroyWindow(a->w.window);
    SDL_Quit();
    free(a);
}

App *app_open(const WindowStart *start)
{
    Fault why = { 0 };
    char line[1200];
    App *a = calloc(1, sizeof *a);
    if (!a)
        return NULL;
    bool known = settings_read(&a->settings);
    keymap_make(a);
    keymap_read(a);
    a->ui.w = &a->w;
    a->play.unit = -1;
    a->page = known || start->shot || start->bench ? PAGE_MENU : PAGE_FIRST;
    a->ui.focus_first = a->by_key = true;
    if (!open_window(a, start, &why)) {
        fprintf(stderr, "%s\n", fault_line(&why, line, sizeof line));
        app_close(a);
        return NULL;
    }
    a->leaves_no_trace = start->shot != NULL || start->bench;
    if (start->scale)
        a->settings.scale = start->scale;
    a->tile_event = SDL_RegisterEvents(5);
    a->week_event = a->tile_event + 1;
    a->thumb_event = a->tile_event + 2;
    a->mod_event = a->tile_event + 3;
    a->lab_event = a->tile_event + 4;
    app_scale(a);
    begin_with(a, start);
    a->dirty = true;
    return a;
}

int window_main(const WindowStart *start)
{
    App *a = app_open(start);
    if (!a)
        return 3;
    if (start->shot)
        shoot(a, start);
    else
        run(a);
    app_close(a);
    return 0;
}
