/*
 * convoys.c: grain on the road: trains and boats that leave a depot, eat of what
 * they bring, are taken on the way or come in, and go back for more.
 */
#include "campaign/line.h"

#include "campaign/floods.h"
#include "campaign/march.h"
#include "campaign/need.h"
#include "campaign/say.h"
#include "campaign/siege.h"

static Carrier carrier_of(const Model *m, const Convoy *c)
{
    return c->means == CARRY_BOATS ? carrier_boats(m) :
           c->means == CARRY_CARTS ? carrier_carts(m, c->animal) : carrier_beasts(m, c->animal);
}

/* ---- setting out ---- */

/* Why nothing can be sent, for whoever asked. */
static Status stopped(const Model *m, const Line *l, Fault *why)
{
    const char *from = m->place[l->from.n].name.latin, *at = m->place[l->neck_at.n].name.latin;
    switch (l->neck) {
    case NECK_SIEGE:
        return fault(why, ERR_REFUSED, "convoy", "%s is shut in; nothing leaves it", from);
    case NECK_ENEMY:
        fault(why, ERR_REFUSED, "convoy", "an enemy stands on the way, at %s", at);
        return fault_remedy(why, "drive him off, or draw on another store");
    case NECK_FLOOD:
        return fault(why, ERR_REFUSED, "convoy", "the way is under water at %s", at);
    case NECK_NO_WAY:
        return fault(why, ERR_REFUSED, "convoy", "no train can go from %s to that army", from);
    default:
        return OK;
    }
}

static int32_t most_at_once(const Rules *r, CarryBy by, int32_t free)
{
    return by == CARRY_BEASTS ? min_i32(free, r->supply_convoy_animals) : free;
}

static void load_up(const Model *m, World *w, const Line *l, FormationId to, int32_t count,
                    int64_t grain_g, ConvoyId id)
{
    const Rules *r = &m->rules;
    Convoy *c = &w->convoy[id.i];
    CarryBy by = l->carrier.by;
    int32_t men = by == CARRY_BOATS ? count * r->supply_boat_crew : by == CARRY_CARTS ? count :
                  count / max_i32(1, r->supply_handler_per) + 1;
    *c = (Convoy){ .gen = c->gen, .past = c->past, .side = w->formation[to.i].side, .to = to,
                   .from = l->from, .pos = { .at = l->from }, .means = (uint8_t)by,
                   .animal = l->carrier.animal, .count = count, .men = men, .grain_g = grain_g,
                   .left_day = (int16_t)w->clock.day };
    w->place[l->from.n].depot_g -= grain_g;
    w->ledger.animals_made[c->animal] += convoy_heads(c);   /* hired; given back at home */
}

Status supply_send(const Model *m, World *w, PlaceId from, FormationId to, int64_t grain_g,
                   EventList *out, Fault *why)
{
    const Formation *f = formation_at(w, to);
    grain_g = min_i64(grain_g, w->place[from.n].depot_g);
    if (!f || grain_g <= 0)
        return fault(why, ERR_REFUSED, "convoy", "there is no grain in store at %s",
                     m->place[from.n].name.latin);
    Line l = line_from(m, w, from, to);
    if (stopped(m, &l, why) != OK)
        return ERR_REFUSED;
    int32_t free = most_at_once(&m->rules, l.carrier.by, line_free(m, w, from, &l.carrier));
    if (l.load_g <= 0 || l.share <= 0)
        return fault(why, ERR_REFUSED, "convoy", "a train would eat all of it on so long a way");
    if (!free)
        return fault(why, ERR_REFUSED, "convoy", "all beasts and boats of %s are on the road",
                     m->place[from.n].name.latin);
    ConvoyId id = convoy_new(w);
    if (!id.gen) {
        fault(why, ERR_FULL, "convoy", "all %d convoys are on the road", CONVOY_MAX);
        return fault_remedy(why, "wait until one has come in");
    }
    int64_t loads = (grain_g + l.load_g - 1) / l.load_g;
    int32_t count = (int32_t)min_i64(loads, free);
    grain_g = min_i64(grain_g, count * l.load_g);
    load_up(m, w, &l, to, count, grain_g, id);
    Event *e = say(m, w, out, EV_CONVOY_LEFT, to);
    e->place = from;
    e->n[0] = grain_g;
    return OK;
}

/* ---- coming to an end ---- */

static void disband(World *w, Convoy *c)
{
    w->ledger.animals_dead[c->animal] += convoy_heads(c);
    convoy_free(w, (ConvoyId){ (uint16_t)(c - w->convoy), c->gen });
}

