/*
 * orders.c: which orders the chosen army could be given, why the others cannot
 * be, and the orders that want an amount: men, or grain.
 */
#include "front/window/app.h"

#include <math.h>

/* The nearest other army of the kind an aim wants: ours for joining, another's
 * for shadowing. */
FormationId nearest_army(const App *a, bool own)
{
    const FormationView *me = game_chosen(a), *best = NULL;
    double least = 0;
    for (int i = 0; i < a->play.view.formations; i++) {
        const FormationView *f = &a->play.view.formation[i];
        double d = hypot(f->lat - me->lat, (f->lon - me->lon) * PARALLEL_COS);
        if (f->own != own || same_formation(f->id, me->id) || (best && d >= least))
            continue;
        best = f;
        least = d;
    }
    return best ? best->id : (FormationId){ 0 };
}

static Pick *pick_add(Play *p, const char *words, int64_t most)
{
    if (p->picks == PICK_MAX)
        return &p->pick[PICK_MAX - 1];
    Pick *k = &p->pick[p->picks++];
    *k = (Pick){ .most = most };
    SDL_strlcpy(k->words, words, sizeof k->words);
    return k;
}

static void pick_parts(App *a, const FormationView *f)
{
    Play *p = &a->play;
    pick_add(p, "All alike", f->men);
    for (int i = 0; i < p->parts; i++) {
        const ContingentView *c = &p->part[i];
        char words[96];
        SDL_snprintf(words, sizeof words, "%s of %s", c->arm ? c->arm : "men",
                     c->pool ? c->pool : "nobody");
        pick_add(p, words, c->men)->unit = c->id;
    }
}

/* The figure a line of a preview ends in. */
static int64_t figure(const char *s)
{
    int64_t n = 0;
    for (; *s; s++)
        if (*s >= '0' && *s <= '9')
            n = n * 10 + (*s - '0');
    return n;
}

static void pick_peoples(App *a)
{
    Play *p = &a->play;
    for (int i = 1; i <= p->m->pools; i++) {
        Order o = order_of(a, ORDER_CALL);
        Preview q;
        Fault why;
        o.pool.n = (uint16_t)i;
        o.men = 1;
        if (p->m->pool[i].side != p->side)
            continue;
        bool can = !session_preview(p->session, p->side, &o, &q, &why) && q.lines > 0;
        pick_add(p, p->m->pool[i].name.latin, can ? figure(q.line[0].value) : 0)->pool = o.pool;
    }
}

static void pick_stores(App *a)
{
    Play *p = &a->play;
    for (int i = 1; i <= p->m->places; i++)
        if (p->view.place[i].depot_g > 0 &&
            (p->view.place[i].owner == p->side || p->view.place[i].tributary == p->side))
            pick_add(p, p->m->place[i].name.latin, p->view.place[i].depot_g)->place.n =
                (uint16_t)i;
}

static void pick_neighbours(App *a, const FormationView *f)
{
    Play *p = &a->play;
    for (int i = 0; i < p->view.formations; i++) {
        const FormationView *o = &p->view.formation[i];
        if (o->own && f->at.n && o->at.n == f->at.n && !same_formation(o->id, f->id))
            pick_add(p, o->name, f->grain_g)->other = o->id;
    }
}

enum { MEN_MOST = 20 };

/* Men of ours who are on their feet, the ablest first; those who command nobody
 * before the others. */
static int worth_of(const App *a, const LeaderView *l)
{
    return a->play.m->leader[l->id.n].ability + (l->army.gen ? 0 : 100);
}

static void pick_leaders(App *a, const FormationView *f)
{
    Play *p = &a->play;
    int worth[MEN_MOST];
    for (uint16_t i = 1; i <= p->m->leaders; i++) {
        LeaderView l;
        bool fit = p->m->leader[i].side == p->side && session_leader(p->session, p->side,
                   (LeaderId){ i }, &l) && l.fate == 0 && !l.sick_days && i != f->leader.n;
        if (!fit)
            continue;
        const FormationView *has = l.army.gen ? view_formation(&p->view, l.army) : NULL;
        char words[96];
        SDL_snprintf(words, sizeof words, "%s · ability %d%s", p->m->leader[i].name.latin,
                     (int)p->m->leader[i].ability, has ? ", has an army" : "");
        int at = p->picks < MEN_MOST ? p->picks++ : MEN_MOST, is = worth_of(a, &l);
        for (; at > 0 && worth[at - 1] < is; at--)
            if (at < MEN_MOST) {
                p->pick[at] = p->pick[at - 1];
                worth[at] = worth[at - 1];
            }
        if (at == MEN_MOST)
            continue;
        p->pick[at] = (Pick){ .most = 1, .leader = { i } };
        SDL_strlcpy(p->pick[at].words, words, sizeof p->pick[at].words);
        worth[at] = is;
    }
}

