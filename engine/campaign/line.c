/*
 * line.c: the line of supply between a depot and an army: by which means, at what
 * pace, how much of it arrives.
 */
#include "campaign/line.h"

#include "campaign/need.h"

enum { LINE_WAY = 48 };             /* places a line passes at most */

/* ---- carriers ---- */

Carrier carrier_beasts(const Model *m, int animal)
{
    const AnimalKind *a = &m->animal[animal];
    const Rules *r = &m->rules;
    int64_t driver_g = r->supply_man_grain / max_i32(1, r->supply_handler_per);
    bool desert = desert_beast(a);
    return (Carrier){ .by = CARRY_BEASTS, .animal = animal, .load_g = a->carry_g,
                      .eats_g = a->grain_g + driver_g, .hay_g = a->fodder_g,
                      .day_m = desert ? r->supply_convoy_camel_day : r->supply_convoy_pack_day };
}

Carrier carrier_carts(const Model *m, int ox)
{
    const AnimalKind *a = &m->animal[ox];
    const Rules *r = &m->rules;
    return (Carrier){ .by = CARRY_CARTS, .animal = ox, .load_g = r->supply_cart_carry,
                      .eats_g = (int64_t)a->grain_g * OXEN_OF_CART + r->supply_man_grain,
                      .hay_g = (int64_t)a->fodder_g * OXEN_OF_CART,
                      .day_m = r->supply_convoy_cart_day };
}

Carrier carrier_boats(const Model *m)
{
    const Rules *r = &m->rules;
    return (Carrier){ .by = CARRY_BOATS, .load_g = r->supply_boat_carry,
                      .eats_g = (int64_t)r->supply_boat_crew * r->supply_man_grain,
                      .day_m = r->supply_boat_up };
}

int32_t carrier_share(const Carrier *c, int64_t days1000, int32_t hay_permille)
{
    int64_t eats = c->eats_g + permille_of(c->hay_g, hay_permille);
    int64_t lost = c->load_g > 0 ? muldiv(eats, days1000, c->load_g) : 1000;
    return (int32_t)clamp_i64(1000 - lost, 0, 1000);
}

PathKind carrier_path(const Model *m, const Carrier *c)
{
    if (c->by == CARRY_BOATS)
        return PATH_BOAT;
    return c->by == CARRY_BEASTS && desert_beast(&m->animal[c->animal]) ? PATH_CAMEL : PATH_ARMY;
}

/* The two rivers and the canals between them run to the south and the east; of
 * two places the one farther that way lies down stream (judgement). */
static bool down_stream(const Model *m, PlaceId from, PlaceId to)
{
    const PlaceModel *a = &m->place[from.n], *b = &m->place[to.n];
    return (b->lon - a->lon) - (b->lat - a->lat) > 0;
}

static bool rivers_high(const Model *m, const World *w)
{
    return (w->weather.tigris + w->weather.euphrates) / 2 > m->rules.march_flood_stage;
}

static int64_t boat_day(const Model *m, const World *w, PlaceId from, PlaceId to)
{
    const Rules *r = &m->rules;
    bool down = down_stream(m, from, to);
    int64_t day = down ? r->supply_boat_down : r->supply_boat_up;
    if (!rivers_high(m, w) || r->supply_boat_high <= 0)
        return day;
    return down ? permille_of(day, r->supply_boat_high) : muldiv(day, 1000, r->supply_boat_high);
}

static int64_t land_day(const Model *m, const World *w, const Carrier *c, const RouteModel *r)
{
    const GroundKind *g = &m->ground[r->ground];
    bool camels = carrier_path(m, c) == PATH_CAMEL;
    bool drowned = flooded(w, r->a) || flooded(w, r->b);
    if (c->by == CARRY_CARTS && (!g->carts || w->weather.mud || drowned))
        return 0;                               /* wheels want dry ground */
    int64_t day = permille_of(c->day_m, camels ? g->camel_speed : g->speed);
    if (drowned || (r->season == SEASON_FLOOD && w->weather.flood))
        day = permille_of(day, g->flood_speed);
    if (r->season == SEASON_MUD && w->weather.mud)
        day = permille_of(day, g->mud_speed);
    return max_i64(day, 1000);
}

/* Riders have been here within the week: traffic hides. */
static bool lately_raided(const World *w, PlaceId p)
{
    return w->clock.day - w->place[p.n].raided_day < WEEK_DAYS;
}

int32_t carrier_day(const Model *m, const World *w, const Carrier *c, RouteId id, PlaceId to)
{
    const RouteModel *r = &m->route[id.n];
    PlaceId from = route_other_end(m, id, to);
    int64_t day = 0;
    if (c->by != CARRY_BOATS)
        day = land_day(m, w, c, r);
    else if (r->boats && !flooded(w, from) && !flooded(w, to))
        day = boat_day(m, w, from, to);
    if (lately_raided(w, from) || lately_raided(w, to))
        day = permille_of(day, m->rules.supply_raid_traffic);
    return (int32_t)day;
}

