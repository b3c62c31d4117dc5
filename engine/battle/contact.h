/*
 * contact.h: missiles, shock, order and nerve: what two lines do to each other
 * in a half-hour (mechanics E3-E7).
 */
#ifndef SAWAD_BATTLE_CONTACT_H
#define SAWAD_BATTLE_CONTACT_H

#include "battle/lines.h"

/* What befalls each fighter this half-hour, decided from one picture of the
 * field and applied afterwards, so that the order of the array does not matter. */
typedef struct Blow {
    int32_t dead;                       /* men struck down */
    int16_t why[WAVER_CAUSES];          /* order gained or lost: MELEE, SHOT, FLANK, BEASTS, REST */
    int16_t weary, ammo;                /* points added; permille spent */
    bool    engaged;                    /* hand to hand */
} Blow;

/* What the hour does to a fighter before blows are reckoned: elephants, weather,
 * night, surprise, despair. Every rule that knows of one multiplies into it. */
typedef struct Sway {
    int16_t power;          /* permille on the power it brings hand to hand */
    int16_t nerve;          /* permille on the order it loses hand to hand */
    int16_t shots;          /* permille on its shooters */
    uint8_t flanks;         /* flanks in the air besides those the lines show */
    bool    apart;          /* takes no part hand to hand this half-hour */
} Sway;

/* Orders that seek the enemy. */
static inline bool is_attack(int order)
{
    return order == ORDER_ADVANCE || order == ORDER_CHARGE || order == ORDER_COMMIT ||
           order == ORDER_RELIEVE || order == ORDER_GIRTHS || order == ORDER_BLIND;
}

/* The row of the enemy nearest to a row in touch with him; same row, then ahead,
 * then behind; not over a river without a crossing. */
int contact_row(const Battle *b, const Lines *l, int team, int row, int col);

static inline int16_t swayed(int16_t was, int32_t permille)
{
    return (int16_t)clamp_i32(was * permille / 1000, 0, 4000);
}

/* Both add to blow[0 .. b->fighters). */
void contact_missiles(const Model *m, uint64_t seed, int32_t day, const Battle *b,
                      const Lines *l, const Sway *sway, Blow *blow);
void contact_melee(const Model *m, uint64_t seed, int32_t day, const Battle *b, const Lines *l,
                   const Sway *sway, Blow *blow);

/* All blows fall. Bit i: fighter i breaks now. */
uint64_t contact_apply(const Model *m, int32_t day, Battle *b, const Blow *blow, EventList *out);

/* They break, and what it does to those who see it. `l` was made after the men
 * moved, and knows them no more. */
void contact_breaks(const Model *m, int32_t day, Battle *b, Lines *l, uint64_t broken,
                    EventList *out);

/* Shares of an enemy by class, permille, and how much of him is chained. */
typedef struct Against { int32_t class_is[ARM_CLASSES], chained; } Against;

/* Power in thousandths that `engaged` men of a fighter bring, before fortune and
 * ground: arm, quality, weariness, order, depth (E4). */
int64_t contact_power(const Model *m, const Fighter *f, const Against *enemy, int32_t engaged);

#endif
