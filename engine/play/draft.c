/*
 * draft.c: a side's plan until it is sealed: orders that can be taken back.
 *
 * Every order is checked against what the side imagines once its earlier orders
 * are under way, so that a part can be detached and sent off in one plan. It is
 * written in words, read back, and the copy is what counts: what could not be
 * written in a log cannot be ordered.
 */
#include "play/fog.h"
#include "play/game.h"

#include "battle/battle.h"
#include "world/words.h"

static Status no_such_side(Fault *why, Side side)
{
    return fault(why, ERR_NOT_FOUND, "side", "there is no side %d in this game", side);
}

void drafts_clear(Session *s)
{
    for (int32_t i = 0; i < SIDE_MAX; i++) {
        SideDraft *d = &s->draft[i];
        d->count = d->redo = 0;
        d->sealed = d->fresh = false;
    }
}

/* On the field nothing has happened yet, but whom one posts somewhere before the
 * fight is shown and imagined there. */
static void imagine(const Session *s, World *seen, const Order *o)
{
    Battle *b = &seen->battle;
    if (order_imagine(s->model, seen, o, NULL) != OK || o->kind != ORDER_POST)
        return;
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (!same_contingent(f->who, o->unit) || (o->amount && o->amount != f->part))
            continue;
        f->col = f->to_col = o->col;
        f->row = f->to_row = o->row;
        f->own = 1;
        f->order = ORDER_STAND;
    }
}

/* An order that an earlier one has made pointless stays in the plan; the turn
 * says so when it gets there. */
const World *draft_seen(Session *s, Side side)
{
    SideDraft *d = &s->draft[side];
    if (d->fresh)
        return d->seen;

    fog_again(s->model, s->now, side, d->seen);
    for (int32_t i = 0; i < d->count; i++)
        imagine(s, d->seen, &d->order[i]);
    d->fresh = true;
    return d->seen;
}

/* Nothing is ordered while one looks back, after the end, or after sealing. */
static Status may_order(const Session *s, Side side, Fault *why)
{
    if (!side_exists(s, side))
        return no_such_side(why, side);
    if (s->looking) {
        fault(why, ERR_REFUSED, "order", "this is week %d as it was", (int)s->looking_week + 1);
        return fault_remedy(why, "go back to the present to give orders");
    }
    if (s->now->clock.stage == STAGE_OVER) {
        fault(why, ERR_REFUSED, "order", "the game is over");
        return fault_remedy(why, "look back at a week and branch there to play on");
    }
    if (s->draft[side].sealed) {
        fault(why, ERR_REFUSED, "order", "these orders are sealed");
        return fault_remedy(why, "they can be changed again when the week has run");
    }
    return OK;
}

static Status push(Session *s, Side side, const Order *o, const char *words, Fault *why)
{
    SideDraft *d = &s->draft[side];
    if (d->count >= DRAFT_MAX) {
        fault(why, ERR_FULL, "order", "a week holds %d orders", DRAFT_MAX);
        return fault_remedy(why, "take one back first");
    }
    d->order[d->count] = *o;
    Text t = text_in(d->said[d->count].words, SAY_MAX);
    text_add(&t, words);
    d->said[d->count].first = d->count;
    d->count++;
    d->redo = 0;
    imagine(s, d->seen, o);
    s->version++;
    return OK;
}

Status session_order(Session *s, Side side, const Order *o, Fault *why)
{
    Status status = may_order(s, side, why);
    if (status != OK)
        return status;
    if (o->side != side)
        return fault(why, ERR_REFUSED, "order", "an order of another side");

    status = order_shape(s->model, o, why);
    if (status != OK)
        return status;

    const World *seen = draft_seen(s, side);
    TEXT(words, SAY_MAX);
    Order copy;
    order_print(s->model, seen, o, &words);
    if (words.cut)
        return fault(why, ERR_RANGE, "order", "its words do not fit in %d bytes", SAY_MAX);
    status = order_read(s->model, seen, side, words.at, words.len, false, &copy, why);
    if (status == OK)
        status = order_check(s->model, seen, &copy, why);
    return status == OK ? push(s, side, &copy, words.at, why) : status;
}

/* Unambiguous beginnings of words are enough for a person (`loose`); a log is
 * read to the letter. */
Status draft_say(Session *s, Side side, const char *words, bool loose, Fault *why)
{
    Status status = may_order(s, side, why);
    Order o;
    if (status != OK)
        return status;
    size_t len = strlen(words);
    if (len >= SAY_MAX)
        return fault(why, ERR_SYNTAX, "order", "an order is at most %d bytes long", SAY_MAX - 1);
    status = order_read(s->model, draft_seen(s, side), side, words, len, loose, &o, why);
    return status == OK ? session_order(s, side, &o, why) : status;
}

Status session_say(Session *s, Side side, const char *words, Fault *why)
{
    return draft_say(s, side, words, true, why);
}

static bool may_change(const Session *s, Side side)
{
    return side_exists(s, side) && !s->looking && !s->draft[side].sealed;
}

static int32_t group_of(const SideDraft *d, int32_t i) { return d->said[i].first; }

bool session_undo(Session *s, Side side)
{
    if (!may_change(s, side) || s->draft[side].count == 0)
        return false;
    SideDraft *d = &s->draft[side];
    int32_t first = group_of(d, d->count - 1);
    d->redo += d->count - first;
    d->count = first;
    d->fresh = false;
    s->version++;
    return true;
}

bool session_redo(Session *s, Side side)
{
    if (!may_change(s, side) || s->draft[side].redo == 0)
        return false;
    SideDraft *d = &s->draft[side];
    int32_t first = group_of(d, d->count);
    while (d->redo > 0 && group_of(d, d->count) == first) {
        d->count++;
        d->redo--;
    }
    d->fresh = false;
    s->version++;
    return true;
}

/* What had been taken back before cannot be given again if this fails. */
Status session_order_all(Session *s, Side side, const Order *o, int32_t n, Fault *why)
{
    if (!side_exists(s, side))
        return no_such_side(why, side);
    SideDraft *d = &s->draft[side];
    int32_t first = d->count;
    for (int32_t i = 0; i < n; i++) {
        Status status = session_order(s, side, &o[i], why);
        if (status != OK) {
            d->count = first;
            d->fresh = false;
            s->version++;
            return status;
        }
        d->said[first + i].first = first;
    }
    return OK;
}

Draft session_draft(const Session *s, Side side)
{
    if (!side_exists(s, side))
        return (Draft){ 0 };
    const SideDraft *d = &s->draft[side];
    return (Draft){ .order = d->order, .count = d->count, .redo = d->redo, .sealed = d->sealed };
}

void session_command(Session *s, Side side, bool in_person)
{
    if (may_order(s, side, NULL) != OK || draft_seen(s, side)->side[side].commanded == in_person)
        return;
    Order o = { .kind = ORDER_COMMAND, .side = side, .amount = in_person };
    session_order(s, side, &o, NULL);
}

/* The words of a drafted order are kept, since what it names may be gone from
 * the picture by the end of the plan. */
const char *session_words(const Session *s, const Order *o, char *out, size_t cap)
{
    Text t = text_in(out, cap);
    if (order_shape(s->model, o, NULL) != OK)
        return out;
    const SideDraft *d = &s->draft[o->side];
    for (int32_t i = 0; i < d->count; i++)
        if (o == &d->order[i]) {
            text_add(&t, d->said[i].words);
            return out;
        }
    order_print(s->model, d->fresh ? d->seen : s->now, o, &t);
    return out;
}

const char *session_usage(OrderKind kind) { return order_usage(kind); }
