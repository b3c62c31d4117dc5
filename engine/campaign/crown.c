/*
 * crown.c: how far a crown is obeyed, what its nobles press it to, and what it
 * does to its generals (mechanics B4, C6, C7, A8).
 */
#include "campaign/court.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/city.h"
#include "campaign/march.h"
#include "campaign/say.h"
#include "campaign/turn.h"
#include "world/command.h"

/* What is thrown for in RNG_POLITICS, above whom it concerns. */
enum { DIE_RECALL = 1 << 16, DIE_REFUSE = 2 << 16 };

static void add(int32_t *n, int32_t points) { *n = clamp_i32(*n + points, 0, 1000); }

/* ---- loyalty, coin, pressure ---- */

void court_loyalty_pool(World *w, PoolId p, int32_t points) { add(&w->pool[p.n].loyalty, points); }

void court_loyalty_leader(World *w, LeaderId l, int32_t points)
{
    w->leader[l.n].loyalty = (int16_t)clamp_i32(w->leader[l.n].loyalty + points, 0, 1000);
}

void court_loyalty_faction(const Model *m, World *w, FactionId f, int32_t points)
{
    add(&w->faction[f.n].loyalty, points);
    for (int p = 1; p <= m->pools; p++)
        if (m->pool[p].faction.n == f.n)
            court_loyalty_pool(w, (PoolId){ (uint16_t)p }, points / 2);
    for (int l = 1; l <= m->leaders; l++)
        if (m->leader[l].faction.n == f.n)
            court_loyalty_leader(w, (LeaderId){ (uint16_t)l }, points / 2);
}

void court_pressure(World *w, Side side, int32_t points) { add(&w->side[side].pressure, points); }

void court_treasury(World *w, Side side, int64_t dirhams)
{
    coin_move(w, side, COIN_EVENTS, max_i64(dirhams, -w->side[side].treasury_dh));
}

/* ---- the ban ---- */

void court_ban(const Model *m, World *w, Side side, bool on, EventList *out)
{
    SideState *s = &w->side[side];
    if (s->ban == on)
        return;
    s->ban = on;
    s->ban_day = on ? DAY_NEVER : (int16_t)w->clock.day;
    add(&s->legitimacy, on ? m->rules.court_ban_legit : -m->rules.court_ban_legit);
    for (int p = 1; p <= m->pools && !on; p++) {
        if (m->pool[p].side != side || !m->pool[p].barred)
            continue;
        add(&w->pool[p].loyalty, -m->rules.people_ban_loyalty);
        add(&w->pool[p].zeal, -m->rules.people_ban_loyalty);
    }
    say_of_side(w, out, EV_BAN, side, (PlaceId){ 0 })->n[0] = on;
}

/* ---- standing aside ---- */

void court_aloof(const Model *m, World *w, FormationId id, int32_t days, EventList *out)
{
    Formation *f = &w->formation[id.i];
    if (days <= 0 && !is_aloof(w, f))
        return;
    f->aloof_day = days > 0 ? (int16_t)(w->clock.day + days) : DAY_NEVER;
    if (days > 0 && !f->garrison) {
        f->order = ORDER_HOLD;
        f->vias = f->via_next = 0;
        f->goal = f->pos.at.n ? f->pos.at : f->pos.toward;
    }
    say(m, w, out, EV_ALOOF, id)->n[0] = max_i32(0, days);
}

/* ---- after a battle ---- */

void court_hearts(const Model *m, World *w, FormationId id, bool won, bool great)
{
    bool fought[POOL_MAX] = { false };
    int32_t points = won ? m->rules.people_loyal_victory : -m->rules.people_loyal_defeat;
    for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
        fought[w->contingent[c].pool.n] = true;
    for (int p = 1; p <= m->pools; p++)
        if (fought[p])
            court_loyalty_pool(w, (PoolId){ (uint16_t)p }, great ? points : points / 2);
}

static bool at_odds(const Model *m, const World *w, LeaderId l)
{
    FactionId f = m->leader[l.n].faction;
    return f.n && w->faction[f.n].loyalty < 500;
}

void court_victor(const Model *m, World *w, FormationId id, EventList *out)
{
    Formation *f = &w->formation[id.i];
    PlaceId seat = m->side[f->side].seat;
    if (w->side[f->side].authority >= m->rules.court_recall_crown || f->garrison || !f->leader.n ||
        !at_odds(m, w, f->leader) || !seat.n || mover_near(m, &f->pos).n == seat.n)
        return;
    Rng dice = rng_at(w->seed, RNG_POLITICS, w->clock.day, DIE_RECALL | id.i);
    if (rng_permille(&dice) >= m->rules.court_recall)
        return;
    Order o = { .kind = ORDER_MARCH, .side = f->side, .who = id, .to = seat };
    f->aloof_day = DAY_NEVER;
    if (order_check(m, w, &o, NULL) != OK)
        return;
    order_heed(m, w, &o, 0, out);
    f->stance = STANCE_AVOID;
    f->aloof_day = (int16_t)(w->clock.day + m->rules.court_recall_days);
    say(m, w, out, EV_RECALLED, id)->n[0] = m->rules.court_recall_days;
}

