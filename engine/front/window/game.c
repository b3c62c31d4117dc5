/*
 * game.c: a person's hand in the game: choosing, asking, ordering, ending the
 * week.
 */
#include "front/window/app.h"

const FormationView *game_chosen(const App *a)
{
    return a->play.chosen.gen ? view_formation(&a->play.view, a->play.chosen) : NULL;
}

int game_idle(const App *a, const FormationView **first)
{
    int n = 0;
    for (int i = 0; i < a->play.view.formations; i++) {
        const FormationView *f = &a->play.view.formation[i];
        if (!f->own || !f->idle)
            continue;
        if (n++ == 0 && first)
            *first = f;
    }
    return n;
}

/* Without the word for where it arose, which is for logs. */
void fault_words(const Fault *why, char *out, size_t cap)
{
    char line[900];
    fault_line(why, line, sizeof line);
    const char *colon = strstr(line, ": ");
    bool one_word = colon && strcspn(line, " ") == (size_t)(colon - line) + 1;
    SDL_strlcpy(out, one_word ? colon + 2 : line, cap);
    if (*out >= 'a' && *out <= 'z')
        *out = (char)(*out - 32);
}

static void learn_pace(Play *p)
{
    char words[64];
    Preview q;
    Fault why;
    const FormationView *f = p->chosen.gen ? view_formation(&p->view, p->chosen) : NULL;
    p->pace_m = 0;
    p->ahead = (Ahead){ 0 };
    if (!f || !f->own)
        return;
    session_ahead(p->session, p->side, f->id, NULL, &p->ahead);
    SDL_snprintf(words, sizeof words, "pace %s", f->word);
    if (!session_why(p->session, p->side, words, &q, &why))
        p->pace_m = q.metres;
}

static void drop_question(Play *p)
{
    p->asked = p->by_way = false;
    p->refusal[0] = 0;
}

void game_refresh(App *a)
{
    Play *p = &a->play;
    const View *v = session_view(p->session, p->side);
    if (v)
        p->view = *v;
    p->m = session_model(p->session);
    if (p->chosen.gen && !view_formation(&p->view, p->chosen))
        p->chosen = (FormationId){ 0 };
    p->parts =
        p->chosen.gen ? session_contingents(p->session, p->side, p->chosen, p->part, PARTS_MAX) : 0;
    why_stale(a);
    p->probe_of = OVERLAY_NONE;
    learn_pace(p);
    battle_refresh(a);
    orders_try(a);
    a->dirty = true;
}

/* To the middle of what the sheets leave free. */
static void glide_to(App *a, int32_t lat, int32_t lon)
{
    double x = unit_x(lon) + sheets_lean(a) / a->cam.ppd;
    camera_glide(&a->cam, x, unit_y(lat), SDL_GetTicks());
}

void game_choose(App *a, FormationId f, bool glide)
{
    Play *p = &a->play;
    p->chosen = f;
    p->place = (PlaceId){ 0 };
    p->aim = AIM_MARCH;
    p->flags = 0;
    p->scroll_left = 0;
    drop_question(p);
    why_away(a);
    game_refresh(a);
    const FormationView *v = game_chosen(a);
    if (v && glide)
        glide_to(a, v->lat, v->lon);
}

void game_look(App *a, PlaceId place, bool glide)
{
    Play *p = &a->play;
    p->place = place;
    why_stale(a);
    a->dirty = true;
    if (place.n && glide)
        glide_to(a, p->m->place[place.n].lat, p->m->place[place.n].lon);
}

void game_next(App *a, int by)
{
    const View *v = &a->play.view;
    int at = by > 0 ? -1 : v->formations;
    for (int i = 0; i < v->formations; i++)
        if (a->play.chosen.gen && same_formation(v->formation[i].id, a->play.chosen))
            at = i;
    for (int pass = 0; pass < 2; pass++)        /* the idle first, then any of ours */
        for (int k = 1; k <= v->formations; k++) {
            const FormationView *f =
                &v->formation[(at + by * k + 2 * v->formations) % v->formations];
            if (f->own && (f->idle || pass)) {
                game_choose(a, f->id, true);
                return;
            }
        }
}

void game_ask(App *a, const Order *o)
{
    Play *p = &a->play;
    Fault why;
    drop_question(p);
    p->plan = *o;
    if (session_preview(p->session, p->side, o, &p->preview, &why))
        fault_words(&why, p->refusal, sizeof p->refusal);
    else
        p->asked = true;
    a->dirty = true;
}

Order order_of(const App *a, int kind)
{
    return (Order){ .kind = (uint8_t)kind, .side = a->play.side, .who = a->play.chosen };
}

void game_give(App *a)
{
    Play *p = &a->play;
    Fault why;
    drop_question(p);
    if (session_order(p->session, p->side, &p->plan, &why))
        fault_words(&why, p->refusal, sizeof p->refusal);
    else {
        p->aim = AIM_MARCH;
        p->place = (PlaceId){ 0 };
    }
    game_refresh(a);
}

bool order_moves(int kind)
{
    return kind == ORDER_MARCH || kind == ORDER_RAID || kind == ORDER_BESIEGE ||
           kind == ORDER_ASSAULT || kind == ORDER_SHADOW || kind == ORDER_JOIN;
}

bool order_has_vias(int kind) { return order_moves(kind) && kind != ORDER_SHADOW && kind != ORDER_JOIN; }

