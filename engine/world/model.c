/*
 * model.c: a scenario made ready for use: which ways leave each place, the
 * shortest way between any two, and what day it is.
 */
#include "world/model.h"
#include "base/num.h"
#include "base/status.h"

/* The reference columns: an army with a train and a column on camels. Paces and
 * surcharges are judgement after mechanics A5, A10: they only choose ways; how
 * long a march takes is reckoned when it is made. */
enum {
    ARMY_MPH = 4000, CAMEL_MPH = 5000,      /* metres an hour on a good dry road */
    ARMY_CROSSING = 240, CAMEL_CROSSING = 180,      /* minutes for each river crossed */
    TENS_FAR = UINT16_MAX
};

static Status bad_route(const Model *m, int32_t n, Fault *why, const char *what)
{
    const RouteModel *r = &m->route[n];
    bool named = r->a.n <= m->places && r->b.n <= m->places;
    return fault(why, ERR_RANGE, "routes", "route %d (%s to %s) %s", n,
                 named ? text_of(m, m->place[r->a.n].id) : "?",
                 named ? text_of(m, m->place[r->b.n].id) : "?", what);
}

static bool is_place(const Model *m, PlaceId p) { return p.n >= 1 && p.n <= m->places; }

static Status check_routes(const Model *m, Fault *why)
{
    for (int32_t n = 1; n <= m->routes; n++) {
        const RouteModel *r = &m->route[n];
        if (!is_place(m, r->a) || !is_place(m, r->b))
            return bad_route(m, n, why, "does not join two places");
        if (same_place(r->a, r->b))
            return bad_route(m, n, why, "ends where it begins");
        if (r->metres <= 0)
            return bad_route(m, n, why, "has no length");
        if (r->ground < 1 || r->ground > m->grounds)
            return bad_route(m, n, why, "lies on no kind of ground");
        if (m->ground[r->ground].speed <= 0 || m->ground[r->ground].camel_speed <= 0)
            return bad_route(m, n, why, "lies on ground nobody can pass: its speed is 0");
    }
    return OK;
}

/* Every array of the World is as large as limits.h says; numbers from 1 leave
 * one slot unused. */
static Status check_sizes(const Model *m, Fault *why)
{
    const struct { const char *what; int32_t count, most; } rows[] = {
        { "sides",        m->sides,       SIDE_MAX - 1 },
        { "places",       m->places,      PLACE_MAX - 1 },
        { "routes",       m->routes,      ROUTE_MAX - 1 },
        { "regions",      m->regions,     REGION_MAX - 1 },
        { "arms",         m->arms,        ARM_MAX - 1 },
        { "pools",        m->pools,       POOL_MAX - 1 },
        { "leaders",      m->leaders,     LEADER_MAX - 1 },
        { "formations",   m->formations,  FORMATION_MAX },
        { "parts",        m->parts,       PART_MAX },
        { "animals",      m->animals,     ANIMAL_MAX },
        { "grounds",      m->grounds,     GROUND_MAX },
        { "place kinds",  m->place_kinds, PLACE_KIND_MAX },
        { "variables",    m->vars,        VAR_MAX },
        { "premises",     m->premises,    PREMISE_MAX },
        { "goals",        m->goals,       GOAL_MAX },
    };
    static_assert(PLACE_MAX <= UINT8_MAX + 1, "path tables keep a byte a step");

    for (size_t i = 0; i < countof(rows); i++)
        if (rows[i].count < 0 || rows[i].count > rows[i].most)
            return fault(why, ERR_FULL, "scenario", "%d %s; the engine has room for %d",
                         rows[i].count, rows[i].what, rows[i].most);
    return OK;
}

/* The ways of all places stand in one array, place by place, each place's in
 * the order of the routes. */
