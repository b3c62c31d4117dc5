/*
 * command.h: how what a commander wants reaches the men on the field.
 */
#ifndef SAWAD_BATTLE_COMMAND_H
#define SAWAD_BATTLE_COMMAND_H

#include "battle/lines.h"
#include "world/order.h"

/* Generals wish, persons order; what is in reach of the commander's voice is
 * heard now, the rest half an hour later. */
void command_give(const Model *m, uint64_t seed, int32_t day, Battle *b, Lines *l,
                  const Order *orders, int32_t count, EventList *out);

#endif
