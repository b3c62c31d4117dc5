/*
 * effect_men.c: effects on peoples, courts and captains.
 */
#include "campaign/effect_rows.h"

#include "base/num.h"
#include "campaign/city.h"
#include "campaign/court.h"
#include "campaign/muster.h"
#include "campaign/people.h"
#include "campaign/say.h"

static Status well(const Model *m, const World *w, LeaderId l, const char *where, Fault *why)
{
    if (!l.n || w->leader[l.n].fate <= LEADER_WOUNDED)
        return OK;
    fault(why, ERR_REFUSED, where, "%s can no longer command", m->leader[l.n].name.latin);
    return fault_remedy(why, "ask q.leader(id).fate first");
}

Status divide_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (effect_in_field(m, w, e, why) != OK || well(m, w, e->leader, "fx.divide", why) != OK)
        return ERR_REFUSED;
    if (e->named.n && formation_named(m, w, e->named, 0).gen) {
        fault(why, ERR_REFUSED, "fx.divide", "there is a formation '%s' already", text_of(m, e->named));
        return fault_remedy(why, "ask q.formation(id) first, or declare another of `parts`");
    }
    if (e->n[0] >= 1 && e->n[0] <= 999)
        return OK;
    return fault(why, ERR_RANGE, "fx.divide", "1 to 999 in a thousand can go off");
}

void divide_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    people_divide(m, w, e->formation, (int32_t)e->n[0], e->leader, e->place, e->named, out);
}

void ban_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_ban(m, w, e->side, e->n[0] != 0, out);
}

Status loyalty_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)m, (void)w;
    if (e->faction.n || e->pool.n || e->leader.n)
        return OK;
    return fault(why, ERR_REFUSED, "fx.loyalty", "nobody is named");
}

void loyalty_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    int32_t points = (int32_t)clamp_i64(e->n[0], -1000, 1000);
    if (e->faction.n)
        court_loyalty_faction(m, w, e->faction, points);
    else if (e->pool.n)
        court_loyalty_pool(w, e->pool, points);
    else
        court_loyalty_leader(w, e->leader, points);
    (void)out;
}

void pressure_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_pressure(w, e->side, (int32_t)clamp_i64(e->n[0], -1000, 1000));
    (void)m, (void)out;
}

Status muster_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (e->n[0] < 1)
        return fault(why, ERR_RANGE, "fx.muster", "no men are named");
    if (!e->formation.gen && !e->place.n)
        return fault(why, ERR_REFUSED, "fx.muster", "neither an army nor a place is named");
    return e->formation.gen ? effect_in_field(m, w, e, why) : OK;
}

void muster_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    muster_send(m, w, e->pool, (int32_t)min_i64(e->n[0], INT32_MAX), e->formation, e->place, out);
}

void treasury_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_treasury(w, e->side, clamp_i64(e->n[0], -1000000000, 1000000000) * 1000);
    (void)m, (void)out;
}

void aloof_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_aloof(m, w, e->formation, (int32_t)clamp_i64(e->n[0], 0, 3650), out);
}

Status defect_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (effect_in_field(m, w, e, why) != OK)
        return ERR_REFUSED;
    if (w->formation[e->formation.i].side != e->side)
        return OK;
    return fault(why, ERR_REFUSED, "fx.defect", "the formation is on that side already");
}

void defect_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    people_defect(m, w, e->formation, e->side, out);
}

Status fate_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)m, (void)w;
    if (e->leader.n && e->n[0] >= LEADER_WELL && e->n[0] <= LEADER_GONE && e->n[0] != LEADER_WOUNDED)
        return OK;
    return fault(why, ERR_RANGE, "fx.fate", "a leader can be well, dead, captured or gone");
}

void fate_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_fate(m, w, e->leader, (LeaderFate)e->n[0], out);
}

Status ill_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    return well(m, w, e->leader, "fx.ill", why);
}

void ill_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    sickbed_begin(m, w, e->leader, (int32_t)clamp_i64(e->n[0], 1, 104), out);
}

Status found_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (city_ground(m, w, e->side, e->place, why) == OK)
        return OK;
    return fault_remedy(why, "ask q.place(id).owner, .city and .ring first");
}

void found_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    city_found(m, w, e->side, e->place, out);
}

Status chief_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    if (e->leader.n && m->leader[e->leader.n].side == e->side)
        return well(m, w, e->leader, "fx.chief", why);
    return fault(why, ERR_REFUSED, "fx.chief", "that man is not of that side");
}

void chief_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    court_chief(m, w, e->side, e->leader, out);
}

Status plague_check(const Model *m, const World *w, const Effect *e, Fault *why)
{
    (void)m, (void)w;
    if (e->n[0] >= 0 && e->n[0] <= 104)
        return OK;
    return fault(why, ERR_RANGE, "fx.plague", "sickness lasts 0 to 104 weeks");
}

void plague_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    w->region[e->region.n].plague_day =
        e->n[0] ? (int16_t)(w->clock.day + e->n[0] * WEEK_DAYS) : DAY_NEVER;
    Event *v = say_of_side(w, out, EV_PLAGUE, 0, m->region[e->region.n].centre);
    v->heard = HEARD_BY_ALL;
    v->n[0] = e->n[0];
}

void release_apply(const Model *m, World *w, const Effect *e, EventList *out)
{
    people_release(m, w, e->pool, (int32_t)clamp_i64(e->n[0], 0, INT32_MAX), out);
}
