/*
 * order.c: whether an order names only what there is. Faces hand in what they
 * like; behind this door an index is an index and a choice one of its list.
 */
#include "world/words.h"

enum { FLAGS = PACE_FORCED | TRAIN_FOLLOWS | BY_NIGHT };

/* How many choices `amount` has with this kind; 0: it is a number. */
static int64_t choices(int kind)
{
    switch (kind) {
    case ORDER_STANCE:  return STANCES;
    case ORDER_FORAGE:  return FORAGES;
    case ORDER_COMMAND: return 2;
    case ORDER_GENERALS: return DEPTHS;
    case ORDER_PRIORITY: return PRIORITIES;
    case ORDER_EMBASSY: return EMBASSIES;
    case ORDER_BAN:     return 2;
    case ORDER_LETTERS: return LETTER_POLICIES;
    default:            return 0;
    }
}

static Status way_shape(const Model *m, const Order *o, Fault *why)
{
    if (o->to.n > m->places)
        return fault(why, ERR_NOT_FOUND, "order", "there is no place %d", (int)o->to.n);
    if (o->vias > VIA_MAX)
        return fault(why, ERR_RANGE, "order", "at most %d places on the way", VIA_MAX);
    for (int i = 0; i < o->vias; i++)
        if (o->via[i].n < 1 || o->via[i].n > m->places)
            return fault(why, ERR_NOT_FOUND, "order", "there is no place %d to pass",
                         (int)o->via[i].n);
    if (o->flags & ~FLAGS)
        return fault(why, ERR_RANGE, "order", "there is no such way to march");
    return OK;
}

static Status card_shape(const Model *m, const Order *o, Fault *why)
{
    if (o->decision.n > m->decisions)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such card");
    if (o->kind != ORDER_DECIDE)
        return OK;
    if (!o->decision.n || o->amount < 0 || o->amount >= m->decision[o->decision.n].options)
        return fault(why, ERR_RANGE, "order", "there is no such answer");
    return OK;
}

static Status amount_shape(const Order *o, Fault *why)
{
    int64_t most = choices(o->kind);
    if (most && (o->amount < 0 || o->amount >= most))
        return fault(why, ERR_RANGE, "order", "there is no such choice");
    if (o->kind >= ORDER_ADVANCE && (o->amount < 0 || o->amount > FIGHTER_MAX))
        return fault(why, ERR_NOT_FOUND, "order", "no contingent has so many bodies");
    if (o->kind == ORDER_ENVOY && (o->amount < 0 || o->amount > INT32_MAX))
        return fault(why, ERR_RANGE, "order", "nobody can pay such a tribute");
    return OK;
}

Status order_shape(const Model *m, const Order *o, Fault *why)
{
    if (o->side < 1 || o->side > m->sides)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such side");
    if (o->kind == ORDER_NONE || o->kind >= ORDER_KINDS)
        return fault(why, ERR_SYNTAX, "order", "there is no such order");
    if (o->who.i >= FORMATION_MAX || o->other.i >= FORMATION_MAX)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such formation");
    if (o->unit.i >= CONTINGENT_MAX)
        return fault(why, ERR_NOT_FOUND, "order", "there is no contingent c%d", (int)o->unit.i);
    if (o->pool.n > m->pools)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such people");
    if (o->leader.n > m->leaders)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such leader");
    if (o->with > m->sides)
        return fault(why, ERR_NOT_FOUND, "order", "there is no such side");
    Status is = card_shape(m, o, why);
    if (is == OK)
        is = way_shape(m, o, why);
    return is == OK ? amount_shape(o, why) : is;
}