static void picks_of(App *a, int kind)
{
    Play *p = &a->play;
    const FormationView *f = game_chosen(a);
    p->picks = 0;
    switch (kind) {
    case ORDER_DETACH: pick_parts(a, f); break;
    case ORDER_CALL: pick_peoples(a); break;
    case ORDER_APPOINT: pick_leaders(a, f); break;
    case ORDER_CONVOY: pick_stores(a); break;
    case ORDER_TRANSFER: pick_neighbours(a, f); break;
    case ORDER_LOAD:
        pick_add(p, "From the store here", f->at.n ? p->view.place[f->at.n].depot_g : 0);
        break;
    default: pick_add(p, "From the train", f->grain_g);
    }
}

static void wish_of(Order *o, const Pick *k, int64_t n)
{
    bool men = o->kind == ORDER_DETACH || o->kind == ORDER_CALL;
    o->other = k->other;
    o->unit = k->unit;
    o->to = k->place;
    o->pool = k->pool;
    o->leader = k->leader;
    o->men = men ? (int32_t)n : 0;
    o->amount = men || k->leader.n ? 0 : n;
}

/* "" if some way of giving it is open. */
static void try_amount(App *a, int kind, char *out, size_t cap)
{
    static const struct { int kind; const char *says; } NONE[] = {
        { ORDER_CALL, "No people answers to this side." },
        { ORDER_APPOINT, "Nobody of ours who is on his feet is free to command it." },
        { ORDER_CONVOY, "No place of ours holds a store of grain." },
        { ORDER_TRANSFER, "No other army of ours is at the same place." } };
    Play *p = &a->play;
    Order o = order_of(a, kind);
    Preview q;
    Fault why;
    picks_of(a, kind);
    *out = 0;
    for (size_t i = 0; i < countof(NONE); i++)
        if (NONE[i].kind == kind && !p->picks)
            SDL_strlcpy(out, NONE[i].says, cap);
    for (int i = 0; i < p->picks; i++) {
        wish_of(&o, &p->pick[i], kind == ORDER_DETACH ? p->pick[i].most / 2 : 1000);
        if (kind == ORDER_CALL)
            o.men = 1;
        if (!session_preview(p->session, p->side, &o, &q, &why)) {
            *out = 0;
            return;
        }
        fault_words(&why, out, cap);
    }
}

static void try_aim(App *a, const Command *c, char *out, size_t cap)
{
    Play *p = &a->play;
    bool any = true;
    if (c->aim == AIM_JOIN || c->aim == AIM_SHADOW)
        any = nearest_army(a, c->aim == AIM_JOIN).gen != 0;
    if (c->aim == AIM_BASE) {
        picks_of(a, ORDER_CONVOY);
        any = p->picks > 0;
    }
    SDL_strlcpy(out,
                any                      ? ""
                : c->aim == AIM_BASE     ? "No place of ours holds a store of grain."
                : c->aim == AIM_JOIN     ? "There is no other army of ours."
                                         : "No army of others is known.",
                cap);
}

static void try_asked(App *a, const Command *c, char *out, size_t cap)
{
    Play *p = &a->play;
    Order o = order_of(a, c->kind);
    Preview q;
    Fault why;
    if (session_preview(p->session, p->side, &o, &q, &why))
        fault_words(&why, out, cap);
}

void orders_try(App *a)
{
    Play *p = &a->play;
    const FormationView *f = game_chosen(a);
    for (int i = 0; i < COMMANDS; i++) {
        const Command *c = &COMMAND[i];
        char *out = p->cannot[i];
        *out = 0;
        if (!f || !f->own || p->thinking || session_stage(p->session) != IN_PLAN)
            continue;
        if (c->aim == ASKED)
            try_asked(a, c, out, sizeof p->cannot[i]);
        else if (c->aim == AMOUNT)
            try_amount(a, c->kind, out, sizeof p->cannot[i]);
        else if (c->aim >= 0)
            try_aim(a, c, out, sizeof p->cannot[i]);
    }
    p->picks = 0;
}

