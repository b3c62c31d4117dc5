/*
 * stores.c: harvests and pasture, depots and what spoils in them, convoys and
 * what they eat on the way.
 */
#include "campaign/need.h"

#include "base/rng.h"
#include "campaign/march.h"
#include "campaign/say.h"
#include "campaign/siege.h"

enum { TONNE = 1000000 };

/* ---- the land's yield ---- */

static int64_t place_weight(const PlaceModel *p)
{
    return (int64_t)p->grain * p->grain * 2 + 1;
}

/* A region's yearly surplus, shared among its places by the grade of their
 * grain. */
static void region_shares(const Model *m, int64_t *full_g)
{
    int64_t sum[REGION_MAX] = { 0 };
    for (int p = 1; p <= m->places; p++)
        sum[m->place[p].region.n] += place_weight(&m->place[p]);
    for (int p = 1; p <= m->places; p++) {
        int r = m->place[p].region.n;
        full_g[p] = sum[r] ? muldiv((int64_t)m->region[r].grain_t * TONNE,
                                    place_weight(&m->place[p]), sum[r])
                           : 0;
    }
}

static int64_t daily_green(const Model *m, const World *w, int p)
{
    const PlaceModel *place = &m->place[p];
    bool watered = place->water == WATER_RIVER || place->water == WATER_CANAL;
    int32_t month = month_of(m, w->clock.day)->pasture;
    if (watered)
        month = max_i32(month, m->rules.supply_sown_green);
    int64_t grade = place->fodder * 2 + 1; /* grade 0 still has thorn and salt bush: half a grade */
    return permille_of((int64_t)m->rules.supply_graze_scale * grade / 2, month);
}

static bool in_months(int32_t month, int32_t from, int32_t to)
{
    return from && (from <= to ? month >= from && month <= to : month >= from || month <= to);
}

/* Weeks of a region's harvest still to come, with this one. */
static int32_t harvest_weeks_left(const Model *m, int32_t day, const RegionModel *r)
{
    int32_t weeks = 0;
    while (weeks < 12 &&
           in_months(date_of(m, day + weeks * 7).month, r->harvest_from, r->harvest_to))
        weeks++;
    return weeks;
}

static void harvest(const Model *m, World *w)
{
    for (int r = 1; r <= m->regions; r++) {
        const RegionModel *region = &m->region[r];
        int32_t weeks = harvest_weeks_left(m, w->clock.day, region);
        if (!weeks)
            continue;
        int64_t to_stores = 0;
        for (int p = 1; p <= m->places; p++) {
            if (m->place[p].region.n != r)
                continue;
            PlaceState *s = &w->place[p];
            int64_t cut = max_i64(0, (s->grain_full_g - s->grain_g) / weeks);
            int64_t tax = permille_of(cut, m->rules.supply_tax_share);
            const PlaceState *centre = &w->place[region->centre.n];     /* shut in, it gets none */
            bool taxed = region->centre.n && centre->owner == s->owner && s->owner && !centre->ring;
            s->grain_g += taxed ? cut - tax : cut;
            to_stores += taxed ? tax : 0;
            w->ledger.grain_made_g += cut;
        }
        w->place[region->centre.n].depot_g += to_stores;
    }
}

static void grow(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++) {
        int64_t day = daily_green(m, w, p);
        w->place[p].green_g = min_i64(w->place[p].green_g + day * WEEK_DAYS,
                                      day * m->rules.supply_green_days);
    }
}

static void spoil(const Model *m, World *w)
{
    int32_t month = date_of(m, w->clock.day).month;
    int32_t rate = month >= 6 && month <= 9 ? m->rules.supply_spoil_summer : m->rules.supply_spoil;
    for (int p = 1; p <= m->places; p++) {
        int64_t lost = permille_of(w->place[p].depot_g, rate);
        int64_t over = w->place[p].depot_g - lost - m->place_kind[m->place[p].kind].depot_g;
        lost += max_i64(0, over);
        w->place[p].depot_g -= lost;
        w->ledger.grain_lost_g += lost;
    }
}

