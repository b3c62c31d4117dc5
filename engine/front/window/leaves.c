/*
 * leaves.c: the hand on the encyclopedia: finding, opening pages, back and forward.
 */
#include "front/window/app.h"

static void find(App *a)
{
    Leaves *l = &a->leaves;
    PediaKind kind = l->typed[0] ? PEDIA_NONE : l->kind;        /* a name is looked for everywhere */
    l->hits = pedia_find(&l->pedia, l->typed, kind, l->hit, LEAF_FOUND_MAX, &l->near);
    l->scroll_list = 0;
    a->dirty = true;
}

static const View *seen(const App *a) { return a->play.session ? &a->play.view : NULL; }

/* Makes the page one is at. */
static void show(App *a)
{
    Leaves *l = &a->leaves;
    l->reading = l->pasts > 0 && pedia_page(&l->pedia, l->past[l->at].id, seen(a), &l->page);
    l->scroll_page = l->reading ? l->past[l->at].scroll : 0;
    a->dirty = true;
}

static void turn_to(App *a, PediaId id)
{
    Leaves *l = &a->leaves;
    if (!pedia_entry(&l->pedia, id))
        return;
    if (l->pasts && same_page(l->past[l->at].id, id)) {
        show(a);
        return;
    }
    if (l->pasts)
        l->past[l->at].scroll = l->scroll_page;
    if (l->pasts && l->at + 1 == LEAF_PAST)
        memmove(l->past, l->past + 1, sizeof *l->past * (size_t)l->at--);
    l->at = l->pasts ? l->at + 1 : 0;
    l->pasts = l->at + 1;
    l->past[l->at] = (LeafAt){ id, 0 };
    show(a);
    hear(a, SOUND_PAGE);
}

static void step(App *a, int by)
{
    Leaves *l = &a->leaves;
    if (!l->pasts || l->at + by < 0 || l->at + by >= l->pasts)
        return;
    l->past[l->at].scroll = l->scroll_page;
    l->at += by;
    show(a);
}

/* Whose data are read: the game's, else those of a campaign chosen here, else of the
 * land behind the menu. */
bool leaves_ready(App *a)
{
    Leaves *l = &a->leaves;
    const Session *game = a->play.session;
    pedia_close(&l->pedia);
    if (game && l->own) {
        session_close(l->own);
        l->own = NULL;
    }
    const Model *m = l->own ? session_model(l->own) : works_model(a);
    return m && pedia_open(&l->pedia, m, a->play.thinking ? NULL : game, game ? a->play.side : 0);
}

void leaves_open(App *a)
{
    Leaves *l = &a->leaves;
    bool good = leaves_ready(a);
    if (!a->play.session && !a->doors.chooser.cards)
        chooser_list(a);
    l->typed[0] = 0;
    l->kind = PEDIA_NONE;
    if (!good)
        l->pasts = 0;
    if (l->pasts && !pedia_entry(&l->pedia, l->past[l->at].id))
        l->pasts = l->at = 0;
    find(a);
    show(a);
    a->ui.focus_act = ACT_LEAF;
    a->ui.focus_arg = LEAF_FIELD;
    a->ui.focus_first = false;
    if (!l->reading)
        turn_to(a, pedia_id(PEDIA_GUIDE, GUIDE_WEEK));
    l->reading = false;                         /* one chooses first */
}

void leaves_about(App *a, PediaId id)
{
    page_open(a, PAGE_PEDIA);
    turn_to(a, id);
    a->leaves.reading = true;
}

void leaves_close(App *a)
{
    Leaves *l = &a->leaves;
    pedia_close(&l->pedia);
    if (l->own)
        session_close(l->own);
    l->own = NULL;
    l->pasts = l->at = 0;
}

/* Another campaign is read about, where no game is open. */
bool leaves_read(App *a, const char *id)
{
    Leaves *l = &a->leaves;
    Fault why;
    if (a->play.session || (l->own && strcmp(l->own_id, id) == 0))
        return true;
    Session *s = session_open(&(Setup){ .scenario = id, .seed = 1 }, &why);
    if (!s) {
        app_notice(a, "%s", why.what);
        return false;
    }
    leaves_close(a);
    l->own = s;
    SDL_strlcpy(l->own_id, id, sizeof l->own_id);
    return true;
}

static void take_card(App *a, int i)
{
    if (i < a->doors.chooser.cards && leaves_read(a, a->doors.chooser.card[i].id))
        leaves_open(a);
}

