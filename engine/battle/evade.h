/*
 * evade.h: horse that shoot and are gone: foot cannot catch them while they have
 * arrows and room behind them, and it wears down trying (mechanics E5).
 */
#ifndef SAWAD_BATTLE_EVADE_H
#define SAWAD_BATTLE_EVADE_H

#include "battle/contact.h"

/* An arm of horsemen who all shoot. */
static inline bool is_horse_archer(const Model *m, const Fighter *f)
{
    return f->mounted && m->arm[f->arm.n].shooters >= 1000 && m->arm[f->arm.n].class != ARM_BEAST;
}

/* Those told to shoot who keep out of the reach of foot this half-hour, bit i
 * fighter i; they take no part hand to hand: sway[i].apart. */
uint64_t evade_sway(const Model *m, const Battle *b, const Lines *l, Sway *sway);

/* What it does to the foot they ride around; after blows hand to hand. */
void evade_harass(const Model *m, const Battle *b, const Lines *l, uint64_t who, Blow *blow);

#endif