static void ask_amount(App *a)
{
    Play *p = &a->play;
    Fault why;
    p->wish_why[0] = 0;
    p->wish_view.lines = 0;
    if (!p->picks)
        return;
    wish_of(&p->wish, &p->pick[p->picked], p->wish_n);
    if (session_preview(p->session, p->side, &p->wish, &p->wish_view, &why))
        fault_words(&why, p->wish_why, sizeof p->wish_why);
}

void orders_pick(App *a, int i)
{
    Play *p = &a->play;
    if (i < 0 || i >= p->picks)
        return;
    p->picked = i;
    p->wish_n = p->wish.kind == ORDER_DETACH && i > 0 ? p->pick[i].most : p->pick[i].most / 2;
    ask_amount(a);
}

void orders_amount(App *a, int kind)
{
    Play *p = &a->play;
    if (p->thinking || !game_chosen(a))
        return;
    p->wish = order_of(a, kind);
    picks_of(a, kind);
    int first = 0;
    while (first + 1 < p->picks && !p->pick[first].most)
        first++;
    orders_pick(a, first);
    page_open(a, PAGE_AMOUNT);
    a->ui.focus_act = ACT_GIVE;
    a->ui.focus_arg = 0;
    a->ui.focus_first = false;
}

/* 1..4 quarters; beyond: a twentieth more or less. */
void orders_change(App *a, int how)
{
    Play *p = &a->play;
    if (!p->picks || p->wish.kind == ORDER_APPOINT)
        return;
    int64_t most = p->pick[p->picked].most, part = most / 20 > 0 ? most / 20 : 1;
    p->wish_n = how >= 1 && how <= 4 ? most * how / 4 : p->wish_n + (how > 4 ? part : -part);
    p->wish_n = p->wish_n > most ? most : p->wish_n < 0 ? 0 : p->wish_n;
    ask_amount(a);
}

void orders_give(App *a)
{
    Play *p = &a->play;
    Fault why;
    if (!p->picks)
        return;
    if (session_order(p->session, p->side, &p->wish, &why)) {
        fault_words(&why, p->wish_why, sizeof p->wish_why);
        return;
    }
    page_open(a, PAGE_PLAY);
    game_refresh(a);
    app_notice(a, "Ordered; Ctrl Z takes it back");
}

bool amount_key(App *a, SDL_Keysym k)
{
    int by = k.sym == SDLK_PLUS || k.sym == SDLK_EQUALS || k.sym == SDLK_KP_PLUS ? 5
             : k.sym == SDLK_MINUS || k.sym == SDLK_KP_MINUS                     ? -1
                                                                                 : 0;
    if (by && !(k.mod & KMOD_CTRL))
        orders_change(a, by);
    return by && !(k.mod & KMOD_CTRL);
}

static bool of_men(const Play *p) { return p->wish.kind == ORDER_DETACH || p->wish.kind == ORDER_CALL; }

/* Men side by side, so that what comes of the choice is seen below them. */
static void men_rows(Flow *f, const Play *p)
{
    Press press[PICK_MAX];
    for (int i = 0; i < p->picks; i++)
        press[i] = (Press){ p->pick[i].words, NULL, ACT_PICK, i,
                            BUTTON_LEFT | BUTTON_SMALL | (i == p->picked ? BUTTON_ON : 0) };
    flow_buttons(f, press, p->picks, 2);
}

static void pick_rows(Flow *f, const Play *p)
{
    if (p->wish.kind == ORDER_APPOINT) {
        men_rows(f, p);
        return;
    }
    for (int i = 0; i < p->picks; i++) {
        TEXT(n, 160);
        text_add(&n, p->pick[i].words);
        text_add(&n, " · ");
        if (of_men(p))
            text_number(&n, p->pick[i].most);
        else
            report_mass(p->pick[i].most, &n);
        flow_buttons(f,
                     &(Press){ n.at, NULL, ACT_PICK, i,
                               BUTTON_LEFT | BUTTON_SMALL | (i == p->picked ? BUTTON_ON : 0) },
                     1, 1);
        f->y -= px(f->w, 6);
    }
}

