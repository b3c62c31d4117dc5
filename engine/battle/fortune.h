/*
 * fortune.h: what a day of battle has in store that no commander can know.
 */
#ifndef SAWAD_BATTLE_FORTUNE_H
#define SAWAD_BATTLE_FORTUNE_H

#include "world/state.h"

/* Fortune of armies and of columns, and the point at which each body of men
 * breaks. */
void fortune_draw(const Model *m, uint64_t seed, int32_t day, Battle *b);

/* The same for a copy of a battle under way: new luck, but men who still stand
 * have not reached the point at which they break. */
void fortune_again(const Model *m, uint64_t seed, int32_t day, Battle *b);

#endif
