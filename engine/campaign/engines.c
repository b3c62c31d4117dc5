/*
 * engines.c: stone-throwers before a wall: who can build them, what they bring
 * down in a day, and what is built up again by night.
 */
#include "campaign/hold.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/say.h"
#include "world/command.h"

/* Engines are worth their timber against walls from this grade on; craftsmen come
 * from towns so near (judgement). */
enum { WORTH_WALLS = 2, CRAFT_M = 120000 };

/* Craftsmen a besieger finds, permille of those wanted: from the people of towns
 * near by that are his or have submitted to him. */
static int32_t craftsmen(const Model *m, const World *w, PlaceId p, Side by)
{
    int64_t people = 0;
    for (int i = 1; i <= m->places; i++) {
        bool his = w->place[i].owner == by || w->place[i].tributary == by;
        if (!his || i == p.n)
            continue;
        uint32_t metres = path_metres(m, PATH_ARMY, (PlaceId){ (uint16_t)i }, p);
        if (metres && metres <= CRAFT_M)
            people += m->place[i].people;
    }
    return (int32_t)min_i64(1000, people * 1000 / max_i32(1, m->rules.siege_craft_people));
}

/* A middling leader is one of 6; the others build up to half faster or slower. */
enum { LEADERLESS = 3, SKILL_BASE = 400, SKILL_POINT = 100 };

static int32_t skill(const Model *m, const World *w, PlaceId p, Side by)
{
    int32_t best = LEADERLESS;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (w->formation[i].pos.at.n != p.n || w->formation[i].side != by)
            continue;
        LeaderId l = commander_of(m, w, formation_id(w, i));
        if (l.n)
            best = max_i32(best, m->leader[l.n].ability);
    }
    return SKILL_BASE + best * SKILL_POINT;
}

static void build(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out)
{
    const Rules *r = &m->rules;
    PlaceState *s = &w->place[p.n];
    int32_t most = min_i32(r->siege_engines_most, g->men / max_i32(1, r->siege_engine_men));
    if (s->engines >= most)
        return;
    int64_t work = permille_of(r->siege_engine_day, craftsmen(m, w, p, g->by));
    work = s->engine_work + permille_of(work, skill(m, w, p, g->by));
    int32_t built = min_i32(most - s->engines, (int32_t)(work / 1000));
    s->engine_work = (int16_t)min_i64(1000, work - built * INT64_C(1000));
    s->engines = (int16_t)(s->engines + built);
    FormationId who = siege_taker(w, p);
    bool news = built && (s->engines == built || s->engines == most);
    if (!news || !who.gen)
        return;
    Event *e = say(m, w, out, EV_ENGINES, who);
    e->heard |= heard_by(s->owner);
    e->n[0] = s->engines;
}

static void batter(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out)
{
    const Rules *r = &m->rules;
    PlaceState *s = &w->place[p.n];
    Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)DIE_BREACH << 48 | p.n);
    int64_t fell = rng_round(&dice, (int64_t)s->engines * r->siege_breach_day, 1,
                             10 * (1 + m->place[p.n].walls));
    int64_t mended = min_i64(fell / 2, (int64_t)g->guard * r->siege_repair / 1000);
    int32_t before = siege_columns(w, p);
    s->breach = (int16_t)clamp_i64(s->breach + fell - mended, 0, 1000);
    FormationId who = siege_taker(w, p);
    if (before || !siege_columns(w, p) || !who.gen)
        return;
    Event *e = say(m, w, out, EV_BREACH, who);
    e->heard |= heard_by(s->owner);
}

void engines_day(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out)
{
    if (m->place[p.n].walls >= WORTH_WALLS)
        build(m, w, p, g, out);
    if (w->place[p.n].engines)
        batter(m, w, p, g, out);
}
