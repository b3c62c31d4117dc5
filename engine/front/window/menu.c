/*
 * menu.c: the first page, a sheet on the map of the Sawad.
 */
#include "front/window/app.h"

static void look_over(App *a, const Model *m)
{
    const Chart *c = &m->chart;
    a->cam.west = unit_x(c->west);
    a->cam.south = unit_y(c->south);
    a->cam.east = unit_x(c->west + c->step * (c->cols > 1 ? c->cols - 1 : 80));
    a->cam.north = unit_y(c->south + c->step * (c->rows > 1 ? c->rows - 1 : 64));
    camera_size(&a->cam, a->w.w, a->w.h, a->w.scale);
    camera_look(&a->cam, unit_x(44800), unit_y(32300), 3);      /* the Sawad */
}

/* The land lies behind the menu as soon as it has been read; without it there is
 * paper. */
void backdrop_open(App *a)
{
    Fault why;
    if (a->backdrop || a->chart || a->play.session)
        return;
    a->backdrop = session_open(&(Setup){ .scenario = "khalid-633", .seed = 1 }, &why);
    if (!a->backdrop)
        return;
    const Model *m = session_model(a->backdrop);
    a->chart = chart_open(a->w.renderer, m, &a->w.palette, a->tile_event);
    if (!a->chart) {
        backdrop_close(a);
        return;
    }
    look_over(a, m);
    a->dirty = true;
}

void backdrop_draw(App *a)
{
    Win *w = &a->w;
    if (!a->backdrop || !a->chart)
        return;
    if (a->cam.w != w->w || a->cam.h != w->h || a->cam.scale != w->scale)
        look_over(a, session_model(a->backdrop));
    chart_draw(a->chart, &a->cam);
    fill(w, (SDL_Rect){ 0, 0, w->w, w->h }, FADE(ink(w, INK_PARCHMENT), 120));
}

void backdrop_close(App *a)
{
    if (!a->backdrop)
        return;
    if (a->chart)
        chart_close(a->chart);
    a->chart = NULL;
    session_close(a->backdrop);
    a->backdrop = NULL;
}

/* "Continue: The Chains, week 5" */
static bool continue_words(App *a, char *out, size_t cap)
{
    char path[512];
    if (a->play.session) {
        SDL_snprintf(out, cap, "Continue: %s, week %d", a->play.m->title,
                     (int)session_weeks(a->play.session) + 1);
        return true;
    }
    SDL_strlcpy(out, "Continue", cap);
    if (!saves_newest(a, path, sizeof path))
        return false;
    const Playthrough *line = &a->keep.list[0];
    const char *name = line->title[0] ? line->title : line->scenario;
    SDL_snprintf(out, cap, "Continue: %s, week %d", name, (int)line->week + 1);
    return true;
}

static void menu_sheet(Flow *f, void *self)
{
    App *a = self;
    Win *w = f->w;
    bool small = w->h < px(w, 600);
    Style t = style(w, small ? 40 : 60, INK_TEXT), n = style(w, small ? 24 : 34, INK_QUIET);
    char words[160];
    bool any = continue_words(a, words, sizeof words);
    const Press go[] = { { words, NULL, ACT_CONTINUE, 0, BUTTON_ON } };
    const Press press[] = { { "New campaign", NULL, ACT_PAGE, PAGE_CHOOSER, any ? 0 : BUTTON_ON },
                            { "Learn", NULL, ACT_LEARN, 0, 0 },
                            { "Load", "Ctrl O", ACT_PAGE, PAGE_SAVES, 0 },
                            { "Lab", NULL, ACT_PAGE, PAGE_LAB, 0 },
                            { "Mods", NULL, ACT_PAGE, PAGE_MODS, 0 },
                            { "Encyclopedia", NULL, ACT_PAGE, PAGE_PEDIA, 0 },
                            { "Options", NULL, ACT_PAGE, PAGE_OPTIONS, 0 },
                            { "Help", "F1", ACT_PAGE, PAGE_HELP, 0 },
                            { "About and sources", NULL, ACT_PAGE, PAGE_ABOUT, 0 },
                            { "Quit", "Ctrl Q", ACT_QUIT, 0, 0 } };
    int wide = text_wide(w->fonts, &t, "Sawad"), high = text_high(w->fonts, &t);
    say_at(w, (SDL_Rect){ f->x, f->y, wide, high }, t, LEFT, "Sawad");
    say_at(w, (SDL_Rect){ f->x + wide + px(w, 16), f->y, f->wide - wide - px(w, 16), high }, n, RIGHT,
           "السواد");
    f->y += high;
    f->y += say_wrapped(w, f->x, f->y, f->wide, style_italic(w, 17, INK_QUIET),
                        "Caliphate, Sasanians and Romans in the black land, 633–637");
    flow_space(f, small ? 2 : 10);
    if (any)
        flow_buttons(f, go, 1, 1);
    flow_buttons(f, press, countof(press), small ? 2 : 1);
    if (a->fault[0])
        flow_note(f, a->fault, INK_BAD);
}

/* At the left, where the desert is; what the program is called stands in the corner. */
void menu_draw(App *a)
{
    Win *w = &a->w;
    int edge = px(w, 24), wide = min_i32(px(w, 430), w->w - 2 * edge);
    int high = sheet_high(&a->ui, wide, menu_sheet, a), room = w->h - 2 * edge;
    bool apart = w->w > wide + px(w, 430);
    int x = apart ? px(w, 72) : (w->w - wide) / 2, y = high < room ? edge + (room - high) / 2 : edge;
    column(&a->ui, (SDL_Rect){ x, y, wide, high < room ? high : room }, &(Leaf){ menu_sheet, a, INKS }, 1,
           &a->doors.scroll_menu);
    if (!apart)
        return;
    Style s = style(w, 15, INK_TEXT);
    s.halo = FADE(ink(w, INK_PARCHMENT), 225);
    char words[64];
    SDL_snprintf(words, sizeof words, "Sawad %s", SAWAD_VERSION);
    int line = text_wide(w->fonts, &s, words), tall = text_high(w->fonts, &s);
    text_at(w->fonts, &s, w->w - line - px(w, 16), w->h - tall - px(w, 10), words);
}