static void amount_rows(Flow *f, const Play *p)
{
    TEXT(n, 64);
    if (of_men(p))
        text_number(&n, p->wish_n);
    else
        report_mass(p->wish_n, &n);
    flow_row(f, of_men(p) ? "Men" : "Grain", n.at, INK_TEXT);
    const Press part[] = { { "Less", "−", ACT_AMOUNT, -1, BUTTON_SMALL },
                           { "¼", NULL, ACT_AMOUNT, 1, BUTTON_SMALL },
                           { "½", NULL, ACT_AMOUNT, 2, BUTTON_SMALL },
                           { "¾", NULL, ACT_AMOUNT, 3, BUTTON_SMALL },
                           { "All", NULL, ACT_AMOUNT, 4, BUTTON_SMALL },
                           { "More", "+", ACT_AMOUNT, 5, BUTTON_SMALL } };
    flow_buttons(f, part, countof(part), 6);
    flow_space(f, 4);
}

static void amount_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    const FormationView *v = game_chosen(a);
    char title[128];
    int at = 0;
    while (at + 1 < COMMANDS && COMMAND[at].kind != p->wish.kind)
        at++;
    SDL_snprintf(title, sizeof title, "%s: %s", COMMAND[at].words, v ? v->name : "");
    flow_title(f, title, NULL);
    flow_note(f, COMMAND[at].help, INK_QUIET);
    flow_space(f, 4);
    pick_rows(f, p);
    flow_space(f, 10);
    if (p->wish.kind != ORDER_APPOINT)
        amount_rows(f, p);
    for (int i = 0; i < p->wish_view.lines; i++) {
        const PreviewLine *l = &p->wish_view.line[i];
        flow_small(f, l->says, l->value, l->tone < 0 ? INK_BAD : l->tone > 0 ? INK_GOOD : INK_TEXT);
    }
    if (p->wish_why[0])
        flow_note(f, p->wish_why, INK_BAD);
    const Press press[] = { { "Give the order", "Enter", ACT_GIVE, 0,
                              p->wish_why[0] ? BUTTON_OFF : BUTTON_ON },
                            { "Back", "Esc", ACT_BACK, 0, 0 } };
    flow_buttons(f, press, 2, 3);
}

void amount_draw(App *a) { dialog(a, a->play.wish.kind == ORDER_APPOINT ? 780 : 560, amount_sheet); }

/* One order: its button, beside it what it is or why it cannot be. */
static int order_row(Flow *f, App *a, int i, int x, int wide, int y)
{
    Win *w = f->w;
    const Command *c = &COMMAND[i];
    const char *no = a->play.cannot[i];
    int button = px(w, 136), gap = px(w, 10), high = px(w, 30);
    ui_button(f->ui, (SDL_Rect){ x, y, button, high }, c->words, c->key, ACT_ORDER, i,
              BUTTON_SMALL | (*no ? BUTTON_OFF : 0));
    int text = say_wrapped(w, x + button + gap, y + px(w, 3), wide - button - gap,
                           style(w, 16, *no ? INK_BAD : INK_TEXT), *no ? no : c->help);
    return (text > high ? text : high) + px(w, 7);
}

static void orders_sheet(Flow *f, void *self)
{
    App *a = self;
    Win *w = f->w;
    const FormationView *v = game_chosen(a);
    char title[128];
    SDL_snprintf(title, sizeof title, "Orders to %s", v ? v->name : "an army");
    flow_title(f, title, NULL);
    int gap = px(w, 24), columns = f->wide > px(w, 700) ? 2 : 1;
    int wide = (f->wide - gap * (columns - 1)) / columns, low[2] = { f->y, f->y };
    for (int i = 0, side = 0; v && v->own && i < COMMANDS; i++) {
        side |= columns == 2 && i >= COMMANDS / 2 && COMMAND[i].group;      /* groups stay whole */
        int x = f->x + side * (wide + gap);
        if (COMMAND[i].group) {
            Flow head = { f->ui, w, x, low[side] + px(w, 2), wide };
            flow_head(&head, COMMAND[i].group);
            low[side] = head.y + px(w, 2);
        }
        low[side] += order_row(f, a, i, x, wide, low[side]);
    }
    f->y = max_i32(low[0], low[1]);
    if (!v || !v->own)
        flow_text(f, "Choose an army of yours first: press it on the map, or Tab.");
    flow_buttons(f, &(Press){ "Back", "Esc", ACT_BACK, 0, BUTTON_ON }, 1, 4);
}

void orders_draw(App *a) { dialog(a, 980, orders_sheet); }
