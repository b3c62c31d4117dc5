/*
 * battle_moves.c: the field as it was before the last half-hour and as it is
 * now, and the moment in which the one becomes the other.
 */
#include "front/window/app.h"

enum { MOVE_MS = 700 };

int move_share(const App *a)
{
    const FieldHand *h = &a->play.field;
    if (!h->moving)
        return 1000;
    int64_t t = min_i32(1000, (int32_t)(SDL_GetTicks() - h->move_ms) * 1000 / MOVE_MS);
    return (int)(t * t * (3000 - 2 * t) / 1000000);     /* slow, fast, slow */
}

bool battle_move(App *a, uint32_t now_ms)
{
    FieldHand *h = &a->play.field;
    if (h->moving && ((a->page != PAGE_BATTLE && a->page != PAGE_FILM) || now_ms - h->move_ms >= MOVE_MS))
        h->moving = false;
    return h->moving;
}

const FighterView *body_before(const App *a, int index)
{
    const FieldView *was = &a->play.field.was;
    if (was->live)
        for (int i = 0; i < was->fighters; i++)
            if (was->fighter[i].index == index)
                return &was->fighter[i];
    return NULL;
}

/* The handle an order names a body by stands behind its word: "c12". */
static void learn_ids(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    ContingentView part[64];
    memset(h->id, 0, sizeof h->id);
    for (int k = 0; k < p->view.formations; k++) {
        if (!p->view.formation[k].own)
            continue;
        int n = session_contingents(p->session, p->side, p->view.formation[k].id, part,
                                    countof(part));
        for (int c = 0; c < n; c++)
            for (int i = 0; i < h->view.fighters; i++)
                if (h->view.fighter[i].team == h->view.mine
                    && SDL_atoi(h->view.fighter[i].word + 1) == part[c].id.i)
                    h->id[i] = part[c].id;
    }
}

static void learn_orders(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    Draft d = session_draft(p->session, p->side);
    memset(h->order, 0, sizeof h->order);
    h->armies = 0;
    for (int k = 0; k < d.count; k++) {
        const Order *o = &d.order[k];
        if (!o->unit.gen && o->kind >= ORDER_ADVANCE && h->armies < (int)countof(h->army))
            h->army[h->armies++] = *o;
        for (int i = 0; i < h->view.fighters && o->unit.gen; i++)
            if (h->id[i].gen == o->unit.gen && h->id[i].i == o->unit.i
                && (!o->amount || o->amount == h->view.fighter[i].part))
                h->order[i] = *o;
    }
}

static void keep_choice(App *a, const FieldView *was)
{
    Play *p = &a->play;
    int index = p->unit >= 0 && p->unit < was->fighters ? was->fighter[p->unit].index : -1;
    p->unit = -1;
    for (int i = 0; i < p->field.view.fighters; i++)
        if (p->field.view.fighter[i].index == index && on_field(&p->field.view.fighter[i]))
            p->unit = i;
}

/* The first look at a field chooses nobody and points nowhere. */
static void begin(App *a)
{
    FieldHand *h = &a->play.field;
    memset(h, 0, sizeof *h);
    h->over_body = h->over_zone = -1;
    a->play.unit = a->play.zone = -1;
}

void battle_refresh(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    const FieldView *v = session_stage(p->session) == IN_BATTLE
                             ? session_field(p->session, p->side) : NULL;
    if (!v || !v->live) {
        h->view.live = h->was.live = h->moving = false;
        return;
    }
    bool other = h->view.live && v->days < h->view.days;     /* that battle over, another begun */
    other |= h->view.live && v->days == 1 && v->day != h->view.day;
    bool first = !h->view.live || other;
    bool later = !first && (v->half_hour != h->view.half_hour || v->day != h->view.day
                            || v->days != h->view.days || v->night != h->view.night);
    if (first)
        begin(a);
    if (other)
        app_notice(a, "That battle is over. Others stand before us: a new one begins.");
    if (later) {
        h->was = h->view;
        bool night_fell = v->days == h->view.days && v->night;
        h->was.live = night_fell || (v->days == h->view.days && v->half_hour > h->view.half_hour);
        h->moving = h->was.live && !a->settings.still && a->page == PAGE_BATTLE;
        h->move_ms = SDL_GetTicks();
        h->verb = 0;
        p->zone = -1;
    }
    h->view = *v;
    if (later)
        keep_choice(a, &h->was);
    learn_ids(a);
    learn_orders(a);
    told_learn(a);
    h->version++;
}
