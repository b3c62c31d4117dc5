/*
 * orders.c: the table of orders. A check answers and changes nothing; a begin
 * may assume the check.
 */
#include "campaign/orders.h"

#include "base/rng.h"
#include "base/text.h"
#include "campaign/court.h"
#include "campaign/intel.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/say.h"
#include "campaign/supply.h"
#include "battle/battle.h"
#include "world/words.h"

typedef Status Check(const Model *m, const World *w, const Order *o, Fault *why);
typedef void Begin(const Model *m, World *w, const Order *o, EventList *out);

/* ---- checks shared by several orders ---- */

static Status check_place(const Model *m, PlaceId p, const char *where, Fault *why)
{
    if (p.n >= 1 && p.n <= m->places)
        return OK;
    fault(why, ERR_NOT_FOUND, where, "no place is named");
    return fault_remedy(why, "say where, as in \"%s khalid to hira\"", where);
}

static Status check_way(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_place(m, o->to, "march", why) != OK)
        return ERR_NOT_FOUND;
    PlaceId way[96];
    int32_t n = march_way(m, w, o->who, o, way, 96);
    if (n > 0 && way[n - 1].n == o->to.n)
        return OK;
    fault(why, ERR_NOT_FOUND, "march", "there is no way to %s", m->place[o->to.n].name.latin);
    return fault_remedy(why, "choose another place, or name places on the way with \"via\"");
}

static Status check_at_place(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    if (w->formation[o->who.i].pos.at.n)
        return OK;
    fault(why, ERR_REFUSED, "order", "the army is on the road");
    return fault_remedy(why, "wait until it has reached a place");
}

static Status check_other(const World *w, const Order *o, bool friend, Fault *why)
{
    const Formation *f = formation_at(w, o->other);
    if (!f || f->waits || same_formation(o->who, o->other))
        return fault(why, ERR_NOT_FOUND, "order", "the other formation is not in the field");
    if (friend && f->side != o->side)
        return fault(why, ERR_REFUSED, "order", "the other formation is not yours");
    if (!friend && !w->known[o->side][o->other.i].live)
        return fault(why, ERR_REFUSED, "order", "nobody knows where that army is");
    return OK;
}

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

/* ---- the orders ---- */

static Status check_none(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m, (void)w, (void)o, (void)why;
    return OK;
}

static void set_goal(Formation *f, const Order *o)
{
    f->order = o->kind;
    f->flags = o->flags;
    f->goal = o->to;
    f->vias = o->vias;
    f->via_next = 0;
    memcpy(f->via, o->via, sizeof f->via);
    f->garrison = 0;
    if (f->pos.at.n && f->vias && f->via[0].n == f->pos.at.n)
        f->via_next = 1;
}

/* A column on the road that is sent back the way it came turns round. */
static void turn_round(const Model *m, Formation *f)
{
    if (f->pos.at.n)
        return;
    PlaceId behind = route_other_end(m, f->pos.route, f->pos.toward);
    PlaceId aim = f->vias ? f->via[0] : f->goal;
    int32_t len = m->route[f->pos.route.n].metres;
    uint32_t on = path_metres(m, (PathKind)f->path, f->pos.toward, aim) + (uint32_t)(len - f->pos.done_m);
    uint32_t back = path_metres(m, (PathKind)f->path, behind, aim) + (uint32_t)f->pos.done_m;
    if (aim.n == behind.n || (aim.n != f->pos.toward.n && back < on)) {
        f->pos.toward = behind;
        f->pos.done_m = len - f->pos.done_m;
    }
}

static void begin_march(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    f->home = mover_near(m, &f->pos);
    f->path = (int32_t)march_path(m, w, o->who);
    set_goal(f, o);
    turn_round(m, f);
    f->since_day = (int16_t)w->clock.day;
    (void)out;
}

static void begin_halt(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    f->order = o->kind;
    f->vias = f->via_next = 0;
    f->goal = f->pos.at.n ? f->pos.at : f->pos.toward;
    (void)m, (void)out;
}

