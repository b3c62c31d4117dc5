/*
 * num.h: exact arithmetic on whole numbers, and the 64-bit hash that digests
 * and content fingerprints are made of.
 *
 * Every division here says which way it rounds. Products are formed in 128
 * bits where the compiler has them, so that grams times permille cannot
 * overflow.
 */
#ifndef SAWAD_BASE_NUM_H
#define SAWAD_BASE_NUM_H

#include "base/types.h"

static inline int32_t min_i32(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t max_i32(int32_t a, int32_t b) { return a > b ? a : b; }
static inline int64_t min_i64(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t max_i64(int64_t a, int64_t b) { return a > b ? a : b; }

static inline int32_t clamp_i32(int32_t x, int32_t low, int32_t high)
{
    return x < low ? low : x > high ? high : x;
}

static inline int64_t clamp_i64(int64_t x, int64_t low, int64_t high)
{
    return x < low ? low : x > high ? high : x;
}

/* a / b rounded down (towards minus infinity). b > 0. */
static inline int64_t floordiv(int64_t a, int64_t b)
{
    if (a >= 0)
        return (int64_t)((uint64_t)a / (uint64_t)b);
    int64_t q = a / b;
    return (a % b < 0) ? q - 1 : q;
}

/* a * b / c rounded down; c > 0; the product is exact, in 128 bits only where
 * 64 do not hold it. */
static inline int64_t muldiv(int64_t a, int64_t b, int64_t c)
{
    __extension__ typedef __int128 wide;
    int64_t small;
    if (!__builtin_mul_overflow(a, b, &small))
        return floordiv(small, c);
    wide p = (wide)a * b, q = p / c;
    return (int64_t)((p % c < 0) ? q - 1 : q);
}

/* The same in 64 bits, for the battle's inner loop: |a * b| must fit. */
static inline int64_t mulquick(int64_t a, int64_t b, int64_t c) { return floordiv(a * b, c); }

/* a * permille / 1000 rounded down. */
static inline int64_t permille_of(int64_t a, int64_t permille) { return muldiv(a, permille, 1000); }

/* The largest r with r * r <= n; n >= 0. */
int64_t isqrt(int64_t n);

/* Splits `total` (>= 0) in proportion to n weights (each >= 0), by largest
 * remainders, ties to the lower index, so that the parts sum to `total`. With
 * no weight above 0 everything goes to out[0]. n is at most SHARE_MAX. */
enum { SHARE_MAX = 512 };
void share_out(int64_t total, const int64_t *weight, int n, int64_t *out);

/* The finaliser of SplitMix64 (Steele, Lea, Flood 2014): one to one on 64 bits. */
static inline uint64_t mix64(uint64_t x)
{
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

/* Digests: start with HASH_START, add numbers in a stated order. */
#define HASH_START UINT64_C(0x9e3779b97f4a7c15)
static inline uint64_t hash_add(uint64_t hash, uint64_t value)
{
    return mix64((hash ^ value) + UINT64_C(0x9e3779b97f4a7c15));
}

/* The hash of bytes, the same on every machine: FNV-1a, then mixed. */
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len);

#endif
