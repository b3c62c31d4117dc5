/*
 * general.h: whoever commands an army on the field: plans deployment and
 * reserves, and says each half-hour what every body of men is to do.
 *
 * He sees his own army and the enemy within sight, and has no other means than
 * the orders a person gives; he throws no dice (C11).
 */
#ifndef SAWAD_BATTLE_GENERAL_H
#define SAWAD_BATTLE_GENERAL_H

#include "battle/lines.h"
#include "world/order.h"

/* What a fighter is told: an order of the field and the zone it concerns. */
typedef struct Wish {
    uint8_t kind;               /* OrderKind; ORDER_NONE: go on as before */
    int8_t  col, row;
} Wish;

/* Places the team's fighters and its commander's seat. Both teams' fighters
 * must be on the list: he sees how wide the enemy will stand. */
void general_deploy(const Model *m, Battle *b, int team);

/* His wishes for the half-hour to come, for his own fighters: wish[i]. */
void general_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish);

/* Whether he gives the day up and leads the army off. */
bool general_leaves(const Model *m, const Battle *b, int team);

/* For deploy.c and general.c: the better body; and who fights from afar. */
bool goes_before(const Fighter *a, const Fighter *b);
static inline bool is_shooter(const Model *m, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    return !f->mounted && arm->class == ARM_LIGHT && arm->shooters >= 500;
}

#endif
