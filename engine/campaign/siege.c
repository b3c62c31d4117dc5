/*
 * siege.c: lying before walls: how close the ring is, how long the bread inside
 * lasts, and the day the gate is opened.
 */
#include "campaign/hold.h"

#include "base/num.h"
#include "base/rng.h"
#include "battle/field.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/supply.h"

/* ---- how it stands ---- */

/* Men to a kilometre of the camp of an army too large for the town it holds
 * (judgement). */
enum { CAMP_MEN_KM = 1500 };

/* Kilometres round it: a square of 100 people a hectare, and not less than one
 * (judgement, for walls nobody has measured). */
static int32_t ring_km(const PlaceModel *p, int32_t guard)
{
    int32_t town = (int32_t)isqrt(p->people / 100) * 4 / 10;
    return max_i32(max_i32(1, town), guard / CAMP_MEN_KM);
}

bool siege_lies(const Model *m, const World *w, int i)
{
    const Formation *f = &w->formation[i];
    bool means_to = f->order == ORDER_BESIEGE || f->order == ORDER_ASSAULT;
    PlaceId p = f->pos.at;
    if (!means_to || !p.n || f->goal.n != p.n || m->place[p.n].walls == 0)
        return false;
    const PlaceState *s = &w->place[p.n];
    if (s->owner == f->side || allied(w, f->side, s->owner))
        return false;
    if (s->tributary)
        return at_war(w, f->side, s->tributary);
    return !s->owner || at_war(w, f->side, s->owner);
}

static int32_t besiegers(const Model *m, const World *w, PlaceId p, Side by, FormationId more)
{
    int32_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        FormationId id = formation_id(w, i);
        bool there = w->formation[i].pos.at.n == p.n && siege_lies(m, w, i) &&
                     allied(w, by, w->formation[i].side);
        if (there || same_formation(id, more))
            men += formation_men(w, id);
    }
    return men;
}

/* Men who are free to stand in the ring, against what closes it. */
static int32_t tightness(const Rules *r, const Siege *g)
{
    int32_t spare = g->men - (int32_t)permille_of(g->guard, r->siege_mask);
    int32_t to_km = spare / g->km - r->siege_ring_open;
    int32_t span = max_i32(1, r->siege_ring_closed - r->siege_ring_open);
    return (int32_t)clamp_i64(muldiv(to_km, 1000, span), 0, 1000);
}

/* Days for which the houses still feed themselves. */
static int32_t pantry_days(const Model *m, const World *w, PlaceId p, Side by)
{
    const PlaceState *s = &w->place[p.n];
    int32_t shut = s->besieger == by ? w->clock.day - s->siege_day : 0;
    return clamp_i32(m->rules.siege_pantry - shut, 0, m->rules.siege_pantry);
}

static int32_t food_days(const Model *m, const World *w, PlaceId p, const Siege *g)
{
    int32_t houses = pantry_days(m, w, p, g->by);
    int64_t store = w->place[p.n].depot_g - g->guard_g * houses, both = g->guard_g + g->civil_g;
    if (store < 0)
        return (int32_t)(w->place[p.n].depot_g / max_i64(1, g->guard_g));
    return (int32_t)min_i64(SUPPLY_DAYS_MAX, houses + store / max_i64(1, both));
}

int32_t siege_columns(const World *w, PlaceId p)
{
    return breach_columns(w->place[p.n].breach);
}

Siege siege_of(const Model *m, const World *w, PlaceId p, Side by, FormationId more)
{
    const Rules *r = &m->rules;
    Siege g = { .by = by, .men = besiegers(m, w, p, by, more),
                .guard = garrison_men(w, p, w->place[p.n].owner) };
    g.km = ring_km(&m->place[p.n], g.guard);
    g.ring = tightness(r, &g);
    g.guard_g = (int64_t)g.guard * r->supply_man_grain;
    g.civil_g = permille_of((int64_t)m->place[p.n].people * r->siege_civil_grain, g.ring);
    g.food_days = food_days(m, w, p, &g);
    g.columns = siege_columns(w, p);
    g.relief = relief_near(m, w, p, w->place[p.n].owner);
    return g;
}

/* ---- the pressure to yield ---- */

/* Soldiers below whom a town counts as without any (judgement). */
enum { SOME_GUARD = 50 };

