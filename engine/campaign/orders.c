/*
 * orders.c: the table of orders, and how they travel: a letter rides to the
 * army, is checked again there and then, and is begun or refused.
 */
#include "campaign/orders.h"

#include "base/num.h"
#include "battle/battle.h"
#include "campaign/court.h"
#include "campaign/embassy.h"
#include "campaign/intel.h"
#include "campaign/order_rows.h"
#include "campaign/say.h"
#include "campaign/siege.h"
#include "campaign/turn.h"
#include "world/words.h"

typedef struct OrderRow { OrderCheck *check; OrderBegin *begin; bool by_courier; } OrderRow;

static const OrderRow row[ORDER_ADVANCE] = {
    [ORDER_MARCH]    = { check_way,      begin_march,    true },
    [ORDER_HOLD]     = { check_none,     begin_halt,     true },
    [ORDER_REST]     = { check_none,     begin_halt,     true },
    [ORDER_FORTIFY]  = { check_at_place, begin_halt,     true },
    [ORDER_RAID]     = { check_hostile,  begin_march,    true },
    [ORDER_BESIEGE]  = { check_hostile,  begin_march,    true },
    [ORDER_ASSAULT]  = { check_hostile,  begin_march,    true },
    [ORDER_SHADOW]   = { check_shadow,   begin_shadow,   true },
    [ORDER_STANCE]   = { check_stance,   begin_stance,   true },
    [ORDER_FORAGE]   = { check_forage,   begin_forage,   true },
    [ORDER_DETACH]   = { check_detach,   begin_detach,   true },
    [ORDER_JOIN]     = { check_join,     begin_join,     true },
    [ORDER_LOAD]     = { check_load,     begin_load,     true },
    [ORDER_STORE]    = { check_store,    begin_store,    true },
    [ORDER_TRANSFER] = { check_transfer, begin_transfer, true },
    [ORDER_CONVOY]   = { check_convoy,   begin_convoy,   false },
    [ORDER_BASE]     = { check_base,     begin_base,     false },
    [ORDER_ENVOY]    = { check_envoy,    begin_envoy,    false },
    [ORDER_CALL]     = { check_call,     begin_call,     false },
    [ORDER_COMMAND]  = { check_none,     begin_command,  false },
    [ORDER_GENERALS] = { check_none,     begin_generals, false },
    [ORDER_DRILL]    = { check_drill,    begin_halt,     true },
    [ORDER_DECIDE]   = { check_decide,   begin_decide,   false },
    [ORDER_EMBASSY]  = { check_embassy,  begin_embassy,  false },
    [ORDER_BAN]      = { check_ban,      begin_ban,      false },
    [ORDER_LETTERS]  = { check_none,     begin_letters,  false },
    [ORDER_APPOINT]  = { check_appoint,  begin_appoint,  true },
    [ORDER_PRIORITY] = { check_none,     begin_priority, false },
    [ORDER_FLOOD]    = { check_flood,    begin_flood,    true },
    [ORDER_SETTLE]   = { check_settle,   begin_settle,   true },
};

static bool needs_formation(const Order *o)
{
    switch (o->kind) {
    case ORDER_ENVOY: case ORDER_COMMAND: case ORDER_GENERALS: case ORDER_BAN: case ORDER_LETTERS:
    case ORDER_DECIDE: case ORDER_EMBASSY:
        return false;
    case ORDER_CALL:
        return o->who.gen || !o->to.n;
    default:
        return true;
    }
}

/* Whom an order can be given to: in the field, one's own, and not standing aside. */
static Status check_who(const Model *m, const World *w, const Order *o, Fault *why)
{
    const Formation *f = formation_at(w, o->who);
    if (!f || f->waits)
        return fault(why, ERR_NOT_FOUND, "order", "that formation is not in the field");
    if (f->side != o->side) {
        fault(why, ERR_REFUSED, "order", "that formation is not yours");
        return fault_remedy(why, "give orders to formations of %s", m->side[o->side].name.latin);
    }
    if (row[o->kind].by_courier && is_aloof(w, f)) {
        int32_t days = f->aloof_day - w->clock.day;
        fault(why, ERR_REFUSED, "order", "that army stands aside and obeys nobody");
        return fault_remedy(why, "wait %d more day%s", days, days == 1 ? "" : "s");
    }
    return OK;
}