/* Of a day, permille for which its beasts must be given hay. */
static int32_t hay_on(const Model *m, const World *w, const Carrier *c, const RouteModel *r)
{
    if (c->by == CARRY_BOATS || (c->by == CARRY_BEASTS && desert_beast(&m->animal[c->animal])))
        return 0;
    const GroundKind *g = &m->ground[r->ground];
    int32_t grows = (int32_t)permille_of(month_of(m, w->clock.day)->pasture, g->pasture);
    int32_t water = m->place[r->a.n].water;
    if (r->dry_days == 0 && (water == WATER_RIVER || water == WATER_CANAL))
        grows = max_i32(grows, m->rules.supply_sown_green);
    int32_t wants = max_i32(1, m->rules.supply_convoy_graze);
    return (int32_t)max_i64(0, 1000 - (int64_t)grows * 1000 / wants);
}

/* ---- what a depot can lend ---- */

/* Camels are kept where the steppe begins: on ground on which they go as well as
 * on a road. */
static bool camel_country(const Model *m, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    for (int i = 0; i < place->ways; i++) {
        const RouteModel *r = &m->route[m->way[place->first_way + i].route.n];
        if (m->ground[r->ground].camel_speed >= 1000 && m->ground[r->ground].dash == 2)
            return true;
        if (r->dry_days)
            return true;
    }
    return false;
}

enum { BEASTS_OF_CART = 2 };        /* for so many pack beasts a place has one cart (judgement) */

int32_t line_herd(const Model *m, PlaceId from, const Carrier *c)
{
    const Rules *r = &m->rules;
    const PlaceModel *p = &m->place[from.n];
    if (c->by == CARRY_BOATS)
        return p->landing ? r->supply_depot_boats +
                            (int32_t)muldiv(p->people, r->supply_depot_boats_1000, 1000) : 0;
    int32_t head = r->supply_depot_beasts +
                   (int32_t)muldiv(p->people, r->supply_depot_beasts_1000, 1000);
    if (c->by == CARRY_CARTS)
        return head / BEASTS_OF_CART;
    return !desert_beast(&m->animal[c->animal]) || camel_country(m, from) ? head : 0;
}

int32_t line_free(const Model *m, const World *w, PlaceId from, const Carrier *c)
{
    int32_t left = line_herd(m, from, c);
    for (int i = 0; i < CONVOY_MAX; i++) {
        const Convoy *on = &w->convoy[i];
        bool same = on->gen && on->from.n == from.n && on->means == c->by &&
                    (c->by == CARRY_BOATS || on->animal == c->animal);
        left -= same ? on->count : 0;
    }
    return max_i32(0, left);
}

bool line_holds(const World *w, Side side, PlaceId p)
{
    const PlaceState *s = &w->place[p.n];
    return p.n && (s->tributary ? allied(w, side, s->tributary) : allied(w, side, s->owner));
}

/* ---- the way ---- */

/* A sighting older than this frightens no driver (judgement). */
enum { FRESH_DAYS = 10 };

/* Where enemies are known to stand: drivers ask before they set out. */
static PlaceId enemy_on(const Model *m, const World *w, Side side, const PlaceId *way, int32_t n)
{
    for (int i = 0; i < FORMATION_MAX; i++) {
        const Sighting *k = &w->known[side][i];
        if (!k->live || !at_war(w, side, k->side) || w->clock.day - k->day > FRESH_DAYS)
            continue;
        PlaceId at = mover_near(m, &k->pos);
        for (int32_t p = 0; p < n; p++)
            if (way[p].n == at.n)
                return at;
    }
    return (PlaceId){ 0 };
}

static int32_t way_of(const Model *m, PathKind kind, PlaceId from, PlaceId to, PlaceId *out,
                      int32_t max)
{
    int32_t n = 0;
    for (PlaceId at = from; n < max; at = path_next(m, kind, at, to)) {
        if (!at.n)
            return 0;
        out[n++] = at;
        if (at.n == to.n)
            return n;
    }
    return 0;
}

int32_t line_way(const Model *m, const Line *l, PlaceId *out, int32_t max)
{
    return way_of(m, carrier_path(m, &l->carrier), l->from, l->to, out, max);
}

static void hold_up(Line *l, Neck neck, PlaceId at)
{
    if (l->neck == NECK_NONE) {
        l->neck = (uint8_t)neck;
        l->neck_at = at;
    }
}