/* Besiegers to its people; behind better walls they tell less. */
static int32_t overawed(const Model *m, PlaceId p, const Siege *g)
{
    const PlaceModel *town = &m->place[p.n];
    int64_t crowd = min_i64(1000, (int64_t)g->men * 1000 / max_i32(1, town->people));
    return (int32_t)permille_of(m->rules.siege_overawe, crowd) / max_i32(1, town->walls);
}

int32_t siege_rate(const Model *m, const World *w, PlaceId p, const Siege *g, Reasons *why)
{
    const Rules *r = &m->rules;
    const PlaceState *s = &w->place[p.n];
    Reasons mine = { 0 }, *out = why ? why : &mine;
    *out = (Reasons){ 0 };
    if (!g->ring)
        return 0;
    give_reason(out, "shut in behind walls", (int32_t)permille_of(r->siege_weary, g->ring));
    if (g->food_days < r->siege_short_days)
        give_reason(out, "half rations", (int32_t)permille_of(r->siege_short_rations, g->ring));
    if (s->hungry && s->besieger == g->by)
        give_reason(out, "famine", r->siege_famine);
    give_reason(out, "the breach", (int32_t)permille_of(r->siege_fear, s->breach));
    if (g->guard < SOME_GUARD) {
        give_reason(out, "so many before so few", overawed(m, p, g));
        give_reason(out, "no soldiers answer for the gates",
                    (int32_t)permille_of(out->sum, r->siege_unguarded - 1000));
    }
    if (g->relief)
        give_reason(out, "an army of its own is near",
                    (int32_t)permille_of(out->sum, r->siege_hope - 1000));
    return out->sum;
}

int32_t court_siege_rate(const Model *m, const World *w, FormationId f, PlaceId p)
{
    Siege g = siege_of(m, w, p, w->formation[f.i].side, f);
    return siege_rate(m, w, p, &g, NULL);
}

/* ---- bread inside ---- */

/* Soldiers eat first: so many days of theirs are not given out to the townsfolk
 * (judgement). */
enum { KEPT_DAYS = 14, HALF = 500, SATED = 700 };

static void eat_inside(const Model *m, World *w, PlaceId p, const Siege *g)
{
    PlaceState *s = &w->place[p.n];
    if (pantry_days(m, w, p, g->by) > 0)
        return;
    bool half = g->food_days < m->rules.siege_short_days;
    int64_t need = permille_of(g->civil_g, half ? HALF : 1000);
    int64_t eaten = clamp_i64(s->depot_g - g->guard_g * KEPT_DAYS, 0, need);
    s->depot_g -= eaten;
    w->ledger.grain_eaten_g += eaten;
    bool hungry = eaten < permille_of(need, SATED);
    s->hungry = (int16_t)clamp_i32(hungry ? s->hungry + 1 : s->hungry - 2, 0, INT16_MAX);
}

/* ---- who lies there, who no longer does ---- */

/* The side already in the lines, else the largest army's; ties to the lower slot. */
static Side who_besieges(const Model *m, const World *w, PlaceId p)
{
    int32_t most = 0;
    Side by = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        if (w->formation[i].pos.at.n != p.n || !siege_lies(m, w, i))
            continue;
        if (w->formation[i].side == w->place[p.n].besieger)
            return w->formation[i].side;
        int32_t men = formation_men(w, formation_id(w, i));
        if (men > most) {
            most = men;
            by = w->formation[i].side;
        }
    }
    return by;
}

FormationId siege_taker(const World *w, PlaceId p)
{
    FormationId best = { 0 };
    int32_t most = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        FormationId id = formation_id(w, i);
        bool there = w->formation[i].pos.at.n == p.n &&
                     w->formation[i].side == w->place[p.n].besieger;
        if (there && formation_men(w, id) > most) {
            most = formation_men(w, id);
            best = id;
        }
    }
    return best;
}

void siege_end(World *w, PlaceId p)
{
    PlaceState *s = &w->place[p.n];
    s->siege = s->ring = s->hungry = s->engines = s->engine_work = 0;
    s->besieger = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        Formation *f = &w->formation[i];
        bool besieges = f->order == ORDER_BESIEGE || f->order == ORDER_ASSAULT;
        bool has_it = f->side == s->owner || f->side == s->tributary;
        if (f->pos.at.n == p.n && f->goal.n == p.n && besieges && has_it)
            f->order = ORDER_HOLD;
    }
}

