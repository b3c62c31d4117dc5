/*
 * intel.c: who has seen whom, when the news arrives, and how far off it is.
 */
#include "campaign/intel.h"

#include "base/rng.h"
#include "campaign/court.h"
#include "campaign/march.h"
#include "campaign/say.h"
#include "campaign/siege.h"
#include "campaign/spots.h"
#include "campaign/turn.h"
#include "world/command.h"

/* ---- couriers ---- */

PlaceId intel_headquarters(const Model *m, const World *w, Side side)
{
    LeaderId chief = w->side[side].chief;
    const Formation *f = chief.n ? formation_at(w, w->leader[chief.n].formation) : NULL;
    return f && !f->waits ? mover_near(m, &f->pos) : m->side[side].seat;
}

int32_t intel_days_to(const Model *m, const World *w, Side side, PlaceId to)
{
    PlaceId from = intel_headquarters(m, w, side);
    if (!from.n || from.n == to.n)
        return 0;
    uint32_t metres = path_metres(m, PATH_CAMEL, from, to);
    int32_t pace = max_i32(m->side[side].courier_mpd, m->rules.intel_camel_post);
    return (int32_t)((metres + (uint32_t)pace - 1) / (uint32_t)pace);
}

int32_t intel_courier_days(const Model *m, const World *w, Side side, FormationId to)
{
    const Formation *f = &w->formation[to.i];
    LeaderId chief = w->side[side].chief;
    if (f->leader.n && f->leader.n == chief.n)
        return 0;
    /* Within a day's ride the order is there before the army marches. */
    int32_t days = intel_days_to(m, w, side, mover_near(m, &f->pos));
    days = days <= 1 ? 0 : days;
    return days + stood_in_for(w, to);      /* who commands for another asks him first (C3) */
}

/* A courier waits outside a besieged place for a gap in the ring, and has found one
 * after so many days (judgement). Envoys are let through. */
enum { WAITS_DAYS = 21, COURIER = 1 << 16 };

static bool shut_out(const World *w, const Letter *l, uint32_t i)
{
    const Formation *f = formation_at(w, l->order.who);
    if (l->kind != LETTER_ORDER || !f || w->clock.day - l->due_day >= WAITS_DAYS)
        return false;
    return siege_stops(w, f->pos.at, f->side, COURIER | i);
}

void intel_couriers(const Model *m, World *w, EventList *out)
{
    for (int i = 0; i < LETTER_MAX; i++) {
        Letter *l = &w->letter[i];
        if (l->kind == LETTER_NONE || l->due_day > w->clock.day)
            continue;
        if (shut_out(w, l, (uint32_t)i) || court_letter_caught(m, w, l, (uint32_t)i, out))
            continue;
        Letter due = *l;
        *l = (Letter){ 0 };
        order_heed(m, w, &due.order, w->clock.day - due.sent_day, out);
    }
}

/* ---- sightings ---- */

static void kinds_of(const Model *m, const World *w, FormationId f, Sighting *s)
{
    int64_t all = 0, horse = 0, beasts = 0;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i)) {
        const Contingent *c = &w->contingent[i];
        int32_t class = m->arm[c->arm.n].class;
        all += c->men;
        if (class == ARM_HORSE || class == ARM_LIGHT_HORSE)
            horse += c->men;
        if (class == ARM_BEAST)
            beasts += c->mounts;
    }
    s->horse = (int16_t)(all ? horse * 1000 / all : 0);
    s->foot = (int16_t)(1000 - s->horse);
    s->beasts = (int16_t)min_i64(beasts, 999);
}

/* A guess within `error` permille of the truth, rounded as scouts round. */
static int32_t guess_men(int32_t men, int32_t error, Rng *dice)
{
    int64_t guess = muldiv(men, 1000 + rng_triangle(dice, -error, error), 1000);
    int64_t step = guess > 5000 ? 500 : guess > 1000 ? 100 : 50;
    return (int32_t)max_i64(step, (guess + step / 2) / step * step);
}

