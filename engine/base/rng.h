/*
 * rng.h: dice that belong to a question. The same seed, stream, day and subject
 * give the same throws, whatever else was thrown before; nothing is remembered
 * between questions.
 *
 * The key is mixed from the four numbers with the finaliser of SplitMix64; the
 * i-th throw is the i-th output of SplitMix64 (Steele, Lea, Flood 2014) begun at
 * that key. Known answers stand in tests/unit/test_rng.c.
 */
#ifndef SAWAD_BASE_RNG_H
#define SAWAD_BASE_RNG_H

#include "base/num.h"

/* The numbers are written in logs and results: never change one, only add. */
typedef enum RngStream {
    RNG_WEATHER = 1, RNG_RIVER, RNG_DISEASE, RNG_DESERT, RNG_RECRUIT, RNG_POLITICS,
    RNG_COURIER, RNG_SCOUT, RNG_FORAGE, RNG_RAID, RNG_FORTUNE, RNG_MISSILE, RNG_MELEE,
    RNG_NERVE, RNG_BEAST, RNG_LEADER, RNG_PURSUIT, RNG_MIND, RNG_INPUTS, RNG_ENVOY,
    RNG_MARCH, RNG_WANT, RNG_SCRIPT, RNG_TERRAIN, RNG_SIEGE, RNG_RUSE
} RngStream;

typedef struct Rng { uint64_t state; } Rng;

static inline Rng rng_at(uint64_t seed, RngStream stream, int64_t day, uint64_t subject)
{
    uint64_t k = hash_add(HASH_START, seed);
    k = hash_add(k, (uint64_t)stream);
    k = hash_add(k, (uint64_t)day);
    return (Rng){ hash_add(k, subject) };
}

/* 64 random bits; moves on to the next throw. */
static inline uint64_t rng_u64(Rng *r)
{
    r->state += UINT64_C(0x9e3779b97f4a7c15);
    return mix64(r->state);
}

/* 0 .. n-1, n > 0 and below 2^32; bias below n / 2^32. */
static inline uint32_t rng_below(Rng *r, uint32_t n)
{
    return (uint32_t)(((rng_u64(r) >> 32) * n) >> 32);
}

static inline int32_t rng_permille(Rng *r) { return (int32_t)rng_below(r, 1000); }

/* low .. high, both included. */
static inline int32_t rng_between(Rng *r, int32_t low, int32_t high)
{
    return low + (int32_t)rng_below(r, (uint32_t)(high - low + 1));
}

/* Triangular on low .. high with the peak in the middle: the mean of two numbers,
 * one from each half of a throw. */
static inline int32_t rng_triangle(Rng *r, int32_t low, int32_t high)
{
    uint64_t bits = rng_u64(r), n = (uint64_t)(high - low + 1);
    int32_t one = (int32_t)(((bits >> 32) * n) >> 32);
    int32_t two = (int32_t)(((bits & UINT32_MAX) * n) >> 32);
    return low + (one + two) / 2;
}

/* a * b / c where the lost fraction becomes a chance: unbiased for small
 * flows (a few dead of a company). a, b >= 0, c > 0. */
int64_t rng_round(Rng *r, int64_t a, int64_t b, int64_t c);

#endif
