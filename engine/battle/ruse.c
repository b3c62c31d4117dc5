/*
 * ruse.c: champions, hidden wings, feigned flight, and men with no way out.
 */
#include "battle/ruse_parts.h"

#include "battle/camps.h"

enum { CAMEL_DAYS = 4 };       /* a beast that goes so long without water is a camel */

bool ruse_turn(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
               EventList *out)
{
    for (int t = 0; t < TEAMS; t++)
        if (b->team[t].sprung && b->team[t].sprung < 250)
            b->team[t].sprung++;
    despair_turn(m, b, l);
    if (!l->odd)                /* as on most days */
        return false;
    bool out_now = ambush_turn(m, day, b, l, out);
    bool ran = feign_turn(m, seed, day, b, l, out);
    return out_now || ran;
}

void ruse_sway(const Model *m, const Battle *b, const Lines *l, Sway *sway)
{
    for (int team = 0; team < TEAMS; team++) {
        ambush_sway(m, b, l, team, sway);
        despair_sway(m, b, l, team, sway);
        camps_sway(m, b, l, team, sway);
    }
    for (uint64_t set = l->odd ? l->team[0] | l->team[1] : 0; set; set &= set - 1)
        if (b->fighter[low_bit(set)].feigns == FEIGN_TURNED)
            feign_sway(b, l, low_bit(set), sway);
}

/* Beyond the ground between, in a column of the enemy's line where nobody is
 * left: nothing but air between him and their camp. */
void ruse_thrust(const Battle *b, const Fighter *f, int from_row, int32_t day, EventList *out)
{
    int was = ahead(f->team, from_row), is = ahead(f->team, f->row);
    bool gap = b->team[!f->team].gaps >> f->col & 1;
    if (!out || !f->mounted || !gap || was > BETWEEN_ROW + 1 || is <= BETWEEN_ROW + 1)
        return;
    Event *e = field_event(out, EV_THRUST, day, b, f->team);
    e->formation = f->formation;
    e->n[0] = f->who.i;
    e->n[1] = f->col;
    e->n[2] = f->row;
}

/* Camels dressed as elephants want camels, and a night to dress them. */
static Status mock_check(const Model *m, const Battle *b, int team, Fault *why)
{
    if (b->half_hour)
        return fault(why, ERR_REFUSED, "field", "camels are dressed up before dawn");
    if (b->team[team].mock)
        return fault(why, ERR_REFUSED, "field", "your camels are dressed up already");
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        int mount = m->arm[f->arm.n].mount;
        if (f->team == team && f->state == FIGHTER_STANDS && mount &&
            m->animal[mount - 1].tank_days >= CAMEL_DAYS)
            return OK;
    }
    return fault(why, ERR_REFUSED, "field", "nobody in your army rides camels");
}

Status ruse_check(const Model *m, const Battle *b, int team, const Fighter *f, const Order *o,
                  Fault *why)
{
    switch (o->kind) {
    case ORDER_DUEL:    return duel_check(b, team, why);
    case ORDER_MOCK:    return mock_check(m, b, team, why);
    case ORDER_CUT:     return cut_check(b, team, why);
    case ORDER_CUT_OFF: return cut_off_check(b, team, why);
    case ORDER_FEIGN:   return feign_check(m, f, why);
    default:            return ambush_check(m, b, f, o, why);
    }
}
