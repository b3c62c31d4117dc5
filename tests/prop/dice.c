/*
 * dice.c: no throw is taken twice: in a day of battle, whatever happens in it,
 * every key of the dice is asked for once. battles.c fights the battles: duels,
 * hidden wings, arrivals, elephants, nights and flight on all fields there are.
 * Generals who play copies forward are left out: what they imagine is thrown for
 * again and again.
 */
#include "dice.h"

#include "battle/lines.h"

#include <inttypes.h>
#include <stdio.h>

enum { SEEN_MAX = 1 << 16 };

static uint64_t seen[SEEN_MAX];
static int taken, twice;

void dice_taken(uint64_t key, uint64_t subject)
{
    uint64_t k = hash_add(key, subject) | 1;
    size_t at = (k >> 8) % SEEN_MAX;

    must(++taken < SEEN_MAX);
    while (seen[at] && seen[at] != k)
        at = (at + 1) % SEEN_MAX;
    if (seen[at] == k && !twice++)
        printf("taken twice: key %016" PRIx64 ", subject %016" PRIx64 "\n", key, subject);
    seen[at] = k;
}

int dice_forget(void)
{
    int was = twice;
    must(taken > 0);
    memset(seen, 0, sizeof seen);
    taken = twice = 0;
    return was;
}
