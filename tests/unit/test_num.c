/*
 * test_num.c: quotients, roots and shares against plain 128-bit arithmetic, at
 * the edges and on a hundred thousand cases drawn from one seed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/rng.h"

__extension__ typedef __int128 Wide;

enum { CASES = 100000 };

static const int64_t edges[] = {
    0, 1, 2, 3, 7, 999, 1000, 1001, 65535, 65536, INT32_MAX, (int64_t)INT32_MAX + 1,
    INT64_C(3037000499), INT64_C(3037000500), INT64_MAX / 2, INT64_MAX - 1, INT64_MAX,
};

/* Numbers of every size, small ones as often as large. */
static int64_t any_size(Rng *r)
{
    uint64_t bits = rng_u64(r);
    return (int64_t)(bits >> (1 + rng_below(r, 63)));
}

/* q is a / b rounded down if and only if q * b <= a < (q + 1) * b. */
static void check_quotient(Wide a, int64_t b, int64_t q)
{
    assert_true((Wide)q * b <= a);
    assert_true(a < ((Wide)q + 1) * b);
}

static bool fits(Wide q) { return q > INT64_MIN && q <= INT64_MAX; }

static void check_muldiv(int64_t a, int64_t b, int64_t c)
{
    Wide p = (Wide)a * b;
    if (fits(p / c) && fits(p / c - 1))
        check_quotient(p, c, muldiv(a, b, c));
    if (fits(p))
        check_quotient(p, c, mulquick(a, b, c));
    check_quotient(a, c, floordiv(a, c));
}

static void muldiv_rounds_down_at_the_edges(void **state)
{
    (void)state;
    for (size_t i = 0; i < countof(edges); i++)
        for (size_t j = 0; j < countof(edges); j++)
            for (size_t k = 1; k < countof(edges); k++) {
                check_muldiv(edges[i], edges[j], edges[k]);
                check_muldiv(-edges[i], edges[j], edges[k]);
                check_muldiv(-edges[i], -edges[j], edges[k]);
            }
    assert_int_equal(muldiv(INT64_MAX, INT64_MAX, INT64_MAX), INT64_MAX);
    assert_int_equal(muldiv(-1, 1, INT64_MAX), -1);
    assert_int_equal(floordiv(INT64_MIN, 1), INT64_MIN);
}

static void muldiv_rounds_down_everywhere(void **state)
{
    (void)state;
    Rng r = rng_at(1, RNG_INPUTS, 0, 0);
    for (int i = 0; i < CASES; i++) {
        int64_t a = any_size(&r), b = any_size(&r), c = any_size(&r) | 1;
        check_muldiv(rng_below(&r, 2) ? a : -a, b, c);
    }
}

static void permille_of_rounds_down(void **state)
{
    (void)state;
    assert_int_equal(permille_of(1999, 500), 999);
    assert_int_equal(permille_of(-1, 1), -1);
    assert_int_equal(permille_of(INT64_MAX, 1000), INT64_MAX);
}

static void clamps_hold_their_bounds(void **state)
{
    (void)state;
    assert_int_equal(clamp_i32(-5, 0, 10), 0);
    assert_int_equal(clamp_i32(11, 0, 10), 10);
    assert_int_equal(clamp_i32(7, 0, 10), 7);
    assert_int_equal(clamp_i64(INT64_MIN, -1, 1), -1);
    assert_int_equal(clamp_i64(INT64_MAX, -1, 1), 1);
    assert_int_equal(min_i64(INT64_MIN, 0), INT64_MIN);
    assert_int_equal(max_i32(INT32_MIN, -1), -1);
}

static void check_root(int64_t n)
{
    int64_t r = isqrt(n);
    assert_true(r >= 0 && (Wide)r * r <= n);
    assert_true(((Wide)r + 1) * (r + 1) > n);
}

static void isqrt_is_the_largest_root(void **state)
{
    (void)state;
    Rng r = rng_at(2, RNG_INPUTS, 0, 0);
    for (size_t i = 0; i < countof(edges); i++)
        check_root(edges[i]);
    for (int i = 0; i < CASES; i++) {
        int64_t root = any_size(&r) % INT64_C(3037000500);
        check_root(any_size(&r));
        check_root(root * root);
        check_root(max_i64(root * root - 1, 0));
    }
}

/* Every part is its exact share rounded down, or one more; an extra unit never
 * passes over a larger remainder, nor over a lower index with an equal one. */