/* The next place is passed on the way to where the plan goes. */
static bool by_way_of(App *a, PlaceId place)
{
    Play *p = &a->play;
    Order o = p->plan;
    bool can = p->by_way && p->asked && order_has_vias(o.kind) && o.vias < VIA_MAX && place.n &&
               place.n != o.to.n;
    p->by_way = false;
    if (!can)
        return false;
    o.via[o.vias++] = place;
    game_ask(a, &o);
    return true;
}

static void aim_at(App *a, PlaceId place, FormationId other)
{
    if (by_way_of(a, place))
        return;
    static const uint8_t KIND[] = { ORDER_MARCH, ORDER_RAID, ORDER_BESIEGE, ORDER_ASSAULT,
                                    ORDER_ENVOY, ORDER_BASE, ORDER_JOIN,    ORDER_SHADOW };
    Play *p = &a->play;
    Order o = order_of(a, KIND[p->aim]);
    o.to = place;
    o.other = other;
    o.flags = p->aim == AIM_ENVOY || p->aim == AIM_BASE ? 0 : p->flags;
    bool again = p->asked && p->plan.kind == o.kind && same_place(p->plan.to, o.to)
              && same_formation(p->plan.other, o.other) && p->plan.flags == o.flags;
    if (again)
        game_give(a);
    else
        game_ask(a, &o);
}

void game_aim(App *a, PlaceId place) { aim_at(a, place, (FormationId){ 0 }); }

/* A commander's name below his counter, and a country's on the map, open their sheets,
 * unless the press is for an order. */
static bool opens_sheet(App *a, int x, int y)
{
    Play *p = &a->play;
    const Group *g = group_named_at(&a->scene, x, y);
    LeaderId who = g ? p->view.formation[g->first].leader : (LeaderId){ 0 };
    if (who.n && !p->asked) {
        leader_open(a, who);
        return true;
    }
    RegionId region = p->asked || place_at_pixel(&a->scene, x, y).n ? (RegionId){ 0 }
                                                                    : region_at_pixel(&a->scene, x, y);
    region_open(a, region);
    return region.n != 0;
}

/* Press once: choose, or ask; press again: give. */
void game_click(App *a, int x, int y, bool twice)
{
    Play *p = &a->play;
    const Group *g = group_at(&a->scene, x, y);
    const FormationView *mine = game_chosen(a);
    if (g) {
        const FormationView *f = &p->view.formation[g->first];
        bool wants_army = mine && mine->own && (p->aim == AIM_JOIN || p->aim == AIM_SHADOW);
        if (wants_army && !same_formation(f->id, p->chosen)) {
            aim_at(a, (PlaceId){ 0 }, f->id);
            return;
        }
        if (mine && same_formation(f->id, p->chosen) && g->count > 1) { /* leaf through the stack */
            int n = p->view.formations, of = (int)(g - a->scene.group);
            for (int i = 1; i < n; i++) {
                int o = (g->first + i) % n;
                if (a->scene.group_of[o] == of) {
                    game_choose(a, p->view.formation[o].id, false);
                    return;
                }
            }
        }
        game_choose(a, f->id, twice);
        return;
    }
    if (opens_sheet(a, x, y))
        return;
    PlaceId place = place_at_pixel(&a->scene, x, y);
    if (!place.n) {
        drop_question(p);
        p->place = place;
        p->aim = AIM_MARCH;
        a->dirty = true;
        return;
    }
    game_look(a, place, false);
    p->by_way |= (SDL_GetModState() & KMOD_SHIFT) != 0;
    if (mine && mine->own && p->aim != AIM_JOIN && p->aim != AIM_SHADOW)
        aim_at(a, place, (FormationId){ 0 });
}

void game_order(App *a, int command)
{
    Play *p = &a->play;
    const Command *c = &COMMAND[command];
    const FormationView *f = game_chosen(a);
    if (!f || !f->own || p->thinking)
        return;
    if (p->cannot[command][0]) {
        drop_question(p);
        SDL_strlcpy(p->refusal, p->cannot[command], sizeof p->refusal);
        a->dirty = true;
        return;
    }
    Order o = order_of(a, c->kind);
    if (c->aim == AMOUNT) {
        orders_amount(a, c->kind);
    } else if (c->aim == FLAG) {
        p->flags ^= (uint8_t)c->flag;
        if (p->asked && order_moves(p->plan.kind)) {
            o = p->plan;
            o.flags = p->flags;
            game_ask(a, &o);
        }
    } else if (c->aim == ASKED) {
        game_ask(a, &o);
    } else if (c->aim >= 0) {
        p->aim = (Aim)c->aim;
        drop_question(p);
        if (p->aim == AIM_JOIN || p->aim == AIM_SHADOW) {
            o.other = nearest_army(a, p->aim == AIM_JOIN);
            o.flags = p->flags;
            if (o.other.gen)
                game_ask(a, &o);
        } else if (p->place.n || (p->aim == AIM_BASE && f->at.n)) {
            aim_at(a, p->place.n ? p->place : f->at, (FormationId){ 0 });
        }
    } else {
        if (c->kind == ORDER_STANCE)
            o.amount = (f->stance + 1) % STANCES;
        if (c->kind == ORDER_FORAGE)
            o.amount = (f->forage + 1) % FORAGES;
        if (c->kind == ORDER_PRIORITY)
            o.amount = (f->priority + 1) % PRIORITIES;
        p->plan = o;
        game_give(a);
    }
    a->dirty = true;
}