/* Who was called to court and has come there may be sent out again. */
static void recalled_arrive(const Model *m, World *w, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        bool called = is_aloof(w, f) && f->goal.n == m->side[f->side].seat.n && f->stance == STANCE_AVOID;
        if (called && f->pos.at.n == f->goal.n)
            court_aloof(m, w, formation_id(w, i), 0, out);
    }
}

/* ---- the nobles ask for battle ---- */

static int64_t tax_of(const Model *m, PlaceId p, const int64_t *people)
{
    const RegionModel *r = &m->region[m->place[p.n].region.n];
    int64_t all = max_i64(1, people[m->place[p.n].region.n]);
    return muldiv(r->tax_kdh * INT64_C(1000), m->place[p.n].people, all);
}

typedef struct Taxes { int64_t year[SIDE_MAX], at[PLACE_MAX]; } Taxes;

/* What every place pays its owner in a year; under terms it pays by those. */
static void reckon(const Model *m, const World *w, Taxes *t)
{
    int64_t people[REGION_MAX] = { 0 };
    memset(t, 0, sizeof *t);
    for (int p = 1; p <= m->places; p++)
        people[m->place[p].region.n] += m->place[p].people;
    for (int p = 1; p <= m->places; p++) {
        t->at[p] = tax_of(m, (PlaceId){ (uint16_t)p }, people);
        if (!w->place[p].tributary)
            t->year[w->place[p].owner] += t->at[p];
    }
}

static bool has_retinues(const Model *m, int side)
{
    for (int p = 1; p <= m->pools; p++)
        if (m->pool[p].side == side && m->pool[p].muster != MUSTER_VOLUNTEERS)
            return true;
    return false;
}

/* Half of the year's tax comes with the harvest, in the two months after it. Permille of
 * an even share. */
static int32_t season_of(const Model *m, const World *w, PlaceId p)
{
    enum { EVEN = 500, AFTER = 3500 };      /* ten months and two: twelve thousand */
    const RegionModel *r = &m->region[m->place[p.n].region.n];
    int32_t month = date_of(m, w->clock.day).month;
    int32_t since = r->harvest_to ? (month - r->harvest_to + 12) % 12 : 0;
    return !r->harvest_to ? 1000 : since == 1 || since == 2 ? AFTER : EVEN;
}

/* What of a tax reaches the war chest: governors and houses pass on as much as they obey,
 * and the court, the posts and the other frontiers live on it before the army does. */
static int64_t passed_on(const Model *m, const World *w, Side side, int64_t dh)
{
    const Rules *r = &m->rules;
    int32_t obeyed = r->court_tax_least +
                     (int32_t)permille_of(1000 - r->court_tax_least, w->side[side].authority);
    return permille_of(permille_of(dh, obeyed), 1000 - r->court_tax_court);
}

/* Taxes come in by the week to crowns that keep a treasury and retinues, or pay those
 * who live in camp-cities. */
static bool keeps_taxes(const Model *m, const World *w, int s)
{
    return (m->side[s].treasury_kdh > 0 && has_retinues(m, s)) || city_any(m, w, (Side)s);
}

/* What a place's week brings; what was raided lately pays little. */
static int64_t tax_of_week(const Model *m, const World *w, const Taxes *t, int p)
{
    enum { RAID_WEEKS = 4, YEAR_WEEKS = 52 };
    const PlaceState *is = &w->place[p];
    bool raided = w->clock.day - is->raided_day < RAID_WEEKS * WEEK_DAYS;
    int64_t week = permille_of(t->at[p] / YEAR_WEEKS, season_of(m, w, (PlaceId){ (uint16_t)p }));
    week = passed_on(m, w, is->owner, week);
    return raided ? permille_of(week, m->rules.court_tax_raided) : week;
}

static void collect(const Model *m, World *w, const Taxes *t)
{
    bool taxes[SIDE_MAX] = { false };
    for (int s = 1; s <= m->sides; s++)
        taxes[s] = keeps_taxes(m, w, s);
    for (int p = 1; p <= m->places; p++) {
        Side to = w->place[p].owner;
        if (to && !w->place[p].tributary && taxes[to])
            coin_move(w, to, COIN_TAX, tax_of_week(m, w, t, p));
    }
}

int64_t court_taxes(const Model *m, const World *w, Side side, RegionId only)
{
    Taxes t;
    int64_t sum = 0;
    if (!keeps_taxes(m, w, side))
        return 0;
    reckon(m, w, &t);
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].owner == side && !w->place[p].tributary &&
            (!only.n || m->place[p].region.n == only.n))
            sum += tax_of_week(m, w, &t, p);
    return sum;
}

/* Raids of the week: their owner's nobles complain, and he is obeyed less. */
static void complaints(const Model *m, World *w, const Taxes *t)
{
    enum { SHARE_MOST = 30 };       /* permille of the taxes at one place that count */
    for (int p = 1; p <= m->places; p++) {
        Side owner = w->place[p].owner;
        if (!owner || w->clock.day - w->place[p].raided_day >= WEEK_DAYS)
            continue;
        int64_t share = t->year[owner] ? t->at[p] * 1000 / t->year[owner] : 0;
        share = min_i64(share, SHARE_MOST);
        court_pressure(w, owner, (int32_t)(m->rules.court_press_raid * share / 10));
        if (share)
            add(&w->side[owner].authority, -m->rules.court_auth_raid);
    }
}

