/*
 * storm.c: how a siege ends before the bread does: ladders against a wall that
 * only townsfolk man, a parley, a gate opened from within, a sally.
 */
#include "campaign/hold.h"

#include "base/num.h"
#include "base/rng.h"
#include "campaign/line.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "world/command.h"

/* ---- what is told of a side ---- */

static void tell_of(World *w, Side side, int32_t points)
{
    w->side[side].mercy = (int16_t)clamp_i32(w->side[side].mercy + points, -1000, 1000);
}

/* ---- storm ---- */

enum { SOME_GUARD = 50, GRADE_DAYS = 2, MILITIA_WORTH = 300, SURE = 1000 };

static bool storms(const Model *m, const World *w, int i, PlaceId p)
{
    const Formation *f = &w->formation[i];
    return f->order == ORDER_ASSAULT && f->pos.at.n == p.n && siege_lies(m, w, i) &&
           f->beaten_day != w->clock.day;
}

typedef struct Storm { int64_t worth; int32_t men; FormationId first; bool fought; } Storm;

/* Those who storm, by men, quality and order; the largest goes first. */
static Storm stormers(const Model *m, const World *w, PlaceId p)
{
    Storm x = { 0 };
    int32_t most = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        FormationId id = formation_id(w, i);
        if (!storms(m, w, i, p))
            continue;
        for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c)) {
            const Contingent *k = &w->contingent[c];
            x.worth += permille_of(permille_of(k->men, k->quality), k->cohesion);
        }
        int32_t men = formation_men(w, id);
        x.men += men;
        x.fought |= w->formation[i].fought_day == w->clock.day;
        if (men > most) {
            most = men;
            x.first = id;
        }
    }
    return x;
}

int32_t siege_militia(const Model *m, PlaceId p)
{
    return (int32_t)permille_of(m->place[p.n].people, m->rules.siege_militia);
}

/* The rule is for walls of the second grade; height tells by its square. */
int32_t siege_wall(const Model *m, const World *w, PlaceId p)
{
    int32_t walls = m->place[p.n].walls;
    int64_t power = (int64_t)(m->rules.siege_wall_power - 1000) * walls * walls / 4;
    return 1000 + (int32_t)permille_of(power, 1000 - w->place[p.n].breach);
}

static int64_t militia_worth(const Model *m, const World *w, PlaceId p)
{
    return permille_of(permille_of(siege_militia(m, p), MILITIA_WORTH), siege_wall(m, w, p));
}

/* Takes the fallen of a storm off all who stormed; returns how many fell. */
static int32_t bleed(const Model *m, World *w, PlaceId p, int32_t permille)
{
    int32_t dead = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        FormationId id = formation_id(w, i);
        if (!storms(m, w, i, p))
            continue;
        for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c)) {
            Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)DIE_BLEED << 48 |
                              (uint64_t)c << 16 | p.n);
            int32_t men = w->contingent[c].men;
            int32_t fell = (int32_t)rng_round(&dice, men, permille, 1000);
            int32_t hurt = (int32_t)rng_round(&dice, men, permille, 500);
            dead += people_lose(m, w, contingent_id(w, c), fell, CAUSE_BATTLE);
            people_wound(w, contingent_id(w, c), hurt);
        }
    }
    return dead;
}

static void say_stormed(const Model *m, const World *w, FormationId who, Side owner, int64_t mine,
                        int64_t theirs, bool taken, EventList *out)
{
    Event *e = say(m, w, out, EV_STORMED, who);
    e->heard |= heard_by(owner);
    e->n[0] = mine;
    e->n[1] = theirs;
    e->n[2] = taken;
}

/* A town taken by storm is plundered, and remembered. */
static void sack(const Model *m, World *w, PlaceId p, FormationId who, EventList *out)
{
    Formation *f = &w->formation[who.i];
    PlaceState *s = &w->place[p.n];
    if (!s->looted) {
        int64_t coin = (int64_t)m->place[p.n].people * m->rules.court_market;
        s->looted = 1;
        f->spoils_dh += coin;
        w->side[f->side].spoils_dh += coin;
    }
    court_temper(w, m->place[p.n].region, f->side, -m->rules.supply_mind_raid);
    tell_of(w, f->side, -m->rules.siege_word_storm);
    place_falls(m, w, p, f->side, out);
}

/* Those who fell on the wall this morning, when the garrison was beaten on it. */
static int32_t fell_before(const World *w, PlaceId p, const Storm *x, bool mine)
{
    const Battle *b = &w->battle;
    Side side = w->formation[x->first.i].side;
    if (!x->fought || b->place.n != p.n || !b->winner)
        return 0;
    int team = (b->team[0].sides >> side & 1) == mine ? 0 : 1;
    return b->team[team].dead;
}

