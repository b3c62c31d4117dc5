/*
 * terms.c: envoys: what a town weighs before it makes terms, and before it goes
 * back on them (mechanics C9).
 */
#include "campaign/hold.h"

#include "base/rng.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"

int32_t court_usual_tribute(const Model *m, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    return place->terms_dh ? place->terms_dh : place->people * m->rules.court_tribute_head;
}

/* What a town reckons with: metres a relieving army makes in a day, days for which a
 * beaten one is not counted on, and men below which it is none (judgement). */
enum { RELIEF_MPD = 20000, BEATEN_DAYS = 21, RELIEF_MEN = 1000 };

bool relief_near(const Model *m, const World *w, PlaceId p, Side owner)
{
    uint32_t reach = (uint32_t)m->rules.court_relief_days * RELIEF_MPD;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        PlaceId at = mover_near(m, &f->pos);
        if (f->garrison || !allied(w, owner, f->side) || at.n == p.n)
            continue;
        if (w->clock.day - f->beaten_day < BEATEN_DAYS && f->beaten_day >= 0)
            continue;
        uint32_t metres = path_metres(m, PATH_ARMY, at, p);
        if (metres && metres <= reach && formation_men(w, formation_id(w, i)) > RELIEF_MEN)
            return true;
    }
    return false;
}

/* Garrisons count up to so many men; an army of so many stands before a town; and no
 * town is surer than that (C9). */
enum { GUARD_MOST = 3000, STANDS_BEFORE = 500, SUREST = 950 };

/* What a siege adds to the argument (mechanics A16). */
static void siege_reasons(const Model *m, const World *w, Side side, PlaceId p, Reasons *out)
{
    const Rules *r = &m->rules;
    const PlaceState *s = &w->place[p.n];
    Siege g = siege_of(m, w, p, side, (FormationId){ 0 });
    int32_t dearth = max_i32(0, DEARTH_DAYS - g.food_days);
    give_reason(out, "the stores are nearly empty", r->siege_terms_stock * dearth / DEARTH_DAYS);
    if (g.relief)
        give_reason(out, "it hopes for an army", -r->siege_terms_relief);
    if (s->asked_day >= s->siege_day)
        give_reason(out, "the terms once offered stand", r->siege_terms_offer);
    give_reason(out, "worn out by the siege",
                (int32_t)permille_of(r->court_terms_hunger, s->siege));
    give_reason(out, "the breach in its wall",
                (int32_t)permille_of(r->siege_terms_breach, s->breach));
    give_reason(out, "what is told of your word",
                (int32_t)permille_of(r->siege_terms_memory, w->side[side].mercy));
}

/* Behind walls one waits to see whether anybody comes: a week for each grade of them
 * (C9: none in three weeks). Permille of that time since the gates were shut. */
static int32_t waited(const Model *m, const World *w, Side side, PlaceId p)
{
    const PlaceState *s = &w->place[p.n];
    int32_t days = m->place[p.n].walls * WEEK_DAYS;
    if (days == 0)
        return 1000;
    return s->besieger == side ? min_i32(1000, (w->clock.day - s->siege_day) * 1000 / days) : 0;
}

int32_t court_terms(const Model *m, const World *w, Side side, PlaceId p, Reasons *why)
{
    const Rules *r = &m->rules;
    const PlaceModel *place = &m->place[p.n];
    const PlaceState *s = &w->place[p.n];
    Reasons mine = { 0 }, *out = why ? why : &mine;
    *out = (Reasons){ 0 };
    int32_t guard = min_i32(GUARD_MOST, garrison_men(w, p, s->owner));
    give_reason(out, "a town hears an envoy", r->court_terms_base);
    give_reason(out, "what is known of its people", place->terms_lean);
    if (!relief_near(m, w, p, s->owner))
        give_reason(out, "no army of its own is near",
                    (int32_t)permille_of(r->court_terms_no_relief, waited(m, w, side, p)));
    if (men_before(w, p, side) >= STANDS_BEFORE)
        give_reason(out, "your army stands before it", r->court_terms_near);
    give_reason(out, "its garrison", -(int32_t)muldiv(guard, r->court_terms_garrison, 1000));
    give_reason(out, "its walls", -place->walls * r->court_terms_walls);
    give_reason(out, "the memory of your battles",
           (int32_t)permille_of(r->court_terms_victory, w->side[side].memory));
    give_reason(out, COURT_TEMPER, (int32_t)permille_of(r->court_terms_attitude,
           w->region[place->region.n].attitude[side]));
    if (s->besieger == side)
        siege_reasons(m, w, side, p, out);
    int32_t chance = clamp_i32(out->sum, 0, SUREST);
    give_reason(out,
                chance < out->sum ? "it is never quite sure" : "it cannot be less than nothing",
           chance - out->sum);
    return chance;
}

