/*
 * order_men.c: orders about men: who is called up, who may not be, who commands,
 * and what is done with letters that are caught.
 */
#include "campaign/order_rows.h"

#include "campaign/city.h"
#include "campaign/court.h"
#include "campaign/muster.h"
#include "world/command.h"

static Status check_people(const Model *m, const World *w, const Order *o, Fault *why)
{
    const char *name = m->pool[o->pool.n].name.latin;
    if (m->pool[o->pool.n].barred && w->side[o->side].ban) {
        fault(why, ERR_REFUSED, "call", "%s may not be called: they are under the ban", name);
        return fault_remedy(why, "call another people, or lift the ban with \"ban no\"");
    }
    if (o->men > 0 && w->pool[o->pool.n].free > 0)
        return OK;
    return fault(why, ERR_RANGE, "call", "%s has %d men free", name, w->pool[o->pool.n].free);
}

/* Bands without an army to go to gather in a place of one's own. */
static Status check_gathering(const Model *m, const World *w, const Order *o, Fault *why)
{
    Side owner = w->belief[o->side][o->to.n].owner;
    if (o->who.gen || owner == o->side || allied(w, o->side, owner))
        return OK;
    fault(why, ERR_REFUSED, "call", "%s is not yours", m->place[o->to.n].name.latin);
    return fault_remedy(why, "name a place your side holds, or an army of yours");
}

Status check_call(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (o->pool.n < 1 || o->pool.n > m->pools || m->pool[o->pool.n].side != o->side)
        return fault(why, ERR_NOT_FOUND, "call", "that people does not answer to you");
    Status is = check_people(m, w, o, why);
    if (is == OK)
        is = check_gathering(m, w, o, why);
    if (is != OK || !muster_full(w))
        return is;
    fault(why, ERR_FULL, "call", "%d bands are on their way already", MUSTER_MAX);
    return fault_remedy(why, "wait until some have come");
}

void begin_call(const Model *m, World *w, const Order *o, EventList *out)
{
    muster_call(m, w, o->pool, o->men, o->who, o->to, out);
}

Status check_ban(const Model *m, const World *w, const Order *o, Fault *why)
{
    bool any = false;
    for (int p = 1; p <= m->pools; p++)
        any |= m->pool[p].side == o->side && m->pool[p].barred;
    if (!any)
        return fault(why, ERR_REFUSED, "ban", "none of your peoples could be barred");
    if (w->side[o->side].ban != (o->amount != 0))
        return OK;
    return fault(why, ERR_REFUSED, "ban", o->amount ? "the ban holds already" : "there is no ban");
}

void begin_ban(const Model *m, World *w, const Order *o, EventList *out)
{
    court_ban(m, w, o->side, o->amount != 0, out);
}

void begin_letters(const Model *m, World *w, const Order *o, EventList *out)
{
    w->side[o->side].letters = (uint8_t)o->amount;
    (void)m, (void)out;
}

Status check_appoint(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (o->leader.n < 1 || o->leader.n > m->leaders || m->leader[o->leader.n].side != o->side)
        return fault(why, ERR_NOT_FOUND, "appoint", "that man does not serve you");
    const char *name = m->leader[o->leader.n].name.latin;
    if (!on_his_feet(w, o->leader)) {
        fault(why, ERR_REFUSED, "appoint", is_sick(w, o->leader) ? "%s lies sick" :
              "%s is not fit to command", name);
        return fault_remedy(why, "name a man who is well");
    }
    if (w->formation[o->who.i].leader.n == o->leader.n)
        return fault(why, ERR_REFUSED, "appoint", "%s commands there already", name);
    return OK;
}

void begin_appoint(const Model *m, World *w, const Order *o, EventList *out)
{
    court_appoint(m, w, o->who, o->leader, out);
}

Status check_settle(const Model *m, const World *w, const Order *o, Fault *why)
{
    return city_check(m, w, o->who, why);
}

void begin_settle(const Model *m, World *w, const Order *o, EventList *out)
{
    begin_halt(m, w, o, out);
}
