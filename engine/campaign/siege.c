/*
 * siege.c: lying before walls: how close the ring is, how long the bread inside
 * lasts, and the day the gate is opened.
 */
#include "campaign/hold.h"

#include "base/num.h"
#include "campaign/say.h"
#include "campaign/supply.h"

/* Kilometres of a town's ring: a square of 100 people a hectare, and not less
 * than one (judgement, for walls nobody has measured). */
static int32_t ring_km(const PlaceModel *p)
{
    return max_i32(1, (int32_t)isqrt(p->people / 100) * 4 / 10);
}

/* Townsfolk without soldiers hold a wall for days, not weeks, against ladders. */
enum { UNGUARDED = 3, STORMED = 3 };

int32_t court_siege_rate(const Model *m, const World *w, FormationId f, PlaceId p)
{
    const PlaceModel *place = &m->place[p.n];
    int32_t ring = ring_km(place) * m->rules.court_siege_ring;
    int64_t closed = min_i64(1000, (int64_t)formation_men(w, f) * 1000 / max_i32(1, ring));
    int64_t rate = permille_of(m->rules.court_siege_day, closed) * 2 / (1 + place->walls);
    if (garrison_men(w, p, w->place[p.n].owner) == 0) {
        rate *= UNGUARDED;
        if (w->formation[f.i].order == ORDER_ASSAULT)
            rate *= STORMED;
    }
    return (int32_t)rate;
}

/* Food inside for garrison and townsfolk, days, from its store. */
static int32_t siege_food(const Model *m, const World *w, PlaceId p)
{
    int64_t mouths = m->place[p.n].people + garrison_men(w, p, w->place[p.n].owner);
    int64_t a_day = max_i64(1, mouths * m->rules.supply_man_grain / 2);
    return (int32_t)min_i64(SUPPLY_DAYS_MAX, w->place[p.n].depot_g / a_day);
}

static void eat_inside(const Model *m, World *w, PlaceId p)
{
    PlaceState *s = &w->place[p.n];
    int64_t eaten =
        min_i64(s->depot_g, (int64_t)m->place[p.n].people * m->rules.supply_man_grain / 2);
    s->depot_g -= eaten;
    w->ledger.grain_eaten_g += eaten;
}

void siege_day(const Model *m, World *w, int i, PlaceId p, EventList *out)
{
    Formation *f = &w->formation[i];
    PlaceState *s = &w->place[p.n];
    if (s->besieger != f->side) {
        s->besieger = f->side;
        s->siege = 0;
    }
    int32_t food = siege_food(m, w, p), rate = court_siege_rate(m, w, formation_id(w, i), p);
    s->siege = (int16_t)min_i32(1000, s->siege + (food > 0 ? rate / 2 : rate * 2));
    eat_inside(m, w, p);
    if (w->clock.day % WEEK_DAYS == 0 || s->siege >= 1000) {
        Event *e = say(m, w, out, EV_SIEGE, formation_id(w, i));
        e->heard |= heard_by(s->owner);
        e->n[0] = food;
        e->n[1] = s->siege;
    }
    if (s->siege < 1000)
        return;
    send_away(m, w, p, s->owner, out);
    court_take(m, w, p, f->side, out);
    f->order = ORDER_HOLD;
}