static bool ladders_ready(const Model *m, const World *w, PlaceId p)
{
    const PlaceState *s = &w->place[p.n];
    int32_t days = m->rules.siege_ladder_days + GRADE_DAYS * m->place[p.n].walls;
    if (s->storm_day > s->siege_day)
        return w->clock.day - s->storm_day >= days;
    return w->clock.day - s->siege_day >= (siege_columns(w, p) ? 1 : days);
}

bool storm_day(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out)
{
    enum { TAKEN_DEAD = 4, HELD_DEAD = 10 };    /* of the militia, one in */
    Storm x = stormers(m, w, p);
    if (!x.first.gen || g->guard >= SOME_GUARD)
        return false;
    if (!x.fought && !ladders_ready(m, w, p))   /* who took the wall is over it */
        return false;
    PlaceState *s = &w->place[p.n];
    int64_t a = max_i64(1, x.worth), d = max_i64(1, militia_worth(m, w, p));
    Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)DIE_STORM << 48 | p.n);
    bool taken = rng_permille(&dice) < muldiv(a * a, SURE, a * a + d * d);
    int32_t fallen = bleed(m, w, p, (int32_t)muldiv(m->rules.siege_storm_dead * 2, d, a + d));
    int32_t theirs = siege_militia(m, p) / (taken ? TAKEN_DEAD : HELD_DEAD);
    say_stormed(m, w, x.first, s->owner, fallen + fell_before(w, p, &x, true),
                theirs + fell_before(w, p, &x, false), taken, out);
    s->storm_day = (int16_t)w->clock.day;
    if (taken)
        sack(m, w, p, x.first, out);
    return taken;
}

/* ---- parley ---- */

enum { DESPAIR = 500 };     /* worn out so far, a town asks for terms itself (judgement) */

void make_terms(const Model *m, World *w, PlaceId p, Side side, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    Event *e = say_of_side(w, out, EV_TERMS, side, p);
    e->n[0] = side;
    e->heard = everyone(m);
    e->n[1] = s->tribute_dh = court_usual_tribute(m, p);
    send_away(m, w, p, s->owner, out);
    s->tributary = side;
    tell_of(w, side, m->rules.siege_word_kept);
    siege_end(w, p);
    base_lost(m, w, p, s->owner, out);
}

bool parley(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out)
{
    const PlaceState *s = &w->place[p.n];
    bool offered = s->asked_day >= s->siege_day;
    bool asks = s->siege >= DESPAIR || s->breach >= DESPAIR || g->food_days < DEARTH_DAYS;
    if ((!offered && !asks) || !m->place[p.n].people)
        return false;
    Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)DIE_PARLEY << 48 | p.n);
    if (rng_permille(&dice) >= court_terms(m, w, g->by, p, NULL))
        return false;
    make_terms(m, w, p, g->by, out);
    return true;
}

/* ---- treachery ---- */

/* Soldiers inside who are another side's than the owner's. */
static int32_t guests(const World *w, PlaceId p)
{
    int32_t men = 0;
    Side owner = w->place[p.n].owner;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (w->formation[i].pos.at.n == p.n && w->formation[i].side != owner &&
            allied(w, owner, w->formation[i].side))
            men += formation_men(w, formation_id(w, i));
    return men;
}

enum { TRAITOR_DAYS = 14 };     /* nobody opens a gate before (judgement) */

int32_t siege_treachery(const Model *m, const World *w, PlaceId p, const Siege *g, Reasons *why)
{
    const Rules *r = &m->rules;
    const PlaceState *s = &w->place[p.n];
    Reasons mine = { 0 }, *out = why ? why : &mine;
    int32_t leans = w->region[m->place[p.n].region.n].attitude[g->by];
    int32_t foreign = g->guard ? (int32_t)muldiv(guests(w, p), 1000, g->guard) : 0;
    *out = (Reasons){ 0 };
    if (w->clock.day - s->siege_day < TRAITOR_DAYS || (!s->hungry && leans <= 0 && !foreign))
        return 0;
    give_reason(out, "somebody always talks", r->siege_traitor);
    if (s->hungry)
        give_reason(out, "famine", r->siege_traitor_hunger);
    give_reason(out, "the country is with the besieger",
                (int32_t)permille_of(r->siege_traitor_country, max_i32(0, leans)));
    give_reason(out, "strangers among the soldiers",
                (int32_t)permille_of(r->siege_traitor_guests, foreign));
    if (s->owner)
        give_reason(out, "a throne few believe in",
                    (int32_t)permille_of(r->siege_traitor_throne,
                                         1000 - w->side[s->owner].legitimacy));
    return out->sum;
}

