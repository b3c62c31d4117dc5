/*
 * general.h: whoever commands an army on the field: plans deployment and
 * reserves, and says each half-hour what every body of men is to do.
 *
 * He sees his own army and the enemy within sight, and has no other means than
 * the orders a person gives; he throws no dice (C11). How he commands follows
 * his record: initiative goes forward sooner, caution waits and leaves sooner,
 * skill feeds the fight with reserves, and a man who leads from the front sits
 * near it. How deep he thinks is another matter (Depth): by his habits alone,
 * with a plan, or by playing the day forward.
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

/* What he means to do with the day (Team.posture). */
typedef enum Posture {
    POSTURE_LINE,       /* attack if he came to attack, else wait for his chance */
    POSTURE_ATTACK, POSTURE_WAIT,
    POSTURE_REFUSE      /* leave the field while there is time */
} Posture;

/* What he decides for the army as a whole, both generals from the same picture,
 * before anybody is told anything. Nothing, for an army a person commands. */
typedef struct Resolve {
    bool    leaves, mock, nights_on, cuts_off;
    uint8_t posture, springs_at;
} Resolve;
Resolve general_resolves(const Model *m, uint64_t seed, int32_t day, const Battle *b,
                         const Lines *l, int team);
void    general_acts(const Model *m, int32_t day, Battle *b, int team, const Resolve *r,
                     EventList *out);

/* His wishes for the half-hour to come, for his own fighters: wish[i]. */
void general_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish);

/* Posture that plays best in copies of the battle (mechanics H, DEPTH_DEEP): of
 * each posture so many, with the same dice, and every so many half-hours. */
enum { PONDER_POSTURES = 4, PONDER_PLAYS = 24, PONDER_EVERY = 4 };
int  general_ponders(const Model *m, uint64_t seed, int32_t day, const Battle *b, int team);

/* For deploy.c and general.c: the column of a post, from its own commander's eyes,
 * -1: any will do; the better body; who fights from afar, on foot and on horse. */
int  post_column(const Battle *b, const Fighter *f);
bool goes_before(const Fighter *a, const Fighter *b);
static inline bool is_shooter(const Model *m, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    return !f->mounted && arm->class == ARM_LIGHT && arm->shooters >= 500;
}

#endif
