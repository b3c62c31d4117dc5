/*
 * battle_verbs.c: to whom an order of the field is open, and where it is likeliest to
 * be aimed. The orders stand in order_table.c.
 */
#include "front/window/app.h"

const FighterView *chosen_body(const App *a)
{
    const FieldView *v = &a->play.field.view;
    return v->live && a->play.unit >= 0 && a->play.unit < v->fighters ? &v->fighter[a->play.unit]
                                                                      : NULL;
}

int from_camp(const FieldView *v, int row) { return v->mine ? LAST_ROW - row : row; }

bool in_wing(const FieldView *v, const FighterView *f, int wing)
{
    int left = v->mine ? LAST_COL - f->col : f->col, row = from_camp(v, f->row);
    bool bow = f->mark && strcmp(f->mark, "archer") == 0;
    if (f->team != v->mine || f->state != BODY_STANDS)
        return false;
    switch (wing) {
    case WING_ALL:          return true;
    case WING_RESERVE:      return row <= 1;
    case WING_HORSE:        return is_horse(f);
    case WING_FOOT:         return !is_horse(f) && !bow && !is_beast(f);
    case WING_ARCHERS:      return bow;
    case WING_BEASTS:       return is_beast(f);
    case WING_LEFT:         return row > 1 && left < 2;
    case WING_RIGHT:        return row > 1 && left > 4;
    default:                return row > 1 && left == 2 + wing - WING_LEFT_CENTRE;
    }
}

bool body_chosen(const App *a, int body)
{
    const FieldHand *h = &a->play.field;
    if (h->wing)
        return in_wing(&h->view, &h->view.fighter[body], h->wing - 1);
    return a->play.unit == body;
}

/* Whether a verb is one for the chosen body, wing or army at all. */
bool verb_fits(const App *a, int verb)
{
    const Verb *b = &VERB[verb];
    const FieldHand *h = &a->play.field;
    const FieldView *v = &h->view;
    const FighterView *f = chosen_body(a);
    bool wing = h->wing != 0, army = b->aim == VERB_ARMY || b->aim == VERB_SEAT,
         dawn = v->half_hour == 0, foes = v->team[!v->mine].beasts > 0;
    bool crossing = b->kind == ORDER_CUT || b->kind == ORDER_CUT_OFF;
    int behind = v->team[b->kind == ORDER_CUT ? v->mine : !v->mine].behind;
    if ((crossing && (behind == BEHIND_NOTHING || behind == BEHIND_A_WALL))
        || (b->kind == ORDER_MOCK && !dawn))
        return false;
    if (army)
        return !wing && (!f || f->team != v->mine) && b->kind != ORDER_WITHDRAW
               && b->kind != ORDER_NIGHT;       /* those two stand by the end of the half-hour */
    if (wing)
        return b->fits != FOR_DAWN && b->fits != FOR_HIDDEN && b->kind != ORDER_RELIEVE
               && b->kind != ORDER_COMMIT && (b->fits != FOR_FOES_OF_BEASTS || foes);
    if (!f || f->team != v->mine || f->state != BODY_STANDS)
        return false;
    if (f->hidden)
        return b->fits == FOR_HIDDEN || b->kind == ORDER_DELEGATE;
    switch (b->fits) {
    case FOR_HORSE:    return is_horse(f) && f->mounted;
    case FOR_UNHORSED: return is_horse(f) && !f->mounted;
    case FOR_BOWS:     return f->ammo > 0;
    case FOR_DAWN:     return dawn;
    case FOR_HIDDEN:   return false;
    case FOR_LINE:     return from_camp(v, f->row) <= 2;
    case FOR_FOES_OF_BEASTS: return foes && (b->kind != ORDER_CREWS || f->ammo > 0);
    default:           return b->kind != ORDER_DELEGATE || f->own || h->order[a->play.unit].kind;
    }
}

/* The zone of the nearest enemy; for what goes back, the row behind. */
int verb_zone(const App *a, const Verb *b, const FighterView *u)
{
    const FieldView *v = &a->play.field.view;
    int least = 1000, ahead = v->mine ? -1 : 1, at = u->row * ZONE_COLS + u->col;
    if (b->kind == ORDER_POST)
        return at;
    if (b->kind == ORDER_HIDE)
        return u->row * ZONE_COLS + (u->col <= LAST_COL / 2 ? 0 : LAST_COL);
    if (b->kind == ORDER_FALL_BACK || b->kind == ORDER_FEIGN)
        return clamp_i32(u->row - ahead, 0, LAST_ROW) * ZONE_COLS + u->col;
    if (b->kind == ORDER_RELIEVE)
        return clamp_i32(u->row + ahead, 0, LAST_ROW) * ZONE_COLS + u->col;
    if (b->kind == ORDER_COMMIT)
        return from_camp(v, FRONT_FROM_CAMP) * ZONE_COLS + u->col;
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *f = &v->fighter[i];
        int far = 2 * SDL_abs(f->col - u->col) + SDL_abs(f->row - u->row);
        if (f->team == u->team || !on_field(f)
            || (b->fits == FOR_FOES_OF_BEASTS && !f->beasts) || far >= least)
            continue;
        least = far;
        at = f->row * ZONE_COLS + f->col;
    }
    return at;
}

Order verb_order(const App *a, const Verb *b, int body, int zone)
{
    const Play *p = &a->play;
    const FieldHand *h = &p->field;
    Order o = { .kind = (uint8_t)b->kind, .side = p->side, .col = -1, .row = -1 };
    if (body >= 0) {
        o.unit = h->id[body];
        o.amount = h->view.fighter[body].part;
    }
    bool zoned = b->aim == VERB_ZONE || b->aim == VERB_MAY_ZONE || b->aim == VERB_SEAT;
    if (zoned && zone >= 0) {
        o.col = (int8_t)(zone % ZONE_COLS);
        o.row = (int8_t)(zone / ZONE_COLS);
    }
    return o;
}

bool verb_needs_zone(const Verb *b)
{
    return b->aim == VERB_ZONE || b->aim == VERB_SEAT || b->aim == VERB_MAY_ZONE;
}