static Status check_hostile(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_way(m, w, o, why) != OK)
        return ERR_REFUSED;
    Side owner = w->belief[o->side][o->to.n].owner;
    if (owner && owner != o->side && w->belief[o->side][o->to.n].tributary != o->side &&
        !allied(w, o->side, owner))
        return OK;
    fault(why, ERR_REFUSED, order_word((OrderKind)o->kind), "%s is not an enemy's",
          m->place[o->to.n].name.latin);
    return fault_remedy(why, "choose a place the enemy holds");
}

static Status check_shadow(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    return check_other(w, o, false, why);
}

static void begin_shadow(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    f->order = ORDER_SHADOW;
    f->other = o->other;
    f->stance = STANCE_AVOID;
    f->path = (int32_t)march_path(m, w, o->who);
    f->goal = mover_near(m, &w->known[o->side][o->other.i].pos);
    f->garrison = 0;
    (void)out;
}

static Status check_stance(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m, (void)w;
    if (o->amount >= 0 && o->amount < STANCES)
        return OK;
    return fault(why, ERR_RANGE, "stance", "a stance is accept, seek or avoid");
}

static void begin_stance(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].stance = (uint8_t)o->amount;
    (void)m, (void)out;
}

static Status check_forage(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m, (void)w;
    if (o->amount >= 0 && o->amount < FORAGES)
        return OK;
    return fault(why, ERR_RANGE, "forage", "an army may requisition, buy, plunder or do none");
}

static void begin_forage(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].forage = (uint8_t)o->amount;
    (void)m, (void)out;
}

enum { DETACH_LEAST = 50 };

static Status check_detach(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    int32_t all = formation_men(w, o->who);
    if (o->unit.gen) {
        const Contingent *c = contingent_at(w, o->unit);
        if (!c || !same_formation(c->formation, o->who))
            return fault(why, ERR_NOT_FOUND, "detach", "that contingent is not in this formation");
        if (o->men <= c->men && o->men >= DETACH_LEAST && o->men < all)
            return OK;
    } else if (o->men >= DETACH_LEAST && o->men <= all - DETACH_LEAST) {
        return OK;
    }
    fault(why, ERR_RANGE, "detach", "%d men cannot be detached from %d", o->men, all);
    return fault_remedy(why, "leave at least %d on either side", DETACH_LEAST);
}

static void begin_detach(const Model *m, World *w, const Order *o, EventList *out)
{
    (void)m;
    people_detach(m, w, o->who, o->unit, o->men, out, NULL);
}

static Status check_join(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    return check_other(w, o, true, why);
}

static void begin_join(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    if (f->pos.at.n && f->pos.at.n == w->formation[o->other.i].pos.at.n) {
        people_merge(m, w, o->who, o->other, out);
        return;
    }
    f->order = ORDER_JOIN;
    f->other = o->other;
    f->garrison = 0;
    f->goal = mover_near(m, &w->formation[o->other.i].pos);
    f->vias = f->via_next = 0;
    f->path = (int32_t)march_path(m, w, o->who);
    turn_round(m, f);
}

static Status check_load(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_at_place(m, w, o, why) != OK)
        return ERR_REFUSED;
    PlaceId p = w->formation[o->who.i].pos.at;
    if (!allied(w, o->side, w->place[p.n].owner) && w->place[p.n].tributary != o->side)
        return fault(why, ERR_REFUSED, "load", "the stores of %s are not yours", m->place[p.n].name.latin);
    return check_amount(o->amount, w->place[p.n].depot_g, m->place[p.n].name.latin, why);
}

static void begin_load(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    Provision p = supply_of(m, w, o->who);
    int64_t room = max_i64(0, p.carry_g - f->grain_g - f->fodder_g);
    int64_t g = min_i64(min_i64(o->amount, room), w->place[f->pos.at.n].depot_g);
    f->grain_g += g;
    w->place[f->pos.at.n].depot_g -= g;
    (void)out;
}

