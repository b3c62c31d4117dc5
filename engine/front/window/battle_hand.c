/*
 * battle_hand.c: a person's hand on the field: pointer and keys.
 */
#include "front/window/app.h"

static void next_half_hour(App *a)
{
    Play *p = &a->play;
    verb_drop(a);
    if (session_stage(p->session) != IN_BATTLE) {
        page_open(a, PAGE_PLAY);
        return;
    }
    game_week(a);
}

static void leave_to_general(App *a)
{
    a->play.general = true;
    session_command(a->play.session, a->play.side, false);
    session_say(a->play.session, a->play.side, "delegate", NULL);
    next_half_hour(a);
}

static void choose(App *a, int body, int wing)
{
    verb_drop(a);
    a->play.unit = body;
    a->play.field.wing = wing;
    a->play.scroll_left = 0;
    a->ui.focus_act = ACT_HALF_HOUR;
    a->ui.focus_arg = 0;
    a->dirty = true;
}

void battle_act(App *a, int act, int arg)
{
    FieldHand *h = &a->play.field;
    if (a->play.thinking)
        return;
    h->moving = false;
    if (act == ACT_UNIT)
        choose(a, arg, 0);
    else if (act == ACT_WING)
        choose(a, -1, 1 + arg);
    else if (act == ACT_FIELD_ORDER && arg == VERBS)
        verb_give(a);
    else if (act == ACT_FIELD_ORDER && arg > VERBS)
        verb_drop(a);
    else if (act == ACT_FIELD_ORDER)
        verb_take(a, arg);
    else if (act == ACT_GENERAL)
        leave_to_general(a);
    else
        next_half_hour(a);
}

static int body_at(const App *a, int x, int y)
{
    const FieldHand *h = &a->play.field;
    int m = px(&a->w, 2);                       /* no gaps between those who share a zone */
    for (int i = h->view.fighters - 1; i >= 0; i--) {
        SDL_Rect c = h->cell[i], r = { c.x - m, c.y - m, c.w + 2 * m, c.h + 2 * m };
        if (c.w && SDL_PointInRect(&(SDL_Point){ x, y }, &r))
            return i;
    }
    return -1;
}

/* The column whose name stands there, as a wing; 0: none. */
static int wing_at(const App *a, int x, int y)
{
    const Lattice *g = &a->play.field.grid;
    int low = g->at.y + g->at.h;
    SDL_Rect names = { g->at.x + g->flank, low + g->strip, 5 * g->wide, px(&a->w, 22) };
    if (!SDL_PointInRect(&(SDL_Point){ x, y }, &names) || !g->wide)
        return 0;
    return 1 + WING_LEFT + (x - names.x) / g->wide;
}

static bool ours(const App *a, int body)
{
    const FieldView *v = &a->play.field.view;
    return body >= 0 && v->fighter[body].team == v->mine;
}

void battle_press(App *a, int x, int y)
{
    FieldHand *h = &a->play.field;
    if (!h->view.live)
        return;
    if (h->moving) {                            /* any press: they have arrived */
        h->moving = false;
        return;
    }
    int body = body_at(a, x, y), wing = wing_at(a, x, y);
    h->drag = 0;
    if (wing) {
        choose(a, -1, wing);
    } else if (h->verb || (body >= 0 && !ours(a, body) && ours(a, a->play.unit))) {
        verb_aim(a, zone_at(&h->grid, x, y), true);
    } else if (body >= 0) {
        h->drag = ours(a, body) ? body + 1 : 0;
        h->drag_x = x;
        h->drag_y = y;
        choose(a, body, 0);
    } else if (zone_at(&h->grid, x, y) >= 0 && ours(a, a->play.unit)) {
        verb_aim(a, zone_at(&h->grid, x, y), true);
    } else {
        choose(a, -1, 0);
    }
}

