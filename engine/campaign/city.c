/*
 * city.c: camp-cities: their founding, who comes to live there, what they cost.
 */
#include "campaign/city.h"

#include "base/num.h"
#include "campaign/hold.h"
#include "campaign/muster.h"
#include "campaign/people.h"
#include "campaign/say.h"

enum { NEXT_M = 30000, YEAR_WEEKS = 52, VETERAN = 2 };   /* days of battle (B13) */

/* ---- the ground ---- */

/* Desert and steppe are where camels get on better than anybody else. */
static bool desert_way(const Model *m, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    for (int i = 0; i < place->ways; i++) {
        const GroundKind *g = &m->ground[m->route[m->way[place->first_way + i].route.n].ground];
        if (g->camel_speed > g->speed)
            return true;
    }
    return false;
}

/* The desert begins there, or at a neighbour's with no river between: whoever sends help
 * from it wants no water in the way. */
static bool desert_side(const Model *m, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    if (desert_way(m, p))
        return true;
    for (int i = 0; i < place->ways; i++) {
        const Way *way = &m->way[place->first_way + i];
        const RouteModel *r = &m->route[way->route.n];
        if (r->metres <= NEXT_M && !r->crosses && desert_way(m, way->to))
            return true;
    }
    return false;
}

/* Another of the side's so near that both would draw on the same peoples. */
static PlaceId city_near(const Model *m, const World *w, Side side, PlaceId p)
{
    for (int i = 1; i <= m->places; i++) {
        PlaceId at = { (uint16_t)i };
        bool near = i == p.n || (path_exists(m, PATH_ARMY, p, at) && path_metres(m, PATH_ARMY, p, at) <=
                                 (uint32_t)m->rules.court_city_apart * 1000);
        if (near && city_of(w, at, side))
            return at;
    }
    return (PlaceId){ 0 };
}

Status city_ground(const Model *m, const World *w, Side side, PlaceId p, Fault *why)
{
    const PlaceModel *place = &m->place[p.n];
    const char *name = place->name.latin;
    if (w->place[p.n].owner != side) {
        fault(why, ERR_REFUSED, "settle", "%s is not yours", name);
        return fault_remedy(why, "take it first");
    }
    if (place->water == WATER_NONE || !place->fodder || !desert_side(m, p)) {
        fault(why, ERR_REFUSED, "settle", "%s has no %s", name, place->water == WATER_NONE ? "water" :
              !place->fodder ? "pasture" : "desert at its back");
        return fault_remedy(why, "a camp-city wants water, pasture, and the desert with no river between");
    }
    if (w->place[p.n].ring || flooded(w, p))
        return fault(why, ERR_REFUSED, "settle", "%s is %s", name,
                     w->place[p.n].ring ? "besieged" : "under water");
    if (!w->place[p.n].city)
        return OK;
    return fault(why, ERR_REFUSED, "settle", "there is a camp-city at %s already", name);
}

/* Who serves for pay or for his lord goes home when he is let go. */
static int32_t settlers_in(const Model *m, const World *w, FormationId f)
{
    int32_t men = 0;
    for (int c = contingent_of(w, f, -1); c >= 0; c = contingent_of(w, f, c))
        if (m->pool[w->contingent[c].pool.n].muster == MUSTER_VOLUNTEERS)
            men += w->contingent[c].men;
    return men;
}

Status city_check(const Model *m, const World *w, FormationId id, Fault *why)
{
    const Formation *f = &w->formation[id.i];
    const SideModel *side = &m->side[f->side];
    int32_t least = m->rules.court_city_men;
    if (!side->settles || m->start_jdn + w->clock.day < side->settles) {
        Date d = date_from_jdn(side->settles);
        fault(why, ERR_REFUSED, "settle", "your people do not live away from their homes");
        return side->settles ? fault_remedy(why, "nobody will before %d-%02d-%02d", (int)d.year,
                                            (int)d.month, (int)d.day) : ERR_REFUSED;
    }
    if (!f->pos.at.n)
        return fault(why, ERR_REFUSED, "settle", "it is on the road");
    if (settlers_in(m, w, id) < least) {
        fault(why, ERR_REFUSED, "settle", "it has %d men who came of their own will; it takes %d",
              settlers_in(m, w, id), least);
        return fault_remedy(why, "join others of your peoples to it");
    }
    PlaceId other = city_near(m, w, f->side, f->pos.at);
    if (!other.n)
        return city_ground(m, w, f->side, f->pos.at, why);
    return fault(why, ERR_REFUSED, "settle", "there is a camp-city at %s, too near for another",
                 m->place[other.n].name.latin);
}

