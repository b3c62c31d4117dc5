/*
 * mind_leisure.c: what a mind does with a week in which an army stays where it is:
 * huts that are to last, horses that are to learn, water let in before a stronger enemy.
 */
#include "play/mind_parts.h"

#include "base/num.h"
#include "campaign/city.h"
#include "campaign/court.h"
#include "campaign/turn.h"
#include "play/task.h"

/* ---- camp-cities ---- */

/* Weeks of pay a mind wants in hand before it takes a city's on: the readier, the fewer. */
static int64_t weeks_wanted(const Picture *p) { return 10 + (1000 - p->temper->settle) / 10; }

static bool wants_city(Picture *p, const Force *f)
{
    Order o = order_of(p, ORDER_SETTLE, f);
    if (!p->temper->settle || order_check(p->m, p->w, &o, NULL) != OK ||
        weigh_foes(p, f->near, ROUND_DANGER))
        return false;
    return p->w->side[p->side].treasury_dh >= city_stipends(p->m, p->w, f->id) * weeks_wanted(p);
}

/* ---- drill ---- */

/* Below that temper a mind lets its horses be surprised. */
enum { DRILLS = 300 };

static bool wants_drill(Picture *p, const Force *f)
{
    Order o = order_of(p, ORDER_DRILL, f);
    if (p->temper->train < DRILLS || order_check(p->m, p->w, &o, NULL) != OK ||
        weigh_foes(p, f->near, ROUND_FIGHT))
        return false;
    for (int c = contingent_of(p->w, f->id, -1); c >= 0; c = contingent_of(p->w, f->id, c)) {
        const Contingent *unit = &p->w->contingent[c];
        if (p->m->arm[unit->arm.n].fights_mounted && p->m->arm[unit->arm.n].class != ARM_BEAST &&
            unit->habit < p->m->rules.beast_habit_drill_most)
            return true;
    }
    return false;
}

OrderKind mind_leisure(Picture *p, const Force *f)
{
    return wants_city(p, f) ? ORDER_SETTLE : wants_drill(p, f) ? ORDER_DRILL : ORDER_HOLD;
}

/* ---- water ---- */

/* Points a place must be worth for its harvest to be spent on it; permille of the harvest
 * that must be left, so that a country is drowned once; of the temper, what odds are hopeless. */
enum { FLOOD_WORTH = 40, FLOOD_HARVEST = 700, HOPELESS = 5 };

static bool has_harvest(const PlaceState *s)
{
    return s->grain_full_g > 0 && s->grain_g * 1000 >= s->grain_full_g * FLOOD_HARVEST;
}

/* Who holds a place on a canal against one who is two days off and whom it cannot face
 * breaks the canal heads, while nobody is there yet. */
void mind_flood(Picture *p, const Force *f, Pen *pen)
{
    Order o = order_of(p, ORDER_FLOOD, f);
    PlaceId at = p->w->formation[f->id.i].pos.at;
    if (!p->temper->flood || !at.n || !place_ours(p, at) || p->value[at.n] < FLOOD_WORTH ||
        !has_harvest(&p->w->place[at.n]) || at.n == p->m->side[p->side].seat.n ||
        order_check(p->m, p->w, &o, NULL) != OK || weigh_foes(p, at, ROUND_HERE))
        return;
    int64_t theirs = weigh_foes(p, at, ROUND_POST), mine = weigh_near(p, at, 2);
    if (theirs && weigh_odds(mine, theirs) < p->temper->flood / HOPELESS)
        pen_write(pen, o);
}