/* Days there and back, with what the train eats of its load on them. */
static void measure(const Model *m, const World *w, Line *l, const PlaceId *way, int32_t n)
{
    PathKind kind = carrier_path(m, &l->carrier);
    int64_t out1000 = 0, back1000 = 0, hay = 0, slowest = 0;
    for (int32_t i = 1; i < n; i++) {
        RouteId r = path_route(m, kind, way[i - 1], way[i]);
        const RouteModel *route = &m->route[r.n];
        int32_t go = carrier_day(m, w, &l->carrier, r, way[i]);
        int32_t come = carrier_day(m, w, &l->carrier, r, way[i - 1]);
        if (go <= 0 || come <= 0) {
            bool water = flooded(w, way[i]) || flooded(w, way[i - 1]);
            hold_up(l, water ? NECK_FLOOD : NECK_NO_WAY, water && !flooded(w, way[i]) ? way[i - 1]
                                                                                      : way[i]);
            l->red = r;
            return;
        }
        int64_t there = (int64_t)route->metres * 1000 / go;
        int64_t both = there + (int64_t)route->metres * 1000 / come;
        out1000 += there;
        back1000 += both - there;
        hay += both * hay_on(m, w, &l->carrier, route) / 1000;
        l->metres += route->metres;
        if (both > slowest) {
            slowest = both;
            l->red = r;
        }
    }
    int64_t all = out1000 + back1000;
    l->days = (int32_t)((out1000 + 999) / 1000);
    l->back_days = (int32_t)((back1000 + 999) / 1000);
    l->share = carrier_share(&l->carrier, all, all ? (int32_t)(hay * 1000 / all) : 0);
    l->load_g = max_i64(0, l->carrier.load_g - muldiv(l->carrier.hay_g, hay, 1000));
}

/* Armies of a side that live on one depot share what it can lend, the first with
 * three parts, the last with one. */
static int32_t share_of_herd(const World *w, PlaceId from, FormationId to, int32_t herd)
{
    const Formation *f = &w->formation[to.i];
    int32_t all = 0, mine = f->priority + 1;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].side == f->side && w->formation[i].base.n == from.n)
            all += w->formation[i].priority + 1;
    if (f->base.n != from.n)
        all += mine;
    return (int32_t)muldiv(herd, mine, max_i32(all, mine));
}

/* What can arrive in a week if every carrier sets out again when it is back. */
static void reckon(const Model *m, const World *w, Line *l, FormationId to)
{
    int64_t store = w->place[l->from.n].depot_g;
    int32_t round = max_i32(1, l->days + l->back_days);
    l->free = share_of_herd(w, l->from, to, line_herd(m, l->from, &l->carrier));
    int64_t one = permille_of(l->carrier.load_g, l->share);
    l->week_g = muldiv(one * l->free, WEEK_DAYS, max_i32(round, WEEK_DAYS / 2));
    if (store < l->need_g)
        hold_up(l, NECK_STORE, l->from);
    l->week_g = min_i64(l->week_g, permille_of(store, l->share));
    if (l->share < 500)                         /* the train eats more than it brings */
        hold_up(l, NECK_DISTANCE, (PlaceId){ 0 });
    if (l->week_g < l->need_g)
        hold_up(l, NECK_CARRIERS, l->from);
}

static Line line_by(const Model *m, const World *w, PlaceId from, FormationId to, Carrier c)
{
    const Formation *f = &w->formation[to.i];
    Need d = need_of(m, w, to);
    Line l = { .from = from, .to = mover_near(m, &f->pos), .carrier = c,
               .need_g = d.men_g * WEEK_DAYS };
    PlaceId way[LINE_WAY];
    int32_t n = way_of(m, carrier_path(m, &c), from, l.to, way, LINE_WAY);
    if (!n) {
        hold_up(&l, NECK_NO_WAY, (PlaceId){ 0 });
        return l;
    }
    if (w->place[from.n].ring && at_war(w, f->side, w->place[from.n].besieger))
        hold_up(&l, NECK_SIEGE, from);
    PlaceId enemy = n > 1 ? enemy_on(m, w, f->side, way, n - 1) : (PlaceId){ 0 };
    if (enemy.n)
        hold_up(&l, NECK_ENEMY, enemy);
    measure(m, w, &l, way, n);
    if (l.neck == NECK_NONE || l.neck >= NECK_STORE)
        reckon(m, w, &l, to);
    return l;
}

static bool carries_more(const Line *a, const Line *b)
{
    if (a->week_g != b->week_g)
        return a->week_g > b->week_g;
    return a->neck > b->neck;                   /* what is nearer to working tells more */
}

/* What some arm rides is no pack beast. */
static bool pack_beast(const Model *m, int animal)
{
    const AnimalKind *a = &m->animal[animal];
    if (desert_beast(a))
        return true;
    for (int k = 1; k <= m->arms; k++)
        if (m->arm[k].mount == animal + 1)
            return false;
    return a->carry_g > 0 && !a->draws;
}

Line line_from(const Model *m, const World *w, PlaceId from, FormationId to)
{
    Line best = line_by(m, w, from, to, carrier_boats(m));
    for (int a = 0; a < m->animals; a++) {
        bool ox = m->animal[a].draws != 0;
        if (!ox && !pack_beast(m, a))
            continue;
        Line l = line_by(m, w, from, to, ox ? carrier_carts(m, a) : carrier_beasts(m, a));
        if (carries_more(&l, &best))
            best = l;
    }
    return best;
}

Line line_of_base(const Model *m, const World *w, FormationId id)
{
    const Formation *f = &w->formation[id.i];
    if (!line_holds(w, f->side, f->base))
        return (Line){ .to = mover_near(m, &f->pos), .neck = NECK_NO_BASE,
                       .need_g = need_of(m, w, id).men_g * WEEK_DAYS };
    return line_from(m, w, f->base, id);
}