/* ---- its founding ---- */

void city_found(const Model *m, World *w, Side side, PlaceId p, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    s->city = side;
    s->city_work = 0;
    s->city_day = (int16_t)w->clock.day;
    Event *e = say_of_side(w, out, EV_FOUNDED, side, p);
    e->heard = HEARD_BY_ALL;
    e->n[0] = side;
    (void)m;
}

/* A week of one army's work; when it is done the army is free again. */
static void work(const Model *m, World *w, FormationId id, EventList *out)
{
    Formation *f = &w->formation[id.i];
    PlaceState *s = &w->place[f->pos.at.n];
    if (f->met || f->met_day == w->clock.day || city_check(m, w, id, NULL) != OK) {
        f->order = ORDER_HOLD;
        return;
    }
    if (w->clock.day - f->since_day < WEEK_DAYS - 1)        /* it has only just come */
        return;
    if (++s->city_work < m->rules.court_city_weeks)
        return;
    city_found(m, w, f->side, f->pos.at, out);
    f->order = ORDER_HOLD;
    f->base = f->pos.at;
}

/* ---- who lives there ---- */

/* Of the side's free peoples the one with most men at home who can get there. */
static PoolId who_moves(const Model *m, const World *w, Side side, PlaceId to)
{
    PoolId best = { 0 };
    int32_t most = m->rules.court_city_growth;
    for (int p = 1; p <= m->pools; p++) {
        const PoolModel *is = &m->pool[p];
        bool bound = is->side != side || is->muster != MUSTER_VOLUNTEERS || city_of(w, is->home, side) ||
                     (is->barred && w->side[side].ban);
        if (bound || w->pool[p].free < most || !path_exists(m, PATH_CAMEL, is->home, to))
            continue;
        most = w->pool[p].free + 1;
        best = (PoolId){ (uint16_t)p };
    }
    return best;
}

static PoolId people_of(const Model *m, Side side, PlaceId home)
{
    for (int p = 1; p <= m->pools; p++)
        if (m->pool[p].side == side && m->pool[p].home.n == home.n &&
            m->pool[p].muster == MUSTER_VOLUNTEERS)
            return (PoolId){ (uint16_t)p };
    return (PoolId){ 0 };
}

/* They become people of the city if a pool has its home there; else they ride up as a
 * band, and join whichever army of theirs is there. */
static void grow(const Model *m, World *w, PlaceId p, EventList *out)
{
    Side side = w->place[p.n].city;
    PoolId from = who_moves(m, w, side, p), to = people_of(m, side, p);
    int32_t n = m->rules.court_city_growth;
    if (!from.n || w->place[p.n].ring)
        return;
    if (!to.n) {
        muster_send(m, w, from, n, (FormationId){ 0 }, p, out);
        return;
    }
    Event *e = say_of_side(w, out, EV_SETTLED, side, p);
    e->n[0] = people_move(w, from, to, n);
    e->n[1] = from.n;
}

void city_week(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].order == ORDER_SETTLE && w->formation[i].pos.at.n)
            work(m, w, formation_id(w, i), out);
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].city)
            grow(m, w, (PlaceId){ (uint16_t)p }, out);
}

/* ---- what it costs ---- */

bool city_any(const Model *m, const World *w, Side side)
{
    for (int p = 1; p <= m->places; p++)
        if (city_of(w, (PlaceId){ (uint16_t)p }, side))
            return true;
    return false;
}

bool city_feeds(const World *w, const Formation *f)
{
    return city_of(w, f->base, f->side) || city_of(w, f->pos.at, f->side);
}

int64_t city_stipends(const Model *m, const World *w, FormationId f)
{
    const Rules *r = &m->rules;
    int64_t dh = 0;
    for (int c = contingent_of(w, f, -1); c >= 0; c = contingent_of(w, f, c)) {
        const Contingent *unit = &w->contingent[c];
        if (m->pool[unit->pool.n].muster == MUSTER_VOLUNTEERS)
            dh += (int64_t)unit->men * (unit->battles >= VETERAN ? r->people_stipend_old
                                                                 : r->people_stipend_new);
    }
    return dh / YEAR_WEEKS;
}

int64_t city_pensions(const Model *m, const World *w, Side side)
{
    int64_t dh = 0;
    for (int p = 1; p <= m->pools; p++)
        if (m->pool[p].side == side && city_of(w, m->pool[p].home, side))
            dh += (int64_t)w->pool[p].free * m->rules.people_stipend_new;
    return dh / YEAR_WEEKS;
}