static Status check_store(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_at_place(m, w, o, why) != OK)
        return ERR_REFUSED;
    const Formation *f = &w->formation[o->who.i];
    if (w->place[f->pos.at.n].owner != o->side)
        return fault(why, ERR_REFUSED, "store", "%s is not yours", m->place[f->pos.at.n].name.latin);
    return check_amount(o->amount, f->grain_g, "the train", why);
}

static void begin_store(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    int64_t g = min_i64(o->amount, f->grain_g);
    f->grain_g -= g;
    w->place[f->pos.at.n].depot_g += g;
    (void)m, (void)out;
}

static Status check_transfer(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    if (check_together(w, o, why) != OK)
        return ERR_REFUSED;
    return check_amount(o->amount, w->formation[o->who.i].grain_g, "the train", why);
}

static void begin_transfer(const Model *m, World *w, const Order *o, EventList *out)
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
    if (w->place[o->to.n].owner == o->side || allied(w, o->side, w->place[o->to.n].owner))
        return OK;
    fault(why, ERR_REFUSED, "convoy", "%s is not yours", m->place[o->to.n].name.latin);
    return fault_remedy(why, "name a place your side holds");
}

static Status check_convoy(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_depot(m, w, o, why) != OK)
        return ERR_REFUSED;
    return check_amount(o->amount, w->place[o->to.n].depot_g, m->place[o->to.n].name.latin, why);
}

static void begin_convoy(const Model *m, World *w, const Order *o, EventList *out)
{
    supply_send(m, w, o->to, o->who, o->amount, out, NULL);
}

static Status check_base(const Model *m, const World *w, const Order *o, Fault *why)
{
    return o->to.n ? check_depot(m, w, o, why) : OK;
}

static void begin_base(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].base = o->to;
    (void)m, (void)out;
}

static Status check_envoy(const Model *m, const World *w, const Order *o, Fault *why)
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
        return fault_remedy(why, "ask again in %d days, or give it a reason", wait);
    }
    return OK;
}

static bool post(World *w, LetterKind kind, const Order *o, int32_t days)
{
    for (int i = 0; i < LETTER_MAX; i++) {
        if (w->letter[i].kind != LETTER_NONE)
            continue;
        w->letter[i] = (Letter){ .kind = (uint8_t)kind, .sent_day = (int16_t)w->clock.day,
                                 .due_day = (int16_t)(w->clock.day + days), .order = *o };
        return true;
    }
    return false;
}

static void begin_envoy(const Model *m, World *w, const Order *o, EventList *out)
{
    int32_t days = max_i32(1, intel_days_to(m, w, o->side, o->to));
    if (!post(w, LETTER_ENVOY, o, days))
        return;
    Event *e = say_of_side(w, out, EV_ENVOY_LEFT, o->side, o->to);
    e->n[0] = o->side;
    e->n[1] = days;
}

static Status check_call(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (o->pool.n < 1 || o->pool.n > m->pools || m->pool[o->pool.n].side != o->side)
        return fault(why, ERR_NOT_FOUND, "call", "that people does not answer to you");
    if (m->pool[o->pool.n].barred) {
        fault(why, ERR_REFUSED, "call", "%s may not be called: they are under the ban",
              m->pool[o->pool.n].name.latin);
        return fault_remedy(why, "call another people");
    }
    if (o->men > 0 && w->pool[o->pool.n].free > 0)
        return OK;
    return fault(why, ERR_RANGE, "call", "%s has %d men free", m->pool[o->pool.n].name.latin,
                 w->pool[o->pool.n].free);
}

/* Mechanics B3: volunteers of one week, by zeal, the memory of victory and the
 * distance. */