static Status lay_ways(Model *m, Fault *why)
{
    m->ways = 2 * m->routes;
    m->way = arena_array(&m->arena, (size_t)m->ways + 1, sizeof *m->way);
    if (!m->way)
        return fault(why, ERR_MEMORY, "routes", "no memory for %d ways", m->ways);

    for (int32_t p = 1; p <= m->places; p++)
        m->place[p].ways = 0;
    for (int32_t n = 1; n <= m->routes; n++) {
        m->place[m->route[n].a.n].ways++;
        m->place[m->route[n].b.n].ways++;
    }
    int32_t first = 0;
    for (int32_t p = 1; p <= m->places; p++) {
        m->place[p].first_way = (uint16_t)first;
        first += m->place[p].ways;
        m->place[p].ways = 0;
    }
    for (int32_t n = 1; n <= m->routes; n++) {
        RouteId r = { (uint16_t)n };
        PlaceModel *a = &m->place[m->route[n].a.n], *b = &m->place[m->route[n].b.n];
        m->way[a->first_way + a->ways++] = (Way){ r, m->route[n].b };
        m->way[b->first_way + b->ways++] = (Way){ r, m->route[n].a };
    }
    return OK;
}

/* Minutes the reference column of a kind marches on a route, rounded up. */
static int64_t army_minutes(const RouteModel *r, const GroundKind *g)
{
    int64_t pace = (int64_t)ARMY_MPH * g->speed / 1000;
    int64_t minutes = ((int64_t)r->metres * 60 + pace - 1) / max_i64(pace, 1);
    minutes *= r->dry_days >= 3 ? 8 : r->dry_days == 2 ? 3 : 1;
    minutes *= g->carts ? 1 : 2;
    return minutes + (int64_t)r->crosses * ARMY_CROSSING;
}

static int64_t camel_minutes(const RouteModel *r, const GroundKind *g)
{
    int64_t pace = (int64_t)CAMEL_MPH * g->speed / 1000 * g->camel_speed / 1000;
    int64_t minutes = ((int64_t)r->metres * 60 + pace - 1) / max_i64(pace, 1);
    if (r->dry_days > 4)
        minutes = minutes * 3 / 2;
    return minutes + (int64_t)r->crosses * CAMEL_CROSSING;
}

static int64_t boat_minutes(const RouteModel *r) { return (int64_t)r->metres * 60 / ARMY_MPH; }

/* A route that does not serve costs 0: nobody takes it. */
static void route_costs(const Model *m, PathKind kind, uint32_t *cost)
{
    for (int32_t n = 1; n <= m->routes; n++) {
        const RouteModel *r = &m->route[n];
        const GroundKind *g = &m->ground[r->ground];
        if (kind == PATH_BOAT && !r->boats)
            continue;
        int64_t minutes = kind == PATH_ARMY ? army_minutes(r, g) :
                          kind == PATH_CAMEL ? camel_minutes(r, g) : boat_minutes(r);
        cost[n] = (uint32_t)clamp_i64(minutes, 1, INT32_MAX / PLACE_MAX);
    }
}

/* Places reached and not yet left, nearest first and of equals the lowest
 * number: a heap of minutes * 65536 + place. A place may stand in it more than
 * once; only the first counts. */
typedef struct Heap { uint64_t at[2 * ROUTE_MAX + 1]; int32_t count; } Heap;

static void heap_push(Heap *h, uint64_t key)
{
    int32_t i = h->count++;
    must(h->count <= (int32_t)countof(h->at));
    for (; i > 0 && h->at[(i - 1) / 2] > key; i = (i - 1) / 2)
        h->at[i] = h->at[(i - 1) / 2];
    h->at[i] = key;
}

static uint64_t heap_pop(Heap *h)
{
    uint64_t least = h->at[0], key = h->at[--h->count];
    int32_t i = 0;
    for (int32_t child = 1; child < h->count; child = 2 * i + 1) {
        if (child + 1 < h->count && h->at[child + 1] < h->at[child])
            child++;
        if (h->at[child] >= key)
            break;
        h->at[i] = h->at[child];
        i = child;
    }
    h->at[i] = key;
    return least;
}

typedef struct Step { uint32_t minutes; PlaceId next; RouteId route; bool left; } Step;

/* Fewer minutes, then the next place of lower number, then the lower route. */
static bool better(const Step *a, const Step *b)
{
    if (a->minutes != b->minutes)
        return a->minutes < b->minutes;
    if (a->next.n != b->next.n)
        return a->next.n < b->next.n;
    return a->route.n < b->route.n;
}

/* The column of the table that leads to `to`, from there outwards (Dijkstra
 * 1959); ways are as long in both directions. */
