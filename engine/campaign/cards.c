/*
 * cards.c: cards put before a side, and answered by it or by the lapse of time.
 */
#include "campaign/cards.h"

#include "base/num.h"
#include "campaign/order_rows.h"
#include "campaign/say.h"

static int32_t open_cards(const Model *m, const World *w, Side side)
{
    int32_t open = 0;
    for (int i = 1; i <= m->decisions; i++)
        open += m->decision[i].side == side && w->decision[i].stage == DECISION_OPEN;
    return open;
}

bool card_free(const Model *m, const World *w, DecisionId card)
{
    const DecisionModel *d = &m->decision[card.n];
    const DecisionState *is = &w->decision[card.n];
    if (is->stage == DECISION_OPEN || open_cards(m, w, d->side) >= CARDS_OPEN)
        return false;
    if (is->stage == DECISION_SHUT)
        return true;
    return d->again && w->clock.day - is->day >= d->again * WEEK_DAYS;
}

int32_t card_days(const Model *m, const World *w, DecisionId card)
{
    const DecisionState *is = &w->decision[card.n];
    if (is->stage != DECISION_OPEN)
        return 0;
    return max_i32(0, is->day + m->decision[card.n].weeks * WEEK_DAYS - w->clock.day);
}

bool card_late(const Model *m, const World *w, DecisionId card)
{
    return w->decision[card.n].stage == DECISION_OPEN && card_days(m, w, card) == 0;
}

void card_put(const Model *m, World *w, DecisionId card, EventList *out)
{
    w->decision[card.n].stage = DECISION_OPEN;
    w->decision[card.n].day = (int16_t)w->clock.day;
    Event *e = say_of_side(w, out, EV_DECISION_PUT, m->decision[card.n].side, (PlaceId){ 0 });
    e->n[0] = card.n;
}

void card_made(const Model *m, World *w, DecisionId card, int32_t option, bool late, EventList *out)
{
    w->decision[card.n] = (DecisionState){ .stage = DECISION_MADE, .option = (uint8_t)(option + 1),
                                           .day = (int16_t)w->clock.day };
    Event *e = say_of_side(w, out, EV_DECISION_MADE, m->decision[card.n].side, (PlaceId){ 0 });
    e->n[0] = option;
    e->n[1] = late;
    e->n[2] = card.n;
}

/* ---- the order ---- */

Status check_decide(const Model *m, const World *w, const Order *o, Fault *why)
{
    const DecisionModel *d = &m->decision[o->decision.n];
    const DecisionState *is = &w->decision[o->decision.n];
    if (d->side != o->side)
        return fault(why, ERR_REFUSED, "decide", "that is not yours to decide");
    if (is->stage == DECISION_OPEN)
        return OK;
    if (is->stage == DECISION_MADE && is->day == w->clock.day) {
        fault(why, ERR_REFUSED, "decide", "you have answered '%s' this week", d->title);
        return fault_remedy(why, "take back the answer you gave; what time has decided stands");
    }
    return fault(why, ERR_REFUSED, "decide", is->stage == DECISION_MADE
                 ? "'%s' is decided" : "'%s' is not asked", d->title);
}

void begin_decide(const Model *m, World *w, const Order *o, EventList *out)
{
    card_made(m, w, o->decision, (int32_t)o->amount, false, out);
}