/* Trade fills a stripped country again, slowly (A7). */
static void trade(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++) {
        PlaceState *s = &w->place[p];
        int64_t came = min_i64(permille_of(s->grain_full_g, m->rules.supply_trade_inflow),
                               max_i64(0, s->grain_full_g - s->grain_g));
        if (s->besieger || w->clock.day - s->raided_day < 28)
            continue;
        s->grain_g += came;
        w->ledger.grain_made_g += came;
    }
}

void supply_week(const Model *m, World *w)
{
    harvest(m, w);
    grow(m, w);
    spoil(m, w);
    trade(m, w);
}

/* ---- the start ---- */

static void fill_train(const Model *m, World *w, int i, const FormationModel *fm)
{
    Formation *f = &w->formation[i];
    Need d = need_of(m, w, formation_id(w, i));
    int64_t room = d.carry_g;
    f->grain_g = min_i64(d.men_g * fm->grain_days, room);
    f->fodder_g = min_i64((d.fodder_g + d.beasts_g * 2) * fm->fodder_days, room - f->grain_g);
    f->water_ml = permille_of(d.carry_g, m->rules.supply_water_share);
    w->ledger.grain_made_g += f->grain_g;
    for (int a = 0; a < m->animals; a++)
        w->ledger.animals_made[a] += f->animals[a];
    for (int c = contingent_of(w, formation_id(w, i), -1); c >= 0;
         c = contingent_of(w, formation_id(w, i), c)) {
        int32_t mount = m->arm[w->contingent[c].arm.n].mount;
        if (mount)
            w->ledger.animals_made[mount - 1] += w->contingent[c].mounts;
    }
}

void supply_start(const Model *m, World *w)
{
    int64_t full[PLACE_MAX] = { 0 };
    region_shares(m, full);
    memset(&w->ledger, 0, sizeof w->ledger);
    for (int p = 1; p <= m->places; p++) {
        PlaceState *s = &w->place[p];
        s->grain_full_g = full[p];
        s->grain_g = permille_of(full[p], m->rules.supply_harvest_share);
        s->green_g = daily_green(m, w, p) * m->rules.supply_green_days;
        s->depot_g = m->place[p].depot_g;
        w->ledger.grain_made_g += s->grain_g + s->depot_g;
    }
    for (int i = 0; i < m->formations; i++)
        if (w->formation[i].gen)
            fill_train(m, w, i, &m->formation[i]);
}

/* ---- convoys ---- */

static int camel_kind(const Model *m)
{
    for (int a = 0; a < m->animals; a++)
        if (desert_beast(&m->animal[a]))
            return a;
    return 0;
}

/* A convoy's own bread for a day: drivers eat of the load, beasts graze. */
static int64_t convoy_eats(const Model *m, const Convoy *c)
{
    return (int64_t)c->men * m->rules.supply_man_grain;
}

Status supply_send(const Model *m, World *w, PlaceId from, FormationId to, int64_t grain_g,
                   EventList *out, Fault *why)
{
    const Formation *f = formation_at(w, to);
    grain_g = min_i64(grain_g, w->place[from.n].depot_g);
    if (!f || grain_g <= 0)
        return fault(why, ERR_REFUSED, "convoy", "there is no grain in store at %s",
                     m->place[from.n].name.latin);
    ConvoyId id = convoy_new(w);
    if (!id.gen) {
        fault(why, ERR_FULL, "convoy", "all %d convoys are on the road", CONVOY_MAX);
        return fault_remedy(why, "wait until one has come in");
    }
    int kind = camel_kind(m);
    int64_t head = (grain_g + m->animal[kind].carry_g - 1) / m->animal[kind].carry_g;
    head = min_i64(head, m->rules.supply_convoy_animals);
    grain_g = min_i64(grain_g, head * m->animal[kind].carry_g);
    Convoy *c = &w->convoy[id.i];
    *c = (Convoy){ .gen = c->gen, .past = c->past, .side = f->side, .to = to, .from = from,
                   .pos = { .at = from }, .animal = kind, .count = (int32_t)head,
                   .men = (int32_t)(head / max_i32(1, m->rules.supply_handler_per) + 1),
                   .grain_g = grain_g, .left_day = (int16_t)w->clock.day };
    w->place[from.n].depot_g -= grain_g;
    w->ledger.animals_made[kind] += head;       /* hired; given back when it is unloaded */
    Event *e = say(m, w, out, EV_CONVOY_LEFT, to);
    e->place = from;
    e->n[0] = grain_g;
    return OK;
}