static void begin(World *w, PlaceId p, Side by)
{
    PlaceState *s = &w->place[p.n];
    if (s->besieger == by)
        return;
    s->siege = s->hungry = s->engines = s->engine_work = 0;
    s->besieger = by;
    s->siege_day = (int16_t)w->clock.day;
}

static void say_siege(const Model *m, const World *w, PlaceId p, const Siege *g, EventList *out)
{
    FormationId who = siege_taker(w, p);
    if (!who.gen)
        return;
    Event *e = say(m, w, out, EV_SIEGE, who);
    e->heard |= heard_by(w->place[p.n].owner);
    e->n[0] = g->food_days;
    e->n[1] = w->place[p.n].siege;
}

/* ---- a day, a week ---- */

/* What a town forgets in a day in which nobody shuts it in (judgement). */
enum { EASES = 5 };

static void siege_day(const Model *m, World *w, PlaceId p, Side by, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    begin(w, p, by);
    Siege g = siege_of(m, w, p, by, (FormationId){ 0 });
    s->ring = (int16_t)g.ring;
    eat_inside(m, w, p, &g);
    engines_day(m, w, p, &g, out);
    if (storm_day(m, w, p, &g, out))
        return;
    int32_t rate = siege_rate(m, w, p, &g, NULL);
    s->siege = (int16_t)clamp_i32(s->siege + (rate ? rate : -EASES), 0, 1000);
    int32_t day = w->clock.day - s->siege_day;
    if (day % WEEK_DAYS == 0 || s->siege >= 1000)
        say_siege(m, w, p, &g, out);
    if (s->siege >= 1000)
        place_falls(m, w, p, by, out);
    else if (day && day % WEEK_DAYS == 0 && !parley(m, w, p, &g, out))
        treachery_week(m, w, p, &g, out);
}

void place_falls(const Model *m, World *w, PlaceId p, Side to, EventList *out)
{
    send_away(m, w, p, w->place[p.n].owner, out);
    court_take(m, w, p, to, out);
}

void siege_phase(const Model *m, World *w, EventList *out)
{
    bool shut[PLACE_MAX] = { false };
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i))
        if (siege_lies(m, w, i))
            shut[w->formation[i].pos.at.n] = true;
    for (int n = 1; n <= m->places; n++) {
        PlaceId p = { (uint16_t)n };
        PlaceState *s = &w->place[n];
        if (shut[n]) {
            siege_day(m, w, p, who_besieges(m, w, p), out);
            continue;
        }
        s->ring = 0;
        if (s->besieger && !men_before(w, p, s->besieger))
            siege_end(w, p);
    }
}

enum { WORD_KEPT = 985 };       /* permille of what is told that is still told next week */

void siege_week(const Model *m, World *w)
{
    for (int p = 1; p <= m->places; p++)
        if (w->place[p].breach && !w->place[p].besieger)
            w->place[p].breach =
                (int16_t)max_i32(0, w->place[p].breach - m->rules.siege_mend_week);
    for (int s = 1; s <= m->sides; s++)
        w->side[s].mercy = (int16_t)(w->side[s].mercy * WORD_KEPT / 1000);
}

/* ---- what comes through, and what spreads ---- */

bool siege_stops(const World *w, PlaceId p, Side side, uint32_t subject)
{
    const PlaceState *s = &w->place[p.n];
    if (!p.n || !s->ring || !at_war(w, side, s->besieger))
        return false;
    Rng dice = rng_at(w->seed, RNG_SIEGE, w->clock.day, (uint64_t)subject << 16 | p.n);
    return rng_permille(&dice) < s->ring;
}

int32_t siege_sickness(const Model *m, const World *w, const Formation *f)
{
    const PlaceState *s = &w->place[f->pos.at.n];
    bool in_it = f->pos.at.n && s->besieger &&
                 (f->side == s->besieger || march_behind_walls(m, f));
    if (!in_it)
        return 0;
    int32_t weeks = (w->clock.day - s->siege_day) / WEEK_DAYS;
    return clamp_i32(m->rules.siege_sick * weeks, 0, m->rules.siege_sick_most);
}