static void guests_leave(const Model *m, World *w, PlaceId p, EventList *out)
{
    Side owner = w->place[p.n].owner;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        if (f->pos.at.n != p.n || f->side == owner || !allied(w, owner, f->side))
            continue;
        f->garrison = 0;
        f->stance = STANCE_AVOID;
        if (!march_retreat(m, w, formation_id(w, i), (PlaceId){ 0 }))
            people_dissolve(m, w, formation_id(w, i), out);
    }
}

/* A gate is open: a town with few soldiers is lost; many hold the streets, with a
 * column of wall the fewer and their order shaken. */
void treachery_week(const Model *m, World *w, PlaceId p, const Siege *g, EventList *out)
{
    enum { FEW = 4, SHAKEN = 150, GATE = 1000 / ZONE_COLS + 1 };
    PlaceState *s = &w->place[p.n];
    Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)DIE_TRAITOR << 48 | p.n);
    FormationId who = siege_taker(w, p);
    if (rng_permille(&dice) >= siege_treachery(m, w, p, g, NULL) || !who.gen)
        return;
    say(m, w, out, EV_TREACHERY, who)->heard = everyone(m);
    guests_leave(m, w, p, out);
    int32_t left = garrison_men(w, p, s->owner);
    if (left * FEW < g->men) {
        place_falls(m, w, p, g->by, out);
        return;
    }
    s->breach = (int16_t)min_i32(1000, s->breach + GATE);
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        for (int c = contingent_of(w, formation_id(w, i), -1);
             c >= 0 && w->formation[i].pos.at.n == p.n && w->formation[i].side == s->owner;
             c = contingent_of(w, formation_id(w, i), c))
            w->contingent[c].cohesion = (int16_t)max_i32(0, w->contingent[c].cohesion - SHAKEN);
}

/* ---- sally ---- */

enum { RECOVER_DAYS = 14, LOOSE = 500, MIDDLING = 5, POINT = 100 };

/* Permille that the commander of a garrison comes out today. */
static int32_t sally_chance(const Model *m, const World *w, FormationId id, const Siege *g)
{
    const Rules *r = &m->rules;
    bool starving = g->food_days < DEARTH_DAYS;
    bool enough = (int64_t)g->guard * 1000 >= (int64_t)g->men * r->siege_sally_odds;
    if ((!enough && !starving) || g->guard * 6 < g->men)    /* that would be suicide */
        return 0;
    LeaderId l = commander_of(m, w, id);
    int32_t bold = l.n ? MIDDLING + m->leader[l.n].initiative - m->leader[l.n].caution : MIDDLING;
    int32_t chance = r->siege_sally_day + (starving ? r->siege_sally_hungry : 0) +
                     (g->ring < LOOSE && enough ? r->siege_sally_loose : 0);
    return (int32_t)permille_of(chance, 500 + clamp_i32(bold, 0, 10) * POINT);
}

bool siege_sallies(const Model *m, const World *w, int i)
{
    const Formation *f = &w->formation[i];
    const PlaceState *s = &w->place[f->pos.at.n];
    if (!march_behind_walls(m, f) || !at_war(w, f->side, s->besieger) ||
        f->stance == STANCE_AVOID)
        return false;
    if (f->stance == STANCE_SEEK)
        return true;
    if (f->beaten_day >= 0 && w->clock.day - f->beaten_day < RECOVER_DAYS)
        return false;
    Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)DIE_SALLY << 48 | f->pos.at.n);
    int32_t throw = rng_permille(&dice);
    if (throw >= (m->rules.siege_sally_day + m->rules.siege_sally_hungry +
                  m->rules.siege_sally_loose) * 3 / 2)
        return false;       /* no commander would */
    Siege g = siege_of(m, w, f->pos.at, s->besieger, (FormationId){ 0 });
    return throw < sally_chance(m, w, formation_id(w, i), &g);
}

void siege_after_sally(const Model *m, World *w, const Battle *b, int t, EventList *out)
{
    PlaceState *s = &w->place[b->place.n];
    if (b->winner != 2 - t)     /* not lost: the men got among the engines */
        s->engines = (int16_t)(s->engines / 2);
    Event *e = say_of_battle(m, w, b, out, EV_SALLY, b->lead[1 - t]);
    e->n[0] = b->team[1 - t].dead;
    e->n[1] = b->team[t].dead;
}