static void disband(World *w, Convoy *c)
{
    w->ledger.animals_dead[c->animal] += c->count;
    convoy_free(w, (ConvoyId){ (uint16_t)(c - w->convoy), c->gen });
}

static void unload(const Model *m, World *w, Convoy *c, EventList *out)
{
    w->formation[c->to.i].grain_g += c->grain_g;
    Event *e = say(m, w, out, EV_CONVOY_CAME, c->to);
    e->n[0] = c->grain_g;
    e->n[1] = c->eaten_g;
    disband(w, c);
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

/* The owner is gone: the load goes back into the nearest store of its side, or
 * is lost. */
static void stray(const Model *m, World *w, Convoy *c)
{
    PlaceId near = mover_near(m, &c->pos);
    if (w->place[near.n].owner == c->side)
        w->place[near.n].depot_g += c->grain_g;
    else
        w->ledger.grain_lost_g += c->grain_g;
    disband(w, c);
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

enum { CAMEL_TRAIN_MPD = 28000 };       /* mechanics A5: a camel train's standard day */

static void convoy_day(const Model *m, World *w, Convoy *c, EventList *out)
{
    int64_t eaten = min_i64(c->grain_g, convoy_eats(m, c));
    c->grain_g -= eaten;
    c->eaten_g += eaten;
    w->ledger.grain_eaten_g += eaten;
    const Formation *f = formation_at(w, c->to);
    if (!f || f->side != c->side || c->grain_g <= 0) {
        stray(m, w, c);
        return;
    }
    int32_t left = CAMEL_TRAIN_MPD;
    while (left > 0) {
        if (march_gap(m, &c->pos, &f->pos) >= 0 && march_gap(m, &c->pos, &f->pos) <= left) {
            bring_in(m, w, c, f->pos.at, out);
            return;
        }
        if (c->pos.at.n) {
            PlaceId aim = mover_near(m, &f->pos);
            PlaceId next = path_next(m, PATH_CAMEL, c->pos.at, aim);
            if (!next.n)
                break;
            c->pos = (Mover){ .route = path_route(m, PATH_CAMEL, c->pos.at, aim), .toward = next };
        }
        int32_t road = m->route[c->pos.route.n].metres - c->pos.done_m;
        int32_t step = min_i32(road, left);
        c->pos.done_m += step;
        left -= step;
        if (step == road)
            c->pos = (Mover){ .at = c->pos.toward };
        if (seized(m, w, c, out))
            return;
    }
}

static bool convoy_under_way(const World *w, FormationId f)
{
    for (int i = 0; i < CONVOY_MAX; i++)
        if (w->convoy[i].gen && same_formation(w->convoy[i].to, f))
            return true;
    return false;
}

static void feed_from_base(const Model *m, World *w, int i, EventList *out)
{
    Formation *f = &w->formation[i];
    bool mine = f->base.n && allied(w, f->side, w->place[f->base.n].owner);
    if (!mine || f->pos.at.n == f->base.n ||
        f->met) /* no driver goes where armies face each other */
        return;
    FormationId id = formation_id(w, i);
    Need d = need_of(m, w, id);
    if (f->grain_g > d.men_g * m->rules.supply_convoy_below || convoy_under_way(w, id))
        return;
    if (w->place[f->base.n].depot_g > d.men_g)
        supply_send(m, w, f->base, id, d.men_g * m->rules.supply_top_up_days, out, NULL);
}

void supply_convoys(const Model *m, World *w, EventList *out)
{
    for (int i = 0; i < CONVOY_MAX; i++)
        if (w->convoy[i].gen)
            convoy_day(m, w, &w->convoy[i], out);
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        feed_from_base(m, w, i, out);
}