void battle_release(App *a, int x, int y)
{
    FieldHand *h = &a->play.field;
    int body = h->drag - 1, zone = zone_at(&h->grid, x, y);
    bool dragged = h->dragged;
    h->drag = 0;
    h->dragged = false;
    if (body >= 0 && dragged && zone >= 0 && !a->play.thinking)
        verb_post(a, body, zone);
    a->dirty |= dragged;
}

void battle_hover(App *a, int x, int y)
{
    FieldHand *h = &a->play.field;
    bool sheet = ui_at(&a->ui, x, y) != NULL;
    int body = sheet ? -1 : body_at(a, x, y), zone = sheet ? -1 : zone_at(&h->grid, x, y);
    if (h->drag && SDL_abs(x - h->drag_x) + SDL_abs(y - h->drag_y) > px(&a->w, 6))
        h->dragged = true;
    a->dirty |= body != h->over_body || h->dragged || (h->verb && zone != h->over_zone);
    h->over_body = body;
    h->over_zone = zone;
}

/* The next of our bodies that still stands, along the lines from the left. */
void battle_next(App *a, int by)
{
    const FieldView *v = &a->play.field.view;
    int at = a->play.unit;
    for (int i = 0; i < v->fighters; i++) {
        at = at < 0 ? (by > 0 ? 0 : v->fighters - 1) : (at + by + v->fighters) % v->fighters;
        if (v->fighter[at].team == v->mine && v->fighter[at].state == BODY_STANDS) {
            choose(a, at, 0);
            return;
        }
    }
}

/* Arrows: with a verb in hand the zone it is aimed at; else the next body of
 * ours that way. */
static bool arrow_key(App *a, SDL_Keycode k)
{
    FieldHand *h = &a->play.field;
    int dx = (k == SDLK_RIGHT) - (k == SDLK_LEFT), dy = (k == SDLK_DOWN) - (k == SDLK_UP);
    if (!dx && !dy)
        return false;
    int turn = h->grid.upright ? 1 : -1;
    if (h->verb && a->play.zone >= 0) {
        int col = clamp_i32(a->play.zone % ZONE_COLS + dx * turn, 0, LAST_COL),
            row = clamp_i32(a->play.zone / ZONE_COLS - dy * turn, 0, LAST_ROW);
        a->play.zone = row * ZONE_COLS + col;
        return true;
    }
    int best = -1, least = 1 << 30;
    if (a->play.unit < 0) {
        battle_next(a, 1);
        return true;
    }
    SDL_Rect from = h->cell[a->play.unit];
    for (int i = 0; i < h->view.fighters; i++) {
        SDL_Rect to = h->cell[i];
        int x = to.x + to.w / 2 - from.x - from.w / 2, y = to.y + to.h / 2 - from.y - from.h / 2;
        int ahead = dx * x + dy * y, aside = SDL_abs(dx * y) + SDL_abs(dy * x);
        if (i == a->play.unit || !to.w || !ours(a, i) || ahead <= 0 || ahead + 2 * aside >= least)
            continue;
        least = ahead + 2 * aside;
        best = i;
    }
    if (best >= 0)
        choose(a, best, 0);
    return true;
}

static bool escape(App *a)
{
    FieldHand *h = &a->play.field;
    if (a->ui.focus_act != ACT_HALF_HOUR) {
        a->ui.focus_act = ACT_HALF_HOUR;
        a->ui.focus_arg = 0;
    } else if (h->verb || a->play.refusal[0]) {
        verb_drop(a);
    } else if (h->wing || a->play.unit >= 0) {
        choose(a, -1, 0);
    } else {
        page_open(a, PAGE_PAUSE);
    }
    return true;
}

bool battle_key(App *a, SDL_Keysym k)
{
    FieldHand *h = &a->play.field;
    bool walks = a->ui.focus_act && a->ui.focus_act != ACT_HALF_HOUR;  /* among the sheets */
    if (h->moving) {                            /* any key: they have arrived */
        h->moving = false;
        return true;
    }
    if (k.sym == SDLK_ESCAPE)
        return escape(a);
    return !walks && arrow_key(a, k.sym);
}
