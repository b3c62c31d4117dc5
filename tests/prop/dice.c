/*
 * dice.c: no throw is taken twice: in a day of battle, whatever happens in it,
 * every key of the dice is asked for once. Built with the battle's own sources
 * and SAWAD_WATCH_DICE; run from the root of the source.
 */
#include "../unit/arena_of_war.h"

#include "battle/lines.h"

#include <inttypes.h>

enum { SEEN_MAX = 1 << 18 };

static uint64_t seen[SEEN_MAX];
static int taken, twice;

void dice_taken(uint64_t key, uint64_t subject)
{
    uint64_t k = hash_add(key, subject) | 1;
    for (size_t i = k % SEEN_MAX;; i = (i + 1) % SEEN_MAX) {
        if (seen[i] == k) {
            if (!twice++ || getenv("ALL_DICE"))
                printf("taken twice: key %016" PRIx64 ", subject %016" PRIx64 "\n", key, subject);
            return;
        }
        if (!seen[i]) {
            seen[i] = k;
            taken++;
            return;
        }
    }
}

static void forget(void)
{
    memset(seen, 0, sizeof seen);
    taken = 0;
}

int main(void)
{
    Model *m = aw_model();
    Band army[4] = { aw_band(10, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 400),
                     aw_band(3, AW_ARCHERS, 400), aw_elephants(20) };
    Band other[3] = { aw_band(9, AW_HEAVY, 600), aw_band(5, AW_CATAPHRACT, 300),
                      aw_band(3, AW_ARCHERS, 400) };
    int64_t all = 0;

    m->leader[1].lead = m->leader[2].lead = 9;
    m->leader[1].initiative = m->leader[2].initiative = 9;
    Battle start = aw_battle(m, army, 4, other, 3);
    start.team[0].knows_girths = start.team[1].knows_girths = 1;
    start.team[0].knows_leaders = start.team[1].knows_leaders = 1;
    start.team[1].behind = BEHIND_RIVER;
    start.team[0].nights_on = start.team[1].nights_on = 1;
    start.storm_at = 6;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        Battle b = start;
        forget();
        battle_day(m, seed, 2, &b, NULL);
        all += taken;
    }
    printf("dice: %" PRId64 " throws keyed in 300 days of battle, %d of them twice\n", all, twice);
    return twice > 0;
}
