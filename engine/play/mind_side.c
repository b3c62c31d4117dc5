/*
 * mind_side.c: what a mind does besides leading its armies: whom it sends envoys to,
 * what its armies live on, whom it calls up and puts in command.
 */
#include "play/mind_parts.h"

#include "base/num.h"
#include "campaign/court.h"
#include "campaign/embassy.h"
#include "campaign/muster.h"
#include "campaign/turn.h"

/* ---- envoys ---- */

static bool envoy_under_way(const Picture *p, const Pen *pen, PlaceId at)
{
    for (int k = 0; k < pen->count; k++)
        if (pen->at[k].kind == ORDER_ENVOY && pen->at[k].to.n == at.n)
            return true;
    for (int k = 0; k < LETTER_MAX; k++) {
        const Letter *l = &p->w->letter[k];
        if (l->kind == LETTER_ENVOY && l->order.to.n == at.n && l->order.side == p->side)
            return true;
    }
    return false;
}

/* Envoys a week; a mind below that temper sends none; a place worth asking; men of
 * ours so near that the asking has weight. */
enum { ENVOYS = 2, TALKER = 200, ASK_WORTH = 8, ASK_DAYS = 3, ASK_FORCE = 300 };

typedef struct Asked { PlaceId at; int64_t score; } Asked;

/* Enters a place among the best, best first; of equals the one that came first. */
static void rank(Asked *best, PlaceId at, int64_t score)
{
    int k = ENVOYS;
    for (; k > 0 && score > best[k - 1].score; k--)
        if (k < ENVOYS)
            best[k] = best[k - 1];
    if (k < ENVOYS)
        best[k] = (Asked){ at, score };
}

static void best_to_ask(const Picture *p, const Pen *pen, Asked *best)
{
    for (int i = 0; i < p->prizes; i++) {
        PlaceId at = { p->prize[i] };
        Order o = { .kind = ORDER_ENVOY, .side = p->side, .to = at };
        if (!place_hostile(p, at) || p->value[at.n] < ASK_WORTH ||
            weigh_near(p, at, ASK_DAYS) < ASK_FORCE)
            continue;
        if (envoy_under_way(p, pen, at) || order_check(p->m, p->w, &o, NULL) != OK)
            continue;
        int32_t chance = court_terms(p->m, p->w, p->side, at, NULL);
        if (chance >= 1000 - p->temper->terms)
            rank(best, at, (int64_t)p->value[at.n] * chance);
    }
}

void mind_envoys(const Picture *p, Pen *pen)
{
    Asked best[ENVOYS] = { 0 };
    if (p->temper->terms > TALKER)
        best_to_ask(p, pen, best);
    for (int k = 0; k < ENVOYS && best[k].at.n; k++)
        pen_write(pen, (Order){ .kind = ORDER_ENVOY, .side = p->side, .to = best[k].at });
}

/* Below these tempers a mind sends no envoys to crowns, and asks nobody for time; the
 * weakness, in permille of the enemy's known men, in which it would rather talk than fight;
 * how sure it wants to be. */
enum { COURTLY = 400, PATIENT = 500, WEAKER = 700, LIKELY = 350, ALLY_LIKELY = 200 };

static int64_t known_men(const Picture *p, Side side)
{
    int64_t men = 0;
    for (int i = formation_first(p->w); i >= 0; i = formation_next(p->w, i))
        if (p->w->formation[i].side == side)
            men += formation_men(p->w, formation_id(p->w, i));
    return men;
}

static bool try_embassy(const Picture *p, Side with, Embassy what, int32_t likely, Pen *pen)
{
    Order o = { .kind = ORDER_EMBASSY, .side = p->side, .with = with, .amount = what };
    if (order_check(p->m, p->w, &o, NULL) != OK ||
        embassy_chance(p->m, p->w, p->side, with, what, NULL) < likely)
        return false;
    pen_write(pen, o);
    return true;
}

/* Time is asked for by who is the weaker and has men on their way; an ally by who has
 * a common enemy. At most one embassy a week. */
void mind_crowns(const Picture *p, Pen *pen)
{
    if (p->temper->terms < COURTLY)
        return;
    int64_t mine = known_men(p, p->side);
    bool waits = p->temper->defend >= PATIENT && muster_awaited(p->m, p->w, p->side);
    for (int s = 1; s <= p->m->sides; s++) {
        Side with = (Side)s;
        if (with == p->side)
            continue;
        if (try_embassy(p, with, EMBASSY_ALLIANCE, ALLY_LIKELY, pen))
            return;
        bool weak = mine * 1000 < known_men(p, with) * WEAKER;
        if (!enemies(p->w, p->side, with) || !weak || !waits)
            continue;
        if (try_embassy(p, with, EMBASSY_GRACE, LIKELY, pen) ||
            try_embassy(p, with, EMBASSY_TALKS, LIKELY, pen))
            return;
    }
}

/* ---- stores ---- */

/* A base holds ten days of bread and lies within a week of a camel train; ten weeks'
 * bread is as good as more; a better one is worth moving to if it is half as good
 * again; by water a third of the way counts. */
enum { BASE_DAYS = 10, BASE_NEAR_M = 200000, BASE_FULL_DAYS = 70, BASE_BETTER = 1500,
       BASE_ROUND_M = 50000, BY_WATER = 3 };

