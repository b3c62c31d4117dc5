/*
 * menu.c: the first page; and the finder, which reaches every place and army by
 * typing the beginning of its name.
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

void menu_draw(App *a)
{
    Win *w = &a->w;
    char newest[512];
    bool any = a->play.session || saves_newest(a, newest, sizeof newest);
    int wide = min_i32(px(w, 400), w->w - px(w, 80)), x = (w->w - wide) / 2, y = w->h / 8;
    Style t = style(w, 64, INK_TEXT), n = style(w, 40, INK_QUIET),
          s = style_italic(w, 20, INK_QUIET);
    if (w->h < px(w, 620)) {
        t.size = 40;
        n.size = 26;
        y = px(w, 30);
    }
    if (a->backdrop) {
        int top = y - px(w, 10), words = text_high(w->fonts, &t) + text_high(w->fonts, &n);
        int high = words + px(w, 50 + 7 * 48 + 34), side = px(w, 52);
        high = high > w->h - top - px(w, 8) ? w->h - top - px(w, 8) : high;
        sheet(w, (SDL_Rect){ x - side, top, wide + 2 * side, high });
    }
    say_at(w, (SDL_Rect){ 0, y, w->w, text_high(w->fonts, &t) }, t, MIDDLE, "Sawad");
    y += text_high(w->fonts, &t);
    say_at(w, (SDL_Rect){ 0, y, w->w, text_high(w->fonts, &n) }, n, MIDDLE, "السواد");
    y += text_high(w->fonts, &n) + px(w, 4);
    say_at(w, (SDL_Rect){ px(w, 40), y, w->w - px(w, 80), px(w, 28) }, s, MIDDLE,
        "Caliphate, Sasanians and Romans in the black land, 633–637");
    y += px(w, 46);
    const Press press[] = { { "Continue", NULL, ACT_CONTINUE, 0, any ? BUTTON_ON : BUTTON_OFF },
                            { "New campaign", NULL, ACT_PAGE, PAGE_CHOOSER, any ? 0 : BUTTON_ON },
                            { "Learn", NULL, ACT_LEARN, 0, 0 },
                            { "Load", "Ctrl O", ACT_PAGE, PAGE_SAVES, 0 },
                            { "Options", NULL, ACT_PAGE, PAGE_OPTIONS, 0 },
                            { "Help", "F1", ACT_PAGE, PAGE_HELP, 0 },
                            { "Quit", "Ctrl Q", ACT_QUIT, 0, 0 } };
    int n_press = countof(press), gap = px(w, 8), room = w->h - y - px(w, 40);
    int high = min_i32(px(w, 40), (room - gap * n_press) / n_press);
    for (int i = 0; i < n_press; i++, y += high + gap)
        ui_button(&a->ui, (SDL_Rect){ x, y, wide, high }, press[i].words, press[i].key,
                  press[i].act, press[i].arg, press[i].flags);
    if (a->fault[0] && w->h - y > px(w, 44))
        say_wrapped(w, x - px(w, 60), y + px(w, 2), wide + px(w, 120), style(w, 16, INK_BAD),
                    a->fault);
}

/* Small letters without marks: enough for finding names by their beginning. */
static int plain(const char **s)
{
    while (**s) {
        unsigned char c = (unsigned char)*(*s)++;
        if (c == 0xca || c == '\'' || c == '-')         /* ʿ and ʾ, and what stands for them */
            continue;
        if (c >= 0x80 && c < 0xc0)
            continue;
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return 0;
}

static bool begins(const char *name, const char *typed)
{
    for (int want = plain(&typed); want; want = plain(&typed))
        if (plain(&name) != want)
            return false;
    return true;
}

/* A word of the name begins with what was typed. */
static bool matches(const char *name, const char *typed)
{
    for (const char *at = name; at && *at; at = strpbrk(at, " -")) {
        at += at != name;
        if (begins(at, typed))
            return true;
    }
    return false;
}

/* Armies are listed as places from FOUND_ARMY on: their index in the view. */
enum { FOUND_ARMY = 10000 };

void find_change(App *a)
{
    const Play *p = &a->play;
    a->founds = 0;
    for (int i = 0; i < p->view.formations && a->founds < FOUND_MAX; i++)
        if (matches(p->view.formation[i].name, a->typed))
            a->found[a->founds++].n = (uint16_t)(FOUND_ARMY + i);
    for (int i = 1; i <= p->m->places && a->founds < FOUND_MAX; i++)
        if (matches(p->m->place[i].name.latin, a->typed)
            || (p->m->place[i].also && matches(p->m->place[i].also, a->typed)))
            a->found[a->founds++].n = (uint16_t)i;
    a->ui.focus_first = true;
}

void find_take(App *a, int i)
{
    if (i >= a->founds)
        return;
    int n = a->found[i].n;
    const FormationView *f = game_chosen(a);
    if (n >= FOUND_ARMY) {
        game_choose(a, a->play.view.formation[n - FOUND_ARMY].id, true);
    } else if (f && f->own) {
        game_look(a, a->found[i], true);
        game_aim(a, a->found[i]);
    } else {
        game_look(a, a->found[i], true);
    }
}

bool find_key(App *a, SDL_Keysym k)
{
    size_t n = strlen(a->typed);
    if (k.sym != SDLK_BACKSPACE || !n)
        return false;
    do
        a->typed[--n] = 0;
    while (n && ((unsigned char)a->typed[n] & 0xc0) == 0x80);
    find_change(a);
    return true;
}

static void find_sheet(Flow *f, void *self)
{
    App *a = self;
    char typed[96];
    const FormationView *v = game_chosen(a);
    flow_head(f, v && v->own ? "March where? Type the beginning of a name"
                             : "Type the beginning of a name");
    SDL_snprintf(typed, sizeof typed, "%s|", a->typed);
    flow_row(f, typed, "", INK_TEXT);
    flow_space(f, 4);
    for (int i = 0; i < a->founds && i < 12; i++) {
        int n = a->found[i].n;
        char words[160];
        if (n >= FOUND_ARMY)
            SDL_snprintf(words, sizeof words, "%s (army)",
                         a->play.view.formation[n - FOUND_ARMY].name);
        else
            SDL_snprintf(words, sizeof words, "%s   %s", a->play.m->place[n].name.latin,
                         a->play.m->place[n].name.native);
        flow_buttons(f, &(Press){ words, NULL, ACT_FOUND, i, BUTTON_LEFT | BUTTON_SMALL }, 1, 1);
        f->y -= px(f->w, 8);
    }
    flow_space(f, 8);
    if (!a->founds)
        flow_note(f, "Nothing is called so.", INK_QUIET);
}

void find_draw(App *a) { dialog(a, 460, find_sheet); }
