/*
 * pursuit.h: breaking and being ridden down; water behind; who is taken.
 *
 * Most of the dead of a battle fall here (E9, E11; Krentz 1985).
 */
#ifndef SAWAD_BATTLE_PURSUIT_H
#define SAWAD_BATTLE_PURSUIT_H

#include "world/event.h"
#include "world/state.h"

/* The team `lost` has broken: its flight to the end of the day. */
void pursuit_of(const Model *m, uint64_t seed, int32_t day, Battle *b, int lost, EventList *out);

/* The team leaves in order, at dusk or by decision. */
void pursuit_withdrawal(const Model *m, uint64_t seed, int32_t day, Battle *b, int leaves,
                        EventList *out);

#endif
