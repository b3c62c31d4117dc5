/*
 * bench_battle.c: what a day of battle costs: the median CPU time of a day
 * between two armies of twenty contingents each, generals commanding. Run from
 * the root of the source.
 */
#define _POSIX_C_SOURCE 200809L
#include "../unit/arena_of_war.h"

#include <time.h>

enum { ROUNDS = 400, DAYS = 20 };       /* each round is the mean of so many days */

static int64_t cpu_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

int main(void)
{
    static int64_t cost[ROUNDS];
    const Model *m = aw_model();
    Band army[2] = { aw_band(16, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    Battle start = aw_battle(m, army, 2, army, 2);

    for (int k = 0; k < ROUNDS; k++) {
        int64_t from = cpu_ns();
        for (int d = 0; d < DAYS; d++) {
            Battle b = start;
            battle_day(m, (uint64_t)(k * DAYS + d), 0, &b, NULL);
        }
        cost[k] = (cpu_ns() - from) / DAYS;
    }
    qsort(cost, ROUNDS, sizeof cost[0], by_value);
    printf("battle_even_40: %d.%d us\n", (int)(cost[ROUNDS / 2] / 1000),
           (int)(cost[ROUNDS / 2] / 100 % 10));
    return 0;
}
