/*
 * order_army.c: orders to armies: march and halt, raid and besiege, stance,
 * foraging, parting and joining.
 */
#include "campaign/order_rows.h"

#include "campaign/embassy.h"
#include "campaign/march.h"
#include "campaign/people.h"
#include "campaign/stable.h"
#include "world/words.h"

Status check_place(const Model *m, PlaceId p, const char *where, Fault *why)
{
    if (p.n >= 1 && p.n <= m->places)
        return OK;
    fault(why, ERR_NOT_FOUND, where, "no place is named");
    return fault_remedy(why, "say where, as in \"%s khalid to hira\"", where);
}

Status check_way(const Model *m, const World *w, const Order *o, Fault *why)
{
    if (check_place(m, o->to, "march", why) != OK)
        return ERR_NOT_FOUND;
    if (embassy_forbids(w, o->side, o->to)) {
        fault(why, ERR_REFUSED, "march", "the envoys of its lord are being heard; nobody goes there");
        return fault_remedy(why, "wait, or end the talks: embassy SIDE war");
    }
    PlaceId way[96];
    int32_t n = march_way(m, w, o->who, o, way, 96);
    if (n > 0 && way[n - 1].n == o->to.n)
        return OK;
    fault(why, ERR_NOT_FOUND, "march", "there is no way to %s", m->place[o->to.n].name.latin);
    return fault_remedy(why, "choose another place, or name places on the way with \"via\"");
}

Status check_at_place(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    if (w->formation[o->who.i].pos.at.n)
        return OK;
    fault(why, ERR_REFUSED, "order", "the army is on the road");
    return fault_remedy(why, "wait until it has reached a place");
}

Status check_other(const World *w, const Order *o, bool friend, Fault *why)
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

/* Nobody makes frames of what he has never seen or heard of (D5). */
Status check_drill(const Model *m, const World *w, const Order *o, Fault *why)
{
    const SideState *s = &w->side[o->side];
    if (check_at_place(m, w, o, why) != OK)
        return ERR_REFUSED;
    if (s->met_beasts || s->informed || stable_any(w, o->side))
        return OK;
    fault(why, ERR_REFUSED, "drill", "nobody in this army knows what elephants are like");
    return fault_remedy(why, "men learn it in a day of battle against them, or from deserters");
}

Status check_none(const Model *m, const World *w, const Order *o, Fault *why)
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
    uint32_t on =
        path_metres(m, (PathKind)f->path, f->pos.toward, aim) + (uint32_t)(len - f->pos.done_m);
    uint32_t back = path_metres(m, (PathKind)f->path, behind, aim) + (uint32_t)f->pos.done_m;
    if (aim.n == behind.n || (aim.n != f->pos.toward.n && back < on)) {
        f->pos.toward = behind;
        f->pos.done_m = len - f->pos.done_m;
    }
}

/* Who goes to attack a place breaks the truce with its owner. */
static void breaks_truce(const Model *m, World *w, const Order *o, EventList *out)
{
    const PlaceState *s = &w->place[o->to.n];
    if (o->kind == ORDER_MARCH)
        return;
    truce_break(m, w, o->side, s->tributary ? s->tributary : s->owner, o->to, out);
}

void begin_march(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    breaks_truce(m, w, o, out);
    f->home = mover_near(m, &f->pos);
    f->path = (int32_t)march_path(m, w, o->who);
    set_goal(f, o);
    turn_round(m, f);
    f->since_day = (int16_t)w->clock.day;
}

void begin_halt(const Model *m, World *w, const Order *o, EventList *out)
{
    Formation *f = &w->formation[o->who.i];
    f->order = o->kind;
    f->vias = f->via_next = 0;
    f->goal = f->pos.at.n ? f->pos.at : f->pos.toward;
    (void)m, (void)out;
}

Status check_hostile(const Model *m, const World *w, const Order *o, Fault *why)
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

Status check_shadow(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    return check_other(w, o, false, why);
}

void begin_shadow(const Model *m, World *w, const Order *o, EventList *out)
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

Status check_stance(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m, (void)w;
    if (o->amount >= 0 && o->amount < STANCES)
        return OK;
    return fault(why, ERR_RANGE, "stance", "a stance is accept, seek or avoid");
}

void begin_stance(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].stance = (uint8_t)o->amount;
    (void)m, (void)out;
}

Status check_forage(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m, (void)w;
    if (o->amount >= 0 && o->amount < FORAGES)
        return OK;
    return fault(why, ERR_RANGE, "forage", "an army may requisition, buy, plunder or do none");
}

void begin_forage(const Model *m, World *w, const Order *o, EventList *out)
{
    w->formation[o->who.i].forage = (uint8_t)o->amount;
    (void)m, (void)out;
}

enum { DETACH_LEAST = 50 };

Status check_detach(const Model *m, const World *w, const Order *o, Fault *why)
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

void begin_detach(const Model *m, World *w, const Order *o, EventList *out)
{
    (void)m;
    people_detach(m, w, o->who, o->unit, o->men, (Atom){ 0 }, out, NULL);
}

Status check_join(const Model *m, const World *w, const Order *o, Fault *why)
{
    (void)m;
    return check_other(w, o, true, why);
}

void begin_join(const Model *m, World *w, const Order *o, EventList *out)
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
