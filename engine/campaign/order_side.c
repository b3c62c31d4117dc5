/*
 * order_side.c: orders about what armies live on, and what a side sends: stores
 * and convoys, envoys.
 */
#include "campaign/order_rows.h"

#include "base/num.h"
#include "base/text.h"
#include "campaign/floods.h"
#include "campaign/intel.h"
#include "campaign/line.h"
#include "campaign/say.h"
#include "campaign/supply.h"

static Status check_together(const World *w, const Order *o, Fault *why)
{
    if (check_other(w, o, true, why) != OK)
        return ERR_REFUSED;
    const Formation *a = &w->formation[o->who.i], *b = &w->formation[o->other.i];
    if (a->pos.at.n && a->pos.at.n == b->pos.at.n)
        return OK;
    fault(why, ERR_REFUSED, "order", "the two are not at the same place");
    return fault_remedy(why, "march one of them to the other first");
}

static Status check_amount(int64_t amount, int64_t have, const char *of, Fault *why)
{
    TEXT(holds, 48);
    if (amount > 0 && amount <= have)
        return OK;
    text_number(&holds, have / 1000);
    fault(why, ERR_RANGE, "order", "%s holds %s kg", of, holds.at);
    return fault_remedy(why, "ask for more than nothing and at most that");
}

Status check_load(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_at_place(m, w, o, why) != OK)
        return ERR_REFUSED;
    PlaceId p = w->formation[o->who.i].pos.at;
    if (!allied(w, o->side, w->place[p.n].owner) && w->place[p.n].tributary != o->side)
        return fault(why, ERR_REFUSED, "load", "the stores of %s are not yours",
                     m->place[p.n].name.latin);
    return check_amount(o->amount, w->place[p.n].depot_g, m->place[p.n].name.latin, why);
}

void begin_load(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    Provision p = supply_of(m, w, o->who);
    int64_t room = max_i64(0, p.carry_g - f->grain_g - f->fodder_g);
    int64_t g = min_i64(min_i64(o->amount, room), w->place[f->pos.at.n].depot_g);
    f->grain_g += g;
    w->place[f->pos.at.n].depot_g -= g;
    (void)out;
}

Status check_store(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_at_place(m, w, o, why) != OK)
        return ERR_REFUSED;
    const Formation *f = &w->formation[o->who.i];
    if (w->place[f->pos.at.n].owner != o->side)
        return fault(why, ERR_REFUSED, "store", "%s is not yours",
                     m->place[f->pos.at.n].name.latin);
    return check_amount(o->amount, f->grain_g, "the train", why);
}

void begin_store(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    int64_t g = min_i64(o->amount, f->grain_g);
    f->grain_g -= g;
    w->place[f->pos.at.n].depot_g += g;
    (void)m, (void)out;
}

Status check_transfer(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    if (check_together(w, o, why) != OK)
        return ERR_REFUSED;
    return check_amount(o->amount, w->formation[o->who.i].grain_g, "the train", why);
}

void begin_transfer(const Model *m, World *w, const Order *o, EventList *out)
{
    int64_t g = min_i64(o->amount, w->formation[o->who.i].grain_g);
    w->formation[o->who.i].grain_g -= g;
    w->formation[o->other.i].grain_g += g;
    (void)m, (void)out;
}

static Status check_depot(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_place(m, o->to, "convoy", why) != OK)
        return ERR_NOT_FOUND;
    if (line_holds(w, o->side, o->to))
        return OK;
    fault(why, ERR_REFUSED, "convoy", "%s is not yours", m->place[o->to.n].name.latin);
    return fault_remedy(why, "name a place your side holds, or that pays it tribute");
}

Status check_convoy(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_depot(m, w, o, why) != OK)
        return ERR_REFUSED;
    return check_amount(o->amount, w->place[o->to.n].depot_g, m->place[o->to.n].name.latin, why);
}

void begin_convoy(const Model *m, World *w, const Order *o, EventList *out)
{
    supply_send(m, w, o->to, o->who, o->amount, out, NULL);
}

Status check_base(const Model *m, const World *w, const Order *o, Fault *why)
{
    return o->to.n ? check_depot(m, w, o, why) : OK;
}

void begin_base(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].base = o->to;
    (void)m, (void)out;
}

void begin_priority(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].priority = (uint8_t)o->amount;
    (void)m, (void)out;
}

Status check_flood(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_at_place(m, w, o, why) != OK)
        return ERR_REFUSED;
    return floods_check(m, w, w->formation[o->who.i].pos.at, why);
}

void begin_flood(const Model *m, World *w, const Order *o, EventList *out)
{
    floods_break(m, w, w->formation[o->who.i].pos.at, floods_weeks(m, w), o->side, out);
}

Status check_envoy(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_place(m, o->to, "envoy", why) != OK)
        return ERR_NOT_FOUND;
    const char *name = m->place[o->to.n].name.latin;
    const Belief *b = &w->belief[o->side][o->to.n];
    if (!m->place[o->to.n].people)
        return fault(why, ERR_REFUSED, "envoy", "nobody at %s could make terms", name);
    if (b->owner == o->side || b->tributary == o->side || allied(w, o->side, b->owner))
        return fault(why, ERR_REFUSED, "envoy", "%s is with you already", name);
    int32_t wait = m->rules.court_terms_wait - (w->clock.day - w->place[o->to.n].asked_day);
    if (wait > 0) {
        fault(why, ERR_REFUSED, "envoy", "%s has lately refused terms", name);
        return fault_remedy(why, "ask again in %d day%s, or give it a reason", wait,
                            wait == 1 ? "" : "s");
    }
    return OK;
}

void begin_envoy(const Model *m, World *w, const Order *o, EventList *out)
{
    int32_t days = max_i32(1, intel_days_to(m, w, o->side, o->to));
    Order letter = { .kind = ORDER_ENVOY, .side = o->side, .to = o->to, .amount = o->amount };
    if (!order_post(m, w, LETTER_ENVOY, &letter, days))
        return;
    Event *e = say_of_side(w, out, EV_ENVOY_LEFT, o->side, o->to);
    e->n[0] = o->side;
    e->n[1] = days;
}

void begin_generals(const Model *m, World *w, const Order *o, EventList *out)
{
    w->side[o->side].general = (uint8_t)o->amount;
    (void)m, (void)out;
}

void begin_command(const Model *m, World *w, const Order *o, EventList *out)
{
    w->side[o->side].commanded = o->amount != 0;
    (void)m, (void)out;
}