Status order_check(const Model *m, const World *w, const Order *o, Fault *why)
{
    Status shape = order_shape(m, o, why);
    if (shape != OK)
        return shape;
    if (o->kind >= ORDER_ADVANCE)
        return w->clock.stage == STAGE_BATTLE ? battle_check(m, &w->battle, o, why)
             : fault(why, ERR_REFUSED, "order", "no battle is being fought");
    bool hands_over = o->kind == ORDER_COMMAND && w->clock.stage == STAGE_BATTLE;
    if (w->clock.stage != STAGE_PLAN && !hands_over)
        return fault(why, ERR_REFUSED, "order", w->clock.stage == STAGE_OVER
                     ? "the game is over" : "a battle is being fought");
    if (needs_formation(o)) {
        Status is = check_who(m, w, o, why);
        if (is != OK)
            return is;
    }
    return row[o->kind].check(m, w, o, why);
}

void order_heed(const Model *m, World *w, const Order *o, int32_t days_under_way, EventList *out)
{
    if (o->kind == ORDER_ENVOY && days_under_way > 0) {
        court_envoy(m, w, o->side, o->to, w->clock.day, out);
        return;
    }
    if (o->kind == ORDER_EMBASSY && o->men) {
        embassy_comes(m, w, o, out);
        return;
    }
    if (order_check(m, w, o, NULL) != OK) {
        const Formation *f = formation_at(w, o->who);
        Event *e = say_of_side(w, out, EV_ORDER_REFUSED, o->side, o->to);
        e->formation = o->who;
        e->name = f ? f->name : (Atom){ 0 };
        e->n[0] = o->kind;
        return;
    }
    row[o->kind].begin(m, w, o, out);
    if (days_under_way <= 0)
        return;
    Event *e = say(m, w, out, EV_ORDER_ARRIVED, o->who);
    e->heard = heard_by(o->side);       /* who has joined another is nobody's now */
    e->side = o->side;
    e->n[0] = o->kind;
    e->n[1] = days_under_way;
}

bool order_post(const Model *m, World *w, LetterKind kind, const Order *o, int32_t days)
{
    for (int i = 0; i < LETTER_MAX; i++) {
        if (w->letter[i].kind != LETTER_NONE)
            continue;
        w->letter[i] = (Letter){ .kind = (uint8_t)kind, .sent_day = (int16_t)w->clock.day,
                                 .due_day = (int16_t)(w->clock.day + days), .order = *o,
                                 .from = intel_headquarters(m, w, o->side) };
        return true;
    }
    return false;
}

/* To an army shut in, from a chief who is not with it, somebody must get through. */
static int32_t besieged_days(const Model *m, const World *w, const Order *o)
{
    PlaceId at = w->formation[o->who.i].pos.at;
    return at.n && w->place[at.n].ring && at_war(w, o->side, w->place[at.n].besieger) &&
           intel_headquarters(m, w, o->side).n != at.n;
}

void order_send(const Model *m, World *w, const Order *o, EventList *out)
{
    int32_t days = 0;
    if (row[o->kind].by_courier && formation_at(w, o->who))
        days = max_i32(intel_courier_days(m, w, o->side, o->who), besieged_days(m, w, o));
    if (days > 0 && order_post(m, w, LETTER_ORDER, o, days))
        return;
    order_heed(m, w, o, 0, out);
}

Status order_imagine(const Model *m, World *w, const Order *o, Fault *why)
{
    Event scratch[8];
    EventList nothing = { .at = scratch, .cap = (int32_t)countof(scratch) };
    Status s = order_check(m, w, o, why);
    if (s == OK && o->kind < ORDER_ADVANCE)
        row[o->kind].begin(m, w, o, &nothing);
    return s;
}
