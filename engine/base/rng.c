/*
 * rng.c: the die that decides what becomes of a fraction of a man.
 */
#include "base/rng.h"

__extension__ typedef unsigned __int128 Wide;

/* 0 .. n-1; bias below n / 2^64. */
static uint64_t below_wide(Rng *r, uint64_t n)
{
    return (uint64_t)(((Wide)rng_u64(r) * n) >> 64);
}

/* One throw is always made, even when nothing is lost, so that what follows
 * does not depend on whether the numbers happened to divide. */
int64_t rng_round(Rng *r, int64_t a, int64_t b, int64_t c)
{
    must(a >= 0 && b >= 0 && c > 0);
    uint64_t small;
    if (!__builtin_mul_overflow((uint64_t)a, (uint64_t)b, &small) && small < INT64_MAX) {
        uint64_t n = (uint64_t)c, full = small / n;     /* the same, where 64 bits hold it */
        return (int64_t)(full + (below_wide(r, n) < small - full * n));
    }
    Wide product = (Wide)a * (Wide)b;
    Wide whole = product / (Wide)c;
    uint64_t lost = (uint64_t)(product % (Wide)c);

    whole += below_wide(r, (uint64_t)c) < lost;
    must(whole <= INT64_MAX);
    return (int64_t)whole;
}