/* The largest army in the field that is free to go. */
static int strongest(const World *w, Side side)
{
    int best = -1;
    int32_t most = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        int32_t men = formation_men(w, formation_id(w, i));
        if (f->side != side || f->garrison || is_aloof(w, f) || men <= most)
            continue;
        best = i;
        most = men;
    }
    return best;
}

/* The nearest enemy the crown has heard of. */
static PlaceId nearest_enemy(const Model *m, const World *w, Side side, PlaceId from)
{
    PlaceId best = { 0 };
    uint32_t least = UINT32_MAX;
    for (int i = 0; i < w->formations_used; i++) {
        const Sighting *k = &w->known[side][i];
        PlaceId at = mover_near(m, &k->pos);
        if (!k->live || k->garrison || !at_war(w, side, k->side) || !path_exists(m, PATH_ARMY, from, at))
            continue;
        uint32_t metres = at.n == from.n ? 0 : path_metres(m, PATH_ARMY, from, at);
        if (metres < least) {
            least = metres;
            best = at;
        }
    }
    return best;
}

/* A cautious man, or one who cares little for the court, stays where he is; he
 * does it once (C7). */
static bool refuses(const Model *m, const World *w, LeaderId l)
{
    const LeaderModel *is = &m->leader[l.n];
    if (!l.n || w->leader[l.n].refused)
        return false;
    Rng dice = rng_at(w->seed, RNG_POLITICS, w->clock.day, DIE_REFUSE | l.n);
    int32_t chance = 80 * is->caution - 40 * is->initiative + (1000 - w->leader[l.n].loyalty) / 4;
    return rng_permille(&dice) < chance;
}

static void order_battle(const Model *m, World *w, Side side, int i, PlaceId at, EventList *out)
{
    FormationId id = formation_id(w, i);
    Formation *f = &w->formation[i];
    LeaderId l = commander_of(m, w, id);
    say(m, w, out, EV_CROWN_ORDERS, id)->n[0] = w->side[side].pressure;
    w->side[side].pressure /= 2;
    if (refuses(m, w, l)) {
        w->leader[l.n].refused++;
        court_loyalty_leader(w, l, -m->rules.court_crown_refusal);
        w->side[side].pressure = min_i32(1000, m->side[side].patience);
        say(m, w, out, EV_CROWN_REFUSED, id)->n[0] = w->leader[l.n].refused;
        return;
    }
    bool balky = l.n && w->leader[l.n].refused;
    LeaderId heir = balky ? m->leader[l.n].heir : (LeaderId){ 0 };
    bool ready = on_his_feet(w, heir) &&
                 !formation_at(w, w->leader[heir.n].formation) && m->leader[heir.n].side == side;
    if (l.n)
        w->leader[l.n].refused = 0;
    if (ready)
        court_appoint(m, w, id, heir, out);
    Order o = { .kind = ORDER_MARCH, .side = side, .who = id, .to = at };
    if (f->pos.at.n != at.n)
        order_heed(m, w, &o, 0, out);
    f->stance = STANCE_SEEK;
}

static void press(const Model *m, World *w, Side side, EventList *out)
{
    SideState *s = &w->side[side];
    int i = s->pressure > m->side[side].patience ? strongest(w, side) : -1;
    PlaceId at = i >= 0 ? nearest_enemy(m, w, side, mover_near(m, &w->formation[i].pos))
                        : (PlaceId){ 0 };
    if (at.n)
        order_battle(m, w, side, i, at, out);
    court_pressure(w, side, -m->rules.court_press_ease);
}

/* ---- the week ---- */

static bool beaten_lately(const World *w, int side)
{
    enum { LATELY = 28 };
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->side == side && f->beaten_day >= 0 && w->clock.day - f->beaten_day < LATELY)
            return true;
    }
    return false;
}

/* A regent stands for a child; an able one settles the court faster. */
static int32_t by_regent(const Model *m, const World *w, int side)
{
    LeaderId regent = w->side[side].regent;
    bool rules = regent.n && w->leader[regent.n].fate <= LEADER_WOUNDED;
    return rules ? (m->leader[regent.n].ability - 5) / 2 : 0;
}

int32_t court_settles(const Model *m, const World *w, Side side, int32_t *regent)
{
    *regent = by_regent(m, w, side);
    return beaten_lately(w, side) ? 0 : m->rules.court_auth_week + *regent;
}

void court_crowns(const Model *m, World *w, EventList *out)
{
    Taxes t;
    reckon(m, w, &t);
    collect(m, w, &t);
    complaints(m, w, &t);
    for (int s = 1; s <= m->sides; s++) {
        int32_t regent;
        add(&w->side[s].authority, court_settles(m, w, (Side)s, &regent));
        press(m, w, (Side)s, out);
    }
    recalled_arrive(m, w, out);
}