static void report_sighting(const Model *m, const World *w, Side side, FormationId f,
                            const Sighting *s, EventList *out)
{
    const Sighting *old = &w->known[side][f.i];
    bool news = !old->live || s->told_day - old->told_day > 6 ||
                mover_near(m, &old->pos).n != mover_near(m, &s->pos).n;
    if (!news)
        return;
    Event *e = say_of_side(w, out, EV_SIGHTED, side, mover_near(m, &s->pos));
    e->formation = f;
    e->name = s->name;
    e->leader = s->leader;
    e->n[0] = s->side;
    e->n[1] = s->men;
    e->n[2] = s->error;
    e->n[3] = w->clock.day - s->day;
}

static Sighting seen_today(const Model *m, const World *w, FormationId f, int32_t error)
{
    const Formation *seen = &w->formation[f.i];
    bool inside = seen->garrison || march_behind_walls(m, seen);
    return (Sighting){ .live = 1, .garrison = inside, .side = seen->side, .gen = seen->gen, .ordinal = seen->ordinal,
                       .name = seen->name, .day = (int16_t)w->clock.day,
                       .told_day = (int16_t)w->clock.day, .error = (int16_t)error, .pos = seen->pos };
}

/* Known from letters: without error, and told until a day that is still to come. */
static bool known_exactly(const World *w, const Sighting *k)
{
    return k->live && k->error == 0 && k->told_day > w->clock.day;
}

static void look_exactly(const Model *m, World *w, FormationId f, int16_t until, Sighting *k)
{
    *k = seen_today(m, w, f, 0);
    k->told_day = until;
    k->leader = w->formation[f.i].leader;
    k->men = formation_men(w, f);
    kinds_of(m, w, f, k);
}

void intel_know(const Model *m, World *w, Side side, FormationId f, int32_t days)
{
    look_exactly(m, w, f, (int16_t)(w->clock.day + days), &w->known[side][f.i]);
}

/* What is known from letters is so again today. */
static void keep_known(const Model *m, World *w, const Spots *all)
{
    for (int s = 1; s <= m->sides; s++)
        for (int a = 0; a < all->count; a++) {
            int i = all->spot[a].i;
            Sighting *k = &w->known[s][i];
            if (known_exactly(w, k) && k->gen == w->formation[i].gen && w->formation[i].side != s)
                look_exactly(m, w, formation_id(w, i), k->told_day, k);
        }
}

void intel_note(const Model *m, World *w, Side side, FormationId f, int32_t error, PlaceId from,
                EventList *out)
{
    const Formation *seen = &w->formation[f.i];
    if (known_exactly(w, &w->known[side][f.i]) && w->known[side][f.i].gen == seen->gen)
        return;
    Rng dice = rng_at(w->seed, RNG_SCOUT, w->clock.day, (uint64_t)side << 32 | f.i);
    int32_t days = from.n ? intel_days_to(m, w, side, from) : 0;
    days = days <= 1 ? 0 : days;
    Sighting s = seen_today(m, w, f, error);
    s.told_day = (int16_t)(w->clock.day + days);
    if (error <= m->rules.intel_error_near)
        s.leader = seen->leader;
    s.men = guess_men(formation_men(w, f), error, &dice);
    kinds_of(m, w, f, &s);
    if (days == 0) {
        report_sighting(m, w, side, f, &s, out);
        w->known[side][f.i] = s;
        return;
    }
    Sighting *c = &w->coming[side][f.i];
    if (!c->live)
        *c = s;
}

/* Kilometres from a formation's scouts to another, as the roads run. */
static int32_t km_between(const Model *m, const Mover *a, const Mover *b)
{
    int32_t gap = march_gap(m, a, b);
    if (gap >= 0)
        return gap / 1000;
    PlaceId pa = mover_near(m, a), pb = mover_near(m, b);
    int64_t metres = pa.n == pb.n ? 0 : path_metres(m, PATH_CAMEL, pa, pb);
    if (pa.n != pb.n && !metres)
        return INT32_MAX;
    return (int32_t)(metres / 1000);
}

/* Worth of a formation's scouts, permille of middling ones. */
static int32_t scouts_of(const Model *m, const World *w, FormationId f)
{
    int64_t sum = 0, men = 0;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i)) {
        const Contingent *c = &w->contingent[i];
        sum += (int64_t)c->men * m->arm[c->arm.n].scout;
        men += c->men;
    }
    return men ? (int32_t)clamp_i64(sum * 3 / men, 300, 1500) : 300; /* a third horse is middling */
}