static void lead_to(const Model *m, PathTable *t, const uint32_t *cost, PlaceId to)
{
    Step step[PLACE_MAX] = { 0 };
    Heap heap = { .count = 0 };

    for (int32_t p = 1; p <= m->places; p++)
        step[p].minutes = UINT32_MAX;
    step[to.n].minutes = 0;
    heap_push(&heap, to.n);
    while (heap.count) {
        PlaceId p = { (uint16_t)(heap_pop(&heap) & 0xffff) };
        Step *at = &step[p.n];
        if (at->left)
            continue;
        at->left = true;
        if (p.n != to.n) {
            size_t here = (size_t)(p.n * m->stride + to.n);
            t->next[here] = (uint8_t)at->next.n;
            t->route[here] = at->route.n;
            t->metres[here] = (uint32_t)m->route[at->route.n].metres
                            + t->metres[at->next.n * m->stride + to.n];
            t->tens[here] = (uint16_t)clamp_i64(((int64_t)at->minutes + 5) / 10, 1, TENS_FAR - 1);
        }
        for (int32_t i = 0; i < m->place[p.n].ways; i++) {
            const Way *way = &m->way[m->place[p.n].first_way + i];
            Step via = { at->minutes + cost[way->route.n], p, way->route, false };
            if (!cost[way->route.n] || step[way->to.n].left || !better(&via, &step[way->to.n]))
                continue;
            if (via.minutes < step[way->to.n].minutes)
                heap_push(&heap, (uint64_t)via.minutes << 16 | way->to.n);
            step[way->to.n] = via;
        }
    }
}

static bool table_open(Model *m, PathTable *t)
{
    size_t cells = (size_t)m->stride * (size_t)m->stride;
    t->next = arena_array(&m->arena, cells, sizeof *t->next);
    t->route = arena_array(&m->arena, cells, sizeof *t->route);
    t->metres = arena_array(&m->arena, cells, sizeof *t->metres);
    t->tens = arena_array(&m->arena, cells, sizeof *t->tens);
    if (!t->next || !t->route || !t->metres || !t->tens)
        return false;
    for (size_t i = 0; i < cells; i++)
        t->tens[i] = TENS_FAR;
    for (int32_t p = 0; p <= m->places; p++)
        t->tens[p * m->stride + p] = 0;
    return true;
}

static Status lay_paths(Model *m, Fault *why)
{
    m->stride = m->places + 1;
    for (int k = 0; k < PATH_KINDS; k++) {
        uint32_t cost[ROUTE_MAX] = { 0 };
        if (!table_open(m, &m->path[k]))
            return fault(why, ERR_MEMORY, "routes", "no memory for the ways between %d places",
                         m->places);
        route_costs(m, (PathKind)k, cost);
        for (int32_t p = 1; p <= m->places; p++)
            lead_to(m, &m->path[k], cost, (PlaceId){ (uint16_t)p });
    }
    return OK;
}

static Status lay_months(Model *m, Fault *why)
{
    uint8_t *at = arena_push(&m->arena, MONTH_DAYS);
    if (!at)
        return fault(why, ERR_MEMORY, "calendar", "no memory for the calendar");
    for (int32_t day = 0; day < MONTH_DAYS; day++)
        at[day] = (uint8_t)(date_of(m, day).month - 1);
    m->month_at = at;
    return OK;
}

Status model_finish(Model *m, Fault *why)
{
    Status is = check_sizes(m, why);
    if (is == OK)
        is = lay_months(m, why);
    if (is == OK)
        is = check_routes(m, why);
    if (is == OK)
        is = lay_ways(m, why);
    if (is == OK)
        is = lay_paths(m, why);
    if (is == OK)
        model_repute(m);
    return is;
}

/* The Model itself may stand in its own arena. */
void model_close(Model *m)
{
    if (!m)
        return;
    Arena all = m->arena;
    arena_close(&all);
}

PlaceId place_named(const Model *m, Atom id)
{
    for (int32_t n = 1; id.n && n <= m->places; n++)
        if (m->place[n].id.n == id.n)
            return (PlaceId){ (uint16_t)n };
    return (PlaceId){ 0 };
}

