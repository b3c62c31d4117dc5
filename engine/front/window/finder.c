/*
 * finder.c: every place and army, reached by typing the beginning of its name.
 */
#include "front/window/app.h"

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