static int32_t volunteers(const Model *m, const World *w, const Order *o, PlaceId at)
{
    const PoolState *p = &w->pool[o->pool.n];
    int64_t bp = (int64_t)m->rules.people_call_base * (500 + p->zeal) / 1000;
    bp = permille_of(bp, 1000 + w->side[o->side].memory);
    uint32_t metres = path_metres(m, PATH_CAMEL, m->pool[o->pool.n].home, at);
    if (metres > (uint32_t)m->rules.people_call_reach * 1000)
        return 0;
    bp = permille_of(bp, 1000 - (int64_t)metres / m->rules.people_call_reach / 2);
    Rng dice = rng_at(w->seed, RNG_RECRUIT, w->clock.day, o->pool.n);
    return (int32_t)min_i64(o->men, rng_round(&dice, p->free, max_i64(0, bp), 10000));
}

static ArmId usual_arm(const World *w, FormationId f, PoolId pool)
{
    ArmId arm = { 0 };
    int32_t most = -1;
    for (int i = contingent_of(w, f, -1); i >= 0; i = contingent_of(w, f, i)) {
        const Contingent *c = &w->contingent[i];
        int32_t weight = c->men + (c->pool.n == pool.n ? 100000 : 0);
        if (weight > most) {
            most = weight;
            arm = c->arm;
        }
    }
    return arm;
}

static void begin_call(const Model *m, World *w, const Order *o, EventList *out)
{
    PlaceId at = mover_near(m, &w->formation[o->who.i].pos);
    ArmId arm = usual_arm(w, o->who, o->pool);
    if (!arm.n)
        return;
    int32_t came = people_join(m, w, o->who, o->pool, arm, volunteers(m, w, o, at));
    if (!came)
        return;
    Event *e = say(m, w, out, EV_REINFORCED, o->who);
    e->n[0] = came;
    e->n[1] = o->pool.n;
}

static void begin_command(const Model *m, World *w, const Order *o, EventList *out)
{
    w->side[o->side].commanded = o->amount != 0;
    (void)m, (void)out;
}

/* ---- the table ---- */

typedef struct OrderRow { Check *check; Begin *begin; bool by_courier; } OrderRow;

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
};

static bool needs_formation(int kind)
{
    return kind != ORDER_ENVOY && kind != ORDER_COMMAND;
}

Status order_check(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (o->side < 1 || o->side > m->sides)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such side");
    if (o->kind == ORDER_NONE || o->kind >= ORDER_KINDS)
        return fault(why, ERR_SYNTAX, "order", "there is no such order");
    if (o->kind >= ORDER_ADVANCE)
        return w->clock.stage == STAGE_BATTLE ? battle_check(m, &w->battle, o, why)
             : fault(why, ERR_REFUSED, "order", "no battle is being fought");
    if (w->clock.stage != STAGE_PLAN)
        return fault(why, ERR_REFUSED, "order", w->clock.stage == STAGE_OVER
                     ? "the game is over" : "a battle is being fought");
    if (needs_formation(o->kind)) {
        const Formation *f = formation_at(w, o->who);
        if (!f || f->waits)
            return fault(why, ERR_NOT_FOUND, "order", "that formation is not in the field");
        if (f->side != o->side) {
            fault(why, ERR_REFUSED, "order", "that formation is not yours");
            return fault_remedy(why, "give orders to formations of %s", m->side[o->side].name.latin);
        }
    }
    return row[o->kind].check(m, w, o, why);
}

void order_heed(const Model *m, World *w, const Order *o, int32_t days_under_way, EventList *out)
{
    if (o->kind == ORDER_ENVOY && days_under_way > 0) {
        court_envoy(m, w, o->side, o->to, w->clock.day, out);
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
    e->n[0] = o->kind;
    e->n[1] = days_under_way;
}

void order_send(const Model *m, World *w, const Order *o, EventList *out)
{
    int32_t days = 0;
    if (row[o->kind].by_courier && formation_at(w, o->who))
        days = intel_courier_days(m, w, o->side, o->who);
    if (days > 0 && post(w, LETTER_ORDER, o, days))
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