static void turn_over(const Model *m, World *w, Convoy *c, FormationId taker, PlaceId where,
                      EventList *out)
{
    Formation *t = &w->formation[taker.i];
    Event *e = say_of_side(w, out, EV_CONVOY_LOST, c->side, where);
    e->heard |= heard_by(t->side);
    e->formation = c->to;
    e->name = formation_at(w, c->to) ? w->formation[c->to.i].name : (Atom){ 0 };
    say_other(w, e, taker);
    e->n[0] = c->grain_g;
    Need d = need_of(m, w, taker);
    int64_t room = clamp_i64(d.carry_g - t->grain_g - t->fodder_g, 0, c->grain_g);
    t->grain_g += room;
    w->ledger.grain_lost_g += c->grain_g - room;        /* what it cannot carry is burnt */
    disband(w, c);
}

/* It is home, or has nowhere to go: the load goes into the nearest store of its
 * side, or is lost. */
static void lay_down(const Model *m, World *w, Convoy *c)
{
    PlaceId near = mover_near(m, &c->pos);
    if (line_holds(w, c->side, near))
        w->place[near.n].depot_g += c->grain_g;
    else
        w->ledger.grain_lost_g += c->grain_g;
    disband(w, c);
}

/* Back to where it came from, with what it has. A convoy on a road turns round. */
static void send_back(const Model *m, Convoy *c)
{
    c->to = (FormationId){ 0 };
    if (c->pos.at.n)
        return;
    PlaceId behind = route_other_end(m, c->pos.route, c->pos.toward);
    c->pos.done_m = m->route[c->pos.route.n].metres - c->pos.done_m;
    c->pos.toward = behind;
}

/* What men and beasts will eat on the way back, which they keep of the load. */
static int64_t bread_back(const Model *m, const World *w, const Convoy *c)
{
    Carrier by = carrier_of(m, c);
    PlaceId here = mover_near(m, &c->pos);
    int64_t days1000 = 0;
    for (PlaceId at = here; at.n && at.n != c->from.n; ) {
        PathKind kind = carrier_path(m, &by);
        PlaceId next = path_next(m, kind, at, c->from);
        if (!next.n)
            break;
        RouteId r = path_route(m, kind, at, c->from);
        days1000 += (int64_t)m->route[r.n].metres * 1000 / max_i32(1000, carrier_day(m, w, &by, r,
                                                                                     next));
        at = next;
    }
    return min_i64(c->grain_g, muldiv(by.eats_g * c->count, days1000, 1000));
}

static void unload(const Model *m, World *w, Convoy *c, EventList *out)
{
    int64_t kept = bread_back(m, w, c), given = c->grain_g - kept;
    Formation *f = &w->formation[c->to.i];
    f->grain_g += given;
    Event *e = say(m, w, out, EV_CONVOY_CAME, c->to);
    e->n[0] = given;
    e->n[1] = c->eaten_g + kept;
    c->grain_g = kept;
    send_back(m, c);
}

/* ---- on the road ---- */

/* Whoever lies before the place it is bound for has his chance when it goes in. */
static bool in_the_ring(const Model *m, const World *w, const Convoy *c, int i)
{
    const Formation *f = formation_at(w, c->to);
    return f && f->pos.at.n && f->pos.at.n == w->formation[i].pos.at.n && siege_lies(m, w, i);
}

static bool seized(const Model *m, World *w, Convoy *c, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (!at_war(w, c->side, w->formation[i].side) || in_the_ring(m, w, c, i))
            continue;
        int32_t gap = march_gap(m, &c->pos, &w->formation[i].pos);
        if (gap < 0 || gap > m->rules.march_contact * 1000)
            continue;
        turn_over(m, w, c, formation_id(w, i), mover_near(m, &c->pos), out);
        return true;
    }
    return false;
}

/* The last stretch, through the lines of whoever besieges the place. */
static void bring_in(const Model *m, World *w, Convoy *c, PlaceId at, EventList *out)
{
    bool taken = siege_stops(w, at, c->side, (uint32_t)(c - w->convoy));
    FormationId taker = taken ? siege_taker(w, at) : (FormationId){ 0 };
    if (taker.gen)
        turn_over(m, w, c, taker, at, out);
    else
        unload(m, w, c, out);
}

static void eat_of_it(const Model *m, World *w, Convoy *c)
{
    Carrier by = carrier_of(m, c);
    int64_t eaten = min_i64(c->grain_g, by.eats_g * c->count);
    c->grain_g -= eaten;
    c->eaten_g += eaten;
    w->ledger.grain_eaten_g += eaten;
}

/* At a place: takes the road on; false if there is none, and it is told to go
 * home; a convoy that has no way home either ends here. */
static bool take_road(const Model *m, Convoy *c, const Carrier *by, PlaceId aim)
{
    PathKind kind = carrier_path(m, by);
    PlaceId next = path_next(m, kind, c->pos.at, aim);
    if (!next.n)
        return false;
    c->pos = (Mover){ .route = path_route(m, kind, c->pos.at, aim), .toward = next };
    return true;
}