RegionId region_named(const Model *m, Atom id)
{
    for (int32_t n = 1; id.n && n <= m->regions; n++)
        if (m->region[n].id.n == id.n)
            return (RegionId){ (uint16_t)n };
    return (RegionId){ 0 };
}

Side side_named(const Model *m, Atom id)
{
    for (int32_t n = 1; id.n && n <= m->sides; n++)
        if (m->side[n].id.n == id.n)
            return (Side)n;
    return 0;
}

const char *title_of_formation(const Model *m, Atom id)
{
    for (int32_t i = 0; id.n && i < m->formations; i++)
        if (m->formation[i].id.n == id.n)
            return m->formation[i].name;
    for (int32_t i = 0; id.n && i < m->parts; i++)
        if (m->part[i].id.n == id.n)
            return m->part[i].name;
    return NULL;
}

/* The scenario's own sources come before those of the rules. */
const SourceModel *source_named(const Model *m, const char *id, size_t len)
{
    Atom a = names_find(&m->names, id, len);
    for (int32_t i = 0; a.n && i < m->sources; i++)
        if (m->source[i].id.n == a.n)
            return &m->source[i];
    for (int32_t i = 0; a.n && i < m->works; i++)
        if (m->work[i].id.n == a.n)
            return &m->work[i];
    return NULL;
}

const Doctrine *doctrine_named(const Model *m, Atom id)
{
    for (int32_t n = 0; id.n && n < m->doctrines; n++)
        if (m->doctrine[n].id.n == id.n)
            return &m->doctrine[n];
    return NULL;
}

RouteId route_between(const Model *m, PlaceId a, PlaceId b)
{
    RouteId best = { 0 };
    for (int32_t i = 0; i < m->place[a.n].ways; i++) {
        const Way *way = &m->way[m->place[a.n].first_way + i];
        if (!same_place(way->to, b))
            continue;
        if (best.n == 0 || m->route[way->route.n].metres < m->route[best.n].metres)
            best = way->route;
    }
    return best;
}

/* Julian day numbers and the Julian calendar, by the rule that counts the year
 * from March and in cycles of four (1,461 days). */
int32_t jdn_from_date(int32_t year, int32_t month, int32_t day)
{
    int32_t before_march = month <= 2;
    int32_t y = year + 4800 - before_march, from_march = month - 3 + 12 * before_march;
    return day + (153 * from_march + 2) / 5 + 365 * y + y / 4 - 32083;
}

Date date_from_jdn(int32_t jdn)
{
    int32_t days = jdn + 32082;
    int32_t y = (4 * days + 3) / 1461, in_year = days - 1461 * y / 4;
    int32_t from_march = (5 * in_year + 2) / 153;
    int32_t before_march = from_march >= 10;
    return (Date){ y - 4800 + before_march, from_march + 3 - 12 * before_march,
                   in_year - (153 * from_march + 2) / 5 + 1 };
}

Date date_of(const Model *m, int32_t day) { return date_from_jdn(m->start_jdn + day); }

/* Cycles of thirty years with eleven leap days; months of 30 and 29 days by
 * turns. Day 1 is Friday, 16 July 622. */
enum { HIJRI_EPOCH = 1948440, HIJRI_CYCLE = 10631 };

static int64_t hijri_year_start(int64_t year)
{
    return HIJRI_EPOCH + (year - 1) * 354 + floordiv(3 + 11 * year, 30);
}

Date hijri_from_jdn(int32_t jdn)
{
    int64_t year = floordiv(30 * ((int64_t)jdn - HIJRI_EPOCH) + 10646, HIJRI_CYCLE);
    int32_t in_year = (int32_t)(jdn - hijri_year_start(year));
    int32_t month = min_i32(2 * in_year / 59, 11);
    return (Date){ (int32_t)year, month + 1, in_year - (59 * month + 1) / 2 + 1 };
}

/* Twelve months of thirty days and five days over, no leap years; year 1 began
 * on 16 June 632. */
enum { YAZDGERDI_EPOCH = 1952063 };

Date yazdgerdi_from_jdn(int32_t jdn)
{
    int32_t days = jdn - YAZDGERDI_EPOCH;
    int32_t years = (int32_t)floordiv(days, 365), in_year = days - years * 365;
    return (Date){ years + 1, in_year / 30 + 1, in_year % 30 + 1 };
}
