/*
 * floods.c: breaking the canal heads, and closing them again.
 */
#include "campaign/floods.h"

#include "base/num.h"
#include "campaign/court.h"
#include "campaign/line.h"
#include "campaign/say.h"

Status floods_check(const Model *m, const World *w, PlaceId p, Fault *why)
{
    const char *name = m->place[p.n].name.latin;
    if (m->place[p.n].water != WATER_CANAL && m->place[p.n].water != WATER_RIVER) {
        fault(why, ERR_REFUSED, "flood", "no canal passes %s", name);
        return fault_remedy(why, "break canals where there are some");
    }
    if (flooded(w, p))
        return fault(why, ERR_REFUSED, "flood", "the country round %s is under water already", name);
    return OK;
}

int32_t floods_weeks(const Model *m, const World *w)
{
    const Rules *r = &m->rules;
    bool high = (w->weather.tigris + w->weather.euphrates) / 2 > r->march_flood_stage;
    return high ? (int32_t)permille_of(r->march_flood_weeks, r->march_flood_high)
                : r->march_flood_weeks;
}

void floods_break(const Model *m, World *w, PlaceId p, int32_t weeks, Side side, EventList *out)
{
    PlaceState *s = &w->place[p.n];
    int64_t lost = permille_of(s->grain_g, m->rules.supply_flood_harvest);
    s->grain_g -= lost;
    w->ledger.grain_lost_g += lost;
    s->flooded_day = (int16_t)min_i32(INT16_MAX, w->clock.day + weeks * WEEK_DAYS);
    if (side)
        court_temper(w, m->place[p.n].region, side, -m->rules.supply_mind_flood);
    Event *e = say_of_side(w, out, EV_FLOODED, side, p);
    e->heard = HEARD_BY_ALL;
    e->n[0] = weeks;
    e->n[1] = lost;
    e->n[2] = side;
}

static void drained(World *w, PlaceId p, EventList *out)
{
    w->place[p.n].flooded_day = DAY_NEVER;
    Event *e = say_of_side(w, out, EV_DRAINED, w->place[p.n].owner, p);
    e->heard = HEARD_BY_ALL;
}

/* Men of those who hold p and who are at leisure there. */
static int32_t hands(const World *w, PlaceId p)
{
    int32_t men = 0;
    for (int i = formation_first(w); i >= 0; i = formation_next(w, i)) {
        const Formation *f = &w->formation[i];
        if (f->pos.at.n == p.n && !f->marched_m && !f->met && line_holds(w, f->side, p))
            men += formation_men(w, formation_id(w, i));
    }
    return men;
}

void floods_mend(const Model *m, World *w, EventList *out)
{
    for (int n = 1; n <= m->places; n++) {
        PlaceId p = { (uint16_t)n };
        PlaceState *s = &w->place[n];
        if (s->flooded_day == DAY_NEVER)
            continue;
        if (flooded(w, p)) {
            int32_t days = hands(w, p) / max_i32(1, m->rules.march_flood_mend_men);
            s->flooded_day = (int16_t)max_i32(w->clock.day, s->flooded_day - days);
        }
        if (!flooded(w, p))
            drained(w, p, out);
    }
}
