/*
 * test_rng.c: dice that must fall as they always fell, and fairly.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/rng.h"

/* The published first outputs of SplitMix64 begun at 1234567. */
static void throws_are_splitmix(void **state)
{
    (void)state;
    static const uint64_t known[] = {
        UINT64_C(6457827717110365317), UINT64_C(3203168211198807973),
        UINT64_C(9817491932198370423), UINT64_C(4593380528125082431),
        UINT64_C(16408922859458223821),
    };
    Rng r = { 1234567 };
    for (size_t i = 0; i < countof(known); i++)
        assert_true(rng_u64(&r) == known[i]);
}

/* Frozen: a log of orders replays only if these never change. */
static void keys_are_frozen(void **state)
{
    (void)state;
    static const struct {
        uint64_t seed; RngStream stream; int64_t day; uint64_t subject, first, second;
    } known[] = {
        { 0, RNG_WEATHER, 0, 0, UINT64_C(0x9edb7871c0f6256a), UINT64_C(0x296aba8db110780a) },
        { 637, RNG_MELEE, 1, 42, UINT64_C(0x31c114f414145f1d), UINT64_C(0x06ee11ff9978deb2) },
        { 637, RNG_DESERT, -5, 7, UINT64_C(0xfb5f3eccc086c690), UINT64_C(0x5b1a7da74605b9ea) },
        { UINT64_MAX, RNG_SIEGE, 365, UINT64_MAX,
          UINT64_C(0x6f4f6e92233e7eca), UINT64_C(0x47776183df835a11) },
    };
    for (size_t i = 0; i < countof(known); i++) {
        Rng r = rng_at(known[i].seed, known[i].stream, known[i].day, known[i].subject);
        assert_true(rng_u64(&r) == known[i].first);
        assert_true(rng_u64(&r) == known[i].second);
    }
}

static void permilles_are_frozen(void **state)
{
    (void)state;
    static const int32_t known[] = { 981, 355, 327, 282, 978, 987, 747, 264 };
    Rng r = rng_at(637, RNG_DESERT, -5, 7);
    for (size_t i = 0; i < countof(known); i++)
        assert_int_equal(rng_permille(&r), known[i]);
}

/* The numbers of streams are written down in results. */
static void streams_keep_their_numbers(void **state)
{
    (void)state;
    assert_int_equal(RNG_WEATHER, 1);
    assert_int_equal(RNG_COURIER, 7);
    assert_int_equal(RNG_MELEE, 13);
    assert_int_equal(RNG_INPUTS, 19);
    assert_int_equal(RNG_SIEGE, 25);
}

/* Neighbouring keys must share nothing: about half of 64 bits differ. */
static void neighbours_differ_in_half_their_bits(void **state)
{
    (void)state;
    int64_t differ = 0;
    enum { DAYS = 2000 };
    for (int day = 0; day < DAYS; day++) {
        Rng a = rng_at(9, RNG_RIVER, day, 1), b = rng_at(9, RNG_RIVER, day, 2);
        differ += __builtin_popcountll(rng_u64(&a) ^ rng_u64(&b));
    }
    assert_in_range(differ, 31 * DAYS, 33 * DAYS);
}

/* Ten faces over 100,000 days keyed afresh: each within 3 % of a tenth. */
static void faces_fall_evenly(void **state)
{
    (void)state;
    int count[10] = { 0 };
    for (int day = 0; day < 100000; day++) {
        Rng r = rng_at(4, RNG_FORAGE, day, 3);
        count[rng_below(&r, 10)]++;
    }
    for (size_t i = 0; i < countof(count); i++)
        assert_in_range(count[i], 9700, 10300);
}

static void bounds_are_reached_and_kept(void **state)
{
    (void)state;
    Rng r = rng_at(5, RNG_FORTUNE, 0, 0);
    bool low = false, high = false;
    for (int i = 0; i < 10000; i++) {
        int32_t x = rng_between(&r, -3, 3), y = rng_triangle(&r, 10, 30);
        assert_true(x >= -3 && x <= 3 && y >= 10 && y <= 30);
        low = low || x == -3;
        high = high || x == 3;
        assert_int_equal(rng_below(&r, 1), 0);
    }
    assert_true(low && high);
}

