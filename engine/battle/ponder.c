/*
 * ponder.c: a general who plays the rest of the day forward in his head before
 * he says how it is to be fought.
 *
 * He knows what he sees: hidden enemies are not in his head, luck is thrown
 * anew, what the other general means to do he does not know, and in his head
 * nobody plays anything forward in his turn.
 */
#include "battle/general.h"

#include "battle/battle.h"
#include "battle/fortune.h"

static void imagine(const Model *m, uint64_t dice, int32_t day, const Battle *b, int team,
                    int posture, Battle *out)
{
    *out = *b;
    for (int t = 0; t < TEAMS; t++) {
        out->team[t].general = (uint8_t)min_i32(out->team[t].general, DEPTH_USUAL);
        out->team[t].person = 0;
    }
    out->team[team].posture = (uint8_t)posture;
    out->team[team].withdrawing = posture == POSTURE_REFUSE;
    out->team[!team].posture = POSTURE_LINE;
    fortune_again(m, dice, day, out);
    for (int i = 0; i < out->fighters; i++)
        if (out->fighter[i].hidden && out->fighter[i].team != team)
            out->fighter[i].state = FIGHTER_LEFT;
}

/* What a day is worth to him: to win, and to keep his men (permille of each). */
static int64_t worth_of(const Battle *b, int team)
{
    const Team *own = &b->team[team], *enemy = &b->team[!team];
    int64_t lost = own->dead + own->taken + own->drowned;
    int64_t theirs = enemy->dead + enemy->taken + enemy->drowned;
    int64_t win = b->winner == 1 + team ? 1000 : b->winner ? -1000 : 0;
    return win - 1500 * lost / max_i32(own->men_start, 1) +
           1000 * theirs / max_i32(enemy->men_start, 1);
}

static uint64_t dice_of_thought(uint64_t seed, const Battle *b, int n)
{
    return hash_add(hash_add(hash_add(HASH_START, seed), (uint64_t)b->half_hour),
                    (uint64_t)n + 1);
}

int general_ponders(const Model *m, uint64_t seed, int32_t day, const Battle *b, int team)
{
    static const uint8_t posture[PONDER_POSTURES] = { POSTURE_LINE, POSTURE_ATTACK, POSTURE_WAIT,
                                       POSTURE_REFUSE };
    int best = POSTURE_LINE;
    int64_t most = INT64_MIN;

    for (size_t k = 0; k < countof(posture); k++) {
        int64_t sum = 0;
        for (int n = 0; n < PONDER_PLAYS; n++) {
            Battle head;
            uint64_t dice = dice_of_thought(seed, b, n);
            imagine(m, dice, day, b, team, posture[k], &head);
            battle_day(m, dice, day, &head, NULL);
            sum += worth_of(&head, team);
        }
        if (sum > most) {
            most = sum;
            best = posture[k];
        }
    }
    return best;
}
