/*
 * camps.h: camps taken and plundered (mechanics E9).
 */
#ifndef SAWAD_BATTLE_CAMPS_H
#define SAWAD_BATTLE_CAMPS_H

#include "battle/contact.h"

/* Camps an enemy stands in are lost; their victors may fall to plundering. */
void camps_fate(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                EventList *out);

/* Those who plunder take no part in the fight. */
void camps_sway(const Model *m, const Battle *b, const Lines *l, int team, Sway *sway);

#endif