static void triangle_peaks_in_the_middle(void **state)
{
    (void)state;
    Rng r = rng_at(6, RNG_FORTUNE, 0, 0);
    int middle = 0, ends = 0;
    for (int i = 0; i < 30000; i++) {
        int32_t x = rng_triangle(&r, 0, 99);
        middle += x >= 40 && x < 60;
        ends += x < 10 || x >= 90;
    }
    assert_in_range(middle, 10400, 11200);      // 36 in a hundred expected
    assert_in_range(ends, 1060, 1340);          // 4 in a hundred expected
}

/* 7 men at 35 permille lose 0.245 each time: 24,500 in 100,000. */
static void rounding_is_unbiased(void **state)
{
    (void)state;
    int64_t lost = 0;
    for (int i = 0; i < 100000; i++) {
        Rng r = rng_at(7, RNG_DISEASE, i, 0);
        int64_t one = rng_round(&r, 7, 35, 1000);
        assert_true(one == 0 || one == 1);
        lost += one;
    }
    assert_in_range(lost, 24000, 25000);
}

static void rounding_is_exact_without_a_fraction(void **state)
{
    (void)state;
    Rng r = { 8 };
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(rng_round(&r, 3000, 500, 1000), 1500);
        assert_int_equal(rng_round(&r, INT64_MAX, INT64_MAX, INT64_MAX), INT64_MAX);
        assert_int_equal(rng_round(&r, 0, INT64_MAX, 3), 0);
    }
}

/* Whether something is lost must not move the throws that follow. */
static void rounding_throws_once(void **state)
{
    (void)state;
    Rng even = { 99 }, odd = { 99 };
    rng_round(&even, 10, 100, 1000);
    rng_round(&odd, 7, 35, 1000);
    assert_true(even.state == odd.state);
    assert_true(even.state != 99);
}

/* Numbers that 64 bits hold are rounded as those that they do not. */
static void short_numbers_round_like_long_ones(void **state)
{
    __extension__ typedef unsigned __int128 wide;
    (void)state;
    Rng draw = rng_at(3, RNG_INPUTS, 0, 0);
    for (int i = 0; i < 100000; i++) {
        int64_t a = (int64_t)(rng_u64(&draw) >> (1 + rng_below(&draw, 62)));
        int64_t b = (int64_t)(rng_u64(&draw) >> (1 + rng_below(&draw, 62)));
        int64_t c = 1 + (int64_t)(rng_u64(&draw) >> (2 + rng_below(&draw, 61)));
        wide product = (wide)(uint64_t)a * (uint64_t)b, whole = product / (uint64_t)c;
        if (whole >= INT64_MAX)
            continue;
        Rng one = { (uint64_t)i }, two = one;
        uint64_t thrown = (uint64_t)(((wide)rng_u64(&two) * (uint64_t)c) >> 64);
        int64_t want = (int64_t)whole + (thrown < (uint64_t)(product % (uint64_t)c));
        assert_true(rng_round(&one, a, b, c) == want);
        assert_true(one.state == two.state);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(throws_are_splitmix),
        cmocka_unit_test(keys_are_frozen),
        cmocka_unit_test(permilles_are_frozen),
        cmocka_unit_test(streams_keep_their_numbers),
        cmocka_unit_test(neighbours_differ_in_half_their_bits),
        cmocka_unit_test(faces_fall_evenly),
        cmocka_unit_test(bounds_are_reached_and_kept),
        cmocka_unit_test(triangle_peaks_in_the_middle),
        cmocka_unit_test(rounding_is_unbiased),
        cmocka_unit_test(rounding_is_exact_without_a_fraction),
        cmocka_unit_test(rounding_throws_once),
        cmocka_unit_test(short_numbers_round_like_long_ones),
    };
    return cmocka_run_group_tests_name("rng", tests, NULL, NULL);
}