static void check_shares(int64_t total, const int64_t *w, int n, const int64_t *out)
{
    Wide sum = 0, given = 0;
    for (int i = 0; i < n; i++) {
        sum += w[i];
        given += out[i];
    }
    assert_true(given == total);
    for (int i = 0; i < n; i++) {
        Wide part = (Wide)total * w[i], rest_i = part % sum;
        bool extra_i = out[i] == part / sum + 1;
        assert_true(extra_i || out[i] == part / sum);
        for (int j = 0; j < n; j++) {
            Wide whole_j = (Wide)total * w[j] / sum, rest_j = (Wide)total * w[j] % sum;
            bool before = rest_j > rest_i || (rest_j == rest_i && j < i);
            if (extra_i && before)
                assert_true(out[j] == whole_j + 1);
        }
    }
}

static int64_t draw_weights(Rng *r, int64_t *w, int n)
{
    bool small = rng_below(r, 2);
    int64_t any = 0;
    for (int i = 0; i < n; i++) {
        w[i] = small ? rng_between(r, 0, 4) : any_size(r);
        any |= w[i];
    }
    return any;
}

static void share_out_gives_largest_remainders(void **state)
{
    (void)state;
    Rng r = rng_at(3, RNG_INPUTS, 0, 0);
    int64_t w[8], out[8];
    for (int i = 0; i < CASES; i++) {
        int n = rng_between(&r, 1, 8);
        int64_t total = rng_below(&r, 2) ? rng_between(&r, 0, 50) : any_size(&r);
        if (!draw_weights(&r, w, n))
            w[rng_below(&r, (uint32_t)n)] = 1;
        share_out(total, w, n, out);
        check_shares(total, w, n, out);
    }
}

static void share_out_at_the_edges(void **state)
{
    (void)state;
    static int64_t w[SHARE_MAX], out[SHARE_MAX];
    int64_t given = 0;

    for (int i = 0; i < SHARE_MAX; i++)
        w[i] = INT64_MAX - i % 3;
    share_out(INT64_MAX, w, SHARE_MAX, out);
    for (int i = 0; i < SHARE_MAX; i++)
        given += out[i];
    assert_int_equal(given, INT64_MAX);

    share_out(5, (const int64_t[]){ 0, 0, 0 }, 3, out);
    assert_int_equal(out[0], 5);
    assert_int_equal(out[1] + out[2], 0);
    share_out(0, NULL, 0, out);
}

static void share_out_breaks_ties_downwards(void **state)
{
    (void)state;
    int64_t out[4];
    share_out(5, (const int64_t[]){ 1, 1, 1, 0 }, 4, out);
    assert_int_equal(out[0], 2);
    assert_int_equal(out[1], 2);
    assert_int_equal(out[2], 1);
    assert_int_equal(out[3], 0);

    int64_t same[3] = { 1, 2, 3 };      // weights and parts may share an array
    share_out(7, same, 3, same);
    assert_int_equal(same[0], 1);
    assert_int_equal(same[1], 2);
    assert_int_equal(same[2], 4);
}

/* FNV-1a of these words as its authors publish it. */
static void hash_bytes_is_fnv_mixed(void **state)
{
    (void)state;
    assert_true(hash_bytes(5, "", 0) == hash_add(5, UINT64_C(0xcbf29ce484222325)));
    assert_true(hash_bytes(5, "a", 1) == hash_add(5, UINT64_C(0xaf63dc4c8601ec8c)));
    assert_true(hash_bytes(5, "foobar", 6) == hash_add(5, UINT64_C(0x85944171f73967e8)));
    assert_true(hash_bytes(0, "\xff\x00", 2) != hash_bytes(0, "\xff", 1));
}

/* Frozen: old digests must stay comparable. */
static void digests_are_frozen(void **state)
{
    (void)state;
    assert_true(mix64(0) == 0);
    assert_true(mix64(1) == UINT64_C(0x5692161d100b05e5));
    assert_true(hash_add(HASH_START, 1) == UINT64_C(0xe99ff867dbf682c9));
    assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0xed5ff449d8d8b1a9));
    assert_true(hash_add(hash_add(0, 1), 2) != hash_add(hash_add(0, 2), 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(muldiv_rounds_down_at_the_edges),
        cmocka_unit_test(muldiv_rounds_down_everywhere),
        cmocka_unit_test(permille_of_rounds_down),
        cmocka_unit_test(clamps_hold_their_bounds),
        cmocka_unit_test(isqrt_is_the_largest_root),
        cmocka_unit_test(share_out_gives_largest_remainders),
        cmocka_unit_test(share_out_at_the_edges),
        cmocka_unit_test(share_out_breaks_ties_downwards),
        cmocka_unit_test(hash_bytes_is_fnv_mixed),
        cmocka_unit_test(digests_are_frozen),
    };
    return cmocka_run_group_tests_name("num", tests, NULL, NULL);
}