static int32_t friendly(const Model *m, const World *w, Side side, PlaceId p)
{
    int32_t a = w->region[m->place[p.n].region.n].attitude[side];
    return (int32_t)permille_of(m->rules.intel_friend_bonus, a);
}

/* What formation i's scouts make of formation j today. */
static void scout(const Model *m, World *w, int i, int j, int32_t km, EventList *out)
{
    const Rules *r = &m->rules;
    const Formation *a = &w->formation[i], *b = &w->formation[j];
    if (km <= r->intel_see_near) {
        intel_note(m, w, a->side, formation_id(w, j), r->intel_error_near, mover_near(m, &a->pos),
                   out);
        return;
    }
    Rng dice = rng_at(w->seed, RNG_SCOUT, w->clock.day, (uint64_t)i << 16 | (uint64_t)j | 1u << 31);
    int32_t chance = (int32_t)permille_of(r->intel_see_chance, scouts_of(m, w, formation_id(w, i)));
    chance += friendly(m, w, a->side, mover_near(m, &b->pos));
    if (rng_permille(&dice) < chance)
        intel_note(m, w, a->side, formation_id(w, j), r->intel_error_far, mover_near(m, &a->pos),
                   out);
}

/* Most are too far off by the way between the places they are near, and have nothing
 * else in common; the rest is measured. */
static void scout_from(const Model *m, World *w, const Spots *all, const Spot *one, SpotSet foes,
                       EventList *out)
{
    const int32_t far = m->rules.intel_see_far;
    const uint32_t beyond_m = (uint32_t)(far + 1) * 1000;       /* no division for every pair */
    const uint32_t *way = &m->path[PATH_CAMEL].metres[one->near * m->stride];
    const SpotSet about = spots_about(all, one);
    for (int k; (k = spot_take(&foes)) >= 0; ) {
        const Spot *other = &all->spot[k];
        if (!spot_in(&about, k) && way[other->near] >= beyond_m)
            continue;
        int32_t km = km_between(m, &w->formation[one->i].pos, &w->formation[other->i].pos);
        if (km <= far)
            scout(m, w, one->i, other->i, km, out);
    }
}

static void scout_all(const Model *m, World *w, const Spots *all, EventList *out)
{
    SpotSet foes[SIDE_MAX] = { 0 };
    for (int s = 0; s < SIDE_MAX; s++)
        for (int t = 0; t < SIDE_MAX; t++)
            for (int n = 0; n < SPOT_WORDS && enemies(w, (Side)s, (Side)t); n++)
                foes[s].word[n] |= all->side[t].word[n];
    for (int a = 0; a < all->count; a++)
        scout_from(m, w, all, &all->spot[a], foes[all->spot[a].side], out);
}

/* An army in a country is talked of by those who live there. */
static void rumour(const Model *m, World *w, int j, EventList *out)
{
    const Formation *b = &w->formation[j];
    PlaceId near = mover_near(m, &b->pos);
    for (int s = 1; s <= m->sides; s++) {
        if (!enemies(w, (Side)s, b->side))
            continue;
        bool ours = w->place[near.n].owner == s || w->place[near.n].tributary == s;
        Rng dice =
            rng_at(w->seed, RNG_SCOUT, w->clock.day, (uint64_t)s << 40 | (uint64_t)j | 1u << 30);
        int32_t chance = ours ? m->rules.intel_rumour + friendly(m, w, (Side)s, near)
                              : m->rules.intel_rumour / 4;
        if (rng_permille(&dice) < chance)
            intel_note(m, w, (Side)s, formation_id(w, j), m->rules.intel_error_far, near, out);
    }
}

static void news_arrives(const Model *m, World *w, EventList *out)
{
    for (int s = 1; s <= m->sides; s++) {
        for (int j = 0; j < w->formations_used; j++) {
            Sighting *c = &w->coming[s][j];
            if (!c->live || c->told_day > w->clock.day)
                continue;
            if (!w->known[s][j].live || c->day > w->known[s][j].day) {
                report_sighting(m, w, (Side)s, (FormationId){ (uint16_t)j, c->gen }, c, out);
                w->known[s][j] = *c;
            }
            *c = (Sighting){ 0 };
        }
    }
}