/* What a store is worth as a base: its bread against the way. */
static int64_t base_worth(const Picture *p, const Force *f, PlaceId at, int64_t bread)
{
    const PlaceState *s = &p->w->place[at.n];
    bool ours = s->tributary ? s->tributary == p->side : s->owner == p->side;
    if (!at.n || !ours || s->ring || s->depot_g < bread * BASE_DAYS)
        return 0;
    int64_t metres = path_metres(p->m, PATH_CAMEL, at, f->near);
    bool water = p->m->place[at.n].landing && path_exists(p->m, PATH_BOAT, at, f->near);
    if (metres > BASE_NEAR_M || (!metres && at.n != f->near.n))
        return 0;
    metres = (water ? metres / BY_WATER : metres) + BASE_ROUND_M;
    return min_i64(s->depot_g, bread * BASE_FULL_DAYS) / metres;
}

/* Draws bread from the best store of its own in reach of convoys. */
void mind_base(const Picture *p, const Force *f, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    PlaceId best = { 0 };
    int64_t bread = weigh_bread(p, f);
    int64_t top = base_worth(p, f, is->base, bread) * BASE_BETTER / 1000;
    for (int i = 0; i < p->stores; i++) {
        PlaceId at = { p->store[i] };
        int64_t worth = base_worth(p, f, at, bread);
        if (worth > top) {
            top = worth;
            best = at;
        }
    }
    if (!best.n || best.n == is->base.n)
        return;
    Order o = order_of(p, ORDER_BASE, f);
    o.to = best;
    pen_write(pen, o);
}

/* Of those who live on one store the strongest army is fed first. */
void mind_priority(const Picture *p, const Force *f, Pen *pen)
{
    const Formation *is = &p->w->formation[f->id.i];
    bool shares = false, first = is->base.n != 0;
    for (int i = 0; i < p->owns; i++) {
        const Force *other = &p->own[i];
        if (other == f || p->w->formation[other->id.i].base.n != is->base.n)
            continue;
        shares = true;
        first = first && f->worth > other->worth;
    }
    Priority want = shares && first ? PRIORITY_FIRST : PRIORITY_USUAL;
    if (is->priority == want)
        return;
    Order o = order_of(p, ORDER_PRIORITY, f);
    o.amount = want;
    pen_write(pen, o);
}

/* ---- men ---- */

/* Men free at home below which nobody is asked; the least army worth joining; how
 * many volunteers are asked for at a time, how few are worth the asking, and bands
 * of one people under way at a time. */
enum { CALL_FROM = 100, CALL_TO_MEN = 300, CALL_MEN = 400, CALL_LEAST = 10, CALL_BANDS = 4 };

static const Force *nearest_to(const Picture *p, const PoolModel *pool)
{
    const Force *nearest = NULL;
    uint32_t least = pool->muster == MUSTER_VOLUNTEERS
                         ? (uint32_t)p->m->rules.people_call_reach * 1000 : UINT32_MAX;
    for (int k = 0; k < p->owns; k++) {
        const Force *f = &p->own[k];
        uint32_t metres = path_metres(p->m, PATH_CAMEL, pool->home, f->near);
        if (f->garrison || f->men < CALL_TO_MEN || metres > least)
            continue;
        least = metres;
        nearest = f;
    }
    return nearest;
}

/* Bands under way, by people. */
static void count_bands(const Picture *p, uint8_t *bands)
{
    for (int i = 0; i < MUSTER_MAX; i++)
        if (p->w->muster[i].live)
            bands[p->w->muster[i].pool.n]++;
}

/* Asks a people if an answer is to be hoped for; of a house, for all it would send. */
static void call_people(const Picture *p, PoolId id, Pen *pen)
{
    const PoolModel *pool = &p->m->pool[id.n];
    const Force *nearest = nearest_to(p, pool);
    if (!nearest)
        return;
    Answer a = muster_answer(p->m, p->w, id, INT32_MAX, nearest->near);
    bool house = pool->muster != MUSTER_VOLUNTEERS;
    if (a.men < (house ? CALL_FROM : CALL_LEAST))
        return;
    Order o = order_of(p, ORDER_CALL, nearest);
    o.pool = id;
    o.men = house ? a.men : CALL_MEN;
    if (order_check(p->m, p->w, &o, NULL) == OK)
        pen_write(pen, o);
}

void mind_calls(const Picture *p, Pen *pen)
{
    uint8_t bands[POOL_MAX] = { 0 };
    count_bands(p, bands);
    for (int i = 1; i <= p->m->pools; i++) {
        const PoolModel *pool = &p->m->pool[i];
        bool barred = pool->barred && p->w->side[p->side].ban;
        if (pool->side == p->side && !barred && p->w->pool[i].free >= CALL_FROM &&
            bands[i] < CALL_BANDS)
            call_people(p, (PoolId){ (uint16_t)i }, pen);
    }
}

/* Men below which an army needs no commander sent to it. */
enum { WANTS_LEADER = 1000 };

/* An army without a commander gets the ablest who has none, if any is near its
 * party. */
void mind_appoint(const Picture *p, const Force *f, Pen *pen)
{
    if (p->w->formation[f->id.i].leader.n || f->garrison || f->men < WANTS_LEADER)
        return;
    Order best = { 0 };
    int32_t most = -1;
    for (int l = 1; l <= p->m->leaders; l++) {
        const LeaderModel *is = &p->m->leader[l];
        Order o = order_of(p, ORDER_APPOINT, f);
        o.leader = (LeaderId){ (uint16_t)l };
        bool idle = !formation_at(p->w, p->w->leader[l].formation) && p->w->side[p->side].chief.n != l;
        if (is->side != p->side || !idle || is->ability <= most || order_check(p->m, p->w, &o, NULL) != OK)
            continue;
        most = is->ability;
        best = o;
    }
    for (int i = 0; i < pen->count && most >= 0; i++)
        if (pen->at[i].kind == ORDER_APPOINT && pen->at[i].leader.n == best.leader.n)
            return;
    if (most >= 0)
        pen_write(pen, best);
}
