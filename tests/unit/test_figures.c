/*
 * test_figures.c: what many runs amount to, against figures known from tables and
 * by hand.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "lab/figures.h"

static void near_to(double is, double wanted, double by)
{
    if (fabs(is - wanted) > by)
        fail_msg("%.5f, not %.5f", is, wanted);
}

/* Wilson 1927, as in Newcombe 1998, table I. */
static void shares_have_the_interval_of_wilson(void **state)
{
    (void)state;
    static const struct { int64_t times, n; double low, high; } of[] = {
        { 81, 263, 0.2553, 0.3662 }, { 15, 148, 0.0624, 0.1605 }, { 0, 20, 0, 0.1611 },
        { 1, 29, 0.0061, 0.1718 }, { 29, 29, 0.8830, 1 },
    };
    for (size_t i = 0; i < countof(of); i++) {
        Share s = share_of(of[i].times, of[i].n);
        near_to(s.share, (double)of[i].times / (double)of[i].n, 1e-9);
        near_to(s.low, of[i].low, 0.00006);
        near_to(s.high, of[i].high, 0.00006);
    }
    Share none = share_of(0, 0);
    near_to(none.low, 0, 0);
    near_to(none.high, 1, 0);
}

static void quantiles_are_figures_that_came(void **state)
{
    (void)state;
    int64_t x[] = { 9, 1, 5, 3, 7, 10, 2, 8, 4, 6 };
    figures_sort(x, 10);
    for (int i = 0; i < 10; i++)
        assert_int_equal(x[i], i + 1);
    assert_int_equal(figures_quantile(x, 10, 100), 1);
    assert_int_equal(figures_quantile(x, 10, 500), 5);
    assert_int_equal(figures_quantile(x, 10, 900), 9);
    assert_int_equal(figures_quantile(x, 10, 1000), 10);
    assert_int_equal(figures_quantile(x, 1, 900), 1);
    assert_int_equal(figures_quantile(x, 0, 500), 0);
    assert_int_equal(figures_quantile(x, 3, 500), 2);
}

static void ranks_count_equals_by_half(void **state)
{
    (void)state;
    static const int64_t x[] = { 1, 2, 2, 2, 9 };
    assert_int_equal(figures_rank(x, 5, 0), 0);
    assert_int_equal(figures_rank(x, 5, 2), 500);
    assert_int_equal(figures_rank(x, 5, 3), 800);
    assert_int_equal(figures_rank(x, 5, 10), 1000);
    assert_int_equal(figures_rank(x, 0, 10), 0);
}

/* Student's table, two-sided 5 %. */
static void t_is_that_of_the_table(void **state)
{
    (void)state;
    static const struct { int64_t freedom; double t; } of[] = {
        { 1, 12.706 }, { 4, 2.776 }, { 6, 2.447 }, { 9, 2.262 }, { 15, 2.131 }, { 29, 2.045 },
        { 60, 2.000 }, { 120, 1.980 }, { 100000, 1.960 },
    };
    for (size_t i = 0; i < countof(of); i++)
        near_to(student_t(of[i].freedom), of[i].t, 0.0011);
}

static void pairs_that_do_not_differ_are_exactly_nothing(void **state)
{
    (void)state;
    Pairs p = { .n = 0 };
    for (int64_t i = 0; i < 1000; i++)
        pairs_add(&p, i * i * 977 % 100003, i * i * 977 % 100003);
    Difference d = pairs_difference(&p);
    assert_int_equal(p.changed, 0);
    assert_true(d.mean == 0 && d.low == 0 && d.high == 0 && d.error == 0);
    assert_true(pairs_gain(&p) == 0);
    Pairs empty = { .n = 0 };
    assert_true(pairs_difference(&empty).mean == 0);
}

/* By hand: differences 1, 2, 3, 4 have the mean 2.5, the deviation 1.29099 and so
 * the error 0.645497; t of 3 is 3.182. */
static void pairs_have_the_interval_of_student(void **state)
{
    (void)state;
    Pairs p = { .n = 0 };
    for (int64_t i = 1; i <= 4; i++)
        pairs_add(&p, 10 * i, 11 * i);
    Difference d = pairs_difference(&p);
    near_to(d.mean, 2.5, 1e-12);
    near_to(d.error, 0.645497, 1e-6);
    near_to(d.low, 2.5 - 3.182 * 0.645497, 1e-3);
    near_to(d.high, 2.5 + 3.182 * 0.645497, 1e-3);
    assert_int_equal(p.changed, 4);
    near_to(pairs_gain(&p), 100 + 121, 1e-6);   /* (10² + 11²) of the same deviation */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_have_the_interval_of_wilson),
        cmocka_unit_test(quantiles_are_figures_that_came),
        cmocka_unit_test(ranks_count_equals_by_half),
        cmocka_unit_test(t_is_that_of_the_table),
        cmocka_unit_test(pairs_that_do_not_differ_are_exactly_nothing),
        cmocka_unit_test(pairs_have_the_interval_of_student),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
