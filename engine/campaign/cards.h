/*
 * cards.h: the choices a scenario puts before a side: when they may be put, how
 * long they stay open, what was answered. What an answer does is the script's.
 */
#ifndef SAWAD_CAMPAIGN_CARDS_H
#define SAWAD_CAMPAIGN_CARDS_H

#include "world/event.h"
#include "world/state.h"

enum { CARDS_OPEN = 2 };            /* of one side at one time: more is a pile, not a choice */

/* Whether a card may be put before its side today, if the scenario wants it. */
bool card_free(const Model *m, const World *w, DecisionId card);

/* Whether it has been open for as long as it may. */
bool card_late(const Model *m, const World *w, DecisionId card);

/* Days for which it can still be answered; 0: not open. */
int32_t card_days(const Model *m, const World *w, DecisionId card);

void card_put(const Model *m, World *w, DecisionId card, EventList *out);
void card_made(const Model *m, World *w, DecisionId card, int32_t option, bool late, EventList *out);

#endif