/* Goes on for the share of a day that is left; how much then is. 0 if it waits. */
static int32_t go_on(const Model *m, const World *w, Convoy *c, const Carrier *by, int32_t left1000)
{
    int32_t day = carrier_day(m, w, by, c->pos.route, c->pos.toward);
    if (day <= 0)
        return 0;
    int32_t road = m->route[c->pos.route.n].metres - c->pos.done_m;
    int32_t step = min_i32(road, (int32_t)muldiv(day, left1000, 1000));
    c->pos.done_m += step;
    if (step < road)
        return 0;
    c->pos = (Mover){ .at = c->pos.toward };
    return left1000 - (int32_t)((int64_t)step * 1000 / day) - 1;
}

static void say_stuck(const World *w, const Convoy *c, PlaceId at, int reason, EventList *out)
{
    Event *e = say_of_side(w, out, EV_CONVOY_STUCK, c->side, at);
    e->formation = c->to;
    e->name = formation_at(w, c->to) ? w->formation[c->to.i].name : (Atom){ 0 };
    e->n[0] = c->grain_g;
    e->n[1] = reason;
}

/* Within reach of the army it feeds, today. */
static bool at_goal(const Model *m, const World *w, const Convoy *c, const Carrier *by)
{
    const Formation *f = &w->formation[c->to.i];
    int32_t gap = march_gap(m, &c->pos, &f->pos);
    return gap >= 0 && gap <= permille_of(by->day_m, 500);
}

enum { AGROUND = 1, NO_WAY_ON = 2 };

static void convoy_day(const Model *m, World *w, Convoy *c, EventList *out)
{
    eat_of_it(m, w, c);
    const Formation *f = formation_at(w, c->to);
    bool homeward = !c->to.gen;
    if (!homeward && (!f || f->side != c->side || c->grain_g <= 0)) {
        send_back(m, c);
        homeward = true;
    }
    Carrier by = carrier_of(m, c);
    for (int32_t left = 1000; left > 0; ) {
        if (!homeward && at_goal(m, w, c, &by)) {
            bring_in(m, w, c, f->pos.at, out);
            return;
        }
        if (homeward && c->pos.at.n == c->from.n) {
            lay_down(m, w, c);
            return;
        }
        PlaceId aim = homeward ? c->from : mover_near(m, &f->pos);
        if (c->pos.at.n && c->pos.at.n == aim.n)
            return;                             /* it waits for the army to come up */
        if (c->pos.at.n && !take_road(m, c, &by, aim)) {
            if (homeward) {
                lay_down(m, w, c);
                return;
            }
            say_stuck(w, c, c->pos.at, NO_WAY_ON, out);     /* the army is where it cannot come */
            send_back(m, c);
            return;
        }
        if (by.by == CARRY_BOATS && !carrier_day(m, w, &by, c->pos.route, c->pos.toward) &&
            w->clock.day % WEEK_DAYS == 0)
            say_stuck(w, c, mover_near(m, &c->pos), AGROUND, out);
        left = go_on(m, w, c, &by, left);
        if (seized(m, w, c, out))
            return;
    }
}

/* ---- regular convoys ---- */

static int64_t under_way(const World *w, FormationId f)
{
    int64_t g = 0;
    for (int i = 0; i < CONVOY_MAX; i++)
        if (w->convoy[i].gen && same_formation(w->convoy[i].to, f))
            g += w->convoy[i].grain_g;
    return g;
}

/* What it has and what is on its way is to last until the next train is there. */
static void feed_from_base(const Model *m, World *w, int i, EventList *out)
{
    const Formation *f = &w->formation[i];
    if (!line_holds(w, f->side, f->base) || f->pos.at.n == f->base.n ||
        f->met)     /* no driver goes where armies face each other */
        return;
    FormationId id = formation_id(w, i);
    int64_t day_g = need_bread(m, w, id);
    if (f->grain_g > day_g * m->rules.supply_convoy_below || w->place[f->base.n].depot_g <= day_g)
        return;
    int64_t has = f->grain_g + under_way(w, id);
    if (has > day_g * m->rules.supply_convoy_below)
        return;
    int64_t wants = day_g * m->rules.supply_top_up_days - has + day_g;
    supply_send(m, w, f->base, id, wants, out, NULL);
}

void supply_convoys(const Model *m, World *w, EventList *out)
{
    floods_mend(m, w, out);
    for (int i = 0; i < CONVOY_MAX; i++)
        if (w->convoy[i].gen)
            convoy_day(m, w, &w->convoy[i], out);
    uint8_t queue[FORMATION_MAX];
    int n = supply_queue(w, queue);
    for (int k = 0; k < n; k++)
        feed_from_base(m, w, queue[k], out);
}