/* One of ours stands where it was said to be, and it is not there. */
static bool disproved(const Model *m, const World *w, const Spots *all, Side side,
                      const Sighting *k)
{
    if (k->day >= w->clock.day)
        return false;
    Spot said = spot_of(m, &k->pos);
    SpotSet about = spots_about(all, &said);
    for (int a; (a = spot_take(&about)) >= 0; ) {
        const Spot *ours = &all->spot[a];
        if (ours->side != side)
            continue;
        int32_t gap = march_gap(m, &w->formation[ours->i].pos, &k->pos);
        if (gap >= 0 && gap <= m->rules.intel_see_near * 1000)
            return true;
    }
    return false;
}

/* Who was seen on the road has come to its end since, as far as anybody can tell. */
static void walk_on(const Model *m, const World *w, Sighting *k)
{
    enum { WALK_MPD = 20000 };
    if (!k->live || k->pos.at.n || known_exactly(w, k))
        return;
    int64_t walked = (int64_t)(w->clock.day - k->day) * WALK_MPD;
    if (k->pos.done_m + walked >= m->route[k->pos.route.n].metres)
        k->pos = (Mover){ .at = k->pos.toward };
}

/* Everybody knows that a walled town of the enemy's has soldiers in it, and about how
 * many there were when somebody last counted. */
static bool lasts(const Model *m, const World *w, Side side, const Sighting *k)
{
    const Belief *b = &w->belief[side][k->pos.at.n];
    return k->garrison && k->pos.at.n && m->place[k->pos.at.n].walls > 0 && b->owner &&
           allied(w, b->owner, k->side);
}

static void forget(const Model *m, World *w, const Spots *all)
{
    for (int s = 1; s <= m->sides; s++) {
        for (int j = 0; j < w->formations_used; j++) {
            Sighting *k = &w->known[s][j];
            if (!k->live)
                continue;
            walk_on(m, w, k);
            bool old = w->clock.day - k->day > m->rules.intel_forget_days;
            if ((old && !lasts(m, w, (Side)s, k)) || disproved(m, w, all, (Side)s, k))
                *k = (Sighting){ 0 };
        }
    }
}

static void note_places(World *w, const Spots *all)
{
    for (int a = 0; a < all->count; a++) {
        const Spot *s = &all->spot[a];
        w->belief[s->side][s->near] = (Belief){ w->place[s->near].owner, w->place[s->near].tributary,
                                                (int16_t)w->clock.day };
    }
}

void intel_sightings(const Model *m, World *w, EventList *out)
{
    Spots all;                  /* nobody moves while scouts look about */
    spots_of(m, w, &all);
    news_arrives(m, w, out);
    scout_all(m, w, &all, out);
    for (int a = 0; a < all.count; a++)
        if (!w->formation[all.spot[a].i].garrison)
            rumour(m, w, all.spot[a].i, out);
    note_places(w, &all);
    keep_known(m, w, &all);
    forget(m, w, &all);
}

/* Of the side's own, the army that has another in plain sight; 0: none has. */
static PlaceId in_plain_sight(const Model *m, const World *w, int side, int j)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->side == side &&
            km_between(m, &f->pos, &w->formation[j].pos) <= m->rules.intel_see_near)
            return mover_near(m, &f->pos);
    }
    return (PlaceId){ 0 };
}

/* At first everyone knows who holds what, of armies that stand in towns of the
 * other side by common report, and of those before his eyes. */
void intel_start(const Model *m, World *w)
{
    EventList nothing = { 0 };
    for (int s = 1; s <= m->sides; s++) {
        for (int p = 1; p <= m->places; p++)
            w->belief[s][p] = (Belief){ w->place[p].owner, w->place[p].tributary, 0 };
        for (int j = formation_first(w); j >= 0; j = formation_next(w, j)) {
            const Formation *f = &w->formation[j];
            if (f->side == s || allied(w, (Side)s, f->side))
                continue;
            PlaceId from = in_plain_sight(m, w, s, j);
            if (from.n || f->garrison)
                intel_note(m, w, (Side)s, formation_id(w, j),
                           from.n ? m->rules.intel_error_near : m->rules.intel_error_far, from,
                           &nothing);
        }
    }
}