/* A garrison that the town will no longer hold goes where it can. */
void send_away(const Model *m, World *w, PlaceId p, Side owner, EventList *out)
{
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        if (f->pos.at.n != p.n || !owner || !allied(w, owner, f->side))
            continue;
        f->garrison = 0;
        f->stance = STANCE_AVOID;
        if (!march_retreat(m, w, formation_id(w, i), (PlaceId){ 0 }))
            people_dissolve(m, w, formation_id(w, i), out);
    }
}

void court_envoy(const Model *m, World *w, Side side, PlaceId p, int32_t day, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    if (s->owner == side || s->tributary == side)
        return;
    int32_t chance = court_terms(m, w, side, p, NULL);
    Rng dice = rng_at(w->seed, RNG_ENVOY, day, p.n);
    if (rng_permille(&dice) < chance) {
        make_terms(m, w, p, side, out);
        return;
    }
    Event *e = say_of_side(w, out, EV_TERMS_REFUSED, side, p);
    e->n[0] = side;
    e->n[1] = chance;
    s->asked_day = (int16_t)day;
}

/* ---- going back ---- */

/* They weigh who is likelier to stay (C9, Mo84). */
static int32_t weighed(const Model *m, const World *w, PlaceId p, Side holder, Side lord, int32_t base)
{
    const RegionState *r = &w->region[m->place[p.n].region.n];
    int32_t leans = r->attitude[holder] + w->side[holder].memory - w->side[lord].memory;
    return base - leans / 5;
}

enum { MOST = 600 };

static void void_terms(const Model *m, World *w, PlaceId p, Side lord, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    Event *e = say_of_side(w, out, EV_TERMS_BROKEN, lord, p);
    e->heard = everyone(m);
    e->n[0] = s->tributary;
    s->tributary = 0;
    s->tribute_dh = 0;
}

/* An army of a town's old lord has come back, and the other's is gone. */
void break_terms(const Model *m, World *w, int i, EventList *out)
{
    Formation *f = &w->formation[i];
    PlaceId p = f->pos.at;
    PlaceState *s = &w->place[p.n];
    if (!p.n || !s->tributary || !allied(w, f->side, s->owner) || !at_war(w, f->side, s->tributary))
        return;
    if (enemy_here(w, p, f->side) || !in_force(m, p, formation_men(w, formation_id(w, i))))
        return;
    int32_t chance = weighed(m, w, p, s->tributary, f->side, m->rules.court_break_day);
    Rng dice = rng_at(w->seed, RNG_ENVOY, w->clock.day, (uint64_t)p.n << 8 | 1);
    if (rng_permille(&dice) < clamp_i32(chance, 30, MOST))
        void_terms(m, w, p, f->side, out);
}

/* An army of the lord's that is nearer than that, and larger than the holder's nearest. */
static bool lord_near(const Model *m, const World *w, PlaceId p, Side lord, Side holder)
{
    uint32_t reach = (uint32_t)m->rules.court_return_days * RELIEF_MPD;
    int32_t his = 0, theirs = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->garrison || (f->side != lord && f->side != holder))
            continue;
        PlaceId at = mover_near(m, &f->pos);
        uint32_t metres = path_metres(m, PATH_ARMY, at, p);
        if (at.n == p.n || (metres && metres <= reach))
            *(f->side == lord ? &his : &theirs) += formation_men(w, formation_id(w, i));
    }
    return his > RELIEF_MEN && his > theirs;
}

/* Towns that pay without a garrison go back to their old lord when he is near in
 * force and the other is not (C8): nobody has to march to each. */
void towns_return(const Model *m, World *w, EventList *out)
{
    enum { HEADS = 400 };       /* of the people one soldier overawes (C8) */
    for (uint16_t i = 1; i <= m->places; i++) {
        PlaceId p = { i };
        const PlaceState *s = &w->place[i];
        Side holder = s->tributary, lord = s->owner;
        if (!holder || !lord || !at_war(w, holder, lord) || s->besieger ||
            (int64_t)men_before(w, p, holder) * HEADS >= m->place[i].people)
            continue;
        Rng dice = rng_at(w->seed, RNG_ENVOY, w->clock.day, (uint64_t)i << 8 | 2);
        int32_t chance = weighed(m, w, p, holder, lord, m->rules.court_return_week);
        if (rng_permille(&dice) < clamp_i32(chance, 0, MOST) && lord_near(m, w, p, lord, holder))
            void_terms(m, w, p, lord, out);
    }
}
