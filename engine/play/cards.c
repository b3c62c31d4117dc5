/*
 * cards.c: how a mind answers the cards put before its side, and how all their
 * functions are tried by whoever checks a scenario.
 */
#include "play/game.h"

#include "campaign/cards.h"
#include "campaign/court.h"

/* The option a mind leans to most, the first of equals; the usual one if its
 * function fails. */
static int32_t leaned_to(Session *s, DecisionId card)
{
    const DecisionModel *d = &s->model->decision[card.n];
    int32_t best = d->usual, most = -1;
    for (int32_t i = 0; i < d->options; i++) {
        int32_t lean = d->option[i].mind;
        if (lean == LEAN_ASKED &&
            s->hooks.ask(s->hooks.self, s->model, s->now, card, i, &lean, NULL) != OK) {
            s->faults++;
            return d->usual;
        }
        if (lean > most) {
            most = lean;
            best = i;
        }
    }
    return best;
}

void cards_think(Session *s, Side side)
{
    const World *seen = draft_seen(s, side);
    for (uint16_t i = 1; i <= s->model->decisions && s->hooks.ask; i++) {
        DecisionId card = { i };
        if (s->model->decision[i].side != side || seen->decision[i].stage != DECISION_OPEN)
            continue;
        Order o = { .kind = ORDER_DECIDE, .side = side, .decision = card,
                    .amount = leaned_to(s, card) };
        session_order(s, side, &o, NULL);
    }
}

/* One option: how minds lean to it, and what it does to a copy of the game. */
static Status try_option(Session *s, DecisionId card, int32_t option, World *copy, Fault *why)
{
    EventList nothing = { .cap = 0 };
    EffectList fx;
    int32_t lean;
    fx.count = 0;
    Status status = s->hooks.ask(s->hooks.self, s->model, s->now, card, option, &lean, why);
    if (status == OK)
        status = s->hooks.decide(s->hooks.self, s->model, s->now, card, option, &fx, why);
    if (status != OK)
        return status;
    world_copy(copy, s->now);
    status = court_effects(s->model, copy, &fx, &nothing, why);
    if (status == OK || !why)
        return status;
    Text where = text_in(why->where, sizeof why->where);
    text_addf(&where, "decision '%s', '%s'", text_of(s->model, s->model->decision[card.n].id),
              s->model->decision[card.n].option[option].word);
    return status;
}

Status session_try_cards(Session *s, Fault *why)
{
    Status status = OK;
    for (uint16_t i = 1; i <= s->model->decisions && s->hooks.ask; i++) {
        DecisionId card = { i };
        if (s->now->decision[i].stage != DECISION_OPEN)
            continue;
        for (int32_t k = 0; k < s->model->decision[i].options && status == OK; k++)
            status = try_option(s, card, k, s->common, why);
    }
    return status;
}