static void choose_kind(App *a, PediaKind kind)
{
    a->leaves.kind = kind;
    a->leaves.typed[0] = 0;
    find(a);
    a->ui.focus_act = ACT_LEAF;
    a->ui.focus_arg = LEAF_FIELD;
}

void leaves_act(App *a, int arg)
{
    Leaves *l = &a->leaves;
    bool narrow = leaves_narrow(a);
    a->dirty = true;
    if (arg >= LEAF_LINK && arg - LEAF_LINK < l->page.rows) {
        turn_to(a, l->page.row[arg - LEAF_LINK].to);
    } else if (arg >= LEAF_HIT && arg - LEAF_HIT < min_i32(l->hits, LEAF_FOUND_MAX)) {
        turn_to(a, l->hit[arg - LEAF_HIT]);
    } else if (arg >= LEAF_CARD) {
        take_card(a, arg - LEAF_CARD);
        return;
    } else if (arg >= LEAF_KIND) {
        choose_kind(a, (PediaKind)(arg - LEAF_KIND));
        return;
    } else {
        switch (arg) {
        case LEAF_BACK: step(a, -1); break;
        case LEAF_ON: step(a, 1); break;
        case LEAF_LIST: l->reading = false; break;
        case LEAF_ALL: choose_kind(a, PEDIA_NONE); break;
        default: a->ui.focus_arg = LEAF_FIELD; break;
        }
    }
    if (narrow && arg >= LEAF_HIT)              /* what was pressed is gone */
        a->ui.focus_arg = LEAF_FIELD;
}

void leaves_type(App *a, const char *text)
{
    SDL_strlcat(a->leaves.typed, text, sizeof a->leaves.typed);
    a->leaves.reading &= !leaves_narrow(a);
    a->ui.focus_act = ACT_LEAF;
    a->ui.focus_arg = LEAF_FIELD;
    find(a);
}

/* ---- keys ---- */

static bool rub_out(App *a)
{
    Leaves *l = &a->leaves;
    size_t n = strlen(l->typed);
    if (!n) {
        step(a, -1);
        return true;
    }
    do
        l->typed[--n] = 0;
    while (n && ((unsigned char)l->typed[n] & 0xc0) == 0x80);
    find(a);
    return true;
}

static void focus_on(App *a, int arg)
{
    a->ui.focus_act = ACT_LEAF;
    a->ui.focus_arg = arg;
    ui_show_focus(&a->ui);
}

/* To the first link of the page, or to what of the list leads there. */
static bool across(App *a, int by)
{
    Leaves *l = &a->leaves;
    if (by > 0)
        for (int i = 0; i < l->page.rows && l->reading; i++)
            if (l->page.row[i].to.kind) {
                focus_on(a, LEAF_LINK + i);
                return true;
            }
    for (int i = 0; by < 0 && i < min_i32(l->hits, LEAF_FOUND_MAX); i++)
        if (l->pasts && same_page(l->hit[i], l->past[l->at].id)) {
            focus_on(a, LEAF_HIT + i);
            if (ui_focus(&a->ui))
                return true;
        }
    focus_on(a, LEAF_FIELD);
    return true;
}

/* The page is leafed through, or the list if the focus is in it. */
static bool leaf_through(App *a, int by)
{
    Ui *ui = &a->ui;
    const Widget *v = ui_focus(ui);
    int at = v && v->column >= 0 ? v->column : ui->columns - 1;
    if (at >= 0)
        *ui->column[at].scroll += by * ui->column[at].room.h * 4 / 5;
    return true;
}

bool leaves_key(App *a, SDL_Keysym k)
{
    Leaves *l = &a->leaves;
    bool alt = k.mod & KMOD_ALT, field = a->ui.focus_arg == LEAF_FIELD;
    switch (k.sym) {
    case SDLK_LEFT: case SDLK_RIGHT:
        if (alt)
            step(a, k.sym == SDLK_LEFT ? -1 : 1);
        else
            across(a, k.sym == SDLK_LEFT ? -1 : 1);
        return true;
    case SDLK_PAGEUP: return leaf_through(a, -1);
    case SDLK_PAGEDOWN: return leaf_through(a, 1);
    case SDLK_BACKSPACE: return rub_out(a);
    case SDLK_RETURN: case SDLK_KP_ENTER:
        if (!field || a->ui.focus_act != ACT_LEAF || !l->hits || (!l->typed[0] && !l->kind))
            return false;
        turn_to(a, l->hit[0]);
        return true;
    case SDLK_ESCAPE:
        if (!l->typed[0])
            return false;
        l->typed[0] = 0;
        find(a);
        return true;
    default: return false;
    }
}
