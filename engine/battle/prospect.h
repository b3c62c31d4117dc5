/*
 * prospect.h: the rest of a day played many times with other luck: what it would
 * bring, and what some orders would change.
 */
#ifndef SAWAD_BATTLE_PROSPECT_H
#define SAWAD_BATTLE_PROSPECT_H

#include "battle/battle.h"

/* 10, 50, 90 of a hundred. */
typedef struct Spread { int32_t low, mid, high; } Spread;

typedef struct Foresight {
    int32_t plays;
    int32_t won[2][TEAMS], drawn[2];    /* [0] without, [1] with the orders `more` */
    Spread  dead[2][TEAMS];             /* and drowned, of the day */
    Spread  fell_now, order_after;      /* of the bodies `more` concerns, in the coming half-hour */
    Spread  towers_down;                /* of the other team, in the coming half-hour */
} Foresight;

/* Plays the rest of the day from `b` as its commander of `team` imagines it:
 * once with the orders `now` alone and once with those and `more`, the same dice
 * for both, so that what differs is the orders' doing. Both armies go on under
 * their generals, who look no further than a person does. At most ODDS_MOST
 * plays. `all` holds `now` orders and then `more`. `known`, unless NULL, is an
 * earlier answer about the same battle, `now` orders and plays: what it says of
 * [0] is not played again. */
void battle_foresee(const Model *m, const Battle *b, int team, const Order *all, int32_t now,
                    int32_t more, uint64_t seed, int32_t day, int32_t plays,
                    const Foresight *known, Foresight *out);

#endif
